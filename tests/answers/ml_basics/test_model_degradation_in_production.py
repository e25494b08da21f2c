"""Recomputes the precision of a fraud model before and after label shift, and simulates it."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
RECALL, FALSE_ALARM = Fraction(90, 100), Fraction(1, 100)
PAYMENTS = 10_000


def flagged(frauds: int) -> tuple[Fraction, Fraction]:
    """Return the expected numbers of caught frauds and of false alarms."""
    return frauds * RECALL, (PAYMENTS - frauds) * FALSE_ALARM


def precision(frauds: int) -> Fraction:
    """Return the share of frauds among the flagged payments, by Bayes' rule."""
    prior = Fraction(frauds, PAYMENTS)
    return prior * RECALL / (prior * RECALL + (1 - prior) * FALSE_ALARM)


def test_the_model() -> None:
    ANSWER.prints("A model catches 90%", RECALL)
    ANSWER.prints("wrongly flags 1%", FALSE_ALARM)


def test_launch() -> None:
    caught, alarms = flagged(1_000)
    ANSWER.prints("With 1,000 frauds in 10,000", PAYMENTS)
    ANSWER.prints("With 1,000 frauds in 10,000 payments, it catches 900", caught)
    ANSWER.prints("it catches 900 and raises 90", alarms)
    assert caught / (caught + alarms) == precision(1_000)
    ANSWER.prints("Precision is 91%", precision(1_000))


def test_later() -> None:
    caught, alarms = flagged(100)
    ANSWER.prints("With only 100", 100)
    ANSWER.prints("With only 100 frauds, it catches 90", caught)
    ANSWER.prints("it catches 90 and raises 99", alarms)
    assert caught / (caught + alarms) == precision(100)
    ANSWER.prints("Precision is 48%", precision(100))


def test_simulated() -> None:
    rng = np.random.default_rng(1)
    caught = rng.binomial(100 * 1_000, float(RECALL))
    alarms = rng.binomial(9_900 * 1_000, float(FALSE_ALARM))
    estimate = caught / (caught + alarms)
    simulated(estimate, precision(100), (estimate * (1 - estimate) / (caught + alarms)) ** 0.5)
