"""Least squares on 0/1 labels with an easy far point, its discriminant, bins, and the mean that misleads."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np

from tests.answers.proof import answer

ANSWER = answer(__file__)
POINTS = ((1, 0), (2, 0), (3, 1), (4, 1))
FAR = (20, 1)
CUTS = (300, 500)


def line(points: tuple[tuple[int, int], ...]) -> tuple[Fraction, Fraction]:
    """Return intercept and slope of the least-squares line."""
    n = len(points)
    mean_x = Fraction(sum(x for x, _ in points), n)
    mean_y = Fraction(sum(y for _, y in points), n)
    slope = sum(((x - mean_x) * (y - mean_y) for x, y in points), Fraction(0)) / sum(
        ((x - mean_x) ** 2 for x, _ in points), Fraction(0)
    )
    return mean_y - slope * mean_x, slope


def crossing(points: tuple[tuple[int, int], ...]) -> Fraction:
    """Return where the line reaches one half."""
    intercept, slope = line(points)
    return (Fraction(1, 2) - intercept) / slope


def price_bin(price: float) -> int:
    """Return 0 for low, 1 for middle, 2 for high."""
    return sum(price >= cut for cut in CUTS)


def test_bins() -> None:
    ANSWER.prints("Cut house prices at 300", CUTS[0])
    ANSWER.prints("Cut house prices at 300 and 500", CUTS[1])
    assert "299 and 301 now differ, while 301 and 499 count as equal" in ANSWER.text
    assert price_bin(299) != price_bin(301) == price_bin(499)
    # cross-entropy of a low price sees only the probability of "low"
    middle, high = (0.1, 0.8, 0.1), (0.1, 0.1, 0.8)
    assert -math.log(middle[0]) == -math.log(high[0])


def test_least_squares_trap() -> None:
    ANSWER.prints("A fitted line crosses 0.5 at $`x = 2.5", crossing(POINTS))
    moved = crossing((*POINTS, FAR))
    ANSWER.prints("moves the crossing to 3.2", moved)
    assert 3 < moved < 4
    intercept, slope = line((*POINTS, FAR))
    assert intercept + slope * FAR[0] > 1  # a line can leave the range from 0 to 1


def test_threshold() -> None:
    miss, alarm = 9, 1
    ANSWER.prints("a missed fraud costs 9", miss)
    ANSWER.prints("a false alarm 1", alarm)
    threshold = Fraction(alarm, alarm + miss)
    assert alarm * (1 - threshold) == miss * threshold
    ANSWER.prints("equal at $`p = 0.1", threshold)


def test_animal_codes() -> None:
    codes = {"cat": 1, "dog": 2, "horse": 3}
    assert "never code cat, dog, horse as 1, 2, 3" in ANSWER.text
    assert Fraction(codes["cat"] + codes["horse"], 2) == codes["dog"]


def test_logistic_loss_hardly_moves() -> None:
    def gradient(points: tuple[tuple[int, int], ...], bias: float, slope: float) -> np.ndarray:
        x, y = np.array(points, dtype=float).T
        chance = 1 / (1 + np.exp(-(bias + slope * x)))
        return np.array([(chance - y).sum(), ((chance - y) * x).sum()])

    bias, slope = -7.5, 3.0  # a boundary at 2.5
    change = gradient((*POINTS, FAR), bias, slope) - gradient(POINTS, bias, slope)
    assert np.abs(change).max() < 1e-9


def test_discriminant_direction() -> None:
    rng = np.random.default_rng(1)
    x = rng.normal(size=(60, 2)) @ np.array([[1.0, 0.6], [0.0, 0.8]])
    for ones in (20, 30):
        y = np.arange(60) < ones
        z = x + np.outer(y, [1.0, 0.5])
        design = np.column_stack([np.ones(60), z])
        fit = np.linalg.lstsq(design, y.astype(float), rcond=None)[0]
        means = z[y].mean(axis=0), z[~y].mean(axis=0)
        within = z - np.where(y[:, None], means[0], means[1])
        lda = np.linalg.solve(within.T @ within, means[0] - means[1])
        assert abs(fit[1] * lda[1] - fit[2] * lda[0]) < 1e-9 * np.abs(fit).max() * np.abs(lda).max() * 100
        midpoint = (means[0] + means[1]) / 2  # on the LDA border for equal priors
        at_midpoint = float(fit[0] + fit[1:] @ midpoint)
        assert (abs(at_midpoint - 0.5) < 1e-9) == (ones == 30)


def test_masking() -> None:
    x = np.arange(30.0)
    codes = np.repeat(np.eye(3), 10, axis=0)
    design = np.column_stack([np.ones(30), x])
    scores = design @ np.linalg.lstsq(design, codes, rcond=None)[0]
    assert not np.any(scores[:, 1] > scores[:, [0, 2]].max(axis=1) + 1e-9)


def test_mean_above_the_limit() -> None:
    high = 1 - Fraction(80, 100)
    ANSWER.prints("A price of 200 with probability 80%", 1 - high)
    ANSWER.prints("else 700, has mean 300", (1 - high) * 200 + high * 700)
    ANSWER.prints("It exceeds 250 with probability only 20%", high)
