"""A cloud of points whose sample correlation is exactly 0.3, with the least-squares line."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import WIDTH, Palette

Array = NDArray[np.float64]
CORRELATION = 0.3
COUNT = 200


def points() -> tuple[Array, Array]:
    """Return two standardized variables with this sample correlation, to rounding."""
    rng = np.random.default_rng(4)
    raw = rng.normal(size=(COUNT, 2))
    raw -= raw.mean(axis=0)
    basis = np.linalg.qr(raw)[0] * np.sqrt(COUNT)  # uncorrelated, variance 1
    x, noise = basis[:, 0], basis[:, 1]
    return x, CORRELATION * x + np.sqrt(1 - CORRELATION**2) * noise


def draw(palette: Palette) -> Figure:
    """Draw the points and the line."""
    figure = Figure(figsize=(WIDTH, 4.3))
    axes = figure.subplots()
    x, y = points()
    axes.axhline(0, color=palette.grid, linewidth=1, linestyle="-")
    axes.axvline(0, color=palette.grid, linewidth=1, linestyle="-")
    axes.plot(x, y, "o", color=palette.series[0], markersize=4.5, markeredgewidth=0, alpha=0.75)
    ends = np.array([-3.2, 3.2])
    axes.plot(ends, CORRELATION * ends, color=palette.series[1], linestyle="-")
    axes.text(3.15, 1.2, "slope 0.3", color=palette.series[1], ha="right", va="bottom")
    axes.set(xlim=(-3.2, 3.2), ylim=(-3.2, 3.2), aspect="equal")
    axes.set(xlabel="$X$, standardized", ylabel="$Y$, standardized")
    return figure
