"""Train and validation loss against the epochs: a line that underfits and a polynomial of degree 12 that overfits.

Both are trained by plain gradient descent on the same 20 noisy points of a wave.
"""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.evaluation.bias_variance_by_degree import NOISE, POINTS, features, spaced, wave
from figures.style import DASHES, WIDTH, Palette

EPOCHS = 300
RATE = 0.03
UNDER, OVER = 1, 12
"""Degrees of the two polynomials."""
FRESH = 1000
SEED = 9

Array = NDArray[np.float64]


def curves(degree: int) -> tuple[Array, Array]:
    """Return the train and the validation loss after each epoch, shape (EPOCHS + 1,) each."""
    rng = np.random.default_rng(SEED)
    x = spaced(POINTS)
    y = wave(x) + NOISE**0.5 * rng.normal(size=POINTS)
    fresh = rng.uniform(-1, 1, FRESH)
    labels = wave(fresh) + NOISE**0.5 * rng.normal(size=FRESH)
    train, validation = features(x, degree), features(fresh, degree)
    weights = np.zeros(degree + 1)
    losses = np.empty((2, EPOCHS + 1))
    for epoch in range(EPOCHS + 1):
        left = train @ weights - y
        losses[:, epoch] = (left**2).mean(), ((validation @ weights - labels) ** 2).mean()
        weights = weights - RATE * left @ train / POINTS
    return losses[0], losses[1]


def draw(palette: Palette) -> Figure:
    """Draw the two panels side by side, with the same scale and the noise as a floor."""
    figure = Figure(figsize=(WIDTH, 3.4))
    panels = figure.subplots(1, 2, sharey=True)
    for axes, degree, title in zip(panels, (UNDER, OVER), ("Underfitting", "Overfitting"), strict=True):
        train, validation = curves(degree)
        axes.axhline(NOISE, color=palette.muted, linestyle=DASHES[2], linewidth=1.5)
        axes.plot(train, color=palette.series[0], linestyle="-")
        axes.plot(validation, color=palette.series[1], linestyle=DASHES[1])
        axes.set(title=title, xlabel="Epoch", xlim=(0, EPOCHS), ylim=(0, 1.0), xticks=(0, 100, 200))
        if degree == UNDER:
            axes.text(EPOCHS / 2, 0.815, "validation", color=palette.series[1], ha="center")
            axes.text(EPOCHS / 2, 0.66, "train", color=palette.series[0], ha="center", va="top")
            axes.text(EPOCHS / 2, NOISE - 0.02, f"noise {NOISE}", color=palette.muted, ha="center", va="top")
        else:
            best = int(validation.argmin())
            axes.plot([best, best], [0, validation[best]], color=palette.series[2], linestyle=DASHES[3], linewidth=1.5)
            axes.plot(best, validation[best], "o", color=palette.series[2], markersize=9, zorder=5)
            axes.text(best + 14, 0.335, f"best epoch: {best}", color=palette.series[2], va="center")
            axes.text(EPOCHS - 4, 0.60, "validation", color=palette.series[1], ha="right")
            axes.text(EPOCHS - 4, 0.05, "train", color=palette.series[0], ha="right")
    panels[0].set_ylabel("Mean squared error")
    return figure
