"""Polynomials of degree 1, 3 and 9 through ten noisy points of a sine wave: too simple, about right, too complex."""

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from numpy.polynomial import Polynomial

from figures.style import DASHES, WIDTH, Palette

Array = npt.NDArray[np.float64]
POINTS = 10
NOISE = 0.2
"""Standard deviation of the noise."""
SEED = 27
DEGREES = (1, 3, 9)
X = np.linspace(0, 1, POINTS)
NEW = np.linspace(0, 1, 1001)
"""Where new data are drawn, evenly."""


def truth(x: Array) -> Array:
    """Return the true relation: one period of a sine wave."""
    return np.asarray(np.sin(2 * np.pi * x))


def sample(seed: int) -> Array:
    """Return noisy values at `X`."""
    return truth(X) + NOISE * np.random.default_rng(seed).standard_normal(POINTS)


def fit(x: Array, y: Array, degree: int) -> Polynomial:
    """Return the least-squares polynomial of this degree."""
    return Polynomial.fit(x, y, degree, domain=[0, 1])


def errors(y: Array, degree: int) -> tuple[float, float]:
    """Return the root mean squared errors on the training points and on new noisy data, of a fit to `X` and y."""
    model = fit(X, y, degree)
    training = np.mean((model(X) - y) ** 2)
    new = np.mean((model(NEW) - truth(NEW)) ** 2) + NOISE**2
    return float(training**0.5), float(new**0.5)


def draw(palette: Palette) -> Figure:
    """Draw a panel per degree, with the errors below it."""
    figure = Figure(figsize=(WIDTH, 3.1))
    panels = figure.subplots(1, len(DEGREES), sharey=True)
    y = sample(SEED)
    for axes, degree, verdict in zip(panels, DEGREES, ("underfits", "fits", "overfits"), strict=True):
        training, new = errors(y, degree)
        axes.plot(NEW, truth(NEW), color=palette.muted, linestyle=DASHES[2], linewidth=1.6)
        axes.plot(NEW, fit(X, y, degree)(NEW), color=palette.series[0], linestyle="-")
        axes.plot(X, y, "o", color=palette.series[1], markersize=5)
        axes.set(title=f"degree {degree}\n{verdict}", xlim=(-0.04, 1.04), ylim=(-1.7, 1.7), xticks=[], yticks=[])
        axes.set_xlabel(f"training {training:.2f}\nnew data {new:.2f}")
        axes.spines[["left", "bottom"]].set_visible(False)
    figure.legend(
        [
            Line2D([], [], color=palette.series[1], linestyle="", marker="o", markersize=5),
            Line2D([], [], color=palette.series[0]),
            Line2D([], [], color=palette.muted, linestyle=DASHES[2], linewidth=1.6),
        ],
        ["training points", "fit", "truth"],
        loc="outside lower center",
        ncols=3,
        columnspacing=1.2,
        handlelength=1.6,
    )
    return figure
