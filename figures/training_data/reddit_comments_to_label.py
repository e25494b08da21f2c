"""A small suspicious stratum takes half of the sample: the shares of pool and sample, and the weights that undo it."""

from matplotlib.figure import Figure
from matplotlib.patches import Polygon, Rectangle

from figures.style import WIDTH, Palette

POOL, SAMPLE = 7_000_000, 80_000
TOP_OF_POOL, TOP_OF_SAMPLE = 0.02, 0.50
RATE, CAUGHT = 0.01, 0.50
"""The share of violations in the pool, and the share of these that the top stratum holds."""


def strata() -> tuple[tuple[float, float, float, float], ...]:
    """Return (size, drawn, violations among the drawn, weight) of the top stratum and of the rest."""
    found = []
    for of_pool, of_sample, caught in (
        (TOP_OF_POOL, TOP_OF_SAMPLE, CAUGHT),
        (1 - TOP_OF_POOL, 1 - TOP_OF_SAMPLE, 1 - CAUGHT),
    ):
        size, drawn = of_pool * POOL, of_sample * SAMPLE
        found.append((size, drawn, drawn * caught * RATE * POOL / size, size / drawn))
    return tuple(found)


def draw(palette: Palette) -> Figure:
    """Draw the pool's bar over the sample's, the strata joined by bands."""
    figure = Figure(figsize=(WIDTH, 3.2))
    axes = figure.subplots()
    top, rest = palette.series[1], palette.series[0]
    pool, sample = (2.15, 2.6), (0.0, 1.15)  # heights of the two bars, from and to
    pieces = (
        (top, 0.0, TOP_OF_POOL, 0.0, TOP_OF_SAMPLE, "//"),
        (rest, TOP_OF_POOL, 1.0, TOP_OF_SAMPLE, 1.0, ""),
    )
    for color, left, right, low, high, hatch in pieces:
        axes.add_patch(Rectangle((left, pool[0]), right - left, pool[1] - pool[0], facecolor=color, alpha=0.45))
        axes.add_patch(
            Polygon(
                [(left, pool[0]), (right, pool[0]), (high, sample[1]), (low, sample[1])], facecolor=color, alpha=0.13
            )
        )
        axes.add_patch(
            Rectangle((low, sample[0]), high - low, sample[1] - sample[0], facecolor=color, alpha=0.3, linewidth=0)
        )
        axes.add_patch(
            Rectangle((low, sample[0]), high - low, 0.06, facecolor=color, hatch=hatch, edgecolor=palette.ink, lw=0)
        )
    (size, drawn, bad, weight), (others, drawn_others, bad_others, weight_others) = strata()
    axes.text(0.0, pool[1] + 0.08, f"top {TOP_OF_POOL:.0%}: {size:,.0f}", color=top, va="bottom")
    axes.text(1.0, pool[1] + 0.08, f"rest: {others:,.0f}", color=rest, va="bottom", ha="right")
    axes.text(0.51, (pool[0] + pool[1]) / 2, f"pool of {POOL:,}", ha="center", va="center")
    axes.text(0.5, sample[1] + 0.08, f"sample of {SAMPLE:,}: half and half", ha="center", va="bottom")
    for x, count, violations, factor in (
        (0.25, drawn, bad, weight),
        (0.75, drawn_others, bad_others, weight_others),
    ):
        axes.text(
            x, 0.63, f"{count:,.0f} drawn\n{violations:,.0f} violate\nweight {factor:g}", ha="center", va="center"
        )
    axes.set(xlim=(-0.01, 1.01), ylim=(-0.05, 3.0))
    axes.set_axis_off()
    return figure
