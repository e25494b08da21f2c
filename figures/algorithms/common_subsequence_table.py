"""The table of the longest common subsequence of two words, with the walk that spells it out."""

from itertools import pairwise

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from figures.style import WIDTH, Palette
from solutions.algorithms.common_subsequence import last_row

ROWS, COLUMNS = "gradient", "radiant"


def lengths(a: str, b: str) -> list[list[int]]:
    """Return the length for every pair of suffixes: row i, column j holds that of a[i:] and b[j:]."""
    return [last_row(a[i:][::-1], b[::-1])[::-1] for i in range(len(a) + 1)]


def walk(a: str, b: str) -> list[tuple[int, int]]:
    """Return the cells from the top left on, down on a tie, until nothing is left in common."""
    table = lengths(a, b)
    i = j = 0
    cells = [(0, 0)]
    while table[i][j]:
        if a[i] == b[j]:
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            i += 1
        else:
            j += 1
        cells.append((i, j))
    return cells


def draw(palette: Palette) -> Figure:
    """Draw the lengths in a grid under the words' letters, the cells of the walk filled, its steps as arrows."""
    cells = walk(ROWS, COLUMNS)
    kept = [(i, j) for (i, j), after in pairwise(cells) if after == (i + 1, j + 1)]
    figure = Figure(figsize=(WIDTH, 5.0))
    axes = figure.subplots()
    axes.set(xlim=(-1.05, len(COLUMNS) + 1.05), ylim=(len(ROWS) + 1.05, -0.85), aspect="equal")
    axes.axis("off")
    for i, row in enumerate(lengths(ROWS, COLUMNS)):
        for j, length in enumerate(row):
            on_walk = (i, j) in cells
            face, ink = (palette.fill, palette.ink) if on_walk else ("none", palette.muted)
            axes.add_patch(Rectangle((j, i), 1, 1, facecolor=face, edgecolor=palette.grid, linewidth=1))
            weight = "bold" if (i, j) in kept else "normal"
            axes.text(j + 0.5, i + 0.5, str(length), size=13, ha="center", va="center", color=ink, weight=weight)
    for cell, after in pairwise(cells):
        _arrow(axes, palette, cell, after)
    for i, letter in enumerate(ROWS):
        _letter(axes, palette, (-0.45, i + 0.5), letter, i in {row for row, _ in kept})
    for j, letter in enumerate(COLUMNS):
        _letter(axes, palette, (j + 0.5, -0.45), letter, j in {column for _, column in kept})
    return figure


def _arrow(axes: Axes, palette: Palette, cell: tuple[int, int], after: tuple[int, int]) -> None:
    """Draw one step between the numbers of two cells: a kept letter thick and diagonal, a dropped one thin."""
    down, right = after[0] - cell[0], after[1] - cell[1]
    diagonal = down == right
    gap = 0.25 if diagonal else 0.3
    start = (cell[1] + 0.5 + gap * right, cell[0] + 0.5 + gap * down)
    end = (after[1] + 0.5 - gap * right, after[0] + 0.5 - gap * down)
    style = {
        "arrowstyle": "-|>,head_width=0.25,head_length=0.45",
        "color": palette.series[0] if diagonal else palette.series[1],
        "linewidth": 2.4 if diagonal else 1.4,
        "shrinkA": 0,
        "shrinkB": 0,
    }
    axes.annotate("", end, start, arrowprops=style)


def _letter(axes: Axes, palette: Palette, place: tuple[float, float], letter: str, kept: bool) -> None:
    color, weight = (palette.series[0], "bold") if kept else (palette.ink, "normal")
    axes.text(*place, letter, size=15, ha="center", va="center", color=color, weight=weight)
