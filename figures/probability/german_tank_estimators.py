"""Densities of three estimators of the upper bound d of a uniform distribution, from five samples."""

from math import comb, factorial

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import DASHES, Palette

SAMPLES = 5

Array = NDArray[np.float64]


def maximum(x: Array, stretch: float = 1.0) -> Array:
    """Return the density of the stretched maximum, in units of d; nan above its support."""
    return np.where(x <= stretch, SAMPLES * x ** (SAMPLES - 1) / stretch**SAMPLES, np.nan)


def twice_the_mean(x: Array) -> Array:
    """Return the density of twice the sample mean, in units of d (that of Irwin and Hall for the sum)."""
    total = SAMPLES * x / 2
    terms = [(-1) ** k * comb(SAMPLES, k) * np.clip(total - k, 0, None) ** (SAMPLES - 1) for k in range(SAMPLES + 1)]
    density: Array = np.sum(terms, axis=0) / factorial(SAMPLES - 1) * SAMPLES / 2
    return density


def draw(palette: Palette) -> Figure:
    """Draw the three densities, each falling to zero where its support ends, and d."""
    figure = Figure()
    axes = figure.subplots()
    axes.axvline(1, color=palette.muted, linewidth=1.2)
    stretch = (SAMPLES + 1) / SAMPLES
    for index, (end, name) in enumerate(((1.0, "$M$"), (stretch, "$\\frac{n+1}{n}\\,M$"))):
        x = np.linspace(0, end, 201)
        density = np.append(maximum(x, end), 0)
        axes.plot(np.append(x, end), density, color=palette.series[index], linestyle=DASHES[index], label=name)
    x = np.linspace(0, 2, 201)
    axes.plot(x, twice_the_mean(x), color=palette.series[2], linestyle=DASHES[2], label="$2\\bar{X}$")
    axes.set(xlim=(0, 2), ylim=(0, 5.3), xlabel="Estimate", ylabel="Density", xticks=(0, 0.5, 1, 1.5, 2))
    axes.set_xticklabels(("0", "$0.5\\,d$", "$d$", "$1.5\\,d$", "$2\\,d$"))
    axes.legend(loc="upper left", handlelength=2.4, fontsize=13)
    return figure
