"""A density that peaks far above 1, while the area under it is 1: the normal with standard deviation 0.1."""

import numpy as np
from matplotlib.figure import Figure
from scipy.stats import norm

from figures.style import Palette

SPREAD = 0.1


def draw(palette: Palette) -> Figure:
    """Draw the density, the height 1 and the area within one standard deviation."""
    x = np.linspace(-0.4, 0.4, 401)
    density = norm.pdf(x, scale=SPREAD)
    inside = np.abs(x) <= SPREAD + 1e-12
    area = norm.cdf(1) - norm.cdf(-1)

    figure = Figure()
    axes = figure.subplots()
    axes.fill_between(x[inside], density[inside], color=palette.series[0], alpha=0.25, linewidth=0)
    axes.plot(x, density, color=palette.series[0])
    axes.axhline(1, color=palette.series[1], linestyle=(0, (5, 1.5)))
    axes.text(-0.4, 1.08, "height 1", color=palette.series[1], va="bottom")
    axes.text(0, 2.0, f"area\n{area:.3f}", ha="center", va="center", color=palette.ink)
    axes.annotate(
        f"peak {density.max():.2f}",
        (0, density.max()),
        xytext=(0.13, density.max()),
        va="center",
        color=palette.ink,
        arrowprops={"arrowstyle": "-", "color": palette.muted},
    )
    axes.set(xlabel="x", ylabel="Density f(x)", xlim=(-0.4, 0.4), ylim=(0, 4.4))
    return figure
