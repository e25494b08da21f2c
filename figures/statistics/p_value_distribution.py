"""The p-values of many two-sided z-tests: flat where the null is true, piled up near 0 where it is false.

The bars are simulated experiments; the lines are the exact densities.
"""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray
from scipy import stats

from figures.style import Palette

EXPERIMENTS = 20_000
SHIFT = 1.96
"""Mean of the z statistic where there is an effect: the test then has 50% power at 0.05."""


def p_values(shift: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """Return simulated p-values, shape (EXPERIMENTS,), of a z statistic with this mean."""
    z = rng.normal(shift, size=EXPERIMENTS)
    return np.asarray(2 * stats.norm.sf(np.abs(z)))


def density(p: NDArray[np.float64], shift: float) -> NDArray[np.float64]:
    """Return the exact density of the p-value at p: exp(-shift^2 / 2) cosh(shift z), where z has the p-value p."""
    return np.asarray(np.exp(-(shift**2) / 2) * np.cosh(shift * stats.norm.isf(p / 2)))


def draw(palette: Palette) -> Figure:
    """Draw a histogram for each truth, with the exact density."""
    rng = np.random.default_rng(12)
    figure = Figure(figsize=(5.2, 4.6))
    top, bottom = figure.subplots(2, 1, sharex=True, sharey=True)
    bins = np.linspace(0, 1, 21)
    grid = np.linspace(0.004, 1, 400)
    cases = ((top, 0.0, "No effect: uniform"), (bottom, SHIFT, "Effect, power 50%: half lie below 0.05"))
    for (axes, shift, title), color in zip(cases, palette.series, strict=False):
        p = p_values(shift, rng)
        axes.hist(p, bins=bins.tolist(), density=True, color=color, alpha=0.35, edgecolor=color, linewidth=0.8)
        axes.plot(grid, density(grid, shift), color=palette.ink, linewidth=1.6, linestyle="-")
        axes.axvline(0.05, color=palette.muted, linewidth=1.2, linestyle=(0, (3, 2)))
        axes.annotate("0.05", (0.05, 7.2), (0.065, 7.2), fontsize=11, color=palette.muted)
        axes.set(title=title, xlim=(0, 1), ylim=(0, 11), ylabel="Density", yticks=[0, 1, 5, 10])
    bottom.set_xlabel("p-value")
    return figure
