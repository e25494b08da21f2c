"""A line on 20 noisy points of a wave: its errors, what more data, capacity and a penalty change."""

from __future__ import annotations

import numpy as np

from figures.evaluation.bias_variance_by_degree import NOISE, POINTS, errors
from tests.answers.proof import answer

ANSWER = answer(__file__)


def test_the_two_gaps() -> None:
    achievable, training, validation = 2, 14, 15
    ANSWER.prints("People err on 2%", achievable / 100)
    ANSWER.prints("Training minus achievable is 12", training - achievable)
    ANSWER.prints("Validation minus training is 1", validation - training)


def test_diagnosis() -> None:
    line = errors(1)
    ANSWER.prints("fitted to 20", POINTS)
    ANSWER.prints("with noise variance 0.25", NOISE)
    ANSWER.prints("For the line, 0.71", line.train)
    ANSWER.prints("0.71 in training and 0.76", line.test)
    assert round(line.test / NOISE) == 3  # about three times the noise
    ANSWER.prints("With 200 points it is still 0.74", errors(1, 200).test)
    assert line.variance < 0.1 * line.bias2


def test_remedies() -> None:
    ANSWER.prints("cuts the test error from 0.76", errors(1).test)
    ANSWER.prints("from 0.76 to 0.33", errors(4).test)
    ANSWER.prints("lifts that from 0.33", errors(4).test)
    ANSWER.prints("lifts that from 0.33 to 0.41", errors(4, ridge=1.0).test)
    assert errors(4, ridge=1.0).bias2 > 10 * errors(4).bias2


def test_averaging_leaves_the_bias() -> None:
    rng = np.random.default_rng(1)
    fits = 3 + rng.normal(size=(20_000, 10))  # ten independent models, biased by 3
    assert abs(fits.mean(axis=1).mean() - 3) < 0.02
    assert fits.mean(axis=1).var() < 0.12
