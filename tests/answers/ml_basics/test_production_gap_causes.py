"""Recomputes the best of many coin flippers on one test set, and an accuracy before and after a change of the mix."""

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
    ANSWER.prints("test rows right, but 50%", Fraction(1, 2))


def test_change_of_the_mix() -> None:
    desktop, phone = Fraction(95, 100), Fraction(75, 100)

    def accuracy(phones: Fraction) -> Fraction:
        return (1 - phones) * desktop + phones * phone

    ANSWER.prints("Accuracy is 95%", desktop)
    ANSWER.prints("on desktop and 75%", phone)
    ANSWER.prints("With 10% phones in the test, it scores 93%", accuracy(Fraction(10, 100)))
    ANSWER.prints("With 60% phones in production, it scores 83%", accuracy(Fraction(60, 100)))
