"""One gradient out of the gradients of several devices."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def combine(sums: Sequence[Array], counts: Sequence[int]) -> Array:
    """Return the mean gradient over all tokens of all devices.

    sums: each device's gradient of its summed loss. counts: the tokens
    it summed over. Both are all-reduced; then divide once.
    """
    total: Array = np.sum(sums, axis=0)
    return total / sum(counts)


def mean_of_means(sums: Sequence[Array], counts: Sequence[int]) -> Array:
    """Return what averaging the devices' mean gradients gives.

    Equal to `combine` only where all counts are equal.
    """
    means = [s / n for s, n in zip(sums, counts, strict=True)]
    average: Array = np.mean(means, axis=0)
    return average
