"""A normal fitted to two peaks: the forward KL divergence spreads it over both, the reverse one puts it on one."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.stats import norm

from figures.style import Palette

PEAK, SPREAD = 2.0, 0.6
GRID = np.linspace(-8, 8, 2001)

Array = NDArray[np.float64]


def data() -> Array:
    """Return the data's density on the grid: two equal normal peaks."""
    density: Array = (norm.pdf(GRID, -PEAK, SPREAD) + norm.pdf(GRID, PEAK, SPREAD)) / 2
    return density


def divergence(p: Array, q: Array) -> float:
    """Return the KL divergence, in nats, of two positive densities on the grid."""
    return float(np.trapezoid(p * np.log(p / q), GRID))


def forward_fit() -> tuple[float, float]:
    """Return mean and standard deviation of the normal with the smallest forward divergence: those of the data."""
    return 0.0, float(np.hypot(PEAK, SPREAD))


def reverse_fit() -> tuple[float, float]:
    """Return mean and standard deviation of the normal with the smallest reverse divergence, on the right peak."""
    p = data()
    found = minimize(
        lambda v: divergence(norm.pdf(GRID, v[0], np.exp(v[1])) + 1e-300, p), [1.5, -0.3], method="Nelder-Mead"
    )
    return float(found.x[0]), float(np.exp(found.x[1]))


def draw(palette: Palette) -> Figure:
    """Draw the data's density and both fits."""
    figure = Figure()
    axes = figure.subplots()
    axes.fill_between(GRID, data(), color=palette.fill, linewidth=0)
    axes.plot(GRID, data(), color=palette.muted, label="data P")
    axes.plot(GRID, norm.pdf(GRID, *forward_fit()), color=palette.series[0], label="forward KL", linestyle="--")
    axes.plot(GRID, norm.pdf(GRID, *reverse_fit()), color=palette.series[1], label="reverse KL", linestyle=":")
    axes.set(xlim=(-6.5, 6.5), ylim=(0, 0.72), xlabel="x", ylabel="Density")
    axes.legend(loc="upper left")
    return figure
