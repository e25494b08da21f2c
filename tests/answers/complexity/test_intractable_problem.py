"""Recomputes the table, and sums a chain's exponentially many states in linear time."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest

from tests.answers.proof import answer

ANSWER = answer(__file__)
RATE = 1e9
YEAR = 365.25 * 86400


def test_the_table() -> None:
    ANSWER.prints("$`n^3`$ | 8", 20**3 / RATE * 1e6)
    ANSWER.prints("8 µs | 125", 50**3 / RATE * 1e6)
    ANSWER.prints("125 µs | 1", 100**3 / RATE * 1e3)
    ANSWER.prints("$`2^n`$ | 1", 2**20 / RATE * 1e3)
    ANSWER.prints("1 ms | 13", 2**50 / RATE / 86400)
    ANSWER.prints("$`4 \\times 10^{13}", 2**100 / RATE / YEAR)


def test_a_faster_machine() -> None:
    ANSWER.prints("it adds only about 10", math.log2(1000))
    assert round(1000 ** (1 / 3), 9) == 10
    assert "multiplies the feasible $`n`$ by ten in the first row" in ANSWER.text


def normalizer(n: int, j: float) -> float:
    """Sum over the spins from left to right: n - 1 products with a 2 x 2 matrix."""
    transfer = np.exp(j * np.array([[1, -1], [-1, 1]]))
    sums = np.ones(2)
    for _ in range(n - 1):
        sums = transfer @ sums
    return float(sums.sum())


@pytest.mark.parametrize("n", [1, 2, 5, 10])
def test_the_chain_against_all_states(n: int) -> None:
    j = 0.5
    states = itertools.product((-1, 1), repeat=n)
    brute = math.fsum(math.exp(j * sum(a * b for a, b in itertools.pairwise(state))) for state in states)
    assert normalizer(n, j) == pytest.approx(brute)
    assert 2 * (2 * math.cosh(j)) ** (n - 1) == pytest.approx(brute)


def test_the_chain_of_a_hundred() -> None:
    assert normalizer(100, 0.5) == pytest.approx(2 * (2 * math.cosh(0.5)) ** 99)
    ANSWER.prints("(2 \\cosh J)^{99", 100 - 1)
    ANSWER.prints("at each of 99", 100 - 1)
    ANSWER.prints("It has $`2^{100", math.log2(sum(math.comb(100, k) for k in range(101))))
    ANSWER.prints("latents, it has $`2^{100", math.log2(sum(math.comb(100, k) for k in range(101))))
