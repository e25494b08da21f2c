"""The variance of the mean of M models against M, for errors of several correlations."""

import numpy as np
from matplotlib.figure import Figure

from figures.style import DASHES, WIDTH, Palette

CORRELATIONS = (0.9, 0.6, 0.3, 0.0)
MOST = 20


def variance(models: int, correlation: float) -> float:
    """Return the variance of the mean of equally correlated errors, each of variance 1."""
    return correlation + (1 - correlation) / models


def draw(palette: Palette) -> Figure:
    """Draw one curve per correlation, each named at its right end."""
    figure = Figure(figsize=(WIDTH, 2.9))
    axes = figure.subplots()
    models = np.arange(1, MOST + 1)
    for correlation, color, dash in zip(CORRELATIONS, palette.series, DASHES, strict=False):
        values = [variance(int(m), correlation) for m in models]
        axes.plot(models, values, color=color, linestyle=dash)
        name = f"ρ = {correlation:g}: {values[-1]:.2f}"
        axes.text(MOST + 0.4, values[-1], name, color=color, va="center")
    axes.set(
        xlabel="Models M",
        ylabel="Variance of the mean\n(one model: 1)",
        xlim=(1, MOST),
        ylim=(0, 1.03),
        xticks=[1, 5, 10, 15, 20],
        yticks=[0, 0.3, 0.6, 0.9],
    )
    axes.grid(axis="y")
    return figure
