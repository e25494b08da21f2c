"""Accuracy on rumors that live three months, by a random split and month by month after training ends."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
MONTHS, LIFE, TRAINED_TO = 24, 3, 18
KNOWN, NEW = Fraction(90, 100), Fraction(60, 100)


def accuracy(month: int) -> Fraction:
    """Return the accuracy in a month after training: known are the rumors that started before training ended."""
    starts = range(month - LIFE + 1, month + 1)
    known = Fraction(sum(start <= TRAINED_TO for start in starts), LIFE)
    return known * KNOWN + (1 - known) * NEW


def test_decay_by_month() -> None:
    quote = "trained on months 1 to 18, it scores 80%"
    ANSWER.prints("trained on months 1 to 18", TRAINED_TO)
    for month, end in ((19, ""), (20, " in month 19, 70%"), (21, " in month 19, 70% in month 20 and 60%")):
        ANSWER.prints(quote + end, accuracy(month))
    ANSWER.prints("right on 90%", KNOWN)
    ANSWER.prints("about known rumors and on 60%", NEW)


def test_simulated() -> None:
    rng = np.random.default_rng(1)
    per_month, per_rumor = 10, 20  # rumors that start in a month, tweets of a rumor in a month
    start = np.repeat(np.arange(2 - LIFE, MONTHS + 1), per_month)
    rumor = np.repeat(np.arange(start.size), LIFE * per_rumor)
    month = start[rumor] + np.tile(np.repeat(np.arange(LIFE), per_rumor), start.size)
    inside = (month >= 1) & (month <= MONTHS)
    rumor, month = rumor[inside], month[inside]

    def score(train: np.ndarray, test: np.ndarray) -> tuple[float, float]:
        right = rng.random(int(test.sum())) < np.where(np.isin(rumor[test], rumor[train]), float(KNOWN), float(NEW))
        return float(right.mean()), float(right.std()) / right.size**0.5

    part = rng.choice(3, size=rumor.size, p=[0.8, 0.1, 0.1])
    found, error = score(part == 0, part == 2)
    simulated(found, KNOWN, error)
    ANSWER.prints("A random test says about 90%", KNOWN)
    for late in (19, 20, 21):
        found, error = score(month <= TRAINED_TO, month == late)
        simulated(found, accuracy(late), error)
