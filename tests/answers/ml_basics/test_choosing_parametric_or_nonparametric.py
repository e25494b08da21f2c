"""Errors of a line, a parabola and k-nearest neighbors on a noisy parabola: exact, simulated, and rates."""

from __future__ import annotations

import numpy as np

from figures.ml_basics import parametric_against_nonparametric_error as figure
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def test_setting() -> None:
    ANSWER.prints("The truth is $`2", figure.CURVE)
    ANSWER.prints("plus noise with standard deviation 0.5", figure.NOISE)


def test_few_points() -> None:
    ANSWER.prints("With 20", 20)
    assert "even a straight line beats k-NN with its best $`k`$" in ANSWER.text
    assert figure.polynomial_error(20, 1) < figure.neighbors_error(20)[0]
    assert figure.polynomial_error(20, 1) - figure.FLOOR < figure.NOISE**2 / figure.neighbors_error(20)[1]  # variances


def test_crossing_and_floor() -> None:
    ANSWER.prints("so here k-NN passes it at 38", figure.crossing())
    for count in (*range(38, 80), 200, 1_000):
        assert figure.neighbors_error(count)[0] < figure.polynomial_error(count, 1)
        assert figure.polynomial_error(count, 2) < figure.neighbors_error(count)[0]
    ANSWER.prints(r"$`4/180 \approx 0.022", figure.FLOOR)
    best = np.polyfit(figure.GRID, figure.truth(figure.GRID), 1)
    distance = float(np.mean((np.polyval(best, figure.GRID) - figure.truth(figure.GRID)) ** 2))
    assert abs(distance - figure.FLOOR) < 1e-6


def test_simulated() -> None:
    rng = np.random.default_rng(1)
    x = figure.design(20)
    error, k = figure.neighbors_error(20)
    start = np.clip(np.round(figure.GRID * 20 - k / 2).astype(int), 0, 20 - k)
    near = start[:, None] + np.arange(k)
    gaps = np.sort(np.abs(figure.GRID[:, None] - x), axis=1)[:, :k]
    chosen = np.sort(np.abs(figure.GRID[:, None] - x[near]), axis=1)
    assert np.abs(gaps - chosen).max() < 1e-12  # the windows are the nearest neighbors
    losses: dict[int, list[float]] = {1: [], 2: [], 0: []}
    for _ in range(1_000):
        y = figure.truth(x) + figure.NOISE * rng.normal(size=20)
        for degree in (1, 2):
            guess = np.polyval(np.polyfit(x, y, degree), figure.GRID)
            losses[degree].append(float(np.mean((guess - figure.truth(figure.GRID)) ** 2)))
        losses[0].append(float(np.mean((y[near].mean(axis=1) - figure.truth(figure.GRID)) ** 2)))
    for kind, expected in ((1, figure.polynomial_error(20, 1)), (2, figure.polynomial_error(20, 2)), (0, error)):
        simulated(float(np.mean(losses[kind])), expected, float(np.std(losses[kind])) / 1_000**0.5)


def test_rates() -> None:
    def factor(dimensions: int) -> float:
        """Return by how much n grows while n ** (-2 / (2 + d)) halves."""
        return float(2 ** ((2 + dimensions) / 2))

    ANSWER.prints("For $`d = 10`$ that is $`2^6 = 64", factor(10))
    assert np.isclose((64.0 * 7) ** (-2 / 12), 7 ** (-2 / 12) / 2)
    # the right form: p sigma^2 / n at the training inputs
    x = figure.design(20)
    basis = np.vander(x, 3)
    hat = basis @ np.linalg.pinv(basis)
    assert np.isclose(np.trace(hat @ hat.T) / 20, 3 / 20)
