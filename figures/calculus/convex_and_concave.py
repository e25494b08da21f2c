"""A convex graph below its chord and above its tangent, a concave one the other way round."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import DASHES, WIDTH, Palette

Array = NDArray[np.float64]


class Curve(NamedTuple):
    """A function, the ends of its chord, and what is shown of it."""

    title: str
    f: Callable[[Array], Array]
    slope: Callable[[Array], Array]
    ends: tuple[float, float]
    across: tuple[float, float]
    up: tuple[float, float]


CURVES = (
    Curve("convex: $x^2$", np.square, lambda x: 2 * x, (-1, 3), (-2.2, 3.6), (-4, 13)),
    Curve("concave: $\\log x$", np.log, lambda x: 1 / x, (1, 9), (0.15, 11), (-1.7, 3)),
)


def draw(palette: Palette) -> Figure:
    """Draw each curve with a chord and the tangent at the chord's middle."""
    figure = Figure(figsize=(WIDTH, 3.3))
    panels = figure.subplots(1, 2)
    for axes, curve in zip(panels, CURVES, strict=True):
        x = np.linspace(*curve.across, 300)
        ends = np.array(curve.ends)
        middle = ends.mean(keepdims=True)
        axes.plot(x, curve.f(x), color=palette.series[0], linestyle=DASHES[0], label="graph")
        axes.plot(ends, curve.f(ends), color=palette.series[1], linestyle=DASHES[1], marker="o", label="chord")
        tangent = curve.f(middle) + curve.slope(middle) * (x - middle)
        axes.plot(x, tangent, color=palette.series[2], linestyle=DASHES[2], label="tangent")
        between = np.linspace(*curve.ends, 100)
        chord = np.interp(between, ends, curve.f(ends))
        axes.fill_between(between, curve.f(between), chord, color=palette.series[1], alpha=0.2, linewidth=0)
        ticks = [*curve.ends, *middle]
        axes.set(title=curve.title, xticks=ticks, xlim=curve.across, ylim=curve.up, xlabel="$x$", yticks=[])
    panels[1].legend(loc="lower right", borderaxespad=0)
    return figure
