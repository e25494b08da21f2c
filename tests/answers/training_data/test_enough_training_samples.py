"""A power law through three points, the toy's learning curves, the size of a test set and that of a VC bound."""

from __future__ import annotations

from fractions import Fraction
from math import log, sqrt

import numpy as np
import pytest
from scipy.optimize import brentq

from figures.training_data import enough_training_samples as figure
from tests.answers.proof import answer

ANSWER = answer(__file__)


@pytest.fixture(scope="module")
def errors() -> np.ndarray:
    """Return the errors of the toy."""
    return figure.errors()


def fitted(curve: np.ndarray) -> tuple[float, float, float]:
    """Return the power law of the sizes up to 3,200."""
    assert figure.SIZES[figure.FITTED - 1] == 3_200
    return figure.power_law(figure.SIZES[: figure.FITTED], curve[: figure.FITTED])


def test_extrapolation(errors: np.ndarray) -> None:
    neighbors = errors.mean(axis=0)[0]
    ANSWER.prints("In a toy with 5%", figure.FLIPPED)
    ANSWER.prints("nearest neighbors have 7.5%", neighbors[5])
    ANSWER.prints("7.5% error at 3,200", figure.SIZES[5])
    c, a, b = fitted(neighbors)
    ANSWER.prints("at 3,200 rows and 7.0%", neighbors[6])
    ANSWER.prints("at 3,200 rows and 7.0% at 6,400", figure.SIZES[6])
    ANSWER.prints("Nearest neighbors fall from 13.5%", neighbors[0])
    ANSWER.prints("from 13.5% to 6.5%", neighbors[-1])
    assert np.abs(c + a * np.array(figure.SIZES) ** -b - neighbors).max() < 0.0012  # close to the curve


def test_single_runs_miss(errors: np.ndarray) -> None:
    misses = []
    for run in errors[:, 0]:
        c, a, b = fitted(run)
        misses.append(abs(c + a * 6_400**-b - run[6]))
    ANSWER.prints("missed by up to 0.6", 100 * max(misses))
    gain = errors.mean(axis=0)[0, 5] - errors.mean(axis=0)[0, 6]
    assert abs(max(misses) - gain) < 0.0005  # as much


def test_linear_model(errors: np.ndarray) -> None:
    line = errors.mean(axis=0)[1]
    ANSWER.prints("linear model stays flat at 14.4%", line[-1])
    assert figure.SIZES[2] == 400
    assert np.ptp(line[2:]) < 0.001  # enough with 400
    assert line[-1] > errors.mean(axis=0)[0, -1] + 0.05


def test_power_law_through_three_points() -> None:
    sizes, printed = (1_000, 2_000, 4_000), (0.16, 0.12, 0.10)
    first, second = printed[0] - printed[1], printed[1] - printed[2]
    ratio = second / first
    assert abs(ratio - 0.5) < 1e-9  # "The gains halve"
    b = -log(ratio) / log(2)
    a = first / (sizes[0] ** -b - sizes[1] ** -b)
    c = printed[0] - a * sizes[0] ** -b
    for quote, value in zip(("Say it is 16%", "16%, 12%", "and 10%"), printed, strict=True):
        ANSWER.prints(quote, value)
    ANSWER.prints("so 8,000", 2 * sizes[2])
    ANSWER.prints("so 8,000 rows give about 9%", c + a * 8_000**-b)
    ANSWER.prints("the floor is near 8%", c)


def test_sizes() -> None:
    ANSWER.prints("10,000 rows with 1% positives holds only 100", Fraction(1, 100) * 10_000)
    enough = 1.96**2 * 0.1 * 0.9 / 0.01**2
    ANSWER.prints("±1 point takes about 3,500", round(enough, -2))


def test_vc_bound() -> None:
    dimension, delta, gap = figure.FEATURES + 1, 0.05, 0.05
    ANSWER.prints("three features, $`h = 4", dimension)

    def excess(n: float) -> float:
        return sqrt((dimension * (log(2 * n / dimension) + 1) + log(4 / delta)) / n) - gap

    enough = round(brentq(excess, 100, 1e6), -2)
    ANSWER.prints("It ensures 5", 100 * gap)
    ANSWER.prints("5 points with 95%", 1 - delta)
    ANSWER.prints("only from 17,900", enough)
