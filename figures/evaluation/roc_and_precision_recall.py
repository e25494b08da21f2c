"""ROC and precision-recall curves of the same scores under two class ratios.

Negatives score as a standard normal, positives as a normal two standard deviations higher.
"""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray
from scipy.stats import norm

from figures.style import Palette

DISTANCE = 2.0
PREVALENCES = (0.5, 0.01)
THRESHOLDS = np.linspace(9, -6, 3001)

Array = NDArray[np.float64]


def rates() -> tuple[Array, Array]:
    """Return false and true positive rate at each threshold."""
    return norm.sf(THRESHOLDS), norm.sf(THRESHOLDS - DISTANCE)


def precision(prevalence: float) -> Array:
    """Return the precision at each threshold."""
    fpr, tpr = rates()
    hits: Array = prevalence * tpr
    shares: Array = hits / (hits + (1 - prevalence) * fpr)
    return shares


def areas() -> tuple[float, list[float]]:
    """Return the ROC AUC, and the area under the precision-recall curve for each prevalence."""
    fpr, tpr = rates()
    return float(np.trapezoid(tpr, fpr)), [float(np.trapezoid(precision(share), tpr)) for share in PREVALENCES]


def draw(palette: Palette) -> Figure:
    """Draw the ROC curve and, beside it, both precision-recall curves."""
    figure = Figure(figsize=(5.2, 2.9))
    left, right = figure.subplots(1, 2)
    fpr, tpr = rates()
    roc, under = areas()
    left.plot(fpr, tpr)
    left.text(0.25, 0.35, f"any share of\npositives:\narea {roc:.2f}", color=palette.series[0])
    left.set(title="ROC", xlabel="False positive rate", ylabel="True positive rate")
    places = ((0.25, 0.66), (0.5, 0.27))
    for share, area, color, dashes, place in zip(
        PREVALENCES, under, palette.series[:2], ("-", "--"), places, strict=True
    ):
        right.plot(tpr, precision(share), color=color, linestyle=dashes)
        right.text(*place, f"{share:.0%} positive:\narea {area:.2f}", color=color)
    right.set(title="Precision–recall", xlabel="Recall", ylabel="Precision")
    for axes in (left, right):
        axes.set(xlim=(0, 1), ylim=(0, 1.03), xticks=(0, 0.5, 1), yticks=(0, 0.5, 1))
    return figure
