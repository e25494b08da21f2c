"""Proves the density of p-values and the cases where they are not uniform."""

from fractions import Fraction
from math import comb

import numpy as np
from scipy import integrate, optimize, stats

from figures.statistics.p_value_distribution import SHIFT, density, p_values
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def distribution(p: float, shift: float) -> float:
    """Return the probability that a two-sided z-test with this mean of its statistic has a p-value up to p."""
    z = stats.norm.isf(p / 2)
    return float(stats.norm.sf(z - shift) + stats.norm.cdf(-z - shift))


def test_density_is_the_derivative() -> None:
    for shift in (0.0, 0.7, 1.96, 3.0):
        for p in (0.01, 0.2, 0.7):
            step = 1e-5
            slope = (distribution(p + step, shift) - distribution(p - step, shift)) / (2 * step)
            exact = float(density(np.array([p]), shift)[0])
            assert abs(slope - exact) < 1e-4 * exact
    assert np.allclose(density(np.linspace(0.01, 0.99, 9), 0.0), 1)
    total = integrate.quad(lambda p: float(density(np.array([p]), 1.0)[0]), 0, 1)[0]
    assert abs(total - 1) < 1e-6


def test_half_power() -> None:
    ANSWER.prints("At 50%", distribution(0.05, SHIFT))
    ANSWER.prints("and 50%", distribution(0.05, SHIFT))
    p = p_values(SHIFT, np.random.default_rng(6))
    simulated(float(np.mean(p <= 0.05)), distribution(0.05, SHIFT), (0.25 / p.size) ** 0.5)
    null = p_values(0.0, np.random.default_rng(7))
    for level in (0.05, 0.3, 0.95):
        simulated(float(np.mean(null <= level)), level, (level * (1 - level) / null.size) ** 0.5)


def test_eighty_percent_power() -> None:
    shift = optimize.brentq(lambda s: distribution(0.05, s) - 0.8, 1, 5)
    ANSWER.prints("$`p < 0.001`$ in 31% ", distribution(0.001, shift))
    ANSWER.prints("$`p > 0.05`$ in 20%", 1 - distribution(0.05, shift))


def test_best_of_ten() -> None:
    chance = 1 - (1 - 0.05) ** 10
    ANSWER.prints("the smallest p-value is below 0.05 in 40% ", chance)
    best = np.random.default_rng(10).uniform(size=(100_000, 10)).min(axis=1)
    simulated(float(np.mean(best < 0.05)), chance, (chance * (1 - chance) / best.size) ** 0.5)


def test_discrete_statistic() -> None:
    values = {min(Fraction(1), 2 * Fraction(sum(comb(15, j) for j in range(k, 16)), 2**15)) for k in range(8, 16)}
    ANSWER.prints("allow only 8", len(values))
    small = max(v for v in values if v <= Fraction(1, 20))
    ANSWER.prints(r"P(p \le 0.05) = 0.035", small)
    heads = np.random.default_rng(8).binomial(15, 0.5, 300_000)
    p = 2 * stats.binom.cdf(np.minimum(heads, 15 - heads), 15, 0.5)
    simulated(float(np.mean(p <= 0.05)), small, float(small * (1 - small) / heads.size) ** 0.5)


def test_composite_null() -> None:
    exact = float(stats.norm.sf(stats.norm.ppf(0.95) + 1))
    assert exact < 0.05
    p = stats.norm.sf(np.random.default_rng(9).normal(-1, 1, 300_000))
    simulated(float(np.mean(p <= 0.05)), exact, (exact * (1 - exact) / p.size) ** 0.5)


def test_density_is_the_ratio_of_the_densities_of_the_absolute_value() -> None:
    for shift in (0.5, 1.96):
        for z in (0.1, 1.0, 2.5):
            ratio = (stats.norm.pdf(z - shift) + stats.norm.pdf(z + shift)) / (2 * stats.norm.pdf(z))
            assert abs(ratio - np.exp(-(shift**2) / 2) * np.cosh(shift * z)) < 1e-9 * ratio
            assert abs(ratio - float(density(np.array([2 * stats.norm.sf(z)]), shift)[0])) < 1e-9 * ratio


def test_share_of_true_nulls_is_overstated() -> None:
    share = 0.8
    estimate = 2 * (share * 0.5 + (1 - share) * (1 - distribution(0.5, SHIFT)))
    assert share < estimate < share + 0.05


def test_fisher() -> None:
    for p in (0.01, 0.3, 0.9):
        assert abs(stats.chi2(2).sf(-2 * np.log(p)) - p) < 1e-12
