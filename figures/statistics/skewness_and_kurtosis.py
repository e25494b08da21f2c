"""What the third and the fourth moment say: densities of mean 0 and variance 1 that differ in skewness or kurtosis."""

import math

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import WIDTH, Palette

Array = NDArray[np.float64]
MINUS = "\N{MINUS SIGN}"


def normal(x: Array) -> Array:
    """Return the standard normal density."""
    density: Array = np.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)
    return density


def gamma(x: Array, skewness: float) -> Array:
    """Return the density of a gamma variable with this positive skewness, shifted and scaled to mean 0, variance 1."""
    shape = 4 / skewness**2
    at = np.maximum(shape + math.sqrt(shape) * x, 1e-12)
    density: Array = math.sqrt(shape) * np.exp((shape - 1) * np.log(at) - at - math.lgamma(shape))
    return density


def laplace(x: Array) -> Array:
    """Return the Laplace density of variance 1."""
    return np.exp(-math.sqrt(2) * np.abs(x)) / math.sqrt(2)


def uniform(x: Array) -> Array:
    """Return the uniform density of variance 1; in place of 0, for the logarithmic scale, a value below the axis."""
    return np.where(np.abs(x) <= math.sqrt(3), 1 / (2 * math.sqrt(3)), 1e-9)


def draw(palette: Palette) -> Figure:
    """Draw the skewed densities above, the symmetric ones below."""
    figure = Figure(figsize=(WIDTH, 5.4))
    upper, lower = figure.subplots(2, 1, sharex=True)
    x = np.linspace(-4.2, 4.2, 1201)
    upper.plot(x, gamma(-x, 1.0), label=f"skewness {MINUS}1")
    upper.plot(x, normal(x), label="skewness 0", color=palette.ink)
    upper.plot(x, gamma(x, 1.0), label="skewness 1")
    lower.plot(x, uniform(x), label="uniform: kurtosis 1.8")
    lower.plot(x, normal(x), label="normal: kurtosis 3", color=palette.ink)
    lower.plot(x, laplace(x), label="Laplace: kurtosis 6")
    upper.set(ylim=(0, 0.72))
    upper.set(ylabel="Density", yticks=[])
    lower.set(ylabel="Density, log scale", yscale="log", ylim=(5e-5, 120), yticks=[0.0001, 0.01, 1])
    lower.set_yticklabels(["0.0001", "0.01", "1"])
    lower.set(xlabel="Standard deviations from the mean", xlim=(-4.2, 4.2))
    lower.minorticks_off()
    for axes in (upper, lower):
        axes.legend(loc="upper center", borderaxespad=0.1)
    return figure
