"""k-fold cross-validation, plain and stratified."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray


def cross_validate(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    fit: Callable[..., Callable[..., NDArray[np.float64]]],
    score: Callable[..., float],
    k: int = 5,
) -> float:
    """Return the mean score; `fit(x, y)` returns a predictor."""
    order = np.random.default_rng(0).permutation(len(y))
    scores = []
    for test in np.array_split(order, k):
        train = np.setdiff1d(order, test)
        predict = fit(x[train], y[train])
        scores.append(score(y[test], predict(x[test])))
    return float(np.mean(scores))


def stratified_folds(
    labels: ArrayLike, k: int, seed: int = 0
) -> NDArray[np.int64]:
    """Return the fold, 0 to k - 1, of each example."""
    labels = np.asarray(labels)
    rng = np.random.default_rng(seed)
    folds = np.empty(len(labels), dtype=np.int64)
    dealt = 0
    for label in np.unique(labels):
        rows = rng.permutation(np.flatnonzero(labels == label))
        folds[rows] = (dealt + np.arange(len(rows))) % k
        dealt += len(rows)  # the next class starts where this one ended
    return folds
