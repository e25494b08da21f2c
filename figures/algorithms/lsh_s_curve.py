"""How likely two texts become candidates, by their similarity: the curve of banding, and what the filter did."""

from unittest.mock import patch

import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter
from numpy.typing import NDArray

from figures.style import Palette
from solutions.algorithms import near_duplicate_articles
from solutions.algorithms.near_duplicate_articles import HASHES, ROWS, THRESHOLD, band_keys

Array = NDArray[np.float64]

BANDS = HASHES // ROWS
SIZE = 180
"""Shingles in the union of two sets; divisible by 20, so that each similarity below is exact."""
SIMILARITIES = tuple(i / 10 for i in range(1, 10))


def candidate_probability(similarity: float | Array, bands: int, rows: int) -> float | Array:
    """Return the chance that two signatures agree in all rows of at least one band."""
    return 1 - (1 - similarity**rows) ** bands


def measured(similarity: float, pairs: int, seed: int) -> float:
    """Return the share of random pairs of sets this similar that share a key of the filter."""
    rng = np.random.default_rng(seed)
    hits = 0
    for _ in range(pairs):
        # a new family of hash functions for each pair: the trials are independent
        a, b = (rng.integers(2**64, size=(HASHES, 1), dtype=np.uint64) for _ in range(2))
        union = rng.choice(2**32, size=SIZE, replace=False).tolist()
        common = round(similarity * SIZE)
        first = common + (SIZE - common) // 2
        with patch.multiple(near_duplicate_articles, A=a, B=b):
            keys = band_keys(set(union[:first])), band_keys(set(union[:common] + union[first:]))
        hits += not set(keys[0]).isdisjoint(keys[1])
    return hits / pairs


def draw(palette: Palette) -> Figure:
    """Draw the curves of two settings, and the measured points of the first."""
    figure = Figure()
    axes = figure.subplots()
    x = np.linspace(0, 1, 201)
    for bands, rows in ((BANDS, ROWS), (8, 8)):
        axes.plot(x, candidate_probability(x, bands, rows), label=f"{bands} bands of {rows} rows")
    points = [measured(similarity, 1_000, 1) for similarity in SIMILARITIES]
    axes.plot(SIMILARITIES, points, "o", color=palette.ink, label=f"measured, {BANDS} of {ROWS}", markersize=5)
    axes.axvline(THRESHOLD, color=palette.muted, linewidth=1, linestyle="--")
    axes.annotate("threshold", (THRESHOLD, 0.02), (4, 0), textcoords="offset points", fontsize=11, color=palette.muted)
    axes.set(xlabel="Jaccard similarity", ylabel="Pairs that become candidates", xlim=(0, 1), ylim=(0, 1.03))
    axes.yaxis.set_major_formatter(PercentFormatter(1))
    axes.legend(loc="upper left", handlelength=1.8)
    return figure
