"""The exact transform of an exponential variable, of a discrete one with added noise, and the best power."""

import math

import numpy as np
import pytest
import sympy as sp
from scipy.optimize import minimize_scalar
from scipy.special import gamma
from scipy.stats import boxcox, boxcox_llf, expon, gumbel_l, kstest, lognorm, norm, rankdata

from figures.probability.exponential_to_normal import best_power, versions
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def test_probability_integral_transform() -> None:
    draws = np.random.default_rng(1).exponential(size=50_000)
    z = norm.ppf(expon.cdf(draws))
    for point in (-1.5, 0.0, 1.0):
        below = z <= point
        simulated(below.mean(), norm.cdf(point), below.std() / len(z) ** 0.5)


def test_printed_value() -> None:
    assert expon.cdf(3) == pytest.approx(1 - math.exp(-3))
    ANSWER.prints(r"the median $`\log 2`$ goes to $`z = 0", norm.ppf(expon.cdf(math.log(2))))
    ANSWER.prints("and $`x = 3`$ to $`z = 1.65", norm.ppf(1 - math.exp(-3)))


def test_ranks_make_any_sample_look_normal() -> None:
    draws = np.random.default_rng(3).permutation(np.random.default_rng(3).standard_cauchy(999))
    ranks = draws.argsort().argsort() + 1
    assert "by $`(r_i - 0.5)/n`$" in ANSWER.text
    z = norm.ppf((ranks - 0.5) / len(draws))
    assert abs(np.mean(z)) < 1e-9
    assert np.allclose(np.sort(z), norm.ppf((np.arange(999) + 0.5) / 999))


def test_ties_stay_ties() -> None:
    assert "works for any shape without ties" in ANSWER.text
    draws = np.random.default_rng(9).poisson(1.0, 500)
    z = norm.ppf((rankdata(draws) - 0.5) / len(draws))
    assert len(np.unique(z)) == len(np.unique(draws)) < 10
    assert kstest(z, "norm").pvalue < 1e-9


def test_box_cox_is_that_of_the_page_and_its_likelihood() -> None:
    draws = np.random.default_rng(4).gamma(2.0, size=50)
    assert r"$`(x^\lambda - 1)/\lambda`$, or $`\log x`$ for $`\lambda = 0`$" in ANSWER.text
    for power in (-0.7, 0.2, 1.5):
        transformed = boxcox(draws, lmbda=power)
        assert np.allclose(transformed, (draws**power - 1) / power)
        ours = -25 * np.log(np.var(transformed)) + (power - 1) * np.log(draws).sum()
        assert ours == pytest.approx(float(boxcox_llf(power, draws)))


def test_jacobian_and_limit() -> None:
    x = sp.Symbol("x", positive=True)
    power = sp.Symbol("lambda", nonzero=True)
    transformed = (x**power - 1) / power
    assert sp.simplify(sp.log(sp.diff(transformed, x)) - sp.log(x ** (power - 1))) == 0
    assert sp.limit(transformed, power, 0) == sp.log(x)


def moments_skewness(power: float) -> float:
    """Return the skewness of X^power for X exponential, from its moments Gamma(1 + k power)."""
    one, two, three = (gamma(1 + k * power) for k in (1, 2, 3))
    return float((three - 3 * one * two + 2 * one**3) / (two - one**2) ** 1.5)


def test_best_power_and_skewness() -> None:
    # the expected log-likelihood per observation, its integrals done numerically, apart from the figure's closed form
    u = (np.arange(200_000) + 0.5) / 200_000
    x = -np.log(u)

    def loss(power: float) -> float:
        return float(0.5 * np.log(np.var((x**power - 1) / power)) - (power - 1) * np.log(x).mean())

    best = minimize_scalar(loss, bounds=(0.05, 0.9), method="bounded", options={"xatol": 1e-7}).x
    assert best == pytest.approx(best_power(), abs=2e-4)
    ANSWER.prints(r"the best power, $`\lambda = 0.265", best_power())
    ANSWER.prints("The exponential has skewness 2", expon.stats(moments="s"))
    assert moments_skewness(1.0) == pytest.approx(2)
    # the logarithm of an exponential variable is a Gumbel variable, mirrored
    ANSWER.prints("The logarithm overshoots to −1.14", gumbel_l.stats(moments="s"))
    ANSWER.prints("leaves −0.04", moments_skewness(best_power()))


def test_simulated_skewness() -> None:
    draws = np.random.default_rng(5).exponential(size=(100, 1000))
    for values, expected in (
        (np.log(draws), float(gumbel_l.stats(moments="s"))),
        (draws ** best_power(), moments_skewness(best_power())),
    ):
        cubes = ((values - values.mean()) / values.std()) ** 3
        groups = cubes.mean(axis=1)
        simulated(groups.mean(), expected, groups.std(ddof=1) / 10)


def test_figure_draws_standardized_quantiles() -> None:
    z = np.linspace(-3, 3, 13)
    curves = versions(z)
    assert np.allclose(curves["exact"], z)
    draws = np.random.default_rng(6).exponential(size=200_000)
    logs = np.log(draws)
    expected = np.quantile((logs - logs.mean()) / logs.std(), norm.cdf(z[4:9]))
    assert np.allclose(curves["logarithm"][4:9], expected, atol=0.03)


def test_normal_marginals_need_not_be_jointly_normal() -> None:
    # Y = S X with an independent sign S is normal by itself, yet X + Y is zero half of the time
    rng = np.random.default_rng(7)
    x = rng.normal(size=20_000)
    y = x * rng.choice([-1, 1], 20_000)
    assert kstest(y, "norm").pvalue > 1e-4
    zero = x + y == 0
    simulated(zero.mean(), 0.5, zero.std() / len(x) ** 0.5)


def test_exponentiated_prediction_is_the_median() -> None:
    spread = 0.8
    assert lognorm.median(spread) == pytest.approx(1)
    assert lognorm.mean(spread) == pytest.approx(math.exp(spread**2 / 2))
    assert "The mean is larger by the factor $`e^{\\sigma^2/2}`$" in ANSWER.text
    draws = np.exp(np.random.default_rng(8).normal(0, spread, 100_000))
    simulated(draws.mean(), math.exp(spread**2 / 2), draws.std() / len(draws) ** 0.5)


def test_the_fitted_power_does_not_merge_two_peaks() -> None:
    assert "two well-separated peaks usually survive it" in ANSWER.text
    level = (np.arange(1000) + 0.5) / 1000
    draws = np.concatenate([norm.ppf(level, 20, 1), norm.ppf(level, 30, 1)])
    values = np.asarray(boxcox(draws)[0])
    counts, _ = np.histogram(values, bins=15)
    assert counts[5:10].min() < 0.1 * min(counts[:5].max(), counts[10:].max())
