"""Log loss and squared error of a positive example against its logit, with their slopes where the model is wrong."""

import numpy as np
from matplotlib.figure import Figure

from figures.style import Palette

WRONG = -5.0
"""The logit of a confident mistake."""


def losses(logit: float) -> tuple[float, float]:
    """Return log loss and squared error of a positive example."""
    p = 1 / (1 + np.exp(-logit))
    return float(-np.log(p)), float((1 - p) ** 2)


def slopes(logit: float) -> tuple[float, float]:
    """Return the derivatives of log loss and squared error with respect to the logit."""
    p = 1 / (1 + np.exp(-logit))
    return float(p - 1), float(2 * (p - 1) * p * (1 - p))


def draw(palette: Palette) -> Figure:
    """Draw both losses, and write the slopes next to the mistake."""
    figure = Figure()
    axes = figure.subplots()
    logits = np.linspace(-7, 5, 241)
    curves = np.array([losses(z) for z in logits]).T
    for name, curve, slope, loss, place in zip(
        ("log loss", "squared error"), curves, slopes(WRONG), losses(WRONG), ((14, 0), (0, 12)), strict=True
    ):
        (line,) = axes.plot(logits, curve, label=name)
        axes.plot(WRONG, loss, "o", color=line.get_color())
        text = f"slope {slope:.2g}".replace("-", "−")
        axes.annotate(text, (WRONG, loss), xytext=place, textcoords="offset points", color=palette.ink)
    axes.set(xlabel="Logit of a positive example", ylabel="Loss", xlim=(-7, 5), ylim=(0, 7))
    axes.legend(loc="upper right")
    return figure
