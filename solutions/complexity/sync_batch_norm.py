"""Batch normalization of a batch that is spread over devices."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating]


class Moments(NamedTuple):
    """What one device knows of its examples, by channel."""

    n: int
    mean: Array
    squares: Array  # sum of squared deviations from the mean


def local_moments(x: Array) -> Moments:
    """Return the moments of x, shape (examples, channels)."""
    if not len(x):
        return Moments(0, np.zeros_like(x.sum(0)), np.zeros_like(x.sum(0)))
    mean = x.mean(0)
    return Moments(len(x), mean, ((x - mean) ** 2).sum(0))


def merge(a: Moments, b: Moments) -> Moments:
    """Return the moments of both sets (Chan, Golub & LeVeque)."""
    n = a.n + b.n
    if not n:
        return a
    delta, share = b.mean - a.mean, b.n / n
    squares = a.squares + b.squares + delta**2 * (a.n * share)
    return Moments(n, a.mean + delta * share, squares)


def normalize(x: Array, total: Moments, eps: float = 1e-5) -> Array:
    """Return one device's examples, normalized by all devices' moments."""
    return (x - total.mean) / np.sqrt(total.squares / total.n + eps)


def backward_sums(x_hat: Array, grad: Array) -> tuple[Array, Array]:
    """Return this device's share of two sums over all examples.

    They are also the gradients of the shift and the scale.
    """
    return grad.sum(0), (grad * x_hat).sum(0)


def backward(
    x_hat: Array,
    grad: Array,
    scale: Array,
    total: Moments,
    sums: tuple[Array, Array],
    eps: float = 1e-5,
) -> Array:
    """Return dL/dx for this device, given the sums over all devices."""
    shift_sum, scale_sum = sums
    centered = grad - (shift_sum + x_hat * scale_sum) / total.n
    return scale * centered / np.sqrt(total.squares / total.n + eps)
