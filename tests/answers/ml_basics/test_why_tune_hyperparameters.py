"""k-nearest neighbors on noisy labels for three k, exact and simulated, and steps on w squared."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
NOISE = Fraction(1, 5)
POINTS = 1_000


def error_far_from_border(k: int) -> Fraction:
    """Return the error against a noisy label when all k (odd) neighbors are of the point's own class."""
    wrong = sum(
        (math.comb(k, j) * NOISE**j * (1 - NOISE) ** (k - j) for j in range(k // 2 + 1, k + 1)),
        Fraction(0),
    )
    return wrong * (1 - NOISE) + (1 - wrong) * NOISE


def simulated_errors(k: int, repeats: int, seed: int) -> np.ndarray:
    """Return the error of each repeat: fresh training points and 200 fresh test points on the unit interval."""
    rng = np.random.default_rng(seed)
    errors = []
    for _ in range(repeats):
        x, new = rng.random(POINTS), rng.random(200)
        labels = (x > 0.5) ^ (rng.random(POINTS) < float(NOISE))
        if k == POINTS:
            guess = np.full(new.size, labels.mean() > 0.5)
        else:
            near = np.argpartition(np.abs(new[:, None] - x), k - 1, axis=1)[:, :k]
            guess = labels[near].mean(axis=1) > 0.5
        errors.append(np.where(guess == (new > 0.5), float(NOISE), 1 - float(NOISE)).mean())
    return np.array(errors)


def test_neighbors() -> None:
    for k, expected, quote in (
        (1, error_far_from_border(1), "| $`k = 1`$ | 32%"),
        (15, error_far_from_border(15), "| $`k = 15`$ | 20%"),
        (POINTS, Fraction(1, 2), "| $`k = 1{,}000`$ | 50%"),
    ):
        ANSWER.prints(quote, expected)
        errors = simulated_errors(k, 40, k)
        ANSWER.prints(quote, float(errors.mean()))
        simulated(float(errors.mean()), float(expected), float(errors.std()) / errors.size**0.5 + 0.0005)  # border
    rng = np.random.default_rng(0)
    x, labels = rng.random(POINTS), rng.random(POINTS) < 0.5
    nearest = np.abs(x[:, None] - x).argmin(axis=1)  # each training point's nearest one is itself
    ANSWER.prints("because it is 0", int((labels[nearest] != labels).sum()))
    ANSWER.prints("no $`k`$ gets below 20%", NOISE)


def test_learning_rates() -> None:
    def factor(rate: Fraction) -> Fraction:
        return 1 - 2 * rate

    assert factor(Fraction(1, 2)) == 0  # arrives in one step
    assert abs(factor(Fraction(11, 10))) > 1  # diverges
    ANSWER.prints("needs 347", math.ceil(math.log(0.5) / math.log(factor(Fraction(1, 1000)))))
    w, steps = 1.0, 0
    while w > 0.5:
        w, steps = w - 0.001 * 2 * w, steps + 1
    ANSWER.prints("needs 347", steps)
