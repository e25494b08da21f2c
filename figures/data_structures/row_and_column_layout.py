"""The same table of four rows and three columns on disk, by row and by column, and what reading one column touches."""

import matplotlib.pyplot as plt
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from figures.style import WIDTH, Palette

ROWS, COLUMNS = 4, "abc"
WANTED = "b"
BY_ROW = [(row, column) for row in range(1, ROWS + 1) for column in COLUMNS]
BY_COLUMN = [(row, column) for column in COLUMNS for row in range(1, ROWS + 1)]


def runs(cells: list[tuple[int, str]]) -> int:
    """Return in how many places of the file the wanted column stands."""
    wanted = [column == WANTED for _, column in cells]
    return sum(here and not before for here, before in zip(wanted, [False, *wanted[:-1]], strict=True))


def draw(palette: Palette) -> Figure:
    figure, axes = plt.subplots(figsize=(WIDTH, 2.3))
    for top, name, cells, group in ((2.55, "By row", BY_ROW, len(COLUMNS)), (0.55, "By column", BY_COLUMN, ROWS)):
        places = "1 place" if runs(cells) == 1 else f"{runs(cells)} places"
        axes.text(0, top + 0.72, f"{name}: column {WANTED} in {places}", va="center")
        for position, (row, column) in enumerate(cells):
            left = position + 0.35 * (position // group)
            wanted = column == WANTED
            axes.add_patch(
                Rectangle(
                    (left, top - 0.6),
                    1,
                    0.9,
                    facecolor=palette.series[0] if wanted else palette.fill,
                    edgecolor=palette.muted,
                    linewidth=1,
                )
            )
            axes.text(
                left + 0.5,
                top - 0.15,
                f"{column}{row}",
                ha="center",
                va="center",
                fontsize=11,
                fontweight="bold" if wanted else "normal",
                color=("white" if palette.suffix == "" else "black") if wanted else palette.ink,
            )
    axes.set(xlim=(-0.1, 13.2), ylim=(-0.2, 3.7))
    axes.axis("off")
    return figure
