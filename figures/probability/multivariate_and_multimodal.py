"""One or two variables, one or two peaks: four densities, each a normal or an equal mixture of two."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray
from scipy.stats import multivariate_normal, norm

from figures.style import WIDTH, Palette

Array = NDArray[np.float64]
CENTER = 2.0
"""Half the distance between the two centers, in standard deviations."""


def line(x: Array, peaks: int) -> Array:
    """Return the density over one variable."""
    centers = [0.0] if peaks == 1 else [-CENTER, CENTER]
    density: Array = np.mean([norm.pdf(x, loc=center) for center in centers], axis=0)
    return density


def plane(x: Array, y: Array, peaks: int) -> Array:
    """Return the density over two variables, which are correlated within each component."""
    centers = [0.0] if peaks == 1 else [-CENTER, CENTER]
    points = np.stack([x, y], axis=-1)
    spread = [[1.0, -0.3], [-0.3, 1.0]]
    density: Array = np.mean([multivariate_normal.pdf(points, [c, 0.8 * c], spread) for c in centers], axis=0)
    return density


def draw(palette: Palette) -> Figure:
    """Draw the four densities: a curve for one variable, contours for two."""
    figure = Figure(figsize=(WIDTH, 4.4))
    axes = figure.subplots(2, 2)
    grid = np.linspace(-5, 5, 161)
    for column, peaks in enumerate((1, 2)):
        axes[0, column].plot(grid, line(grid, peaks), color=palette.series[0])
        axes[0, column].set(title=("one peak", "two peaks")[column], ylim=(0, 0.45), xlim=(-5, 5), xlabel="x")
        x, y = np.meshgrid(grid, grid)
        density = plane(x, y, peaks)
        levels = density.max() * np.array([0.1, 0.3, 0.5, 0.7, 0.9])
        axes[1, column].contour(x, y, density, levels=levels, colors=palette.series[1], linewidths=1.5)
        axes[1, column].set(xlim=(-5, 5), ylim=(-5, 5), xlabel="x")
    axes[0, 0].set_ylabel("one variable\ndensity")
    axes[1, 0].set_ylabel("two variables\ny")
    for axis in axes.flat:
        axis.set(xticks=[], yticks=[])
    return figure
