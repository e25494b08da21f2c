"""The sampling distribution of a mean, and the confidence intervals of many samples from it.

The weights are drawn from a gamma distribution of mean 1 and the standard deviation that makes the half-width of the
interval 0.1; the interval takes that standard deviation as known.
"""

from statistics import NormalDist

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import WIDTH, Palette

Array = NDArray[np.float64]
MEAN = 1.0
HALF_WIDTH = 0.1
ERROR = HALF_WIDTH / NormalDist().inv_cdf(0.975)
PUPPIES = 100
SAMPLES = 50
SEED = 1


def sample_means(count: int = SAMPLES, seed: int = SEED) -> Array:
    """Return the mean weights of this many samples of PUPPIES puppies."""
    shape = MEAN**2 / (ERROR**2 * PUPPIES)
    weights = np.random.default_rng(seed).gamma(shape, MEAN / shape, (count, PUPPIES))
    return np.asarray(weights.mean(axis=1), dtype=np.float64)


def draw(palette: Palette) -> Figure:
    """Draw the distribution of the mean above, the intervals below, those that miss in another color and style."""
    figure = Figure(figsize=(WIDTH, 5.6))
    upper, lower = figure.subplots(2, 1, sharex=True, height_ratios=(1, 2.6))
    x = np.linspace(0.74, 1.26, 400)
    density = np.exp(-(((x - MEAN) / ERROR) ** 2) / 2)
    upper.plot(x, density, color=palette.ink, linestyle="-")
    middle = np.abs(x - MEAN) <= HALF_WIDTH
    upper.fill_between(x, density, where=middle.tolist(), color=palette.series[0], alpha=0.25, linewidth=0)
    upper.text(MEAN + 0.006, 0.3, "95%", ha="left")
    upper.text(0.745, 0.72, "means of 100\npuppies", ha="left")
    upper.set(ylim=(0, 1.08), yticks=[])
    upper.spines["left"].set_visible(False)
    for row, mean in enumerate(sample_means()):
        misses = abs(mean - MEAN) > HALF_WIDTH
        color = palette.series[1] if misses else palette.series[0]
        ends = [mean - HALF_WIDTH, mean + HALF_WIDTH]
        lower.plot(ends, [row, row], color=color, linestyle="-", linewidth=3.2 if misses else 1.2)
        lower.plot([mean], [row], "s" if misses else "o", color=color, markersize=6 if misses else 3)
    for axes in (upper, lower):
        axes.axvline(MEAN, color=palette.muted, linestyle=(0, (4, 2)), linewidth=1.2)
    lower.set(
        xlabel="Weight in pounds (true mean 1)", ylabel=f"{SAMPLES} samples", yticks=[], ylim=(-1.5, SAMPLES + 0.5)
    )
    lower.set_xlim(0.74, 1.26)
    return figure
