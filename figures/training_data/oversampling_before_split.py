"""Test scores of a nearest neighbor on pure noise, when the rare class is copied before or after the split."""

import numpy as np
from matplotlib.figure import Figure

from figures.style import WIDTH, Palette

ROWS, POSITIVES, TRAIN_SHARE = 100_000, 1_000, 0.8
WORLDS, SEED = 5, 1


def scores(said: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    """Return recall and precision."""
    found = float((said & truth).sum())
    return found / float(truth.sum()), found / float(said.sum())


def nearest(x: np.ndarray, y: np.ndarray, train: np.ndarray, queries: np.ndarray) -> np.ndarray:
    """Return the label of each query's nearest training row; copies of a row change nothing, so each counts once."""
    ids = np.unique(train)
    ids = ids[np.argsort(x[ids])]
    right = np.clip(np.searchsorted(x[ids], queries), 1, ids.size - 1)
    nearer_left = queries - x[ids[right - 1]] < x[ids[right]] - queries
    labels: np.ndarray = y[ids[right - nearer_left]]
    return labels


def world(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return a feature that knows nothing of the label, and the label."""
    return rng.random(ROWS), np.arange(ROWS) < POSITIVES


def experiment() -> dict[str, tuple[float, float]]:
    """Return recall and precision by the two orders and on new rows with the true share of positives.

    Each is counted over `WORLDS` data sets, since the tests that were split first have few positives.
    """
    rng = np.random.default_rng(SEED)
    outcomes: dict[str, list[np.ndarray]] = {
        "oversample,\nthen split": [],
        "split, then\noversample": [],
        "production": [],
    }
    leaked, honest, production = outcomes.values()
    for _ in range(WORLDS):
        x, y = world(rng)
        ids = np.arange(ROWS)
        copies = np.concatenate([np.repeat(ids[y], (ROWS - POSITIVES) // POSITIVES), ids[~y]])
        rng.shuffle(copies)
        train, test = np.split(copies, [int(TRAIN_SHARE * copies.size)])
        leaked.append(np.stack([nearest(x, y, train, x[test]), y[test]]))
        new_x, new_y = world(rng)
        production.append(np.stack([nearest(x, y, train, new_x), new_y]))

        rng.shuffle(ids)
        train, test = np.split(ids, [int(TRAIN_SHARE * ROWS)])
        honest.append(np.stack([nearest(x, y, train, x[test]), y[test]]))
    return {name: scores(*np.concatenate(pairs, axis=1)) for name, pairs in outcomes.items()}


def draw(palette: Palette) -> Figure:
    """Draw recall and precision side by side for each setting."""
    results = experiment()
    figure = Figure(figsize=(WIDTH, 3.2))
    axes = figure.subplots()
    places = np.arange(len(results))
    for k, (name, hatch) in enumerate((("recall", ""), ("precision", "//"))):
        heights = [pair[k] for pair in results.values()]
        bars = axes.bar(
            places + 0.36 * (k - 0.5) * 1.08,
            heights,
            width=0.36,
            color=palette.series[k],
            edgecolor=palette.ink,
            linewidth=0.8,
            hatch=hatch,
            label=name,
        )
        axes.bar_label(bars, [f"{height:.0%}" for height in heights], fontsize=11, padding=2)
    axes.set_xticks(places, list(results))
    axes.set(ylim=(0, 1.12), yticks=[])
    axes.spines["left"].set_visible(False)
    axes.legend(loc="upper right")
    axes.set_title("1-nearest neighbor on pure noise, 1% positives")
    return figure
