from __future__ import annotations

from math import sqrt

import numpy as np

from figures.evaluation.best_of_many_guesses import EXAMPLES, MODELS, best_accuracy
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def test_the_best_guess() -> None:
    ANSWER.prints("On 100 examples, luck gives the best of them 62%", best_accuracy(100))
    ANSWER.prints("you announce 62%", best_accuracy(100))
    ANSWER.prints("falls back to 50%", 0.5)
    for quote, models in zip(("50% for one", "58% for ten", "62% for a", "66% for a"), MODELS, strict=True):
        ANSWER.prints(quote, best_accuracy(models))


def test_the_best_guess_by_simulation() -> None:
    counts = np.random.default_rng(1).binomial(EXAMPLES, 0.5, (4000, 100)).max(axis=1) / EXAMPLES
    simulated(float(counts.mean()), best_accuracy(100), float(counts.std() / sqrt(4000)))


def test_the_standard_error() -> None:
    ANSWER.prints("a standard error of 0.3", 100 * sqrt(0.9 * 0.1 / 10_000))
