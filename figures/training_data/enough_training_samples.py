"""Learning curves of two models, and a power law fitted to the small sizes that foretells the large ones."""

import numpy as np
from matplotlib.figure import Figure
from scipy.spatial import KDTree

from figures.style import WIDTH, Palette

SIZES = (100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800)
FITTED = 6
"""So many of the sizes are used for the fit."""
FEATURES, NEIGHBORS, FLIPPED = 3, 5, 0.05
REPEATS, TESTED_ON = 10, 3_000


def samples(count: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return points of shape (count, FEATURES) and their labels, some wrong; a wave separates the classes."""
    x = rng.random((count, FEATURES))
    return x, (x[:, 1] > 0.5 + 0.25 * np.sin(2 * np.pi * x[:, 0])) ^ (rng.random(count) < FLIPPED)


def linear(x: np.ndarray, y: np.ndarray, test: np.ndarray) -> np.ndarray:
    """Return the test labels of a linear classifier, fitted by least squares."""
    inputs = np.column_stack([np.ones(len(x)), x])
    gram = np.einsum("ni,nj->ij", inputs, inputs)
    weights = np.linalg.solve(gram, np.einsum("ni,n->i", inputs, np.where(y, 1.0, -1.0)))
    return np.asarray(weights[0] + (test * weights[1:]).sum(axis=1) > 0)


def neighbors(x: np.ndarray, y: np.ndarray, test: np.ndarray) -> np.ndarray:
    """Return the test labels by the majority of the nearest neighbors."""
    _, nearest = KDTree(x).query(test, k=NEIGHBORS)
    return np.asarray(y[nearest].mean(axis=1) > 0.5)


def errors() -> np.ndarray:
    """Return the test errors of nearest neighbors and of the linear model, shape (REPEATS, 2, len(SIZES))."""
    found = np.empty((REPEATS, 2, len(SIZES)))
    for seed in range(REPEATS):
        rng = np.random.default_rng(seed)
        x, y = samples(SIZES[-1], rng)
        test, truth = samples(TESTED_ON, rng)
        for model, predict in enumerate((neighbors, linear)):
            for place, size in enumerate(SIZES):
                found[seed, model, place] = (predict(x[:size], y[:size], test) != truth).mean()
    return found


def power_law(sizes: tuple[int, ...], error: np.ndarray) -> tuple[float, float, float]:
    """Return (c, a, b) of the least-squares curve c + a / size**b, with b from a fine grid."""
    best = (np.inf, 0.0, 0.0, 0.0)
    for b in np.linspace(0.05, 1.5, 146):
        z = np.array(sizes, dtype=float) ** -b
        a = ((z - z.mean()) * (error - error.mean())).sum() / ((z - z.mean()) ** 2).sum()
        c = error.mean() - a * z.mean()
        best = min(best, (float(((c + a * z - error) ** 2).sum()), float(c), float(a), float(b)))
    return best[1:]


def draw(palette: Palette) -> Figure:
    """Draw both learning curves and the fitted one."""
    mean = errors().mean(axis=0)
    c, a, b = power_law(SIZES[:FITTED], mean[0, :FITTED])
    figure = Figure(figsize=(WIDTH, 3.5))
    axes = figure.subplots()
    x = np.geomspace(SIZES[0], SIZES[-1], 200)
    axes.plot(SIZES, 100 * mean[1], color=palette.series[1], linestyle=(0, (5, 1.5)), marker="s")
    axes.plot(x, 100 * (c + a * x**-b), color=palette.series[0], linestyle="-")
    axes.plot(SIZES[:FITTED], 100 * mean[0, :FITTED], color=palette.series[0], linestyle="", marker="o")
    axes.plot(
        SIZES[FITTED:],
        100 * mean[0, FITTED:],
        color=palette.series[0],
        linestyle="",
        marker="o",
        markersize=9,
        markerfacecolor="none",
        markeredgewidth=2,
    )
    axes.text(SIZES[-1], 100 * mean[1, -1] + 0.5, f"linear model: flat at {mean[1, -1]:.1%}", ha="right", va="bottom")
    axes.text(700, 10.3, "nearest neighbors,\nfit up to 3,200")
    axes.annotate(
        f"predicted {c + a * SIZES[-1] ** -b:.1%},\nmeasured {mean[0, -1]:.1%}",
        (SIZES[-1] * 0.97, 100 * mean[0, -1] - 0.25),
        (5_000, 2.0),
        ha="center",
        arrowprops={"arrowstyle": "->", "color": palette.muted},
    )
    axes.set(xscale="log", xlabel="Training samples", ylabel="Test error", ylim=(0, 17), xlim=(85, 15_500))
    axes.set_xticks([100, 400, 1_600, 6_400], ["100", "400", "1,600", "6,400"])
    axes.set_xticks([], minor=True)
    axes.set_yticks([0, 5, 10, 15], ["0%", "5%", "10%", "15%"])
    return figure
