"""Bias, variance and test error of three polynomials, and the optimism of least squares."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from figures.evaluation.bias_variance_by_degree import NOISE, POINTS, errors, features, spaced, wave
from tests.answers.proof import answer

ANSWER = answer(__file__)


def test_three_degrees() -> None:
    line, balanced, flexible = errors(1), errors(4), errors(12)
    ANSWER.prints("Fit polynomials to 20", POINTS)
    ANSWER.prints("noise variance 0.25", NOISE)
    ANSWER.prints("A line has expected test error 0.76", line.test)
    assert line.variance < 0.1 * line.bias2
    ANSWER.prints("Degree 12 has 1.47", flexible.test)
    ANSWER.prints("1.47, of which 1.22", flexible.variance)
    assert flexible.bias2 < 0.01
    ANSWER.prints("Degree 4 has 0.33", balanced.test)
    tests = [errors(degree).test for degree in range(1, 13)]
    assert all(after > before for before, after in pairwise(tests[3:]))  # from degree 4 on


def test_optimism() -> None:
    p = 13
    hat = features(spaced(POINTS), 12) @ np.linalg.pinv(features(spaced(POINTS), 12))
    left = np.eye(POINTS) - hat
    bias2 = float(((left @ wave(spaced(POINTS))) ** 2).mean())
    train = bias2 + NOISE * float((left**2).sum()) / POINTS
    same_inputs = bias2 + NOISE + NOISE * float((hat**2).sum()) / POINTS
    assert same_inputs - train == pytest.approx(2 * p * NOISE / POINTS)
    ANSWER.prints("For degree 12 that is 0.325", same_inputs - train)
    assert errors(12).test - errors(12).train > same_inputs - train


def test_more_data() -> None:
    ANSWER.prints("With 200 points, degree 12 falls from 1.47", errors(12).test)
    ANSWER.prints("falls from 1.47 to 0.27", errors(12, 200).test)
    ANSWER.prints("the line only from 0.76", errors(1).test)
    ANSWER.prints("the line only from 0.76 to 0.74", errors(1, 200).test)
    assert abs(errors(1, 200).bias2 - errors(1).bias2) < 0.001
