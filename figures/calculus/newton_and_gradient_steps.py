"""Gradient descent zigzags down an elongated bowl; Newton's method is there in one step."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import DASHES, WIDTH, Palette

Array = NDArray[np.float64]
CURVATURES = np.array([1.0, 10.0])
START = np.array([10.0, 1.0])
STEPS = 15


def loss(w: Array) -> Array:
    """Return the loss at points w, shape (..., 2)."""
    return np.asarray(0.5 * (CURVATURES * w**2).sum(axis=-1))


def descent() -> Array:
    """Return the points of gradient descent with the best fixed rate, shape (STEPS + 1, 2)."""
    rate = 2 / (CURVATURES.min() + CURVATURES.max())
    return np.array([START * (1 - rate * CURVATURES) ** step for step in range(STEPS + 1)])


def draw(palette: Palette) -> Figure:
    """Draw the level curves and both paths."""
    figure = Figure(figsize=(WIDTH, 3.2))
    axes = figure.subplots()
    grid = np.stack(np.meshgrid(np.linspace(-2, 11, 200), np.linspace(-1.3, 1.3, 120)), axis=-1)
    path = descent()
    levels = np.sort(loss(path[:14:2]))
    axes.contour(grid[..., 0], grid[..., 1], loss(grid), levels=levels, colors=palette.grid, linestyles="-")
    axes.plot(
        *path.T,
        color=palette.series[0],
        marker="o",
        markersize=4,
        linewidth=1.6,
        label=f"gradient descent, {STEPS} steps",
    )
    axes.plot([START[0], 0], [START[1], 0], color=palette.series[1], linestyle=DASHES[1], label="Newton, 1 step")
    axes.plot(0, 0, marker="*", markersize=14, linestyle="none", color=palette.ink, label="minimum")
    axes.set(xlabel="$w_1$", ylabel="$w_2$", xlim=(-1.5, 10.7), ylim=(-1.3, 2.35), yticks=[-1, 0, 1])
    axes.legend(loc="upper left", borderaxespad=0)
    return figure
