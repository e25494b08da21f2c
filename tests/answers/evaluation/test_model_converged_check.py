"""The plateau of noisy steps before and after a drop of the rate, the loss of guessing, records of pure noise."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def plateau(rate: float) -> float:
    """Return the mean loss w^2/2 at which steps with gradient noise of variance 1 settle."""
    return rate**2 / (1 - (1 - rate) ** 2) / 2


def test_drop_of_the_learning_rate() -> None:
    ANSWER.prints("at rate 0.1, with a mean loss of 0.026", plateau(0.1))
    ANSWER.prints("At rate 0.01 it falls to 0.0025", plateau(0.01))
    rng = np.random.default_rng(1)
    w = np.ones(4000)
    for rate, steps in ((0.1, 150), (0.01, 700)):
        for _ in range(steps):
            w -= rate * (w + rng.normal(size=w.size))
        simulated(float(np.mean(w**2) / 2), plateau(rate), plateau(rate) * (2 / w.size) ** 0.5)


def test_the_loss_of_guessing() -> None:
    ANSWER.prints("Flat at 2.30", np.log(10))


def test_records_of_noise() -> None:
    records = sum(Fraction(1, n) for n in range(1, 101))  # the n-th of n exchangeable values is the least
    ANSWER.prints("that are independent noise, about 5", records)
    noise = np.random.default_rng(2).random((2000, 100))
    counts = (noise == np.minimum.accumulate(noise, axis=1)).sum(axis=1)
    simulated(float(counts.mean()), records, float(counts.std() / 2000**0.5))
