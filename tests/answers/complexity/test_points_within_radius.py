"""Runs the question's own snippet beside the rewrite: equal masks, boundary included."""

from __future__ import annotations

import json
import math
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from solutions.complexity.sphere import neighbors, sphere_mask
from tests.answers.complexity.measure_sphere import RADIUS, SHAPE, all_distances, question_snippet
from tests.answers.proof import answer

ANSWER = answer(__file__)
MEASURED = json.loads((Path(__file__).parent / "measured.json").read_text(encoding="utf-8"))["sphere"]
ORIGINAL = question_snippet()

SHAPES = st.tuples(*[st.integers(0, 6)] * 3)
WHOLE = st.tuples(*[st.integers(-3, 9)] * 3)
ANYWHERE = st.tuples(*[st.floats(-3, 9)] * 3)


def strictly_decided(
    shape: tuple[int, int, int], center: tuple[float, float, float], radius: float
) -> NDArray[np.bool_]:
    """Mark the voxels whose distance is not the radius up to rounding: only there is the mask one and no other."""
    x, y, z = (side - c for side, c in zip(np.ogrid[tuple(map(slice, shape))], center, strict=True))
    squares = x * x + y * y + z * z
    decided: NDArray[np.bool_] = np.abs(squares - radius * radius) > 1e-14 * squares
    return decided


@settings(deadline=None, max_examples=100, derandomize=True)
@given(SHAPES, WHOLE, st.floats(-1, 8) | st.integers(0, 60).map(math.sqrt))
def test_equal_masks_around_whole_centers(
    shape: tuple[int, int, int], center: tuple[int, int, int], radius: float
) -> None:
    """Squares of whole offsets are exact, so no order of adding them and no processor makes a difference."""
    np.testing.assert_array_equal(sphere_mask(shape, center, radius), ORIGINAL(shape, center, radius))


@settings(deadline=None, max_examples=100, derandomize=True)
@given(SHAPES, ANYWHERE, st.floats(-1, 8))
def test_equal_masks(shape: tuple[int, int, int], center: tuple[float, float, float], radius: float) -> None:
    decided = strictly_decided(shape, center, radius)
    mask, original = sphere_mask(shape, center, radius), ORIGINAL(shape, center, radius)
    np.testing.assert_array_equal(mask[decided], original[decided])


@settings(deadline=None, max_examples=100, derandomize=True)
@given(ANYWHERE, st.tuples(*[st.integers(0, 4)] * 3))
def test_the_box_holds_a_voxel_on_the_boundary(center: tuple[float, float, float], voxel: tuple[int, int, int]) -> None:
    x, y, z = (np.float64(i - c) for i, c in zip(voxel, center, strict=True))
    radius = float(np.sqrt(x**2 + y**2 + z**2))
    assert sphere_mask((5, 5, 5), center, radius)[voxel]
    decided = strictly_decided((5, 5, 5), center, radius)
    mask, original = sphere_mask((5, 5, 5), center, radius), ORIGINAL((5, 5, 5), center, radius)
    np.testing.assert_array_equal(mask[decided], original[decided])


def test_on_the_boundary_the_order_of_rounding_decides() -> None:
    """The voxels at a distance that is the radius in decimals: the two programs may mark different ones of them."""
    shape, center, radius = (4, 4, 4), (0.7, 2.4, 1.2), 0.9433981132056604
    decided = strictly_decided(shape, center, radius)
    assert not decided.all()
    mask, original = sphere_mask(shape, center, radius), ORIGINAL(shape, center, radius)
    np.testing.assert_array_equal(mask[decided], original[decided])


@pytest.mark.parametrize("radius", [0, -0.0, -1, 1, 2.5, 1e300])
@pytest.mark.parametrize("center", [(0, 0, 0), (2, 2, 2), (-1, 0, 0), (50, 0, 0), (-50, 0, 0), (1.5, 0.5, 2)])
def test_edges(radius: float, center: tuple[float, float, float]) -> None:
    with np.errstate(over="ignore"):
        np.testing.assert_array_equal(sphere_mask((4, 3, 5), center, radius), ORIGINAL((4, 3, 5), center, radius))


