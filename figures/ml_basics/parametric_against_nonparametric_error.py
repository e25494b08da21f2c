"""Exact errors of a line, a parabola and k-nearest neighbors against the number of points, for a curved truth."""

import numpy as np
from matplotlib.figure import Figure

from figures.style import DASHES, WIDTH, Palette

NOISE = 0.5
"""Standard deviation of the noise."""
CURVE = 2.0
"""The truth is CURVE times x squared, for x in the unit interval."""
FLOOR = CURVE**2 / 180
"""Mean squared distance of the truth from the line nearest to it."""
GRID = (np.arange(1_000) + 0.5) / 1_000
"""Where the error is averaged."""


def truth(x: np.ndarray) -> np.ndarray:
    """Return the noiseless target."""
    return CURVE * x**2


def design(count: int) -> np.ndarray:
    """Return evenly spaced training inputs."""
    return (np.arange(count) + 0.5) / count


def polynomial_error(count: int, degree: int) -> float:
    """Return the expected squared distance of a least-squares polynomial from the truth: bias and variance."""
    x = design(count)
    basis, new = np.vander(x, degree + 1), np.vander(GRID, degree + 1)
    weights = new @ np.linalg.pinv(basis)
    bias = weights @ truth(x) - truth(GRID)
    return float(np.mean(bias**2) + NOISE**2 * np.mean(np.sum(weights**2, axis=1)))


def neighbors_error(count: int) -> tuple[float, int]:
    """Return the expected squared distance of k-nearest neighbors from the truth for the best k, and this k."""
    sums = np.concatenate([[0.0], np.cumsum(truth(design(count)))])
    errors = []
    for k in range(1, count + 1):
        start = np.clip(np.round(GRID * count - k / 2).astype(int), 0, count - k)
        bias = (sums[start + k] - sums[start]) / k - truth(GRID)
        errors.append(float(np.mean(bias**2)) + NOISE**2 / k)
    best = int(np.argmin(errors))
    return errors[best], best + 1


def crossing() -> int:
    """Return the smallest number of points for which k-nearest neighbors has a smaller error than the line."""
    return next(n for n in range(5, 200) if neighbors_error(n)[0] < polynomial_error(n, 1))


def draw(palette: Palette) -> Figure:
    """Draw the three errors on logarithmic axes, the crossing, and the floor of the line."""
    figure = Figure(figsize=(WIDTH, 3.6))
    axes = figure.subplots()
    counts = np.unique(np.round(np.geomspace(8, 1_000, 30)).astype(int))
    for name, errors, color, dash, place in (
        ("line (wrong form)", [polynomial_error(n, 1) for n in counts], palette.series[1], DASHES[1], (150, 0.0305)),
        ("k-NN, best k", [neighbors_error(n)[0] for n in counts], palette.series[0], DASHES[0], (260, 0.0105)),
        (
            "parabola\n(right form)",
            [polynomial_error(n, 2) for n in counts],
            palette.series[2],
            DASHES[2],
            (16, 0.0045),
        ),
    ):
        axes.plot(counts, errors, color=color, linestyle=dash)
        axes.text(*place, name, color=color)
    meet = crossing()
    axes.plot(meet, polynomial_error(meet, 1), "o", color=palette.ink)
    axes.annotate(
        f"k-NN passes the line\nat {meet} points",
        (meet, polynomial_error(meet, 1)),
        (45, 0.075),
        arrowprops={"arrowstyle": "->", "color": palette.muted},
    )
    axes.set(xscale="log", yscale="log", xlabel="Training points", ylabel="Squared error against the truth")
    axes.set_xticks([10, 100, 1_000], ["10", "100", "1,000"])
    axes.set_yticks([0.001, 0.01, 0.1], ["0.001", "0.01", "0.1"])
    axes.set(ylim=(0.0006, 0.15))
    axes.minorticks_off()
    return figure
