"""How far two normals must stand apart to make two peaks, jointly and along each axis."""

import math

import numpy as np
import pytest
import sympy as sp
from numpy.typing import NDArray
from scipy.stats import norm

from tests.answers.proof import answer

ANSWER = answer(__file__)


def peaks(values: NDArray[np.float64]) -> int:
    """Return the number of local maxima inside a sampled curve."""
    rises = np.diff(values) > 0
    return int((rises[:-1] & ~rises[1:]).sum())


def test_the_middle_is_a_dip_exactly_beyond_two_standard_deviations() -> None:
    x = sp.Symbol("x", real=True)
    half, spread = sp.symbols("a s", positive=True)
    mixture = sp.exp(-((x - half) ** 2) / (2 * spread**2)) + sp.exp(-((x + half) ** 2) / (2 * spread**2))
    curvature = sp.diff(mixture, x, 2).subs(x, 0)
    claimed = 2 * (half**2 - spread**2) / spread**4 * sp.exp(-(half**2) / (2 * spread**2))  # positive iff 2a > 2s
    for values in ({half: 1.3, spread: 0.7}, {half: 0.2, spread: 0.9}, {half: 1.1, spread: 1.1}):
        assert abs(sp.N((curvature - claimed).subs(values))) < 1e-12
    assert "has the sign of $`a^2 - \\sigma^2`$" in ANSWER.text
    assert "exactly if their means are more than two standard deviations apart" in ANSWER.text


@pytest.mark.parametrize(("distance", "expected"), [(1.0, 1), (1.9, 1), (2.0, 1), (2.2, 2), (4.0, 2)])
@pytest.mark.parametrize("spread", [1.0, 3.0])
def test_number_of_peaks(distance: float, expected: int, spread: float) -> None:
    x = np.linspace(-6, 6, 4001) * spread
    shift = distance / 2 * spread
    assert peaks(norm.pdf(x, shift, spread) + norm.pdf(x, -shift, spread)) == expected


def test_joint_density_has_two_peaks_and_its_marginals_one() -> None:
    assert "identity covariance in equal parts, centered at $`(0.8, 0.8)`$ and $`(-0.8, -0.8)`$" in ANSWER.text
    centers = np.array([[0.8, 0.8], [-0.8, -0.8]])
    ANSWER.prints("The centers are 2.26", math.dist(*centers))
    ANSWER.prints("they are only 1.6", centers[0, 0] - centers[1, 0])
    grid = np.linspace(-4, 4, 401)
    x, y = np.meshgrid(grid, grid)
    density = sum(norm.pdf(x - a) * norm.pdf(y - b) for a, b in centers)
    inner = density[1:-1, 1:-1]
    sides = [density[1 + i : 400 + i, 1 + j : 400 + j] for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0)]
    assert int(np.all([inner > side for side in sides], axis=0).sum()) == 2
    assert peaks(density.sum(axis=0)) == 1
    assert peaks(density.sum(axis=1)) == 1


def test_two_components_with_proportional_covariances_make_at_most_two_peaks() -> None:
    assert "It cannot happen if one covariance matrix is a multiple of the other" in ANSWER.text
    # a linear map makes both covariances multiples of the identity; peaks then lie on the line through the centers
    x = np.linspace(-1, 8, 4001)
    rng = np.random.default_rng(1)
    for distance, spread, weight in rng.uniform([1, 0.2, 0.05], [7, 2, 0.95], (300, 3)):
        density = weight * norm.pdf(x) + (1 - weight) * norm.pdf(x, distance, spread)
        assert 1 <= peaks(density) <= 2


def test_two_components_with_different_covariances_can_make_three_peaks() -> None:
    assert "can add a third peak where they meet" in ANSWER.text
    grid = np.linspace(-2, 4, 601)
    x, y = np.meshgrid(grid, grid)
    # one component narrow in y, the other narrow in x: a cross of ridges, with a third peak where they meet
    density = norm.pdf(x, 0, 1) * norm.pdf(y, 0, 0.05**0.5) + norm.pdf(x, 1, 0.05**0.5) * norm.pdf(y, 1, 1)
    inner = density[1:-1, 1:-1]
    sides = [density[1 + i : 600 + i, 1 + j : 600 + j] for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0)]
    assert int(np.all([inner > side for side in sides], axis=0).sum()) == 3


def test_the_mean_may_lie_in_a_valley() -> None:
    assert "The mean may lie in a valley" in ANSWER.text
    x = np.linspace(-6, 6, 4001)
    density = norm.pdf(x, -3) + norm.pdf(x, 3)
    assert density[2000] == density[1000:3001].min()
