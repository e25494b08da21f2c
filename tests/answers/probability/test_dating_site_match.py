"""Shared adjectives: exact counts, an independent dynamic program, a simulation, and the wrong counts."""

from fractions import Fraction
from math import comb

import numpy as np
from scipy.stats import hypergeom

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
SETS = [comb(10, k) * comb(40, 10 - k) for k in range(11)]
MATCH = Fraction(sum(SETS[5:]), comb(50, 10))


def shared_by_drawing(adjectives: int = 50, chosen: int = 10) -> list[Fraction]:
    """Return the distribution of the number shared, by letting the second user draw one adjective after another."""
    chances = [Fraction(1)] + [Fraction(0)] * chosen
    for drawn in range(chosen):
        chances = [
            chances[k] * Fraction(adjectives - drawn - (chosen - k), adjectives - drawn)
            + (chances[k - 1] * Fraction(chosen - k + 1, adjectives - drawn) if k else 0)
            for k in range(chosen + 1)
        ]
    return chances


def shared(seed: int, adjectives: int, users: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Return how many of the first ten adjectives each simulated user picks."""
    picks = np.random.default_rng(seed).random((users, adjectives)).argpartition(10, axis=1)[:, :10]
    return np.asarray((picks < 10).sum(axis=1), dtype=np.int64)


def test_match() -> None:
    assert sum(shared_by_drawing()[5:]) == MATCH
    assert abs(hypergeom.sf(4, 50, 10, 10) - float(MATCH)) < 1e-12
    ANSWER.prints("About 1.8%", MATCH)
    ANSWER.prints(r"$`P(K \ge 5) \approx 0.01813", MATCH)
    for k, printed in enumerate(("165,818,016", "19,191,900", "1,185,600", "35,100", "400", "1"), 5):
        ANSWER.prints(f"| {k} | {printed}", SETS[k])
    ANSWER.prints("Together they are 186,231,017", sum(SETS[5:]))
    ANSWER.prints("of 10,272,278,170", comb(50, 10))
    assert sum(SETS) == comb(50, 10)
    counts = shared(1, 50, 100_000)
    matched = counts >= 5
    simulated(matched.mean(), MATCH, matched.std() / matched.size**0.5)
    mean = sum(k * chance for k, chance in enumerate(shared_by_drawing()))
    ANSWER.prints(r"$`10 \cdot 10/50 = 2", mean)
    simulated(counts.mean(), mean, counts.std() / counts.size**0.5)


def test_popular_adjectives() -> None:
    expected = sum(shared_by_drawing(25)[5:])
    ANSWER.prints("the probability is $`0.337", expected)
    matched = shared(2, 25, 50_000) >= 5
    simulated(matched.mean(), expected, matched.std() / matched.size**0.5)


def test_wrong_counts() -> None:
    twice = Fraction(comb(10, 5) * comb(45, 5), comb(50, 10))
    ANSWER.prints(r"/ \tbinom{50}{10} \approx 0.0300", twice)
    assert twice * comb(50, 10) == sum(comb(k, 5) * SETS[k] for k in range(5, 11))
    ANSWER.prints("alone, $`0.0161", Fraction(SETS[5], comb(50, 10)))
    binomial = sum(comb(10, k) * Fraction(1, 5) ** k * Fraction(4, 5) ** (10 - k) for k in range(5, 11))
    ANSWER.prints("a binomial with $`p = 1/5", Fraction(10, 50))
    ANSWER.prints("$`p = 1/5`$, $`0.0328", binomial)


def test_follow_ups() -> None:
    ANSWER.prints(r"$`9999 \cdot 0.01813 \approx 181", 9999 * MATCH)
    ANSWER.prints(r"\ge 10^2/50 = 2", Fraction(10**2, 50))
    for seed in range(20):
        shares = np.random.default_rng(seed).dirichlet(np.ones(50)) * 10
        assert (shares**2).sum() >= 2
