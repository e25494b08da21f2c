"""The unit circle and the level curves of 4x² - y that touch it."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import DASHES, WIDTH, Palette

Array = NDArray[np.float64]


def f(x: Array, y: Array) -> Array:
    """Return the function of the question."""
    return 4 * x**2 - y


def critical_points() -> Array:
    """Return the points, shape (4, 2), where f is stationary on the circle: roots of df/dt at (cos t, sin t)."""
    low = np.arcsin(-1 / 8)  # df/dt = -cos t (8 sin t + 1)
    angles = np.array([low, np.pi - low, -np.pi / 2, np.pi / 2])
    return np.column_stack([np.cos(angles), np.sin(angles)])


def draw(palette: Palette) -> Figure:
    """Draw the circle, the three touching level curves and the four points with their values."""
    figure = Figure(figsize=(WIDTH, 5.0))
    axes = figure.subplots()
    angle = np.linspace(0, 2 * np.pi, 400)
    axes.plot(np.cos(angle), np.sin(angle), color=palette.ink, linewidth=2.4)
    points = critical_points()
    x = np.linspace(-1.4, 1.4, 400)
    levels = f(points[1:, 0], points[1:, 1])
    names = ("$f = 65/16$", "$f = 1$", "$f = -1$")
    for level, name, color, dashes in zip(levels, names, palette.series, DASHES[1:], strict=False):
        axes.plot(x, 4 * x**2 - level, color=color, linestyle=dashes, label=name)
    axes.plot(*points.T, linestyle="none", marker="o", markersize=8, color=palette.ink)
    for point, text, shift, align in (
        (points[0], "maximum", (9, -3), "left"),
        (points[1], "maximum", (-9, -3), "right"),
        (points[2], "local minimum", (0, -17), "center"),
        (points[3], "minimum", (0, -17), "center"),
    ):
        axes.annotate(text, (point[0], point[1]), shift, textcoords="offset points", ha=align)
    axes.set(
        xlim=(-1.95, 1.95),
        ylim=(-1.35, 1.9),
        aspect="equal",
        xlabel="$x$",
        ylabel="$y$",
        xticks=[-1, 0, 1],
        yticks=[-1, 0, 1],
    )
    figure.legend(loc="outside upper center", ncols=3, handlelength=2.4, columnspacing=1.4)
    return figure
