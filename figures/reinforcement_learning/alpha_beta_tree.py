"""A game tree of three moves, to be traversed with alpha-beta pruning."""

from matplotlib.figure import Figure

from figures.reinforcement_learning._game_tree import game_tree
from figures.style import Palette

PAYOFFS = (3, 5, 2, 6, 1, 4, 5, 9)


def draw(palette: Palette) -> Figure:
    """Draw the tree with its inner nodes empty."""
    return game_tree(palette, PAYOFFS)
