"""Cities that all have the same true rate: both ends of the ranking go to the small ones."""

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from numpy.typing import NDArray
from scipy.stats import binom

from figures.style import WIDTH, Palette

CITIES = 600
TRUE_RATE = 0.002
SMALL = 5_000
SEED = 0

Integers = NDArray[np.int64]


def cities(seed: int = SEED) -> tuple[Integers, Integers]:
    """Return inhabitants and cases of each city; the sizes are log-uniform from a thousand to a million."""
    rng = np.random.default_rng(seed)
    inhabitants = np.round(10 ** rng.uniform(3, 6, CITIES)).astype(np.int64)
    return inhabitants, rng.binomial(inhabitants, TRUE_RATE).astype(np.int64)


def extremes(inhabitants: Integers, cases: Integers, count: int = 3) -> tuple[Integers, Integers]:
    """Return the indices of the lowest and of the highest rates; of equal rates, the larger city comes first."""
    rates = cases / inhabitants
    return np.lexsort((-inhabitants, rates))[:count], np.lexsort((-inhabitants, -rates))[:count]


def _dots(x: NDArray[np.int64], y: NDArray[np.float64], color: str) -> PathPatch:
    """Return one path of dots, each a line of no length with round ends: a third of the size of as many markers."""
    points = np.repeat(np.column_stack((x, y)), 2, axis=0)
    path = Path(points, np.tile((Path.MOVETO, Path.LINETO), len(x)))
    path.should_simplify = False
    return PathPatch(path, facecolor="none", edgecolor=color, linewidth=2.8, capstyle="round")


def draw(palette: Palette) -> Figure:
    """Draw observed rates against sizes, the exact 95% limits, and the three cities at either end."""
    figure = Figure(figsize=(WIDTH, 3.5))
    axes = figure.subplots()
    inhabitants, cases = cities()
    rates = 1000 * cases / inhabitants
    lowest, highest = extremes(inhabitants, cases)
    rest = np.setdiff1d(np.arange(CITIES), np.concatenate((lowest, highest)))
    axes.axvline(SMALL, color=palette.muted, linewidth=1, linestyle=":")
    axes.add_patch(_dots(inhabitants[rest], rates[rest], palette.muted))
    sizes = np.geomspace(1e3, 1e6, 120)
    for tail in (0.025, 0.975):
        limit = 1000 * binom.ppf(tail, np.round(sizes), TRUE_RATE) / sizes
        axes.plot(sizes, limit, color=palette.series[0], linestyle="-", linewidth=1.3)
    for ends, marker, color in ((highest, "^", palette.series[1]), (lowest, "v", palette.series[3])):
        axes.plot(inhabitants[ends], rates[ends], marker, color=color, markersize=8, clip_on=False, linestyle="none")
    axes.text(6_000, 4.35, "three highest", color=palette.series[1], va="center")
    axes.text(8_500, 0.22, "three lowest", color=palette.series[3], va="center")
    axes.text(7e5, 2.5, "95% limits", color=palette.series[0], va="center", ha="right")
    axes.set(xscale="log", xlim=(900, 1.1e6), ylim=(-0.12, 4.9))
    axes.set(xlabel="Inhabitants", ylabel="Cases per 1,000")
    axes.set_xticks((1e3, SMALL, 1e4, 1e5, 1e6), labels=("1,000", "5,000", "", "100,000", "1,000,000"))
    axes.minorticks_off()
    return figure
