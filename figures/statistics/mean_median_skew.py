"""A log-normal density: the median halves the area, the mean lies to its right."""

from statistics import NormalDist

import numpy as np
from matplotlib.figure import Figure

from figures.style import WIDTH, Palette

MEDIAN = 100.0
"""Milliseconds."""
SPREAD = 1.0
"""Standard deviation of the logarithm."""
MEAN = MEDIAN * np.exp(SPREAD**2 / 2)
SHOWN = 450.0


def draw(palette: Palette) -> Figure:
    """Draw the density, with the area on either side of the median shaded differently."""
    figure = Figure(figsize=(WIDTH, 3.0))
    axes = figure.subplots()
    x = np.linspace(0.5, SHOWN, 900)
    density = np.exp(-(np.log(x / MEDIAN) ** 2) / (2 * SPREAD**2)) / (x * SPREAD * np.sqrt(2 * np.pi))
    top = density.max()
    beyond = 1 - NormalDist().cdf(np.log(SHOWN / MEDIAN) / SPREAD)
    axes.fill_between(x, density, where=(x <= MEDIAN).tolist(), color=palette.series[0], alpha=0.25, linewidth=0)
    axes.plot(x, density, color=palette.ink, linestyle="-")
    for value, name, color, dash, height in (
        (MEDIAN, f"median\n{MEDIAN:.0f} ms", palette.series[0], "-", 1.02),
        (MEAN, f"mean\n{MEAN:.0f} ms", palette.series[1], (0, (5, 1.5)), 0.66),
    ):
        axes.plot([value, value], [0, top * height], color=color, linestyle=dash)
        axes.text(value + 7, top * height, name, color=color, va="top")
    axes.text(52, top * 0.25, "50%", ha="center", va="center")
    axes.set(xlabel="Response time in ms", xlim=(0, SHOWN), ylim=(0, top * 1.08), yticks=[])
    axes.spines["left"].set_visible(False)
    axes.annotate(
        f"long tail: {beyond:.1%}\nbeyond {SHOWN:.0f} ms",
        (SHOWN - 10, density[-1] * 1.3),
        (SHOWN - 10, top * 0.42),
        ha="right",
        arrowprops={"arrowstyle": "->", "color": palette.muted},
    )
    return figure
