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
    assert "`scipy.stats.hypergeom.sf(4, 50, 10, 10)`" in ANSWER.text
    assert abs(hypergeom.sf(4, 50, 10, 10) - float(MATCH)) < 1e-12
    ANSWER.prints("About 1.8%", MATCH)
    ANSWER.prints(r"\tbinom{50}{10} = 10{,}272{,}278{,}170", comb(50, 10))
    rows = (
        ("| 5 | 165,818,016", " | 1.614%", SETS[5]),
        ("| 6 | 19,191,900", " | 0.187%", SETS[6]),
        ("| 7 | 1,185,600", " | 0.012%", SETS[7]),
        ("| 8, 9, or 10 | 35,501", " | 0.0003%", sum(SETS[8:])),
        ("| At least 5 | 186,231,017", " | 1.813%", sum(SETS[5:])),
    )
    for counted, chance, sets in rows:
        ANSWER.prints(counted, sets)
        ANSWER.prints(counted + chance, Fraction(sets, comb(50, 10)))
    assert Fraction(SETS[5], sum(SETS[5:])) > Fraction(8, 10)  # the first term is enough
    assert sum(SETS) == comb(50, 10)
    counts = shared(1, 50, 100_000)
    matched = counts >= 5
    simulated(matched.mean(), MATCH, matched.std() / matched.size**0.5)
    mean = sum(k * chance for k, chance in enumerate(shared_by_drawing()))
    ANSWER.prints(r"$`10 \cdot \tfrac{10}{50} = 2", mean)
    simulated(counts.mean(), mean, counts.std() / counts.size**0.5)


def test_popular_adjectives() -> None:
    expected = sum(shared_by_drawing(25)[5:])
    ANSWER.prints("they would match with probability 34%", expected)
    matched = shared(2, 25, 50_000) >= 5
    simulated(matched.mean(), expected, matched.std() / matched.size**0.5)


def test_wrong_counts() -> None:
    twice = Fraction(comb(10, 5) * comb(45, 5), comb(50, 10))
    ANSWER.prints(r"/ \tbinom{50}{10}`$, or 3.0%", twice)
    assert twice * comb(50, 10) == sum(comb(k, 5) * SETS[k] for k in range(5, 11))
    ANSWER.prints(r"\tbinom{6}{5} = 6", comb(6, 5))
    binomial = sum(comb(10, k) * Fraction(1, 5) ** k * Fraction(4, 5) ** (10 - k) for k in range(5, 11))
    ANSWER.prints("This gives 3.3%", binomial)
    assert binomial > MATCH  # the binomial tail is thicker


def test_follow_ups() -> None:
    ANSWER.prints("About 181", 9999 * MATCH)
