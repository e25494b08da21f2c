"""How likely a class holds someone with your birthday, and any two people with the same one."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import Palette

DAYS = 365
LARGEST = 400

Array = NDArray[np.float64]


def shares_yours(people: Array) -> Array:
    """Return the probability that one of the others in a class of that many people has your birthday."""
    missed: Array = (1 - 1 / DAYS) ** (people - 1)
    return 1 - missed


def any_two_share(people: Array) -> Array:
    """Return the probability that two of that many people have the same birthday."""
    distinct = np.cumprod(np.clip(1 - np.arange(LARGEST) / DAYS, 0, None), dtype=np.float64)
    shared: Array = 1 - distinct[people.astype(int) - 1]
    return shared


def draw(palette: Palette) -> Figure:
    """Draw both curves and mark the first class sizes above one half."""
    figure = Figure()
    axes = figure.subplots()
    people = np.arange(1, LARGEST + 1, dtype=np.float64)
    axes.axhline(0.5, color=palette.grid, linewidth=1.2, zorder=0)
    for index, curve in enumerate((shares_yours(people), any_two_share(people))):
        color = palette.series[index]
        first = int(np.argmax(curve > 0.5))
        axes.plot(people, curve, color=color)
        axes.plot(people[first], curve[first], "o", color=color, markersize=7)
        axes.text(people[first] + 8, curve[first] - 0.02, f"{people[first]:.0f}", color=color, va="top", size=13)
    axes.text(95, 0.93, "any two people", color=palette.series[1], va="top")
    axes.text(130, 0.24, "someone and you", color=palette.series[0], va="top")
    axes.set(xlim=(0, LARGEST), ylim=(0, 1.03), xlabel="People in the class, you included", ylabel="Probability")
    axes.set_yticks((0, 0.25, 0.5, 0.75, 1))
    return figure
