"""Entropy of the normal against others of the same variance; the tails of t and normal; sums and their limits."""

import numpy as np
import sympy as sp
from scipy.integrate import trapezoid
from scipy.stats import cauchy, gamma, laplace, logistic, norm, t, uniform

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def test_entropy_of_the_normal() -> None:
    x, mean = sp.symbols("x mu", real=True)
    spread = sp.Symbol("sigma", positive=True)
    log_density = -sp.log(2 * sp.pi * spread**2) / 2 - (x - mean) ** 2 / (2 * spread**2)
    # under any density with this mean and variance, E[(x - mu)^2] = sigma^2
    square = sp.Symbol("square")
    expected = -log_density.subs((x - mean) ** 2, square).subs(square, spread**2)
    claimed = sp.log(2 * sp.pi * sp.E * spread**2) / 2
    assert sp.simplify(sp.expand_log(expected - claimed, force=True)) == 0
    assert r"\tfrac{1}{2}\log(2\pi e \sigma^2) - h(p)" in ANSWER.text


def test_no_other_density_has_more_entropy() -> None:
    for other in (uniform(), laplace(), logistic(), t(3), gamma(2.5)):
        bound = 0.5 * np.log(2 * np.pi * np.e * other.var())
        assert other.entropy() < bound - 1e-3
    for other in (uniform(), laplace(), logistic(), gamma(2.5)):  # the gap is the divergence
        x = np.linspace(float(other.ppf(1e-12)), float(other.ppf(1 - 1e-12)), 100_001)
        density = other.pdf(x)
        divergence = trapezoid(density * (other.logpdf(x) - norm(other.mean(), other.std()).logpdf(x)), x)
        gap = 0.5 * np.log(2 * np.pi * np.e * other.var()) - other.entropy()
        assert abs(divergence - gap) < 1e-5


def test_tails() -> None:
    normal = 2 * norm.sf(5)
    heavy = 2 * t(3).sf(5 * np.sqrt(t(3).var()))
    ANSWER.prints("more than 5 standard deviations once in 1.7", 1 / normal / 1e6)
    ANSWER.prints("with 3 degrees of freedom does so once in 309", 1 / heavy)
    draws = np.random.default_rng(1).standard_t(3, 400_000)
    hits = np.abs(draws) > 5 * 3**0.5
    simulated(hits.mean(), heavy, hits.std() / len(draws) ** 0.5)


def test_standardized_sums_approach_the_normal_and_the_data_do_not() -> None:
    # the sum of n exponential variables is gamma: no simulation needed for the limit
    z = np.linspace(-4, 4, 401)
    distances = [
        np.abs(gamma(count).cdf(count + z * np.sqrt(count)) - norm.cdf(z)).max() for count in (1, 10, 100, 1000)
    ]
    assert distances == sorted(distances, reverse=True)
    assert distances[0] > 0.1
    assert distances[-1] < 0.005
    rng = np.random.default_rng(2)
    sums = (rng.exponential(size=(20_000, 50)).sum(axis=1) - 50) / 50**0.5
    expected = gamma(50).cdf(50 + 50**0.5)
    below = sums <= 1
    simulated(below.mean(), expected, below.std() / len(below) ** 0.5)


def test_products_approach_the_lognormal() -> None:
    factors = np.random.default_rng(3).uniform(0.5, 1.5, (20_000, 60))
    logs = np.log(factors)
    z = (logs.sum(axis=1) - 60 * logs.mean()) / (60**0.5 * logs.std())
    share = z <= 1
    assert abs(share.mean() - norm.cdf(1)) < 0.02


def test_the_mean_of_cauchy_draws_is_a_cauchy_variable() -> None:
    means = np.random.default_rng(4).standard_cauchy((20_000, 20)).mean(axis=1)
    inside = np.abs(means) <= 1
    simulated(inside.mean(), cauchy.cdf(1) - cauchy.cdf(-1), inside.std() / len(means) ** 0.5)
