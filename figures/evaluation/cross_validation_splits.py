"""Which rows are test data in each round of k-fold, group and time-series cross-validation."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold, KFold, TimeSeriesSplit

from figures.style import Palette

ROWS, ROUNDS = 20, 4
UNUSED, TRAIN, TEST = 0, 1, 2


def roles() -> dict[str, NDArray[np.int64]]:
    """Return the role of each row (columns) in each round (rows) by method, shape (ROUNDS, ROWS)."""
    groups = np.arange(ROWS) // 5
    splitters = {
        "k-fold": KFold(ROUNDS, shuffle=True, random_state=1),
        "Group": GroupKFold(ROUNDS),
        "Time series": TimeSeriesSplit(ROUNDS),
    }
    tables = {}
    for name, splitter in splitters.items():
        table = np.full((ROUNDS, ROWS), UNUSED)
        known = groups if name == "Group" else None
        for round_, (train, test) in enumerate(splitter.split(np.zeros((ROWS, 1)), groups=known)):
            table[round_, train], table[round_, test] = TRAIN, TEST
        tables[name] = table
    return tables


def draw(palette: Palette) -> Figure:
    """Draw one grid per method."""
    figure = Figure(figsize=(5.2, 4.4))
    looks = {UNUSED: ("none", ""), TRAIN: (palette.series[0], ""), TEST: (palette.series[1], "////")}
    for axes, (name, table) in zip(figure.subplots(3, 1), roles().items(), strict=True):
        for (round_, row), role in np.ndenumerate(table):
            color, hatch = looks[int(role)]
            axes.bar(
                row,
                0.7,
                bottom=round_ - 0.35,
                width=0.85,
                color=color,
                hatch=hatch,
                edgecolor=palette.grid,
                linewidth=0.6,
            )
        axes.set(title=name, xlim=(-0.6, ROWS - 0.4), ylim=(ROUNDS - 0.4, -0.6), xticks=())
        axes.set_yticks(range(ROUNDS), [str(i + 1) for i in range(ROUNDS)])
        axes.set_ylabel("Round")
        axes.tick_params(length=0)
        for spine in axes.spines.values():
            spine.set_visible(False)
    axes.set_xlabel("Rows in order: blue trains, hatched tests, empty is unused")
    return figure
