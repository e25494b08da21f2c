"""Recomputes the best of many coin flippers on one test set, and a precision before and after label shift."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from scipy.stats import binom

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
MODELS, ROWS = 100, 1_000


def test_best_of_many() -> None:
    ANSWER.prints("The best of 100", MODELS)
    ANSWER.prints("on average 54% of 1,000", ROWS)
    correct = np.arange(ROWS)
    expected = float((1 - binom.cdf(correct, ROWS, 0.5) ** MODELS).sum()) / ROWS  # mean of the largest, by its tail
    ANSWER.prints("The best of 100 coin flippers gets on average 54%", expected)
    rng = np.random.default_rng(1)
    best = rng.binomial(ROWS, 0.5, size=(5_000, MODELS)).max(axis=1) / ROWS
    simulated(best.mean(), expected, best.std() / best.size**0.5)


def test_label_shift() -> None:
    right = Fraction(90, 100)  # recall and specificity

    def precision(positives: Fraction) -> Fraction:
        return positives * right / (positives * right + (1 - positives) * (1 - right))

    ANSWER.prints("With recall and specificity of 90%", right)
    ANSWER.prints("precision is 90%", precision(Fraction(1, 2)))
    ANSWER.prints("At 1%", Fraction(1, 100))
    ANSWER.prints("At 1% positives it is 8%", precision(Fraction(1, 100)))
