"""Nine trials over a learning rate that matters and a dropout rate that does not: a grid and random search."""

import numpy as np
from matplotlib.figure import Figure

from figures.style import WIDTH, Palette

SIDE = 3
TRIALS = SIDE**2
LOW, HIGH = -4.0, -1.0
"""Range of the learning rate's logarithm to base 10."""
DROPOUT = 0.5
"""Largest dropout rate."""
GOOD = 0.1
"""Share of the logarithmic range that holds good learning rates, all in one band."""
START = 0.63
"""Where the drawn band begins, as a share of the range."""
SEED = 1614


def grid() -> np.ndarray:
    """Return the grid's points in the unit square, shape (TRIALS, 2): the centers of SIDE equal intervals per axis."""
    centers = (np.arange(SIDE) + 0.5) / SIDE
    return np.stack(np.meshgrid(centers, centers), axis=-1).reshape(-1, 2)


def drawn() -> np.ndarray:
    """Return the random points in the unit square, shape (TRIALS, 2)."""
    return np.random.default_rng(SEED).random((TRIALS, 2))


def hits(points: np.ndarray) -> np.ndarray:
    """Return which points lie in the drawn band."""
    return (points[:, 0] >= START) & (points[:, 0] <= START + GOOD)


def draw(palette: Palette) -> Figure:
    """Draw both searches side by side, with the distinct learning rates as ticks below."""
    figure = Figure(figsize=(WIDTH, 3.3))
    panels = figure.subplots(1, 2, sharey=True)
    for axes, points, color, marker, name in (
        (panels[0], grid(), palette.series[1], "s", "Grid"),
        (panels[1], drawn(), palette.series[0], "o", "Random"),
    ):
        rates = LOW + (HIGH - LOW) * points[:, 0]
        left = LOW + (HIGH - LOW) * START
        axes.axvspan(left, left + (HIGH - LOW) * GOOD, color=palette.series[2], alpha=0.3, linewidth=0)
        axes.plot(rates, DROPOUT * points[:, 1], marker, color=color, linestyle="none", markersize=8)
        axes.vlines(np.unique(rates), -0.09, -0.045, color=color)
        distinct = len(np.unique(rates))
        found = int(hits(points).sum())
        axes.set_title(f"{name}: {distinct} learning rates\ntried, {found} in the good band")
        axes.set(xlim=(LOW, HIGH), ylim=(-0.09, DROPOUT), yticks=[0, 0.25, 0.5])
        axes.set_xticks([-4, -3, -2, -1], ["0.0001", "", "0.01", ""])
        axes.set_xlabel("Learning rate")
    panels[0].set_ylabel("Dropout rate (no effect)")
    return figure
