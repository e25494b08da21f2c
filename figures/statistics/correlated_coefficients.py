"""Least-squares estimates of two coefficients over many samples: their predictors uncorrelated, or correlated 0.95."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import Palette

SAMPLES = 300
SIZE = 60
CORRELATIONS = (0.0, 0.95)

Array = NDArray[np.float64]


def estimates(correlation: float) -> Array:
    """Return the estimates, shape (SAMPLES, 2), of the coefficients (1, 1) under noise of standard deviation 1."""
    rng = np.random.default_rng(13)
    root = np.linalg.cholesky(np.array([[1, correlation], [correlation, 1]]))
    x = rng.normal(size=(SIZE, 2)) @ root.T
    y = x @ np.ones(2) + rng.normal(size=(SAMPLES, SIZE))
    design = np.column_stack([np.ones(SIZE), x])
    solution = np.linalg.lstsq(design, y.T, rcond=None)[0]
    return np.asarray(solution[1:].T)


def draw(palette: Palette) -> Figure:
    """Draw a cloud for each correlation."""
    figure = Figure(figsize=(5.2, 3.1))
    for axes, correlation, color in zip(
        figure.subplots(1, 2, sharex=True, sharey=True), CORRELATIONS, palette.series, strict=False
    ):
        first, second = estimates(correlation).T
        axes.plot(first, second, ".", color=color, markersize=3, alpha=0.8)
        axes.plot([1], [1], "+", color=palette.ink, markersize=12, markeredgewidth=2)
        axes.set(title=f"Correlation {correlation:g}", xlabel=r"$\hat\beta_1$", xlim=(-0.7, 2.7), ylim=(-0.7, 2.7))
        axes.set(xticks=[0, 1, 2], yticks=[0, 1, 2], aspect="equal")
    figure.axes[0].set_ylabel(r"$\hat\beta_2$")
    return figure
