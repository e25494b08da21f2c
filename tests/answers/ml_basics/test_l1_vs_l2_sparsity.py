"""Soft thresholding against scaling: closed forms, contact points, the zero condition, and subgradient steps."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from figures.ml_basics.diamond_and_circle import CENTER, STRENGTH, lasso, ridge
from tests.answers.proof import answer

ANSWER = answer(__file__)
GRID = np.linspace(-4, 4, 80_001)


def soft(a: float, strength: float) -> float:
    """Return the printed L1 formula."""
    return float(np.sign(a) * max(abs(a) - strength, 0.0))


def searched(a: float, penalty: Callable[[NDArray[np.float64]], NDArray[np.float64]]) -> float:
    """Return the minimizer on a fine grid."""
    return float(GRID[np.argmin((GRID - a) ** 2 / 2 + penalty(GRID))])


def test_closed_forms() -> None:
    for strength in (0.3, 1.0, 1.7):
        for a in (-2.5, -0.4, 0.0, 0.5, 1.1, 3.0):
            assert abs(searched(a, lambda w, s=strength: s * np.abs(w)) - soft(a, strength)) < 1e-3  # type: ignore[misc]
            assert abs(searched(a, lambda w, s=strength: s / 2 * w**2) - a / (1 + strength)) < 1e-3  # type: ignore[misc]


def test_table() -> None:
    ANSWER.prints(r"With $`\lambda = 1", STRENGTH)
    ANSWER.prints("| 2 | 1", lasso()[0])
    ANSWER.prints("| 2 | 1 | 1", ridge()[0])
    ANSWER.prints("| 0.5 | 0", lasso()[1])
    ANSWER.prints("| 0.5 | 0 | 0.25", ridge()[1])
    assert CENTER == (2.0, 0.5)


def test_contact_points() -> None:
    assert "touch the L1 diamond at its corner (1, 0)" in ANSWER.text
    assert "touch the L2 circle at (1, 0.25)" in ANSWER.text
    turn = np.linspace(0, 2 * np.pi, 20_001)
    ray = np.stack([np.cos(turn), np.sin(turn)])
    for norm, touch in ((np.abs(ray).sum(axis=0), lasso()), (np.hypot(*ray), ridge())):
        size = abs(touch[0]) + abs(touch[1]) if touch == lasso() else float(np.hypot(*touch))
        border = ray / norm * size
        nearest = border[:, np.argmin(np.hypot(border[0] - CENTER[0], border[1] - CENTER[1]))]
        assert np.allclose(nearest, touch, atol=1e-3)


def test_zero_condition() -> None:
    rng = np.random.default_rng(1)
    design = rng.normal(size=(60, 5))
    target = design @ np.array([2.0, -1.5, 0.0, 0.0, 0.1]) + rng.normal(size=60)
    for strength, least in ((0.001, 0), (0.6, 1)):
        w = np.zeros(5)
        for _ in range(500):  # coordinate descent on the mean squared loss
            for j in range(5):
                rest = target - design @ w + design[:, j] * w[j]
                scale = design[:, j] @ design[:, j] / 60
                w[j] = soft(float(design[:, j] @ rest / 60), strength) / scale
        slopes = design.T @ (design @ w - target) / 60
        zero = w == 0
        assert (np.abs(slopes[zero]) <= strength + 1e-9).all()
        assert np.allclose(slopes[~zero], -strength * np.sign(w[~zero]))
        assert zero.sum() >= least if least else not zero.any()  # a small strength zeroes nothing


def test_subgradient_steps_hop() -> None:
    rate, a = 0.1, CENTER[1]
    w, late = a, []
    for step in range(2000):
        w -= rate * (w - a + STRENGTH * float(np.sign(w)))
        if step >= 1000:
            late.append(w)
    assert all(value != 0 for value in late)
    assert min(late) < 0 < max(late)
    for _ in range(100):
        w = soft(w - rate * (w - a), rate * STRENGTH)
    assert w == 0


def test_follow_up_pull() -> None:
    for w in (0.5, 0.99, 1.01, 3.0):
        assert (STRENGTH * w > STRENGTH) == (w > 1)
    assert "once $`|w| > 1`$" in ANSWER.text
