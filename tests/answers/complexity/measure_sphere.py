"""Time the voxel mask of the question against its rewrite, and a k-d tree against all distances.

Run `python -m tests.answers.complexity.measure_sphere`; the question's own snippet takes minutes at full size. The
result, in seconds of processor time, stands in measured.json.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from macros.loader import load_book
from macros.model import Part
from solutions.complexity.sphere import neighbors, sphere_mask
from tests.answers.proof import ROOT

SHAPE, CENTER, RADIUS = (512, 512, 300), (256, 256, 150), 10.0
POINTS, QUERIES, REACH = 100_000, 1_000, 0.03

Mask = Callable[[tuple[int, int, int], tuple[float, float, float], float], NDArray[np.float64]]


def question_snippet() -> Mask:
    """Return the function that the question gives, made from the question's text."""
    part = load_book(ROOT).by_id["points-within-radius"].part
    assert isinstance(part, Part)
    assert part.given
    code = part.given.split("```python\n")[1].split("```")[0]
    names: dict[str, Mask] = {}
    exec(compile(code, "points-within-radius", "exec"), names)
    return names["sphere_mask"]


def all_distances(points: NDArray[np.float64], centers: NDArray[np.float64], radius: float) -> list[list[int]]:
    """Return, for each center, the points within radius of it, by looking at every point."""
    return [np.flatnonzero(np.linalg.norm(points - center, axis=1) <= radius).tolist() for center in centers]


def whole_grid() -> NDArray[np.bool_]:
    """Return the mask by broadcasting over all voxels, without the box."""
    x, y, z = (side - c for side, c in zip(np.ogrid[tuple(slice(n) for n in SHAPE)], CENTER, strict=True))
    mask: NDArray[np.bool_] = np.sqrt(x * x + y * y + z * z) <= RADIUS
    return mask


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    rng = np.random.default_rng(12)
    points, centers = rng.random((POINTS, 3)), rng.random((QUERIES, 3))
    rewrite = sorted(seconds(lambda: sphere_mask(SHAPE, CENTER, RADIUS)) for _ in range(21))[10]
    tree = sorted(seconds(lambda: neighbors(points, centers, REACH)) for _ in range(5))[2]
    brute = seconds(lambda: all_distances(points, centers, REACH))
    grid = sorted(seconds(whole_grid) for _ in range(5))[2]
    print(json.dumps({"rewrite": rewrite, "whole grid": grid, "tree": tree, "all distances": brute}), flush=True)
    original = question_snippet()
    print(json.dumps({"original": seconds(lambda: original(SHAPE, CENTER, RADIUS))}))


if __name__ == "__main__":
    main()
