"""Gradient descent past a saddle: its path over the contours of the loss, and the plateau in the loss curve."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import WIDTH, Palette

START = (1.0, 1e-6)
RATE = 0.1
STEPS = 220


def loss(x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the loss, with a saddle at the origin and minima at (0, 1) and (0, -1)."""
    return x**2 / 2 + y**4 / 4 - y**2 / 2


def descent(start: tuple[float, float] = START, steps: int = STEPS) -> NDArray[np.float64]:
    """Return the points of gradient descent, shape (steps + 1, 2)."""
    path = np.empty((steps + 1, 2))
    path[0] = start
    for step in range(steps):
        x, y = path[step]
        path[step + 1] = x - RATE * x, y - RATE * (y**3 - y)
    return path


def leaving(path: NDArray[np.float64]) -> int:
    """Return the first step at which y has passed 0.5."""
    return int((path[:, 1] > 0.5).argmax())


def draw(palette: Palette) -> Figure:
    """Draw the path and the loss curve side by side."""
    figure = Figure(figsize=(WIDTH, 2.9))
    left, right = figure.subplots(1, 2)
    path = descent()
    x, y = np.meshgrid(np.linspace(-1.4, 1.4, 81), np.linspace(-1.5, 1.5, 81))
    levels = [-0.15, -0.05, 0.0, 0.1, 0.3]
    left.contour(x, y, loss(x, y), levels=levels, colors=palette.grid, linestyles="-", linewidths=1)
    left.plot(path[:, 0], path[:, 1], color=palette.series[0], linestyle="-", marker=".", markersize=5)
    left.plot([0], [0], color=palette.series[1], linestyle="", marker="X", markersize=10)
    left.plot([0, 0], [-1, 1], color=palette.series[2], linestyle="", marker="o", markersize=8)
    left.text(-0.15, 0.0, "saddle", ha="right", va="center", color=palette.series[1])
    left.text(0, 1.1, "minimum", ha="center", va="bottom", color=palette.series[2])
    left.text(0, -1.1, "minimum", ha="center", va="top", color=palette.series[2])
    left.text(0.95, 0.1, "start", ha="center", va="bottom", color=palette.series[0])
    left.set(xlabel="x", ylabel="y", xticks=[-1, 0, 1], yticks=[-1, 0, 1])
    steps = np.arange(STEPS + 1)
    right.plot(steps, loss(path[:, 0], path[:, 1]), color=palette.series[0], linestyle="-")
    passed = leaving(path)
    right.axvline(passed, color=palette.muted, linestyle=(0, (1.2, 1.2)), linewidth=1.5)
    right.text(passed - 6, 0.45, f"y passes 0.5\nat step {passed}", ha="right", va="top")
    right.text(75, 0.03, "plateau", ha="center", va="bottom", color=palette.series[1])
    right.set(xlabel="Step", ylabel="Loss", xlim=(0, STEPS), ylim=(-0.28, 0.52), yticks=[-0.25, 0, 0.25, 0.5])
    return figure
