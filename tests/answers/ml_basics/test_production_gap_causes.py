"""Recomputes the best of many coin flippers on one test set, and a precision before and after label shift."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from scipy.stats import binom

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
MODELS, ROWS = 100, 1_000


def test_best_of_many() -> None:
    ANSWER.prints("Let 100", MODELS)
    ANSWER.prints("on average 54% of 1,000", ROWS)
    correct = np.arange(ROWS)
    expected = float((1 - binom.cdf(correct, ROWS, 0.5) ** MODELS).sum()) / ROWS  # mean of the largest, by its tail
    ANSWER.prints("The best of them gets on average 54%", expected)
    rng = np.random.default_rng(1)
    best = rng.binomial(ROWS, 0.5, size=(5_000, MODELS)).max(axis=1) / ROWS
    simulated(best.mean(), expected, best.std() / best.size**0.5)


def test_label_shift() -> None:
    recall, false_alarm = Fraction(90, 100), Fraction(10, 100)

    def precision(positives: Fraction) -> Fraction:
        return positives * recall / (positives * recall + (1 - positives) * false_alarm)

    ANSWER.prints("A detector finds 90%", recall)
    ANSWER.prints("wrongly flags 10%", false_alarm)
    ANSWER.prints("On balanced classes, its precision is 90%", precision(Fraction(1, 2)))
    positives, cases = 10, 1_000
    found, alarms = positives * recall, (cases - positives) * false_alarm
    ANSWER.prints("Now only 10", positives)
    ANSWER.prints("Now only 10 of 1,000", cases)
    ANSWER.prints("It finds 9", found)
    ANSWER.prints("It finds 9 and raises 99", alarms)
    ANSWER.prints("so precision is $`9/108", found / (found + alarms))
    ANSWER.prints("about 8%", precision(Fraction(positives, cases)))
    assert found / (found + alarms) == precision(Fraction(positives, cases))
