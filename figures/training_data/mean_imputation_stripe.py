"""Mean imputation: thirty percent of one variable replaced by its mean, and what becomes of the correlation."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import WIDTH, Palette

ROWS = 150
MISSING = 0.3
CORRELATION = 0.8
SEED = 4


def sample() -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.bool_]]:
    """Return two standardized variables with exactly the correlation above, and which values of the first are lost."""
    rng = np.random.default_rng(SEED)
    first, noise = rng.normal(size=ROWS), rng.normal(size=ROWS)
    first = (first - first.mean()) / first.std()
    noise -= noise.mean()
    noise -= first * (first @ noise) / ROWS
    second = CORRELATION * first + (1 - CORRELATION**2) ** 0.5 * noise / noise.std()
    lost = np.zeros(ROWS, dtype=bool)
    lost[rng.choice(ROWS, int(MISSING * ROWS), replace=False)] = True
    return first, second, lost


def filled(first: NDArray[np.float64], lost: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return the variable with the mean of the observed values in place of the lost ones."""
    return np.where(lost, first[~lost].mean(), first)


def correlation(first: NDArray[np.float64], second: NDArray[np.float64]) -> float:
    """Return the correlation of two samples."""
    return float(np.mean((first - first.mean()) * (second - second.mean())) / (first.std() * second.std()))


def draw(palette: Palette) -> Figure:
    """Draw the complete sample and the filled one side by side."""
    first, second, lost = sample()
    figure = Figure(figsize=(WIDTH, 3.0))
    for axes, x, title in zip(
        figure.subplots(1, 2, sharey=True),
        (first, filled(first, lost)),
        ("complete", "30% mean-filled"),
        strict=True,
    ):
        axes.scatter(x[~lost], second[~lost], s=13, color=palette.series[0], linewidth=0)
        axes.scatter(x[lost], second[lost], s=22, color=palette.series[1], marker="x", linewidth=1.3)
        axes.set(xlim=(-3.1, 3.1), ylim=(-3.1, 3.6), xticks=[], yticks=[], xlabel="income")
        axes.set_title(title)
        axes.text(-2.9, 3.4, f"correlation {correlation(x, second):.2f}", va="top")
    figure.axes[0].set_ylabel("other variable")
    return figure
