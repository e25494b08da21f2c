"""A window that shrinks to an instant, and the share of time that the system is down."""

import math

import numpy as np
import sympy as sp
from scipy.stats import chi2

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
RATE = 5
HOURS = 365 * 24


def within(hours: float) -> float:
    """Return the probability of a crash in a window of so many hours."""
    return -math.expm1(-RATE * hours / HOURS)


def test_an_instant() -> None:
    rate, width = sp.symbols("lambda h", positive=True)
    probability = 1 - sp.exp(-rate * width)
    assert sp.limit(probability, width, 0) == 0
    assert sp.limit(probability / width, width, 0) == rate
    ANSWER.prints(r"constant rate $`\lambda = 5", RATE)


def test_the_rate_is_uncertain_by_a_factor_of_two_or_three() -> None:
    assert "by a factor of two to three either way" in ANSWER.text
    low = chi2(2 * RATE).ppf(0.025) / 2
    high = chi2(2 * RATE + 2).ppf(0.975) / 2
    assert 2 < high / RATE < RATE / low < 3.2


def test_windows() -> None:
    ANSWER.prints("| a day | 1.4%", within(24))
    ANSWER.prints(r"| an hour | $`5.7 \times 10^{-4}", within(1))
    ANSWER.prints(r"| a minute | $`9.5 \times 10^{-6}", within(1 / 60))
    assert "about one in 105,000 for a minute" in ANSWER.text
    assert round(1 / within(1 / 60), -3) == 105_000
    first = np.random.default_rng(1).exponential(HOURS / RATE, 500_000)
    for hours in (1, 24):
        crashed = first <= hours
        simulated(crashed.mean(), within(hours), crashed.std() / len(first) ** 0.5)


def test_down_time() -> None:
    ANSWER.prints("At 2 hours each, the system was down 10", RATE * 2)
    ANSWER.prints("down 10 of 8,760", HOURS)
    ANSWER.prints("8,760 hours, or 0.11%", RATE * 2 / HOURS)


def test_down_time_simulated() -> None:
    # up times that are far from exponential, down times that vary: only their means count
    rng = np.random.default_rng(2)
    runs, cycles = 200, 1000
    up = rng.gamma(0.5, 2 * (HOURS / RATE - 2), (runs, cycles))
    down = rng.uniform(0, 4, (runs, cycles))
    shares = down.sum(axis=1) / (up + down).sum(axis=1)
    simulated(shares.mean(), RATE * 2 / HOURS, shares.std(ddof=1) / runs**0.5)


def test_day_and_month() -> None:
    ANSWER.prints('"5/365 ≈ 0.014', RATE / 365)
    assert abs(within(24) - RATE / 365) < 1e-4
    ANSWER.prints("how can a month have 34%", -math.expm1(-RATE / 12))
    ANSWER.prints(r"$`1 - e^{-5/12} \approx 0.34", -math.expm1(-RATE / 12))
    counts = np.random.default_rng(3).poisson(RATE / 365, 200_000)
    simulated(counts.mean(), RATE / 365, counts.std() / len(counts) ** 0.5)


def test_a_clock_adds_up_to_the_month() -> None:
    ticks = 30 * 24 * 3600
    month = 1 - (1 - within(1 / 3600)) ** ticks
    assert math.isclose(month, within(30 * 24), rel_tol=1e-6)


def test_renewal_share_is_rate_times_outage() -> None:
    failure, repair = sp.symbols("f r", positive=True)
    assert sp.simplify(repair / (failure + repair) - repair * (1 / (failure + repair))) == 0
    cycle = HOURS / RATE  # from crash to crash
    assert math.isclose(2 / ((cycle - 2) + 2), RATE * 2 / HOURS)
