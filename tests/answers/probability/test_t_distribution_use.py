"""Factors, coverage and tails of the t distribution, computed and simulated."""

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.integrate import trapezoid
from scipy.optimize import brentq
from scipy.stats import cauchy, chi2, norm, t

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def statistics(draws: NDArray[np.float64], mean: float) -> NDArray[np.float64]:
    """Return the t statistic of each row."""
    result: NDArray[np.float64] = (draws.mean(axis=1) - mean) / (draws.std(axis=1, ddof=1) / draws.shape[1] ** 0.5)
    return result


def test_example() -> None:
    n, spread = 4, 2.0
    error = spread / n**0.5
    ANSWER.prints(r"the standard error is $`2/\sqrt4 = 1", error)
    for size, quote in ((n, "| 4 | 3.18"), (10, "| 10 | 2.26"), (30, "| 30 | 2.05")):
        ANSWER.prints(quote, t(size - 1).ppf(0.975))
    ANSWER.prints("| very large | 1.96", norm.ppf(0.975))
    ANSWER.prints(r"The 95% interval is $`80 \pm 3.18", t(n - 1).ppf(0.975) * error)
    ANSWER.prints("The normal factor 1.96", norm.ppf(0.975))


def test_coverage_of_the_normal_factor() -> None:
    expected = t(3).cdf(norm.ppf(0.975)) - t(3).cdf(-norm.ppf(0.975))
    ANSWER.prints("would cover the true mean in only 86%", expected)
    values = statistics(np.random.default_rng(1).normal(7, 3, (100_000, 4)), 7)
    covered = np.abs(values) <= norm.ppf(0.975)
    simulated(covered.mean(), expected, covered.std() / len(values) ** 0.5)
    covered = np.abs(values) <= t(3).ppf(0.975)
    simulated(covered.mean(), 0.95, covered.std() / len(values) ** 0.5)


def test_the_densities_cross_once_on_either_side() -> None:
    assert "with 3 degrees of freedom and of the standard normal" in ANSWER.text
    crossing = brentq(lambda x: t(3).logpdf(x) - norm.logpdf(x), 1, 3)
    ANSWER.prints("from 1.67", crossing)
    assert t(3).pdf(0) < norm.pdf(0)
    x = np.linspace(crossing + 1e-3, 30, 3000)
    assert (np.diff(t(3).logpdf(x) - norm.logpdf(x), prepend=0) > 0).all()  # above, and ever further


def test_one_degree_of_freedom_is_cauchy_and_many_are_normal() -> None:
    x = np.linspace(-8, 8, 101)
    assert np.allclose(t(1).pdf(x), cauchy.pdf(x))
    assert np.allclose(t(1e7).pdf(x), norm.pdf(x), atol=1e-6)


def test_mean_and_variance_need_enough_degrees_of_freedom() -> None:
    assert r"The mean exists only for $`\nu > 1`$, the variance only for $`\nu > 2`$" in ANSWER.text
    assert np.isfinite(t(1.1).mean())
    assert not np.isfinite(t(1).mean())
    assert np.isfinite(t(2.1).var())
    assert not np.isfinite(t(2).var())


def test_a_large_residual_costs_about_its_logarithm() -> None:
    cost = [-t(3).logpdf(x) for x in (1e3, 1e4, 1e5)]
    assert cost[1] - cost[0] == pytest.approx(4 * np.log(10), rel=1e-3)
    assert cost[2] - cost[1] == pytest.approx(4 * np.log(10), rel=1e-3)


def test_an_outlier_ruins_the_statistic() -> None:
    values = [0.9, 1.0, 1.0, 1.1]
    ANSWER.prints("0.9, 1, 1, 1.1 have $`T = 24.5", statistics(np.array([values]), 0)[0])
    ANSWER.prints("Append 100, and it is 1.05", statistics(np.array([[*values, 100.0]]), 0)[0])


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
