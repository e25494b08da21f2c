"""What dropping incomplete rows costs, and what filling with the mean does to variance and correlation."""

from __future__ import annotations

from fractions import Fraction
from math import sqrt

import numpy as np

from figures.training_data import mean_imputation_stripe as figure
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
MISSING = Fraction(30, 100)


def test_dropping_rows() -> None:
    complete = (1 - MISSING) ** 2
    ANSWER.prints(r"complete rows are $`0.7^2 = 49\%", complete)
    ANSWER.prints("so dropping loses 51%", 1 - complete)


def test_mean_imputation() -> None:
    # a constant in place of a random share keeps (1 - share) of the variance and of the covariance
    ANSWER.prints("with the mean keeps 70%", 1 - MISSING)
    ANSWER.prints("cuts a correlation of 0.80", figure.CORRELATION)
    expected = figure.CORRELATION * sqrt(1 - MISSING)
    ANSWER.prints("cuts a correlation of 0.80 to 0.67", expected)
    rng = np.random.default_rng(1)
    found = []
    for _ in range(50):
        first, noise = rng.normal(size=(2, 4_000))
        second = 0.8 * first + 0.6 * noise
        found.append(figure.correlation(figure.filled(first, rng.random(4_000) < 0.3), second))
    simulated(float(np.mean(found)), expected, float(np.std(found)) / sqrt(50))


def test_figure() -> None:
    first, second, lost = figure.sample()
    assert lost.sum() == MISSING * figure.ROWS
    ANSWER.prints("With all values the correlation is 0.80", figure.correlation(first, second))
    after = figure.correlation(figure.filled(first, lost), second)
    ANSWER.prints("form a vertical stripe and the correlation is 0.67", after)


def test_fill_and_indicator_keep_everything() -> None:
    rng = np.random.default_rng(2)
    values = rng.normal(size=100)
    lost = rng.random(100) < 0.3
    observed = np.where(lost, np.nan, values)
    filled = np.where(lost, np.nanmedian(observed), observed)
    assert np.array_equal(np.where(lost, np.nan, filled), observed, equal_nan=True)
