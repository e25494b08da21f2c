"""Four versions of an exponential variable against the normal: raw, logarithm, Box-Cox, exact transform.

No sample is drawn: each version is an increasing function of the variable, so its quantiles are the function's values
at the exponential quantiles. Means and variances, by which the versions are standardized, are exact too.
"""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.special import gamma
from scipy.stats import norm

from figures.style import DASHES, Palette

Array = NDArray[np.float64]


def power_variance(power: float) -> float:
    """Return the variance of X^power for X exponential with rate 1."""
    return float(gamma(1 + 2 * power) - gamma(1 + power) ** 2)


def best_power() -> float:
    """Return the Box-Cox parameter that maximizes the expected profile log-likelihood of X exponential with rate 1."""

    def loss(power: float) -> float:
        # E[log X] = -(Euler's constant)
        return float(0.5 * np.log(power_variance(power) / power**2) + (power - 1) * np.euler_gamma)

    return float(minimize_scalar(loss, bounds=(0.01, 1), method="bounded", options={"xatol": 1e-9}).x)


def versions(z: Array) -> dict[str, Array]:
    """Return the standardized quantiles of each version at the probabilities of the normal quantiles z."""
    x = -norm.logsf(z)  # the exponential quantile: 1 - exp(-x) = Phi(z)
    power = best_power()
    return {
        "raw": x - 1,
        "logarithm": (np.log(x) + np.euler_gamma) / (np.pi / np.sqrt(6)),
        f"Box–Cox, λ = {power:.3f}": (x**power - gamma(1 + power)) / np.sqrt(power_variance(power)),
        "exact": norm.ppf(-np.expm1(-x)),
    }


def draw(palette: Palette) -> Figure:
    """Draw the quantiles of each version against those of the normal."""
    z = np.linspace(-3, 3, 121)
    figure = Figure(figsize=(5.2, 4.0))
    axes = figure.subplots()
    styles = zip(versions(z).items(), (1, 2, 3, 0), strict=True)
    for (name, quantiles), index in styles:
        thick, alpha = (5, 0.45) if name == "exact" else (2, 1)
        color, order = (palette.muted, 1) if name == "exact" else (palette.series[index], 2)
        axes.plot(
            z, quantiles, label=name, color=color, linestyle=DASHES[index], linewidth=thick, zorder=order, alpha=alpha
        )
    axes.set(xlabel="Normal quantile", ylabel="Quantile after the transform", xlim=(-3, 3), ylim=(-5, 6))
    axes.legend(loc="upper left")
    return figure
