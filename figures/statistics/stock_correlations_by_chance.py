"""Correlations of all pairs of stocks that move independently: of their monthly returns, and of their prices.

The logarithm of each price is a random walk without drift, at the end of each of 24 months.
"""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import DASHES, Palette

STOCKS = 2_000
MONTHS = 24

Array = NDArray[np.float64]


def pair_correlations(series: Array) -> Array:
    """Return the correlations of all pairs of rows."""
    centered = series - series.mean(axis=1, keepdims=True)
    centered /= np.linalg.norm(centered, axis=1, keepdims=True)
    first, second = np.triu_indices(len(series), 1)
    return np.asarray((centered @ centered.T)[first, second])


def correlations() -> tuple[Array, Array]:
    """Return the pairs' correlations of the 23 returns and of the 24 prices, from the same independent stocks."""
    returns = 0.08 * np.random.default_rng(24).normal(size=(STOCKS, MONTHS - 1))
    log_prices = np.hstack([np.zeros((STOCKS, 1)), returns.cumsum(axis=1)])
    return pair_correlations(returns), pair_correlations(np.exp(log_prices))


def draw(palette: Palette) -> Figure:
    """Draw both distributions, with the threshold 0.8."""
    figure = Figure(figsize=(5.2, 3.4))
    axes = figure.subplots()
    bins = np.linspace(-1, 1, 81).tolist()
    labels = ("Returns", "Prices")
    for values, label, color, dashes in zip(correlations(), labels, palette.series, DASHES, strict=False):
        axes.hist(values, bins=bins, density=True, histtype="step", color=color, linestyle=dashes, linewidth=2)
        x, y = {"Returns": (0.24, 1.35), "Prices": (-0.97, 0.55)}[label]
        axes.annotate(label, (x, y), color=color)
    axes.axvspan(0.8, 1, color=palette.series[1], alpha=0.18, linewidth=0)
    axes.annotate("above 0.8", (0.79, 1.0), color=palette.ink, fontsize=11, ha="right")
    axes.annotate("", (0.88, 0.35), (0.74, 0.95), arrowprops={"arrowstyle": "->", "color": palette.ink})
    axes.set(xlabel="Correlation of a pair of independent stocks", ylabel="Density", xlim=(-1, 1))
    axes.set_xticks([-1, -0.5, 0, 0.5, 0.8, 1], ["−1", "−0.5", "0", "0.5", "0.8", "1"])
    return figure
