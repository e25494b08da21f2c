"""The three two-class data sets on which a linear SVM is judged, and how they are drawn."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import WIDTH, Palette

Array = NDArray[np.float64]
COUNT = 30
"""Points of each class."""


def clouds(distance: float) -> tuple[Array, Array]:
    """Return two round clouds, each of shape (COUNT, 2), whose centers lie on the horizontal axis this far apart."""
    rng = np.random.default_rng(7)
    left = rng.normal((-distance / 2, 0), 0.7, (COUNT, 2))
    right = rng.normal((distance / 2, 0), 0.7, (COUNT, 2))
    return left, right


def scatter(palette: Palette, left: Array, right: Array) -> Figure:
    """Draw the first class as circles, the second as squares."""
    figure = Figure(figsize=(WIDTH, 2.9))
    axes = figure.subplots()
    for points, marker, color, name in zip((left, right), "os", palette.series, ("class −1", "class +1"), strict=False):
        axes.plot(*points.T, linestyle="none", marker=marker, color=color, markeredgewidth=0, label=name)
    axes.set(xlabel="$x_1$", ylabel="$x_2$", xlim=(-5, 5), ylim=(-2.2, 2.2), aspect="equal")
    figure.legend(loc="outside upper center", ncols=2, handletextpad=0.1)
    return figure
