"""The random-walk Metropolis algorithm in one dimension."""

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray


def metropolis(
    log_density: Callable[[float], float],
    start: float,
    step: float,
    draws: int,
    rng: np.random.Generator,
) -> NDArray[np.float64]:
    """Return a chain of shape (draws,) with density exp(log_density).

    The density need not be normalized. Raises ValueError where it is
    0 at the start.
    """
    x, log_x = start, log_density(start)
    if log_x == -math.inf:
        raise ValueError("the density is 0 at the start")
    chain = np.empty(draws)
    for i in range(draws):
        y = x + step * rng.normal()  # symmetric, so q cancels
        log_y = log_density(y)  # logs, because densities underflow
        if rng.random() < math.exp(min(0.0, log_y - log_x)):
            x, log_x = y, log_y  # accept
        chain[i] = x  # after a rejection, the old state again
    return chain
