"""Recomputes importance weights and their effective sample size, and checks both, and the label-shift correction."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
ROWS, PHONES, SHARE = 1_000, 100, Fraction(60, 100)
PHONE = SHARE / Fraction(PHONES, ROWS)
DESKTOP = (1 - SHARE) / (1 - Fraction(PHONES, ROWS))


def effective() -> Fraction:
    total = PHONES * PHONE + (ROWS - PHONES) * DESKTOP
    return total**2 / (PHONES * PHONE**2 + (ROWS - PHONES) * DESKTOP**2)


def test_weights() -> None:
    ANSWER.prints("If phones are 10%", Fraction(PHONES, ROWS))
    ANSWER.prints("of training but 60%", SHARE)
    ANSWER.prints("a phone row weighs 6", PHONE)
    assert PHONES * PHONE + (ROWS - PHONES) * DESKTOP == ROWS
    assert PHONES * PHONE / ROWS == SHARE  # weighted rows have production's mix


def test_effective_sample_size() -> None:
    ANSWER.prints("Of 1,000", ROWS)
    ANSWER.prints("training rows with 100", PHONES)
    ANSWER.prints("training rows with 100 phones, 265", effective())
    # The weighted mean of outcomes with equal variance is as noisy as a mean of so many rows.
    rng = np.random.default_rng(1)
    w = np.where(np.arange(ROWS) < PHONES, float(PHONE), float(DESKTOP))
    draws = 4_000
    means = (rng.integers(2, size=(draws, ROWS)) * w).sum(axis=1) / w.sum()
    expected = 0.25 / float(effective())
    simulated(means.var(), expected, expected * (2 / draws) ** 0.5)


def test_label_shift_from_predicted_counts() -> None:
    recall, false_alarm, new = Fraction(9, 10), Fraction(1, 100), Fraction(1, 50)
    flagged = new * recall + (1 - new) * false_alarm
    assert (flagged - false_alarm) / (recall - false_alarm) == new


def test_calibrated_odds_after_label_shift() -> None:
    old, new, score = Fraction(1, 2), Fraction(2, 100), Fraction(9, 10)
    factor = (new / (1 - new)) / (old / (1 - old))
    odds = score / (1 - score) * factor
    ANSWER.prints("From balanced classes to 2%", new)
    ANSWER.prints("a score of 0.9", score)
    ANSWER.prints("a score of 0.9 becomes 0.16", odds / (1 + odds))
    # By Bayes' rule with unchanged likelihoods of the two classes
    positive, negative = score / old, (1 - score) / (1 - old)
    assert odds / (1 + odds) == positive * new / (positive * new + negative * (1 - new))
