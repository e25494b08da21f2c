"""Two dependent pairs with covariance 0: the positive products of deviations cancel the negative ones."""

from statistics import NormalDist

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import WIDTH, Palette

Array = NDArray[np.float64]
COUNT = 50


def pairs() -> dict[str, tuple[Array, Array]]:
    """Return points spread over each joint distribution like its quantiles, so that the covariance is exactly 0."""
    ranks = (np.arange(COUNT) + 0.5) / COUNT
    x = 2 * ranks - 1
    z = np.array([NormalDist().inv_cdf(rank) for rank in ranks[::2]])
    z = (z - z[::-1]) / 2  # symmetric to the last digit
    z /= np.sqrt((z**2).mean())  # a normal variable's variance of 1, which so few quantiles fall short of
    return {
        "$Y = X^2$": (x, x**2),
        r"$Y = \pm X$": (np.concatenate([z, z]), np.concatenate([z, -z])),
    }


def products(x: Array, y: Array) -> Array:
    """Return the products of the deviations from the means, whose average is the covariance."""
    return np.asarray((x - x.mean()) * (y - y.mean()))


def draw(palette: Palette) -> Figure:
    """Draw each pair with the lines of its means; a marker's area grows with its product of deviations."""
    figure = Figure(figsize=(WIDTH, 3.5))
    for axes, (name, (x, y)) in zip(figure.subplots(1, 2), pairs().items(), strict=True):
        product = products(x, y)
        area = 4 + 60 * np.abs(product) / np.abs(product).max()
        axes.axvline(x.mean(), color=palette.muted, linewidth=1, linestyle=(0, (4, 2)))
        axes.axhline(y.mean(), color=palette.muted, linewidth=1, linestyle=(0, (4, 2)))
        plus, minus = product > 0, product < 0
        axes.scatter(x[plus], y[plus], s=area[plus], color=palette.series[0], linewidths=0, zorder=3)
        axes.scatter(
            x[minus],
            y[minus],
            s=area[minus],
            marker="s",
            facecolors="none",
            edgecolors=palette.series[1],
            linewidths=1.3,
            zorder=3,
        )
        axes.set(title=name, xticks=[], yticks=[], xlabel="$X$", ylabel="$Y$")
        axes.margins(0.12)
        axes.set_box_aspect(1)
        for row, (part, sign, color) in enumerate(
            ((plus, "● +", palette.series[0]), (minus, "□ \N{MINUS SIGN}", palette.series[1]))
        ):
            share = abs(float(product[part].sum())) / len(product)
            axes.text(
                0.25 + 0.5 * row,
                -0.2,
                f"{sign}{share:.2f}",
                color=color,
                ha="center",
                va="top",
                transform=axes.transAxes,
            )
    return figure
