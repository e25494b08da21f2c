"""A dense round blob of points and, around it, a thin ring: what k-means is asked to cluster."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import WIDTH, Palette


def points() -> NDArray[np.float64]:
    """Return the points, shape (300, 2): first 200 of the blob, then 100 of the ring."""
    rng = np.random.default_rng(0)
    blob = rng.normal(scale=0.7, size=(200, 2))
    angle = np.linspace(0, 2 * np.pi, 100, endpoint=False)
    radius = rng.normal(loc=5, scale=0.12, size=100)
    ring = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
    return np.concatenate([blob, ring])


def draw(palette: Palette) -> Figure:
    """Draw the points, all alike: they carry no labels."""
    figure = Figure(figsize=(WIDTH, 4.4))
    axes = figure.subplots()
    axes.plot(*points().T, linestyle="none", marker="o", markersize=4.5, color=palette.series[0], markeredgewidth=0)
    axes.set(xlabel="$x_1$", ylabel="$x_2$", aspect="equal", xticks=range(-5, 6, 5), yticks=range(-5, 6, 5))
    return figure
