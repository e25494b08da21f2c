"""Bias, variance, train and test error of three polynomials, the optimism of least squares, a fit bad in both ways."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from figures.evaluation.bias_variance_by_degree import NOISE, POINTS, errors, features, spaced, wave
from tests.answers.proof import answer

ANSWER = answer(__file__)


def test_table() -> None:
    fits = [errors(1), errors(4), errors(12)]
    rows = {
        "Squared bias": ([fit.bias2 for fit in fits], "0.49 | 0.01 | 0.00"),
        "Variance": ([fit.variance for fit in fits], "0.03 | 0.06 | 1.22"),
        "Train error": ([fit.train for fit in fits], "0.71 | 0.20 | 0.09"),
        "Test error": ([fit.test for fit in fits], "0.76 | 0.33 | 1.47"),
    }
    for name, (values, printed) in rows.items():
        cells = printed.split(" | ")
        for i, value in enumerate(values):
            ANSWER.prints(f"| {name} | {' | '.join(cells[: i + 1])}", value)
    ANSWER.prints("Fit polynomials to 20", POINTS)
    ANSWER.prints("noise variance 0.25", NOISE)
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
    ANSWER.prints("For degree 12, with $`p = 13", p)
    ANSWER.prints(r"and $`\sigma^2 = 0.25", NOISE)
    ANSWER.prints(r"and $`\sigma^2 = 0.25`$, that is 0.325", same_inputs - train)
    assert errors(12).test - errors(12).train > same_inputs - train


def test_bad_in_both_ways() -> None:
    cubic = errors(3, 4)
    ANSWER.prints("A cubic through only 4 points has squared bias 0.23", cubic.bias2)
    ANSWER.prints("squared bias 0.23 and variance 0.44", cubic.variance)
    assert cubic.train < 1e-9
    ANSWER.prints("Its training error of 0", cubic.train)


def test_more_data() -> None:
    ANSWER.prints("With 200 points, degree 12 falls from 1.47", errors(12).test)
    ANSWER.prints("falls from 1.47 to 0.27", errors(12, 200).test)
    ANSWER.prints("the line only from 0.76", errors(1).test)
    ANSWER.prints("the line only from 0.76 to 0.74", errors(1, 200).test)
    assert abs(errors(1, 200).bias2 - errors(1).bias2) < 0.001