def test_the_counts() -> None:
    voxels = math.prod(SHAPE)
    ANSWER.prints("It visits 78.6", voxels / 1e6)
    mask = sphere_mask((30, 30, 30), (15, 15, 15), RADIUS)
    assert mask.sum() == ORIGINAL((22, 22, 22), (11, 11, 11), RADIUS).sum()
    ANSWER.prints("in a box of 9,261", (2 * int(RADIUS) + 1) ** 3)
    assert "Less than 1 voxel in 8,000" in ANSWER.text
    assert voxels / 21**3 > 8000
    ANSWER.prints("so the mask takes 629", voxels * np.zeros(1).itemsize / 1e6)
    ANSWER.prints("where booleans need 79", voxels * np.dtype(bool).itemsize / 1e6)
    ANSWER.prints("return only the box and its offset, 9", 21**3 * np.dtype(bool).itemsize / 1e3)
    ANSWER.prints("9 kB instead of 79", voxels * np.dtype(bool).itemsize / 1e6)


def test_memory_follows_the_ball_and_not_the_volume() -> None:
    def beside_the_mask(side: int, radius: float) -> int:
        shape = (side, side, side)
        sphere_mask(shape, (side / 2,) * 3, radius)
        tracemalloc.start()
        sphere_mask(shape, (side / 2,) * 3, radius)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return peak - side**3

    assert beside_the_mask(200, 10) == pytest.approx(beside_the_mask(100, 10), rel=0.05)
    assert 6 < beside_the_mask(100, 40) / beside_the_mask(100, 20) < 9


@pytest.mark.parametrize("spacing", [(1, 1, 1), (0.7, 0.7, 2.5)])
def test_the_box_in_millimeters(spacing: tuple[float, float, float]) -> None:
    """Offsets times the spacing, and a box of the radius over the spacing, hold every voxel of the ball."""
    assert "multiply offsets by each axis's spacing, and divide the box's radius by it" in ANSWER.text
    radius, offsets = 5.0, np.indices((41, 41, 41)) - 20
    scale = np.array(spacing)[:, None, None, None]
    ball = np.sqrt(((offsets * scale) ** 2).sum(axis=0)) <= radius
    assert (np.abs(offsets)[:, ball] <= np.ceil(radius / np.array(spacing))[:, None]).all()


def test_comparing_squares_loses_the_boundary() -> None:
    radius = math.sqrt(3)
    assert radius * radius < 3
    offsets = np.arange(-2, 3)
    squares = offsets[:, None, None] ** 2 + offsets[None, :, None] ** 2 + offsets**2
    mask = sphere_mask((5, 5, 5), (2, 2, 2), radius)
    ANSWER.prints("loses its 8", mask.sum() - (squares <= radius * radius).sum())
    for whole in range(1, 60):  # integers: no difference
        assert ((np.sqrt(squares) <= whole) == (squares <= whole * whole)).all()


@settings(deadline=None, max_examples=40, derandomize=True)
@given(st.integers(1, 60), st.integers(0, 5), st.floats(0.01, 1.5), st.integers(0, 999))
def test_the_tree_finds_what_all_distances_find(points: int, queries: int, radius: float, seed: int) -> None:
    rng = np.random.default_rng(seed)
    cloud, centers = rng.random((points, 3)), rng.random((queries, 3))
    assert neighbors(cloud, centers, radius) == all_distances(cloud, centers, radius)


def test_the_measured_case_finds_equal_sets() -> None:
    rng = np.random.default_rng(12)
    cloud, centers = rng.random((100_000, 3)), rng.random((1_000, 3))
    some = centers[:20]
    assert neighbors(cloud, centers, 0.03)[:20] == all_distances(cloud, some, 0.03)


def test_the_times_are_those_measured() -> None:
    seconds = MEASURED["seconds of processor time"]
    ANSWER.prints("| Nested loops | 5.7", seconds["original"] / 60)
    ANSWER.prints("| NumPy over the whole volume | 0.84", seconds["whole grid"])
    ANSWER.prints("100,000 points took 0.06", seconds["tree"])
    ANSWER.prints("with NumPy took 9.3", seconds["all distances"])
    assert seconds["bounding box"] < 1e-3
    assert "| NumPy in the box | below 1 ms |" in ANSWER.text
    assert 3 < seconds["original"] / math.prod(SHAPE) * 1e6 < 5  # "takes microseconds"
    assert MEASURED["date"] == "2026-11-22"
    assert "November 22, 2026" in ANSWER.text


def test_a_center_of_small_integers_does_not_overflow() -> None:
    center = tuple(np.array([4, 5, 6], dtype=np.uint8))
    assert (sphere_mask((12, 12, 12), center, 4.5) == sphere_mask((12, 12, 12), (4.0, 5.0, 6.0), 4.5)).all()
