"""A polynomial of degree 12 on 20 noisy points, the exact gain of each remedy, and the variance of an average."""

from __future__ import annotations

import numpy as np

from figures.evaluation.bias_variance_by_degree import NOISE, POINTS, errors
from tests.answers.proof import answer

ANSWER = answer(__file__)


def test_the_two_gaps() -> None:
    achievable, training, validation = 2, 3, 14
    ANSWER.prints("People err on 2%", achievable / 100)
    ANSWER.prints("Training minus achievable is 1", training - achievable)
    ANSWER.prints("Validation minus training is 11", validation - training)


def test_the_toy() -> None:
    ANSWER.prints("A polynomial of degree 12", 12)
    ANSWER.prints("is fitted to 20", POINTS)
    ANSWER.prints("with noise variance 0.25", NOISE)
    wild, line = errors(12), errors(1)
    assert wild.bias2 < 1e-9
    ANSWER.prints("Its expected error is 0.09", wild.train)
    ANSWER.prints("0.09 in training, below the noise, but 1.47", wild.test)
    assert wild.train < NOISE
    assert wild.variance > 40 * line.variance  # unstable predictions
    assert errors(12, 200).test - errors(12, 200).train < 0.05  # the gap closes


def test_remedies() -> None:
    ANSWER.prints("cuts the test error from 1.47", errors(12).test)
    tuned = min(errors(12, ridge=ridge).test for ridge in np.geomspace(0.01, 10, 31))
    ANSWER.prints("from 1.47 to 0.37", tuned)
    ANSWER.prints("Twice the points give 0.35", errors(12, 2 * POINTS).test)
    best = min(range(13), key=lambda degree: errors(degree).test)
    ANSWER.prints("Degree 4", best)
    ANSWER.prints("instead of 12 gives 0.33", errors(best).test)


def test_a_constant_has_almost_no_gap() -> None:
    constant = errors(0)
    assert constant.test - constant.train < 0.03 < errors(4).test - errors(4).train
    assert constant.test > errors(4).test


def test_average_of_correlated_models() -> None:
    count, correlation = 10, 0.3
    covariance = correlation * np.ones((count, count)) + (1 - correlation) * np.eye(count)
    share = covariance.sum() / count**2  # of the variance of one model
    ANSWER.prints(r"$`0.3 + 0.7/10 = 37\%", share)
    ANSWER.prints("pairwise correlation 0.3", correlation)
