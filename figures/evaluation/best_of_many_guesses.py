"""The best of many guessing models, on the set that picked it and on fresh data."""

import numpy as np
from matplotlib.figure import Figure
from scipy.stats import binom

from figures.style import Palette

EXAMPLES = 100
MODELS = (1, 10, 100, 1000)


def best_accuracy(models: int) -> float:
    """Return the expected accuracy of the best of this many independent coin-flipping models."""
    below = binom.cdf(np.arange(EXAMPLES), EXAMPLES, 0.5) ** models  # P(best count <= k)
    return float((1 - below).sum() / EXAMPLES)


def draw(palette: Palette) -> Figure:
    """Draw the expected best accuracy against the number of models."""
    figure = Figure()
    axes = figure.subplots()
    best = [100 * best_accuracy(models) for models in MODELS]
    axes.semilogx(MODELS, best, marker="o")
    axes.semilogx(MODELS, [50] * len(MODELS))
    for models, score in zip(MODELS[1:], best[1:], strict=True):
        axes.annotate(f"{score:.0f}%", (models, score), xytext=(-6, 7), textcoords="offset points", ha="right")
    axes.text(1.2, 62.5, "on the set that\npicked it", color=palette.series[0])
    axes.text(100, 47.6, "on fresh data", color=palette.series[1], ha="center")
    axes.set(xlabel="Guessing models compared", ylabel="Accuracy of the best", ylim=(46, 70))
    axes.set_xticks(MODELS, ["1", "10", "100", "1,000"])
    axes.set_yticks([50, 60, 70], ["50%", "60%", "70%"])
    axes.minorticks_off()
    return figure
