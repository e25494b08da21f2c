"""The voxels or points within a radius, without a Python loop."""

from math import ceil, floor

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import KDTree

Floats = NDArray[np.float64]


def sphere_mask(
    shape: tuple[int, int, int],
    center: tuple[float, float, float],
    radius: float,
) -> NDArray[np.bool_]:
    """Mark every voxel that lies within `radius` of `center`."""
    mask = np.zeros(shape, dtype=bool)
    starts = [max(floor(c - radius), 0) for c in center]
    ends = [max(ceil(c + radius) + 1, 0) for c in center]
    box = tuple(
        slice(start, min(end, n))
        for start, end, n in zip(starts, ends, shape, strict=True)
    )
    sides = np.ogrid[box]  # three thin arrays of indices
    x, y, z = (i - float(c) for i, c in zip(sides, center, strict=True))
    mask[box] = np.sqrt(x**2 + y**2 + z**2) <= radius
    return mask


def neighbors(
    points: Floats, centers: Floats, radius: float
) -> list[list[int]]:
    """Return, for each center, the points within radius of it."""
    found = KDTree(points).query_ball_point(centers, radius)
    return [sorted(indices) for indices in found]
