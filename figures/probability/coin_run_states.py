"""Flipping a fair coin until two heads in a row, as a chain of three states with the expected flips still to come."""

from fractions import Fraction

import sympy as sp
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch
from matplotlib.path import Path

from figures.style import WIDTH, Palette

HEADS = Fraction(1, 2)
STATES = {"0": (0.0, 0.0), "1": (2.2, 0.0), "done": (4.4, 0.0)}


def expected_flips() -> tuple[int, int]:
    """Return the expected flips still to come in the states 0 and 1."""
    zero, one = sp.symbols("zero one")
    p = sp.Rational(HEADS.numerator, HEADS.denominator)
    solution = sp.solve([1 + p * one + (1 - p) * zero - zero, 1 + (1 - p) * zero - one], [zero, one])
    return int(solution[zero]), int(solution[one])


def draw(palette: Palette) -> Figure:
    """Draw the states as circles, the flips as labeled arrows, and what is still to come below."""
    figure = Figure(figsize=(WIDTH, 2.6))
    axes = figure.subplots()
    axes.set(xlim=(-1.0, 5.15), ylim=(-1.5, 1.4), aspect="equal")
    axes.axis("off")
    _arrow(axes, palette, "0", "1", bend=0.0)
    _arrow(axes, palette, "1", "done", bend=0.0)
    _arrow(axes, palette, "1", "0", bend=-0.55)
    axes.add_patch(_loop(palette))
    heads, tails = (f"{side}, {share}" for side, share in (("H", HEADS), ("T", 1 - HEADS)))
    for x in (1.1, 3.3):
        axes.text(x, 0.12, heads, ha="center", va="bottom", color=palette.series[0])
    axes.text(1.3, 0.66, tails, ha="center", va="bottom", color=palette.series[1])
    axes.text(-0.4, 0.99, tails, ha="center", va="bottom", color=palette.series[1])
    for (name, (x, y)), left in zip(STATES.items(), (*expected_flips(), 0), strict=True):
        axes.text(x, y, name, size=13, ha="center", va="center_baseline", zorder=3)
        width = 2.6 if name == "done" else 1.5
        axes.plot(x, y, "o", markersize=40, color=palette.fill, markeredgecolor=palette.ink, markeredgewidth=width)
        axes.text(x, -0.72, str(left), size=14, ha="center", va="top", color=palette.ink)
    axes.text(2.2, -1.17, "expected flips still to come", ha="center", va="top", color=palette.muted)
    return figure


def _loop(palette: Palette) -> FancyArrowPatch:
    """Return the arrow of tails from the state 0 to itself."""
    curve = Path([(0.02, 0.34), (0.1, 1.3), (-1.25, 1.0), (-0.3, 0.22)], [1, 4, 4, 4])
    head = "-|>,head_width=3.5,head_length=7"
    return FancyArrowPatch(path=curve, arrowstyle=head, color=palette.series[1], linestyle="--", linewidth=1.8)


def _arrow(axes: Axes, palette: Palette, tail: str, head: str, bend: float) -> None:
    """Draw the arrow of one flip: heads straight and solid, tails bent and dashed."""
    back = bend != 0
    style = {
        "arrowstyle": "-|>,head_width=0.3,head_length=0.6",
        "connectionstyle": f"arc3,rad={-bend}",
        "color": palette.series[1] if back else palette.series[0],
        "linestyle": "--" if back else "-",
        "linewidth": 1.8,
        "shrinkA": 21,
        "shrinkB": 22,
    }
    axes.annotate("", STATES[head], STATES[tail], arrowprops=style)
