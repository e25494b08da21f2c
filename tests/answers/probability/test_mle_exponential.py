"""The exponential's maximum likelihood: derivatives, global maximum, bias, intervals, censoring."""

import numpy as np
import pytest
import sympy as sp
from scipy.integrate import quad
from scipy.optimize import minimize_scalar
from scipy.stats import chi2, expon, gamma

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
DATA = (1.0, 2.0, 6.0)
rate, scale, s = sp.symbols("lambda theta s", positive=True)
n = sp.Symbol("n", positive=True, integer=True)


def test_rate_form() -> None:
    x = sp.symbols("x1:4", positive=True)
    likelihood = sp.Mul(*[rate * sp.exp(-rate * value) for value in x])
    assert sp.simplify(likelihood - rate**3 * sp.exp(-rate * sum(x))) == 0
    loglik = n * sp.log(rate) - rate * s
    assert sp.simplify(sp.diff(loglik, rate) - (n / rate - s)) == 0
    assert sp.simplify(sp.diff(loglik, rate, 2) + n / rate**2) == 0
    assert sp.solve(sp.diff(loglik, rate), rate) == [n / s]
    assert sp.limit(loglik.subs({n: 3, s: 9}), rate, 0) == -sp.oo
    assert sp.limit(loglik.subs({n: 3, s: 9}), rate, sp.oo) == -sp.oo


def test_scale_form() -> None:
    loglik = -n * sp.log(scale) - s / scale
    assert sp.simplify(sp.diff(loglik, scale) - (s - n * scale) / scale**2) == 0
    assert sp.solve(sp.diff(loglik, scale), scale) == [s / n]
    assert sp.diff(loglik, scale, 2).subs({n: 3, s: 9, scale: 10}) > 0  # not concave everywhere


def test_bias() -> None:
    for count in (2, 3, 7):  # the gamma density of the sum for rate 2, against the printed expectation of 1 / sum
        assert quad(lambda x, k=count: gamma.pdf(x, k, scale=1 / 2) / x, 0, 60)[0] == pytest.approx(2 / (count - 1))
    assert sp.integrate(sp.exp(-s) / s, (s, 0, sp.oo)) == sp.oo  # a single observation
    sums = np.random.default_rng(1).exponential(1 / 2, (200_000, 5)).sum(axis=1)  # rate 2
    for estimate, expected in ((5 / sums, 2 * 5 / 4), (4 / sums, 2.0), (sums / 5, 0.5)):
        simulated(estimate.mean(), expected, estimate.std() / sums.size**0.5)
    # The Fisher information, as the variance of the score.
    x = np.random.default_rng(2).exponential(1 / 2, 200_000)
    score = (1 / 2 - x) ** 2
    simulated(score.mean(), 1 / 4, score.std() / x.size**0.5)


def test_data() -> None:
    total = sum(DATA)
    ANSWER.prints("Waiting times of 1, 2, 6", DATA[-1])
    ANSWER.prints("hours have mean 3", total / 3)
    best = minimize_scalar(lambda r: -expon.logpdf(DATA, scale=1 / r).sum(), bounds=(0.01, 10), method="bounded")
    assert best.x == pytest.approx(1 / 3, abs=1e-4)
    ANSWER.prints(r"the estimated rate is $`\tfrac{1}{3}", 3 / total)


def test_interval() -> None:
    low, high = chi2.ppf((0.025, 0.975), 6) / (2 * sum(DATA))
    ANSWER.prints(r"the 95% limits of $`\lambda`$ are 0.069", low)
    ANSWER.prints("are 0.069 and 0.80", high)
    sums = np.random.default_rng(3).exponential(1, (200_000, 3)).sum(axis=1)
    covered = (chi2.ppf(0.025, 6) <= 2 * sums) & (2 * sums <= chi2.ppf(0.975, 6))
    simulated(covered.mean(), 0.95, covered.std() / sums.size**0.5)


def test_censoring() -> None:
    lifetimes = np.array(DATA)
    failed = np.array([True, False, True])

    def loss(r: float) -> float:
        return -float(np.where(failed, expon.logpdf(lifetimes, scale=1 / r), expon.logsf(lifetimes, scale=1 / r)).sum())

    best = minimize_scalar(loss, bounds=(0.01, 10), method="bounded", options={"xatol": 1e-8})
    assert best.x == pytest.approx(failed.sum() / lifetimes.sum(), abs=1e-5)
    assert "Dropping unfinished lifetimes would overestimate the rate" in ANSWER.text
    rng = np.random.default_rng(4)
    times, ends = rng.exponential(1, 200_000), rng.exponential(2, 200_000)  # rate 1, stopped at rate 1/2
    seen = np.minimum(times, ends)
    assert (times < ends).sum() / seen.sum() == pytest.approx(1, abs=0.02)
    assert 1 / times[times < ends].mean() > 1.4


def test_gamma_prior() -> None:
    a, b, count, total = 2.0, 1.0, len(DATA), sum(DATA)

    def posterior(r: float) -> float:
        return float(gamma.pdf(r, a, scale=1 / b) * r**count * np.exp(-r * total))

    mean = quad(lambda r: r * posterior(r), 0, 20)[0] / quad(posterior, 0, 20)[0]
    assert mean == pytest.approx((a + count) / (b + total))
