"""The tails of the t distribution with 3 degrees of freedom against those of the normal, on a logarithmic scale."""

import numpy as np
from matplotlib.figure import Figure
from scipy.stats import norm, t

from figures.style import Palette

FREEDOM = 3


def draw(palette: Palette) -> Figure:
    """Draw both densities over a range in which they part by orders of magnitude."""
    x = np.linspace(-5, 5, 201)
    figure = Figure()
    axes = figure.subplots()
    axes.plot(x, t.pdf(x, FREEDOM), label=f"t, {FREEDOM} degrees of freedom", color=palette.series[0])
    axes.plot(x, norm.pdf(x), label="normal", color=palette.series[1])
    axes.set(xlabel="Value", ylabel="Density", xlim=(-5, 5), ylim=(1e-6, 3), yscale="log")
    axes.set_yticks([1e-6, 1e-4, 1e-2, 1], ["0.000001", "0.0001", "0.01", "1"])
    axes.minorticks_off()
    axes.legend(loc="lower center")
    return figure
