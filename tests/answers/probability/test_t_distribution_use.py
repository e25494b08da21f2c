"""Factors, coverage and tails of the t distribution, computed and simulated."""

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.integrate import trapezoid
from scipy.optimize import brentq
from scipy.stats import chi2, norm, t

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def statistics(draws: NDArray[np.float64], mean: float) -> NDArray[np.float64]:
    """Return the t statistic of each row."""
    result: NDArray[np.float64] = (draws.mean(axis=1) - mean) / (draws.std(axis=1, ddof=1) / draws.shape[1] ** 0.5)
    return result


def test_factors() -> None:
    assert "For $`n = 5`$ a 95% interval is" in ANSWER.text
    ANSWER.prints(r"$`\bar X \pm 2.776", t(4).ppf(0.975))
    ANSWER.prints("At $`n = 30`$ the factor is 2.045", t(29).ppf(0.975))
    ANSWER.prints("at $`n = 100`$ it is 1.984", t(99).ppf(0.975))
    ANSWER.prints("With the normal 1.96", norm.ppf(0.975))


def test_coverage_of_the_normal_factor() -> None:
    expected = t(4).cdf(norm.ppf(0.975)) - t(4).cdf(-norm.ppf(0.975))
    ANSWER.prints("it would cover $`\\mu`$ only 87.8%", expected)
    values = statistics(np.random.default_rng(1).normal(7, 3, (100_000, 5)), 7)
    covered = np.abs(values) <= norm.ppf(0.975)
    simulated(covered.mean(), expected, covered.std() / len(values) ** 0.5)
    covered = np.abs(values) <= t(4).ppf(0.975)
    simulated(covered.mean(), 0.95, covered.std() / len(values) ** 0.5)


def test_tails() -> None:
    ANSWER.prints(r"With $`\nu = 4`$, $`P(|T| > 3) = 0.040", 2 * t(4).sf(3))
    ANSWER.prints("against 0.0027", 2 * norm.sf(3))
    ANSWER.prints("scaled down to variance 1 it is still 0.013", 2 * t(4).sf(3 * t(4).std()))
    rng = np.random.default_rng(2)
    for draws, expected in ((rng.standard_t(4, 200_000), 2 * t(4).sf(3)), (rng.normal(size=200_000), 2 * norm.sf(3))):
        beyond = np.abs(draws) > 3
        simulated(beyond.mean(), expected, beyond.std() / len(draws) ** 0.5)


def test_the_densities_cross_once_on_either_side() -> None:
    crossing = brentq(lambda x: t(4).logpdf(x) - norm.logpdf(x), 1, 3)
    ANSWER.prints("Beyond 1.65", crossing)
    x = np.linspace(crossing + 1e-3, 30, 3000)
    assert (np.diff(t(4).logpdf(x) - norm.logpdf(x), prepend=0) > 0).all()  # above, and ever further


def test_density_falls_like_a_power() -> None:
    assert r"$`|t|^{-(\nu+1)}`$" in ANSWER.text
    for freedom in (1, 4, 9):
        slope = np.log(t(freedom).pdf(2e6) / t(freedom).pdf(1e6)) / np.log(2)
        assert slope == pytest.approx(-(freedom + 1), abs=1e-3)


def test_ratio_has_the_t_distribution() -> None:
    # P(Z / sqrt(W / v) <= q), integrated over the chi-squared variable
    freedom, w = 4, np.linspace(0, 80, 80_001)
    for q in (-2.0, 0.5, 3.0):
        value = trapezoid(norm.cdf(q * np.sqrt(w / freedom)) * chi2(freedom).pdf(w), w)
        assert value == pytest.approx(t(freedom).cdf(q), abs=1e-6)


def test_statistic_is_the_ratio_of_the_page_and_free_of_the_spread() -> None:
    draws = np.random.default_rng(3).normal(size=(5, 8))
    for spread in (0.1, 1.0, 30.0):
        rows = 2 + spread * draws
        z = (rows.mean(axis=1) - 2) / (spread / 8**0.5)
        w = 7 * rows.var(axis=1, ddof=1) / spread**2
        assert np.allclose(statistics(rows, 2), z / np.sqrt(w / 7))
        assert np.allclose(statistics(rows, 2), statistics(draws, 0))


def test_skewed_data_are_not_covered() -> None:
    values = statistics(np.random.default_rng(4).exponential(size=(200_000, 5)), 1)
    covered = np.abs(values) <= t(4).ppf(0.975)
    error = covered.std() / len(values) ** 0.5
    ANSWER.prints("for five exponential draws its 95% interval covers the mean only about 88%", covered.mean())
    assert abs(covered.mean() - 0.88) + 2 * error < 0.005  # the printed digits are certain
    assert covered.mean() + 5 * error < 0.95


def test_marginal_of_a_normal_with_random_precision() -> None:
    # precision chi-squared(v)/v gives t(v): the Bayesian reading
    draws = np.random.default_rng(5)
    values = draws.normal(size=100_000) / np.sqrt(draws.chisquare(4, 100_000) / 4)
    below = values <= 1.5
    simulated(below.mean(), t(4).cdf(1.5), below.std() / len(values) ** 0.5)
