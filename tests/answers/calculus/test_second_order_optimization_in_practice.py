"""Recomputes the sizes and the growth of the noise."""

import math
from fractions import Fraction

import numpy as np

from tests.answers.proof import answer

ANSWER = answer(__file__)


def test_sizes_of_a_large_model() -> None:
    n = 7 * 10**9
    ANSWER.prints("With 7", n / 10**9)
    ANSWER.prints("it fills 196", Fraction(4 * n**2, 10**18))
    ANSWER.prints("Adam's two averages fill 56", Fraction(2 * 4 * n, 10**9))


def test_one_solve() -> None:
    operations = Fraction((7 * 10**9) ** 3, 3)  # Cholesky
    years = operations / 10**15 / (365 * 24 * 3600)
    ANSWER.prints("one solve takes about 3.6", years / 10**6)


def test_newton_amplifies_the_noise() -> None:
    smallest = Fraction(1, 10_000)
    ANSWER.prints("Where that is 0.0001", smallest)
    ANSWER.prints("noise grows 10,000", 1 / smallest)
    noise = np.random.default_rng(12).normal(size=(1000, 2))
    steps = noise / np.array([1.0, float(smallest)])
    assert np.isclose(steps[:, 1].std() / noise[:, 1].std(), float(1 / smallest))


def test_kronecker_factors() -> None:
    width = 4096
    ANSWER.prints("a curvature block (of the Fisher matrix) of $`2.8 \\times 10^{14}`$", width**4)
    ANSWER.prints("Its two Kronecker factors have 33.6", Fraction(2 * width**2, 10**6))
    rng = np.random.default_rng(13)
    a, b = rng.normal(size=(3, 3)) + 3 * np.eye(3), rng.normal(size=(2, 2)) + 3 * np.eye(2)
    assert np.allclose(np.linalg.inv(np.kron(a, b)), np.kron(np.linalg.inv(a), np.linalg.inv(b)))


def test_steps_per_digit() -> None:
    for kappa in (100, 10_000):
        steps = math.log(10) / -math.log1p(-1 / kappa)
        assert math.isclose(steps, kappa * math.log(10), rel_tol=0.01)
