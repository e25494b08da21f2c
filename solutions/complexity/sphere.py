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
    if not radius >= 0:
        return mask
    box = tuple(
        slice(
            floor(min(max(c - radius, 0), n)),
            ceil(max(min(c + radius, n - 1), -1)) + 1,
        )
        for c, n in zip(center, shape, strict=True)
    )
    x, y, z = (
        side - c for side, c in zip(np.ogrid[box], center, strict=True)
    )
    mask[box] = np.sqrt(x * x + y * y + z * z) <= radius
    return mask


def neighbors(
    points: Floats, centers: Floats, radius: float
) -> list[list[int]]:
    """Return, for each center, the points within radius of it."""
    found = KDTree(points).query_ball_point(centers, radius)
    return [sorted(indices) for indices in found]
