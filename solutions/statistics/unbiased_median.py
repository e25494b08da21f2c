"""An unbiased estimate of a median from a random number of draws."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def unbiased_median(
    draw: Callable[[int], Array],
    rng: np.random.Generator,
    base: int = 16,
    q: float = 2**-1.25,
) -> float:
    """Estimate once; draw(n) gives n new samples."""
    level = int(rng.geometric(1 - q))
    chance = (1 - q) * q ** (level - 1)
    first = np.median(draw(base))
    x = draw(base * 2**level)
    halves = np.median(x.reshape(2, -1), axis=1)
    change = np.median(x) - halves.mean()
    return float(first + change / chance)
