"""How the power to detect a better ad placement grows with the number of visitors.

Two-sided z-test of two proportions at level 0.05; the current placement is clicked by 2 % of its visitors.
"""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray
from scipy import stats

from figures.style import DASHES, Palette

BASE = 0.02
LEVEL = 0.05
BETTER = (0.028, 0.024, 0.022)


def power(visitors: NDArray[np.float64], better: float) -> NDArray[np.float64]:
    """Return the power with that many visitors per placement, if the new placement has the click rate `better`."""
    pooled = (BASE + better) / 2
    null = np.sqrt(2 * pooled * (1 - pooled) / visitors)
    true = np.sqrt((BASE * (1 - BASE) + better * (1 - better)) / visitors)
    critical = float(stats.norm.isf(LEVEL / 2)) * null
    difference = better - BASE
    return np.asarray(stats.norm.sf((critical - difference) / true) + stats.norm.cdf((-critical - difference) / true))


def needed(better: float) -> int:
    """Return the smallest number of visitors per placement that gives 80 % power."""
    visitors = np.arange(100, 200_000, dtype=float)
    return int(visitors[int(np.argmax(power(visitors, better) >= 0.8))])


def draw(palette: Palette) -> Figure:
    """Draw one curve for each true click rate of the new placement."""
    figure = Figure(figsize=(5.2, 3.6))
    axes = figure.subplots()
    visitors = np.geomspace(500, 250_000, 600)
    for better, color, dashes in zip(BETTER, palette.series, DASHES, strict=False):
        axes.semilogx(visitors, power(visitors, better), color=color, linestyle=dashes)
        axes.plot([needed(better)], [0.8], "o", color=color)
        axes.annotate(
            f"{100 * better:.1f}%\n{needed(better):,}",
            (needed(better), 0.8),
            (-6, 5),
            textcoords="offset points",
            color=color,
            fontsize=11,
            ha="right",
            va="bottom",
            linespacing=1.1,
        )
    axes.axhline(0.8, color=palette.muted, linewidth=1.2, linestyle=(0, (3, 2)))
    axes.set(xlabel="Visitors per placement", ylabel="Power", xlim=(500, 250_000), ylim=(0, 1.03))
    axes.set_xticks([1_000, 10_000, 100_000], ["1,000", "10,000", "100,000"])
    return figure
