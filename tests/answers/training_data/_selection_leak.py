"""Features chosen on all rows, then cross-validated: pure noise looks like signal."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

ROWS, FEATURES, KEPT, FOLDS = 50, 2000, 20, 5

Array = NDArray[np.float64]
Rows = NDArray[np.int64]


def best_features(x: Array, y: Array) -> Rows:
    """Return the columns whose class means differ most."""
    gap = np.abs(x[y == 1].mean(axis=0) - x[y == 0].mean(axis=0))
    return np.argsort(-gap)[:KEPT]


def hits(x: Array, y: Array, train: Rows, test: Rows) -> int:
    """Return how many test rows the nearest class mean of the training rows gets right."""
    ones, zeros = (x[train][y[train] == label].mean(axis=0) for label in (1, 0))
    nearer_one = ((x[test] - ones) ** 2).sum(axis=1) < ((x[test] - zeros) ** 2).sum(axis=1)
    return int((nearer_one == (y[test] == 1)).sum())


def accuracy(select_inside: bool, runs: int = 20) -> float:
    """Return the mean cross-validated accuracy on noise with balanced random labels."""
    right = 0
    for seed in range(runs):
        rng = np.random.default_rng(seed)
        x, y = rng.normal(size=(ROWS, FEATURES)), rng.permutation(np.repeat([0.0, 1.0], ROWS // 2))
        order = rng.permutation(ROWS)
        everywhere = best_features(x, y)
        for test in np.array_split(order, FOLDS):
            train = np.setdiff1d(order, test)
            columns = best_features(x[train], y[train]) if select_inside else everywhere
            right += hits(x[:, columns], y, train, test)
    return right / (runs * ROWS)
