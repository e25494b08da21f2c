"""The number of heads in 15 tosses of a fair coin: which outcomes are as extreme as 10, and which are significant."""

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from scipy import stats

from figures.style import Palette

TOSSES = 15
HEADS = 10


def draw(palette: Palette) -> Figure:
    """Draw the binomial probabilities, with the two-sided p-value and the rejection region."""
    heads = np.arange(TOSSES + 1)
    chance = stats.binom.pmf(heads, TOSSES, 0.5)
    p_values = np.minimum(1, 2 * stats.binom.cdf(np.minimum(heads, TOSSES - heads), TOSSES, 0.5))
    colors = {"below 10 to 5": palette.grid, "as extreme": palette.series[0], "rejected": palette.series[1]}
    kinds = [
        "rejected" if p <= 0.05 else "as extreme" if abs(h - 7.5) >= 2.5 else "below 10 to 5"
        for h, p in zip(heads, p_values, strict=True)
    ]
    figure = Figure(figsize=(5.2, 3.4))
    axes = figure.subplots()
    bars = axes.bar(heads, chance, color=[colors[kind] for kind in kinds], edgecolor=palette.muted, linewidth=0.6)
    for bar, kind in zip(bars, kinds, strict=True):
        if kind == "rejected":
            bar.set_hatch("////")
    axes.annotate(
        "seen",
        (HEADS, chance[HEADS]),
        (HEADS, chance[HEADS] + 0.03),
        ha="center",
        arrowprops={"arrowstyle": "->", "color": palette.ink},
    )
    axes.set(
        xlabel="Heads in 15 tosses of a fair coin", ylabel="Probability", xticks=[0, 3, 5, 10, 12, 15], ylim=(0, 0.27)
    )
    axes.legend(
        handles=[
            Patch(facecolor=palette.series[0], edgecolor=palette.muted, label="as extreme as 10, p > 0.05"),
            Patch(
                facecolor=palette.series[1], edgecolor=palette.muted, hatch="////", label="p ≤ 0.05: fairness rejected"
            ),
        ],
        loc="upper center",
        ncols=1,
    )
    return figure
