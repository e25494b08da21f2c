"""The toy's learning curves and their extrapolation, the precision of a test set, and the sample size of a VC bound."""

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
    ANSWER.prints("Nearest neighbors have 7.5%", neighbors[5])
    c, a, b = fitted(neighbors)
    ANSWER.prints("averaged over ten runs, predicts 7.0%", c + a * 6_400**-b)
    assert figure.SIZES[6] == 6_400
    ANSWER.prints("for 6,400, and I measure 7.0%", neighbors[6])
    assert abs(neighbors[5] - neighbors[6] - 0.005) < 0.001  # half a point
    assert 6_400 - 3_200 == 3_200
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


def test_floor_is_uncertain(errors: np.ndarray) -> None:
    ANSWER.prints(r"its fit has $`c = 4.8\%", fitted(errors.mean(axis=0)[0])[0])
    assert figure.REPEATS == 10
    few = errors[:5].mean(axis=0)[0]
    c, a, b = fitted(few)
    ANSWER.prints(r"it says $`c = -4.1\%", c)
    ANSWER.prints("for 6,400 is off by only 0.2", 100 * abs(c + a * 6_400**-b - few[6]))


def test_sizes() -> None:
    ANSWER.prints("10,000 rows with 1% positives hold only 100", Fraction(1, 100) * 10_000)
    ANSWER.prints("At 10% error, 1,000 leave ±1.9", 100 * 1.96 * sqrt(0.1 * 0.9 / 1_000))


def test_vc_bound() -> None:
    dimension, delta, gap = figure.FEATURES + 1, 0.05, 0.05
    ANSWER.prints("three features has $`h = 4", dimension)

    def excess(n: float) -> float:
        return sqrt((dimension * (log(2 * n / dimension) + 1) + log(4 / delta)) / n) - gap

    enough = round(brentq(excess, 100, 1e6), -2)
    ANSWER.prints("Its bound is 5", 100 * gap)
    ANSWER.prints("5 points with 95%", 1 - delta)
    ANSWER.prints("only from 17,900", enough)
