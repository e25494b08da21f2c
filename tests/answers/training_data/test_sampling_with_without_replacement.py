"""Enumerates two draws from ten chips, and computes the finite population correction and the bootstrap's share."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import combinations, permutations, product

import numpy as np
from scipy.stats import binom, hypergeom

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
CHIPS = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0]
WITH = list(product(CHIPS, repeat=2))
WITHOUT = [(CHIPS[i], CHIPS[j]) for i, j in permutations(range(10), 2)]


def share(event: int, draws: int) -> Fraction:
    return Fraction(event, draws)


def test_two_chips() -> None:
    ANSWER.prints("Of 10", len(CHIPS))
    ANSWER.prints("chips, 3", sum(CHIPS))
    both = share(sum(a + b == 2 for a, b in WITH), len(WITH))
    ANSWER.prints(r"\tfrac{3}{10} \cdot \tfrac{3}{10} = 9\%", both)
    ANSWER.prints(r"probability $`\tfrac{3}{10}", Fraction(sum(CHIPS), len(CHIPS)))
    rest = Fraction(sum(CHIPS) - 1, len(CHIPS) - 1)
    ANSWER.prints(r"\tfrac{3}{10} \cdot \tfrac{2}{9}", rest)
    both = share(sum(a + b == 2 for a, b in WITHOUT), len(WITHOUT))
    ANSWER.prints(r"\tfrac{3}{10} \cdot \tfrac{2}{9} \approx 6.7\%", both)
    for draws in (WITH, WITHOUT):
        ANSWER.prints("defective with probability 30%", share(sum(b for _, b in draws), len(draws)))
    assert math.isclose(binom.pmf(2, 2, 0.3), 0.09)
    assert math.isclose(hypergeom.pmf(2, 10, 3, 2), 1 / 15)


def correction(population: int, sample: int) -> Fraction:
    return Fraction(population - sample, population - 1)


def test_variance_of_the_mean() -> None:
    values = [0, 1, 5, 6]
    n_all = len(values)
    mean = Fraction(sum(values), n_all)
    sigma2 = sum((v - mean) ** 2 for v in values) / n_all
    for n in range(1, n_all + 1):
        means = [Fraction(sum(s), n) for s in combinations(values, n)]
        assert sum((m - mean) ** 2 for m in means) / len(means) == sigma2 / n * correction(n_all, n)
    for n in (1, 2, 3):
        means = [Fraction(sum(s), n) for s in product(values, repeat=n)]
        assert sum((m - mean) ** 2 for m in means) / len(means) == sigma2 / n
    pairs = list(permutations(values, 2))
    assert sum((a - mean) * (b - mean) for a, b in pairs) / len(pairs) == -sigma2 / (n_all - 1)


def test_correction() -> None:
    ANSWER.prints("It is 0", correction(1000, 1000))
    population = 10**9
    sample = population * 5 // 100
    ANSWER.prints("At 5%", Fraction(sample, population))
    ANSWER.prints("it cuts the standard error by only 2.5%", 1 - math.sqrt(correction(population, sample)))


def test_bootstrap_share() -> None:
    ANSWER.prints("A large one holds on average 63.2%", 1 - math.exp(-1))
    ANSWER.prints("**The 63.2%", 1 - math.exp(-1))
    rows = 2_000
    rng = np.random.default_rng(1)
    seen = np.array([np.unique(rng.integers(rows, size=rows)).size for _ in range(500)]) / rows
    simulated(seen.mean(), 1 - (1 - 1 / rows) ** rows, seen.std() / seen.size**0.5)


def test_reservoir_is_uniform() -> None:
    # Exact: the probabilities of each reservoir of 2 from a stream of 6.
    k, length = 2, 6
    law: dict[tuple[int, ...], Fraction] = {tuple(range(k)): Fraction(1)}
    for i in range(k + 1, length + 1):
        new: dict[tuple[int, ...], Fraction] = {}
        for kept, p in law.items():
            enter = Fraction(k, i)
            new[kept] = new.get(kept, Fraction(0)) + p * (1 - enter)
            for slot in range(k):
                other = (*kept[:slot], i - 1, *kept[slot + 1 :])
                new[other] = new.get(other, Fraction(0)) + p * enter / k
        law = new
    sets: dict[frozenset[int], Fraction] = {}
    for kept, p in law.items():
        sets[frozenset(kept)] = sets.get(frozenset(kept), Fraction(0)) + p
    assert set(sets.values()) == {Fraction(1, math.comb(length, k))}
