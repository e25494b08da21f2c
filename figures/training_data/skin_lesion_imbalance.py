"""Reliability of a logistic model trained with weight 99 on 1% positives, before and after the prior correction."""

import numpy as np
from matplotlib.figure import Figure

from figures.style import WIDTH, Palette

PRIOR = 0.01
WEIGHT = 99.0
DISTANCE = 2.5
"""Standard deviations between the mean scores of the two classes."""
TRAINED_ON, TESTED_ON, SEED = 100_000, 400_000, 1
BINS = 5


def images(count: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return one feature per image and whether it shows a lesion, both of shape (count,)."""
    lesion = rng.random(count) < PRIOR
    return rng.standard_normal(count) + DISTANCE * lesion, lesion


def logistic(x: np.ndarray, y: np.ndarray, weight: float) -> tuple[float, float]:
    """Return intercept and slope of a logistic regression whose positives count `weight` times."""
    weights = np.where(y, weight, 1.0)
    intercept, slope = 0.0, 0.0
    for _ in range(30):  # Newton's method, with the 2 by 2 system solved by hand
        p = 1 / (1 + np.exp(-(intercept + slope * x)))
        error, curve = weights * (y - p), weights * p * (1 - p)
        g0, g1 = error.sum(), (error * x).sum()
        h00, h01, h11 = curve.sum(), (curve * x).sum(), (curve * x * x).sum()
        determinant = h00 * h11 - h01 * h01
        intercept += (h11 * g0 - h01 * g1) / determinant
        slope += (h00 * g1 - h01 * g0) / determinant
    return float(intercept), float(slope)


def reliability(p: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the mean prediction and the share of positives in each of `BINS` equal bins of the prediction."""
    place = np.minimum((p * BINS).astype(int), BINS - 1)
    size = np.bincount(place, minlength=BINS)
    return np.bincount(place, p, BINS) / size, np.bincount(place, y, BINS) / size


def predictions() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return, for the test images, the weighted model's probability, the corrected one, and the truth."""
    rng = np.random.default_rng(SEED)
    x, y = images(TRAINED_ON, rng)
    intercept, slope = logistic(x, y, WEIGHT)
    x, y = images(TESTED_ON, rng)
    odds = np.exp(intercept + slope * x)
    return odds / (1 + odds), (odds / WEIGHT) / (1 + odds / WEIGHT), y


def draw(palette: Palette) -> Figure:
    """Draw both reliability curves against the diagonal."""
    weighted, corrected, truth = predictions()
    figure = Figure(figsize=(WIDTH, 3.7))
    axes = figure.subplots()
    axes.plot([0, 1], [0, 1], color=palette.muted, linestyle=(0, (1.2, 1.2)), linewidth=1.5)
    axes.plot(*reliability(corrected, truth), color=palette.series[0], linestyle="-", marker="o")
    axes.plot(*reliability(weighted, truth), color=palette.series[1], linestyle=(0, (5, 1.5)), marker="s")
    axes.text(0.49, 0.70, "odds divided by 99:\non the diagonal", color=palette.series[0], ha="right")
    axes.annotate(
        f"trained with weight 99:\nsays {weighted.mean():.0%} on average,\nin truth {truth.mean():.0%}",
        (0.70, 0.03),
        (0.99, 0.29),
        ha="right",
        color=palette.series[1],
        arrowprops={"arrowstyle": "->", "color": palette.muted},
    )
    axes.set(
        xlabel="Predicted probability of a lesion",
        ylabel="Share that has a lesion",
        xlim=(0, 1.02),
        ylim=(-0.03, 1.02),
    )
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0%", "25%", "50%", "75%", "100%"])
    axes.set_yticks([0, 0.25, 0.5, 0.75, 1], ["0%", "25%", "50%", "75%", "100%"])
    return figure
