"""A slope fitted by ridge regression on two points, and its error on a third one, for two penalties."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import numpy as np

from tests.answers.proof import answer

ANSWER = answer(__file__)
TRAIN = ((1, 3), (2, 2))
VALIDATION = ((3, 3),)


def slope(penalty: Fraction) -> Fraction:
    """Return the minimizer of the penalized squared error."""
    return sum((Fraction(x * y) for x, y in TRAIN), Fraction(0)) / (sum(x * x for x, _ in TRAIN) + penalty)


def error(points: tuple[tuple[int, int], ...], w: Fraction) -> Fraction:
    """Return the sum of squared errors."""
    return sum(((y - w * x) ** 2 for x, y in points), Fraction(0))


def test_points_are_printed() -> None:
    for x, y in (*TRAIN, *VALIDATION):
        assert f"$`({x}, {y})`$" in ANSWER.text


def test_no_penalty() -> None:
    w = slope(Fraction(0))
    ANSWER.prints(r"$`\lambda = 0`$ gives $`w = 1.4", w)
    ANSWER.prints("The squared errors sum to 3.2", error(TRAIN, w))
    ANSWER.prints("3.2 in training and to 1.44", error(VALIDATION, w))


def test_penalty() -> None:
    w = slope(Fraction(2))
    ANSWER.prints(r"$`\lambda = 2`$ gives $`w = 1", w)
    ANSWER.prints("The training error rises to 4", error(TRAIN, w))
    ANSWER.prints("but the validation error falls to 0", error(VALIDATION, w))


def test_minimizer_and_monotone_training_error() -> None:
    grid = np.linspace(-1, 3, 40_001)
    for penalty in (0, 2):
        losses = sum((y - grid * x) ** 2 for x, y in TRAIN) + penalty * grid**2
        assert abs(grid[np.argmin(losses)] - float(slope(Fraction(penalty)))) < 1e-3
    errors = [error(TRAIN, slope(Fraction(penalty, 10))) for penalty in range(100)]
    assert all(a < b for a, b in pairwise(errors))
