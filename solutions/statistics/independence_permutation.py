"""A permutation test of independence by distance covariance."""

import numpy as np
from numpy.typing import NDArray


def centered(v: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the doubly centered matrix of distances."""
    d = np.abs(v[:, None] - v[None, :])
    row, column = d.mean(axis=0), d.mean(axis=1, keepdims=True)
    return np.asarray(d - row - column + d.mean())


def independence_p_value(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    shuffles: int = 999,
    seed: int = 0,
) -> float:
    """Test independence of the pairs (x[i], y[i])."""
    a, b = centered(x), centered(y)
    rng = np.random.default_rng(seed)
    least = np.sum(a * b) * (1 - 1e-9)  # ties count, despite rounding
    orders = (rng.permutation(len(y)) for _ in range(shuffles))
    reached = sum(
        np.sum(a * b[np.ix_(order, order)]) >= least for order in orders
    )
    return float((1 + reached) / (1 + shuffles))
