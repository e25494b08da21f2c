from __future__ import annotations

from fractions import Fraction
from itertools import combinations, product
from math import sqrt

import numpy as np
import pytest

from tests.answers.proof import answer

ANSWER = answer(__file__)
URN = [1] * 5 + [0] * 5


def test_two_reds() -> None:
    ordered = list(product(URN, repeat=2))
    both = Fraction(sum(a and b for a, b in ordered), len(ordered))
    ANSWER.prints(r"\tfrac12 \cdot \tfrac12 = \tfrac{1}{4}", both)
    pairs = list(combinations(URN, 2))
    both = Fraction(sum(a and b for a, b in pairs), len(pairs))
    ANSWER.prints(r"\tfrac12 \cdot \tfrac49 = \tfrac{2}{9}", both)


@pytest.mark.parametrize("size", [2, 4, 7])
def test_the_variance_of_the_mean(size: int) -> None:
    population = [1.0, 2.0, 4.0, 8.0, 9.0, 9.5, 12.0]
    means = [np.mean(sample) for sample in combinations(population, size)]
    factor = (len(population) - size) / (len(population) - 1)
    assert np.var(means) == pytest.approx(np.var(population) / size * factor)


def test_a_small_share_hardly_matters() -> None:
    for population in (20, 1000, 10**6):
        size = population // 20
        correction = sqrt((population - size) / (population - 1))
        assert 1 - correction < 0.03
    ANSWER.prints("is at most 5%", 1 / 20)
    ANSWER.prints("differs by less than 3%", round(1 - sqrt(0.95), 2))


def test_the_share_of_a_bootstrap_sample() -> None:
    ANSWER.prints("holds about 63%", 1 - (1 - 1 / 10_000) ** 10_000)
    ANSWER.prints(r"e^{-1} \approx 0.368", np.exp(-1))
    ANSWER.prints("so 0.632", 1 - np.exp(-1))
    ANSWER.prints("misses about 37%", np.exp(-1))
