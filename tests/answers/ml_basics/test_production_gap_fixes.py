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
    ANSWER.prints("Let phones go from 10%", Fraction(PHONES, ROWS))
    ANSWER.prints("training rows to 60%", SHARE)
    ANSWER.prints("Then a phone row weighs 6", PHONE)
    assert PHONES * PHONE + (ROWS - PHONES) * DESKTOP == ROWS
    assert PHONES * PHONE / ROWS == SHARE  # weighted rows have production's mix


def test_effective_sample_size() -> None:
    ANSWER.prints("Let phones go from 10% of 1,000", ROWS)
    ANSWER.prints("of the 1,000", ROWS)
    ANSWER.prints("of the 1,000 rows an effective 265", effective())
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
    old, new, score = Fraction(1, 2), Fraction(1, 5), Fraction(8, 10)
    ratio = (new / (1 - new)) / (old / (1 - old))
    odds = score / (1 - score) * ratio
    ANSWER.prints("but now only 1 in 5", 1 / new)
    ANSWER.prints("A score of 0.8", score)
    ANSWER.prints("A score of 0.8 has odds 4", score / (1 - score))
    ANSWER.prints("So the class odds fell from 1", old / (1 - old))
    ANSWER.prints("So the class odds fell from 1 to $`1/4", new / (1 - new))
    ANSWER.prints(r"Corrected, they are $`4 \cdot 1/4 = 1", odds)
    ANSWER.prints("a probability of 50%", odds / (1 + odds))
    # By Bayes' rule with unchanged likelihoods of the two classes
    positive, negative = score / old, (1 - score) / (1 - old)
    assert odds / (1 + odds) == positive * new / (positive * new + negative * (1 - new))
