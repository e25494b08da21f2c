"""Proves the sample sizes."""

from fractions import Fraction
from math import ceil, sqrt

import numpy as np
from scipy import stats

from figures.statistics import ad_placement_power
from tests.answers.proof import answer, simulated
from tests.answers.statistics._sequential import false_alarm_rate, simulated_false_alarms

ANSWER = answer(__file__)
P1, P2 = 0.02, 0.024
LEVEL, POWER = float(stats.norm.ppf(0.975)), float(stats.norm.ppf(0.8))


def needed(first: float, second: float, critical: float = LEVEL, power: float = POWER) -> float:
    """Return the visitors per placement for 80% power (or another, by its quantile), before rounding up."""
    mean = (first + second) / 2
    null = sqrt(2 * mean * (1 - mean))
    true = sqrt(first * (1 - first) + second * (1 - second))
    return ((critical * null + power * true) / (second - first)) ** 2


def z_scores(
    first: float, second: float, visitors: int, runs: int, seed: int
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return the pooled z statistic of simulated tests."""
    rng = np.random.default_rng(seed)
    a, b = rng.binomial(visitors, first, runs) / visitors, rng.binomial(visitors, second, runs) / visitors
    mean = (a + b) / 2
    return np.asarray((b - a) / np.sqrt(2 * mean * (1 - mean) / visitors))


def test_visitors() -> None:
    n = ceil(needed(P1, P2))
    ANSWER.prints("$`n=21{,}108.4", needed(P1, P2))
    ANSWER.prints("rounded up to 21,109", n)
    ANSWER.prints(r"the mean rate $`\bar p = 0.022", (P1 + P2) / 2)
    assert "About 21,100 visitors per placement, 42,200 in all.**" in ANSWER.text
    assert "expect about 420 clicks on the old ad and 510 on the new" in ANSWER.text
    assert (round(n, -2), round(2 * n, -2), round(n * P1, -1), round(n * P2, -1)) == (21_100, 42_200, 420, 510)
    runs = 100_000
    simulated(float(np.mean(np.abs(z_scores(P1, P2, n, runs, 19)) > LEVEL)), 0.8, sqrt(0.16 / runs))
    simulated(float(np.mean(np.abs(z_scores(P1, P1, n, runs, 20)) > LEVEL)), 0.05, sqrt(0.05 * 0.95 / runs))


def test_board_formula() -> None:
    first, second = P1 * (1 - P1), P2 * (1 - P2)
    ANSWER.prints("&= 0.0196", first)
    ANSWER.prints("&= 0.0196+0.0234", second)
    ANSWER.prints("&= 0.0196+0.0234 = 0.0430", first + second)
    ANSWER.prints(r"&= \frac{7.84", 2.80**2)
    ANSWER.prints("must exceed 1.96", LEVEL)
    ANSWER.prints("lie another 0.84", POWER)
    ANSWER.prints(r"$`\Delta = 2.80", LEVEL + POWER)
    n = (LEVEL + POWER) ** 2 * (first + second) / (P2 - P1) ** 2
    assert r"\approx 21{,}100 ." in ANSWER.text
    assert round(n, -2) == round(7.84 * 0.0430 / 0.004**2, -2) == 21_100


def test_other_effects() -> None:
    assert 3.7 < needed(P1, 0.022) / needed(P1, P2) < 4
    assert "For 90% power, take 28,300 per placement. To detect 2.2% instead, take 80,700" in ANSWER.text
    ninety = needed(P1, P2, power=float(stats.norm.ppf(0.9)))
    assert (round(ninety, -2), round(needed(P1, 0.022), -2)) == (28_300, 80_700)
    ANSWER.prints("is reached at 5,745", ceil(needed(P1, 0.028)))
    ANSWER.prints("at 5,745, 21,109", ceil(needed(P1, P2)))
    ANSWER.prints("21,109 and 80,682", ceil(needed(P1, 0.022)))
    for better in ad_placement_power.BETTER:
        assert ad_placement_power.needed(better) == ceil(needed(P1, better))


def test_decision() -> None:
    n, mean = ceil(needed(P1, P2)), (P1 + P2) / 2
    gap = LEVEL * sqrt(2 * mean * (1 - mean) / n)
    ANSWER.prints("An observed gap of about 0.28", 100 * gap)
    assert r"differ by $`1.96\sqrt{\text{all clicks}}`$, here about 60" in ANSWER.text
    assert round(LEVEL * sqrt(n * (P1 + P2)), -1) == round(n * gap, -1) == 60


def test_posterior_reading() -> None:
    critical = float(stats.norm.ppf(0.95))
    ANSWER.prints("score of at least 1.645", critical)
    n = ceil(needed(P1, P2, critical))
    ANSWER.prints("flat priors, 16,627", n)
    rng = np.random.default_rng(23)
    # flat priors: Beta posteriors, compared by their normal approximation
    for first, second, share, quote in ((P1, P2, 0.8, "reach it in 80%"), (P1, P1, 0.1, "winner in 10%")):
        runs = 100_000
        a, b = 1 + rng.binomial(n, first, runs), 1 + rng.binomial(n, second, runs)
        means = a / (n + 2), b / (n + 2)
        spread = np.sqrt(sum(m * (1 - m) / (n + 3) for m in means))
        sure = stats.norm.cdf((means[1] - means[0]) / spread)
        hit = sure >= 0.95 if first != second else np.maximum(sure, 1 - sure) >= 0.95
        ANSWER.prints(quote, share)
        simulated(float(hit.mean()), share, 1.2 * sqrt(share * (1 - share) / runs))


def test_posterior_approximation() -> None:
    rng = np.random.default_rng(24)
    n, runs = 16_627, 200_000
    draws = rng.beta(401, n - 399, runs) > rng.beta(345, n - 343, runs)
    a, b = 345 / (n + 2), 401 / (n + 2)
    approximate = float(stats.norm.cdf((b - a) / sqrt((a * (1 - a) + b * (1 - b)) / (n + 3))))
    simulated(float(draws.mean()), approximate, 2 * sqrt(approximate * (1 - approximate) / runs))


def test_share_of_real_results() -> None:
    share = Fraction(1, 10) * Fraction(8, 10) / (Fraction(1, 10) * Fraction(8, 10) + Fraction(9, 10) * Fraction(1, 20))
    ANSWER.prints("only 64%", share)
    rng = np.random.default_rng(25)
    real = rng.random(400_000) < 0.1
    significant = np.abs(rng.normal(np.where(real, LEVEL + POWER, 0.0))) > LEVEL
    p = float(share)
    simulated(float(real[significant].mean()), p, sqrt(p * (1 - p) / float(significant.sum())))


def test_peeking() -> None:
    exact = false_alarm_rate(10, LEVEL)
    ANSWER.prints("from 5% to 19%", exact)
    simulated(simulated_false_alarms(10, LEVEL, 100_000, 26), exact, sqrt(exact * (1 - exact) / 100_000))
