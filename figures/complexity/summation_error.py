"""Relative error of a sum of n float32 numbers against n, for three ways of adding, measured against exact sums."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import DASHES, Palette

LARGEST = 1_000_000
REPEATS = 12

Floats = NDArray[np.float32]


def kahan(columns: Floats, counts: list[int]) -> NDArray[np.float64]:
    """Return the compensated sums of the first n rows of each column, shape (counts, columns)."""
    total = lost = np.zeros(columns.shape[1], np.float32)
    sums, done = [], 0
    for n in counts:
        for row in columns[done:n]:
            y = row - lost
            new = total + y
            total, lost = new, (new - total) - y
        done = n
        sums.append(total.astype(np.float64))
    return np.array(sums)


def errors() -> tuple[list[int], dict[str, NDArray[np.float64]]]:
    """Return the sample sizes and, for each way, the root mean square of the relative errors."""
    rng = np.random.default_rng(10)
    values = rng.random((LARGEST, REPEATS), dtype=np.float32)  # multiples of 2^-24
    exact = np.cumsum((values.astype(np.float64) * 2**24).astype(np.int64), axis=0)
    counts = [int(n) for n in np.geomspace(10, LARGEST, 26).round()]
    rows = [n - 1 for n in counts]
    naive = np.cumsum(values, axis=0)[rows].astype(np.float64)
    columns = np.ascontiguousarray(values.T)
    pairwise = np.array([[np.add.reduce(column[:n]) for column in columns] for n in counts], np.float64)
    sums = {"naive": naive, "pairwise": pairwise, "Kahan": kahan(values, counts)}
    true = exact[rows] / 2**24  # exact: below 2^53
    return counts, {name: np.sqrt(np.mean(((s - true) / true) ** 2, axis=1)) for name, s in sums.items()}


def draw(palette: Palette) -> Figure:
    """Draw the three curves on logarithmic axes, with the unit roundoff, the largest error of one rounding."""
    figure = Figure(figsize=(5.2, 3.6))
    axes = figure.subplots()
    counts, curves = errors()
    for (name, curve), color, dashes in zip(curves.items(), palette.series, DASHES, strict=False):
        axes.loglog(counts, curve, color=color, linestyle=dashes, label=name)
    axes.axhline(2**-24, color=palette.muted, linewidth=1, linestyle="-")
    axes.text(LARGEST, 2**-24 * 1.15, "unit roundoff $2^{-24}$", color=palette.muted, fontsize=11, ha="right")
    axes.set(xlabel="Count of numbers n", ylabel="Relative error", xlim=(10, LARGEST * 1.1), ylim=(1e-8, 1e-4))
    axes.legend(loc="upper left")
    return figure
