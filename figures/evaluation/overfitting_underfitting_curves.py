"""Train and validation loss against the epochs: overfitting, too little capacity, too little training, a good fit.

Polynomials, trained by plain gradient descent on the same 20 noisy points of a wave.
"""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.evaluation.bias_variance_by_degree import NOISE, POINTS, features, spaced, wave
from figures.style import DASHES, WIDTH, Palette

EPOCHS = 300
RATE = 0.03
UNDER, GOOD, OVER = 1, 4, 12
"""Degrees of the polynomials."""
STOPPED = 15
"""Epochs after which training is stopped too early."""
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
    """Draw the four panels with the same scale of losses and the noise as a floor."""
    figure = Figure(figsize=(WIDTH, 5.2))
    panels = figure.subplots(2, 2, sharey=True)
    cases = [
        ("Overfitting", OVER, EPOCHS),
        ("Too little capacity", UNDER, EPOCHS),
        ("Stopped too early", GOOD, STOPPED),
        ("Good fit", GOOD, EPOCHS),
    ]
    for axes, (title, degree, epochs) in zip(panels.flat, cases, strict=True):
        train, validation = curves(degree)
        axes.axhline(NOISE, color=palette.muted, linestyle=DASHES[2], linewidth=1.5)
        axes.plot(train[: epochs + 1], color=palette.series[0], linestyle="-")
        axes.plot(validation[: epochs + 1], color=palette.series[1], linestyle=DASHES[1])
        axes.set(title=title, xlim=(0, epochs), ylim=(0, 1.0))
        axes.set_xticks((0, 5, 10) if epochs == STOPPED else (0, 100, 200))
    axes = panels[0, 0]
    train, validation = curves(OVER)
    best = int(validation.argmin())
    axes.plot([best, best], [0, validation[best]], color=palette.series[2], linestyle=DASHES[3], linewidth=1.5)
    axes.plot(best, validation[best], "o", color=palette.series[2], markersize=9, zorder=5)
    axes.text(best + 16, 0.335, f"best epoch: {best}", color=palette.series[2], va="center")
    axes.text(EPOCHS - 4, 0.62, "validation", color=palette.series[1], ha="right")
    axes.text(EPOCHS - 4, 0.03, "train", color=palette.series[0], ha="right")
    panels[1, 1].text(EPOCHS / 2, NOISE - 0.03, f"noise {NOISE}", color=palette.muted, ha="center", va="top")
    for axes in panels[:, 0]:
        axes.set_ylabel("Squared error")
    for axes in panels[1]:
        axes.set_xlabel("Epoch")
    return figure
