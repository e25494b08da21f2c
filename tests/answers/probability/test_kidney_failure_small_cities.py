"""Small cities at both ends: standard errors, binomial tails, the figure's simulation and its repetitions."""

from math import sqrt

import numpy as np
from scipy.stats import binom, nbinom

from figures.probability import small_cities_funnel as funnel
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
RATE = 0.002


def all_small(seed: int) -> bool:
    """Tell whether the three lowest and the three highest rates of a simulated country are all of small cities."""
    inhabitants, cases = funnel.cities(seed)
    return all((inhabitants[ends] < funnel.SMALL).all() for ends in funnel.extremes(inhabitants, cases))


def test_standard_deviations_and_tails() -> None:
    ANSWER.prints("Let $`\\theta`$ be 2", 1000 * RATE)
    ANSWER.prints("| **cases expected** | 2", 1000 * RATE)
    ANSWER.prints("| **cases expected** | 2 | 2,000", 1_000_000 * RATE)
    ANSWER.prints("| **standard deviation** | 71%", sqrt((1 - RATE) / (1000 * RATE)))
    ANSWER.prints("| 71% of that | 2.2%", sqrt((1 - RATE) / (1_000_000 * RATE)))
    ANSWER.prints("| **no case at all** | 13.5%", (1 - RATE) ** 1000)
    ANSWER.prints("| **2.5 times the rate or more** | 5.2%", binom.sf(4, 1000, RATE))
    ANSWER.prints("| **2.5", 5 / (1000 * RATE))
    cases = np.random.default_rng(1).binomial(1000, RATE, 200_000)
    for event, expected in ((cases == 0, (1 - RATE) ** 1000), (cases >= 5, float(binom.sf(4, 1000, RATE)))):
        simulated(event.mean(), expected, event.std() / cases.size**0.5)
    squares = (cases - 2) ** 2 / 1000**2
    simulated(squares.mean(), RATE * (1 - RATE) / 1000, squares.std() / cases.size**0.5)
    assert binom.cdf(1000, 1_000_000, RATE) + binom.sf(3000, 1_000_000, RATE) < 1e-50


def test_figure() -> None:
    inhabitants, cases = funnel.cities()
    ANSWER.prints("All 600", len(inhabitants))
    assert abs(inhabitants.min() - 1_000) < 100
    assert abs(inhabitants.max() - 1_000_000) < 10_000
    ANSWER.prints("have the same risk, and 21.5%", (inhabitants < 5_000).mean())
    assert all_small(funnel.SEED)
    assert (cases == 0).sum() == 7
    lowest, highest = funnel.extremes(inhabitants, cases)
    assert (cases[lowest] == 0).all()
    assert set(inhabitants[lowest]) == set(np.sort(inhabitants[cases == 0])[-3:])
    assert (1000 * cases[highest] / inhabitants[highest] > 3.8).all()
    assert (1000 * cases / inhabitants).max() > 4


def test_repetitions() -> None:
    ANSWER.prints("Of 300", 300)
    ANSWER.prints("Of 300 such simulations, 293", sum(all_small(seed) for seed in range(300)))


def test_limits() -> None:
    inhabitants, cases = funnel.cities(7)
    low, high = binom.ppf(0.025, inhabitants, RATE), binom.ppf(0.975, inhabitants, RATE)
    inside = (low <= cases) & (cases <= high)
    coverage = binom.cdf(high, inhabitants, RATE) - binom.cdf(low - 1, inhabitants, RATE)
    assert (coverage >= 0.95 - 1e-9).all()
    assert coverage.mean() < 0.97
    ANSWER.prints("draw 95% limits around the common rate. If many more than 5%", 1 - 0.95)
    simulated(inside.mean(), coverage.mean(), sqrt((coverage * (1 - coverage)).sum()) / len(inhabitants))


def test_extremes_regress() -> None:
    inhabitants, cases = funnel.cities()
    again = np.random.default_rng(8).binomial(inhabitants, RATE, (2000, len(inhabitants)))
    for ends in funnel.extremes(inhabitants, cases):
        rates = (again[:, ends] / inhabitants[ends]).mean(axis=1)
        simulated(rates.mean(), RATE, rates.std() / rates.size**0.5)


def test_shrinkage() -> None:
    # Gamma prior, shape 10 and rate 5000 (people), Poisson counts: the posterior mean on a grid, without the formula.
    def posterior_mean(cases: int, people: int) -> float:
        theta = np.linspace(1e-6, 0.01, 400_001)
        logs = (10 - 1 + cases) * np.log(theta) - (5000 + people) * theta
        weights = np.exp(logs - logs.max())
        return float((theta * weights).sum() / weights.sum())

    ANSWER.prints("A town of 1,000 without a case gets 1.67", 1000 * posterior_mean(0, 1000))
    ANSWER.prints("the weight of 5,000 people, so 10", 5000 * RATE)
    theta = np.random.default_rng(9).gamma(10, 1 / 5000, 300_000)
    kept = theta[np.random.default_rng(10).poisson(1000 * theta) == 0]
    simulated(kept.mean(), 10 / 6000, kept.std() / kept.size**0.5)
    assert abs(nbinom.pmf(0, 10, 5000 / 6000) - np.mean(np.exp(-1000 * theta))) < 0.002
