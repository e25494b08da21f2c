"""How a game tree is drawn: every node has two moves, MAX and MIN take turns, the leaves hold the payoffs of MAX."""

from collections.abc import Sequence
from string import ascii_uppercase

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from figures.style import WIDTH, Palette

LEVEL = 1.35
"""Height of a level; the row of leaves is 8 wide."""


def game_tree(palette: Palette, payoffs: Sequence[int]) -> Figure:
    """Draw the tree over 2, 4, 8, ... payoffs, MAX to move at the root; inner nodes are empty circles with names."""
    depth = len(payoffs).bit_length() - 1
    figure = Figure(figsize=(WIDTH, 0.75 * depth + 0.65))
    axes = figure.subplots()
    axes.set(xlim=(-1.1, 7.9), ylim=(-LEVEL * depth - 0.45, 0.55))
    axes.axis("off")
    letters = iter(ascii_uppercase)
    for level in range(depth):
        axes.text(-1.0, -LEVEL * level, ("MAX", "MIN")[level % 2], weight="bold", va="center_baseline")
        for number, (x, y) in enumerate(places(level)):
            for child in places(level + 1)[2 * number : 2 * number + 2]:
                axes.plot(*zip((x, y), child, strict=True), "-", color=palette.muted, linewidth=1.5, zorder=1)
            _node(axes, palette, x, y, "o")
            # Away from the edge to the parent, which comes from the right where the node is a left child.
            beside = 0.5 if level == 0 or number % 2 else -0.5
            axes.text(x + beside, y + 0.2, next(letters), ha="center", color=palette.series[0], weight="bold")
    for payoff, (x, y) in zip(payoffs, places(depth), strict=True):
        _node(axes, palette, x, y, "s")
        axes.text(x, y, str(payoff), ha="center", va="center_baseline")
    return figure


def places(level: int) -> list[tuple[float, float]]:
    """Return where the nodes of a level stand, from left to right."""
    return [(8 * (number + 0.5) / 2**level, -LEVEL * level) for number in range(2**level)]


def _node(axes: Axes, palette: Palette, x: float, y: float, marker: str) -> None:
    """Draw the empty shape of a node: a circle "o" or a square "s"."""
    size = 27 if marker == "o" else 21
    axes.plot(
        x, y, marker, markersize=size, color=palette.fill, markeredgecolor=palette.ink, markeredgewidth=1.5, zorder=2
    )
