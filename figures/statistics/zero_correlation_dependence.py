"""Four clouds without correlation, of which only the first is independent: Pearson's test and distance covariance.

Each panel gives the sample correlation and the p-values of two permutation tests.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import Palette

SIZE = 150
SHUFFLES = 999

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Cloud:
    """A sample of pairs and what the tests say of it."""

    name: str
    x: Array
    y: Array
    correlation: float
    p_pearson: float
    p_distance: float


def centered_distances(values: Array) -> Array:
    """Return the doubly centered matrix of distances, shape (n, n), of values, shape (n,)."""
    distances = np.abs(values[:, None] - values[None, :])
    means = distances.mean(axis=0)
    return np.asarray(distances - means[:, None] - means[None, :] + means.mean())


def tested(name: str, x: Array, y: Array, rng: np.random.Generator) -> Cloud:
    """Return the sample with its correlation and its two p-values from the same shuffles of y."""
    a, b = centered_distances(x), centered_distances(y)
    correlation = float(np.corrcoef(x, y)[0, 1])
    distance = float((a * b).sum())
    above_pearson = above_distance = 0
    x_centered, y_centered = x - x.mean(), y - y.mean()
    product = abs(float(x_centered @ y_centered))
    for _ in range(SHUFFLES):
        order = rng.permutation(SIZE)
        above_pearson += bool(abs(x_centered @ y_centered[order]) >= product)
        above_distance += bool((a * b[order][:, order]).sum() >= distance)
    return Cloud(name, x, y, correlation, (1 + above_pearson) / (1 + SHUFFLES), (1 + above_distance) / (1 + SHUFFLES))


def clouds() -> Iterator[Cloud]:
    """Yield the four samples, tested."""
    rng = np.random.default_rng(20)
    x = rng.normal(size=SIZE)
    yield tested("Independent", x, rng.normal(size=SIZE), rng)
    x = rng.uniform(-1, 1, SIZE)
    yield tested("Parabola", x, x**2 + 0.15 * rng.normal(size=SIZE), rng)
    angle, radius = rng.uniform(0, 2 * np.pi, SIZE), 1 + 0.08 * rng.normal(size=SIZE)
    yield tested("Ring", radius * np.cos(angle), radius * np.sin(angle), rng)
    x = rng.uniform(-1, 1, SIZE)
    yield tested("Bow tie", x, x * rng.normal(size=SIZE), rng)


def draw(palette: Palette) -> Figure:
    """Draw the four clouds."""
    figure = Figure(figsize=(5.2, 5.6))
    for cloud, axes, color in zip(clouds(), figure.subplots(2, 2).flat, palette.series, strict=False):
        axes.plot(cloud.x, cloud.y, ".", color=color, markersize=4.5)
        axes.set(xticks=[], yticks=[])
        axes.set_title(
            f"{cloud.name}, r = {cloud.correlation:.2f}\n"
            f"Pearson p = {cloud.p_pearson:.2f}\nDistance p = {cloud.p_distance:.3f}".replace("= -", "= −"),
            fontsize=11,
        )
        for side in axes.spines.values():
            side.set_visible(True)
    return figure
