"""Rounding to fewer bits: bfloat16, stochastic, and 8-bit integers."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def bfloat16(x: Floats) -> Floats:
    """Return finite x rounded to bfloat16, ties to even: 16 bits go."""
    bits = np.asarray(x, np.float32).view(np.uint32)
    half = np.uint32(0x7FFF) + ((bits >> np.uint32(16)) & np.uint32(1))
    return ((bits + half) & np.uint32(0xFFFF0000)).view(np.float32)


def stochastic_bfloat16(x: Floats, rng: np.random.Generator) -> Floats:
    """Return finite x rounded up or down, unbiased on average."""
    bits = np.asarray(x, np.float32).view(np.uint32)
    noise = rng.integers(0, 1 << 16, bits.shape, dtype=np.uint32)
    return ((bits + noise) & np.uint32(0xFFFF0000)).view(np.float32)


def quantize(x: Floats, axis: int | None = None) -> Floats:
    """Return x after a round trip through symmetric 8-bit integers.

    One scale for all of x; with axis=1, one for each row.
    """
    largest = np.abs(x).max(axis=axis, keepdims=True)
    scale = largest / np.float32(127)
    scale = np.where(scale > 0, scale, np.float32(1))  # no 0 / 0
    codes = np.clip(np.rint(x / scale), -127, 127).astype(np.int8)
    return codes.astype(np.float32) * scale
