"""The textbook formula and its stable form, side by side."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]


def softmax(logits: Array) -> Array:
    """Return exp(x_i) / sum of exp(x_j), without overflow."""
    shifted: Array = np.exp(logits - logits.max())  # largest: exp(0) = 1
    total: np.float32 = shifted.sum()
    return shifted / total


def log_softmax(logits: Array) -> Array:
    """Return log softmax(x) without ever taking log(0)."""
    shifted: Array = logits - logits.max()
    return shifted - np.float32(np.log(np.exp(shifted).sum()))


def variance(values: Array) -> np.float32:
    """Return the variance in two passes: no big squares to cancel."""
    center: np.float32 = values.mean()
    return np.float32(np.square(values - center).mean())
