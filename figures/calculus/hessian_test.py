"""Where a function lies above or below its value at a critical point, for the four outcomes of the Hessian test."""

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import WIDTH, Palette

Array = NDArray[np.float64]


class Case(NamedTuple):
    """A function with a critical point at the origin, and what is written into its map."""

    title: str
    f: Callable[[Array, Array], Array]
    roots: tuple[Callable[[Array], Array], ...]
    """The heights y where f(x, y) = 0, as functions of x, from the lowest up; f changes sign at each."""
    words: tuple[tuple[float, float, str], ...]


CASES = (
    Case("minimum: $x^2 + y^2$\neigenvalues 2, 2", lambda x, y: x**2 + y**2, (), ((0, 0.62, "higher"),)),
    Case("maximum: $-x^2 - y^2$\neigenvalues −2, −2", lambda x, y: -(x**2) - y**2, (), ((0, 0.62, "lower"),)),
    Case(
        "saddle: $x^2 - y^2$\neigenvalues 2, −2",
        lambda x, y: x**2 - y**2,
        (lambda x: -np.abs(x), np.abs),
        ((-0.6, 0, "higher"), (0.6, 0, "higher"), (0, 0.72, "lower"), (0, -0.72, "lower")),
    ),
    Case(
        "inconclusive: $x^2 + y^3$\neigenvalues 2, 0",
        lambda x, y: x**2 + y**3,
        (lambda x: -np.cbrt(x**2),),
        ((0, 0.5, "higher"), (0, -0.78, "lower")),
    ),
)


def draw(palette: Palette) -> Figure:
    """Draw the sign of f - f(0, 0) around the origin, and some level curves."""
    figure = Figure(figsize=(WIDTH, 5.6))
    panels = figure.subplots(2, 2, sharex=True, sharey=True).ravel()
    across = np.linspace(-1, 1, 25) ** 3  # dense around 0, where the cusp is steep
    x, y = np.meshgrid(np.linspace(-1, 1, 29), np.linspace(-1, 1, 29))
    low, high = palette.series[1], palette.series[0]
    for axes, case in zip(panels, CASES, strict=True):
        edges = [np.full_like(across, -1.0), *(root(across) for root in case.roots), np.ones_like(across)]
        for bottom, top in pairwise(edges):
            higher = case.f(across, (bottom + top) / 2)[across.size // 4] > 0  # the sign between the two edges
            axes.fill_between(across, bottom, top, color=high if higher else low, alpha=0.25, linewidth=0)
        levels = [-0.6, -0.2, 0.2, 0.6]
        axes.contour(x, y, case.f(x, y), levels=levels, colors=palette.muted, linewidths=0.8, linestyles="-")
        for root in case.roots:
            axes.plot(across, root(across), color=palette.ink, linewidth=1.6, linestyle="--")
        axes.plot(0, 0, marker="o", color=palette.ink)
        for right, up, word in case.words:
            box = {"facecolor": palette.fill, "edgecolor": "none", "boxstyle": "round,pad=0.15"}
            axes.text(right, up, word, ha="center", va="center", fontsize=11, bbox=box)
        axes.set(title=case.title, aspect="equal", xticks=[0], yticks=[0], xlim=(-1, 1), ylim=(-1, 1))
        axes.title.set_fontsize(11)
    return figure
