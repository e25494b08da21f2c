"""Squared bias, variance and expected test error of polynomials fitted to a noisy wave, against the degree.

Twenty evenly spaced points on [-1, 1] have the labels sin(4x + 1) plus noise of variance 1/4. Least squares is linear
in the labels, so all parts are computed exactly, without sampling.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from matplotlib.figure import Figure
from numpy.polynomial.legendre import legvander
from numpy.typing import NDArray

from figures.style import DASHES, WIDTH, Palette

POINTS = 20
NOISE = 0.25
"""Variance of the labels around the wave."""
HIGHEST = 12

Array = NDArray[np.float64]


def wave(x: Array) -> Array:
    """Return the true function at the points."""
    return np.sin(4 * x + 1)


def spaced(count: int) -> Array:
    """Return the midpoints of equal cells of [-1, 1], shape (count,)."""
    return (np.arange(count) + 0.5) / count * 2 - 1


def features(x: Array, degree: int) -> Array:
    """Return the Legendre polynomials up to the degree, of mean square one on [-1, 1], shape (points, degree + 1)."""
    return np.asarray(legvander(x, degree) * np.sqrt(2 * np.arange(degree + 1) + 1), dtype=np.float64)


@dataclass(frozen=True)
class Errors:
    """The expected errors of one fit, over the training sets and the test points."""

    bias2: float
    variance: float
    train: float

    @property
    def test(self) -> float:
        """The expected squared error on new points, noise included."""
        return self.bias2 + self.variance + NOISE


def errors(degree: int, points: int = POINTS, ridge: float = 0.0) -> Errors:
    """Return the exact errors of a polynomial fitted by least squares, with a ridge penalty per point if asked."""
    x, grid = spaced(points), spaced(2000)
    train, test = features(x, degree), features(grid, degree)
    if ridge:
        weights = np.linalg.solve(train.T @ train + ridge * points * np.eye(degree + 1), train.T)
    else:
        weights = np.linalg.pinv(train)
    on_test, on_train = test @ weights, train @ weights
    left = np.eye(points) - on_train
    return Errors(
        bias2=float(((on_test @ wave(x) - wave(grid)) ** 2).mean()),
        variance=float(NOISE * (on_test**2).sum(axis=1).mean()),
        train=float(((left @ wave(x)) ** 2).mean() + NOISE * (left**2).sum() / points),
    )


def draw(palette: Palette) -> Figure:
    """Draw the three curves, the noise below them, and mark the best degree."""
    figure = Figure(figsize=(WIDTH, 3.6))
    axes = figure.subplots()
    degrees = range(HIGHEST + 1)
    parts = [errors(degree) for degree in degrees]
    total = [part.test for part in parts]
    best = int(np.argmin(total))
    axes.axhline(NOISE, color=palette.muted, linestyle=DASHES[2], linewidth=1.5)
    axes.text(6, NOISE - 0.015, f"noise {NOISE}", color=palette.muted, ha="center", va="top")
    axes.plot(degrees, [part.bias2 for part in parts], color=palette.series[0], linestyle=DASHES[1], marker="s")
    axes.plot(degrees, [part.variance for part in parts], color=palette.series[1], linestyle=DASHES[3], marker="^")
    axes.plot(degrees, total, color=palette.ink, linestyle="-", marker="o")
    axes.plot(best, total[best], "o", color=palette.series[2], markersize=11, zorder=5)
    axes.annotate(
        f"best: degree {best}\nerror {total[best]:.2f}",
        (best, total[best] + 0.03),
        (best + 1.2, 0.62),
        color=palette.series[2],
        ha="center",
        arrowprops={"arrowstyle": "->", "color": palette.series[2]},
    )
    axes.text(0.6, 0.80, "expected test error", color=palette.ink, va="bottom")
    axes.text(-0.05, 0.42, "bias²", color=palette.series[0], va="top")
    axes.text(8.0, 0.045, "variance", color=palette.series[1], ha="center", va="bottom")
    axes.set(
        xlabel="Polynomial degree",
        ylabel="Squared error",
        xlim=(-0.3, HIGHEST + 0.3),
        ylim=(-0.02, 0.95),
        xticks=degrees,
    )
    return figure
