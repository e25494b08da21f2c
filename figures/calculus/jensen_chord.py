"""Jensen's inequality for two values: the chord's middle lies above the curve."""

import numpy as np
from matplotlib.figure import Figure

from figures.style import DASHES, WIDTH, Palette


def draw(palette: Palette) -> Figure:
    """Draw x² with the chord over the two values of X, and both means."""
    figure = Figure(figsize=(WIDTH, 3.5))
    axes = figure.subplots()
    values, chances = np.array([1.0, 3.0]), np.array([0.5, 0.5])
    mean, mean_square = float(chances @ values), float(chances @ values**2)
    x = np.linspace(0.3, 3.35, 300)
    axes.plot(x, x**2, color=palette.series[0])
    axes.plot(values, values**2, color=palette.series[1], linestyle=DASHES[1], marker="o")
    axes.plot([mean, mean], [0, mean**2], color=palette.muted, linewidth=1, linestyle=":")
    axes.plot([mean, mean], [mean**2, mean_square], color=palette.ink, linewidth=3)
    axes.plot(mean, mean_square, marker="o", color=palette.series[1])
    axes.plot(mean, mean**2, marker="o", color=palette.series[0])
    axes.annotate(
        f"$\\mathrm{{E}}[X^2] = {mean_square:.0f}$",
        (mean, mean_square),
        (-8, 6),
        textcoords="offset points",
        ha="right",
    )
    axes.annotate(
        f"$\\mathrm{{E}}[X]^2 = {mean**2:.0f}$", (mean, mean**2), (9, -12), textcoords="offset points", ha="left"
    )
    axes.annotate(
        "$\\varphi(x) = x^2$", (3.2, 3.2**2), (-10, -2), textcoords="offset points", ha="right", color=palette.series[0]
    )
    axes.set(xlim=(0.3, 3.4), ylim=(0, 11.2), xticks=[1, 2, 3], yticks=[1, 4, 5, 9])
    axes.set_xticklabels(["1", "$\\mathrm{E}[X] = 2$", "3"])
    return figure
