"""A game tree of two moves, whose empty circles the minimax algorithm fills."""

from matplotlib.figure import Figure

from figures.reinforcement_learning._game_tree import game_tree
from figures.style import Palette

PAYOFFS = (3, 5, 2, 6)


def draw(palette: Palette) -> Figure:
    """Draw the tree with its inner nodes empty."""
    return game_tree(palette, PAYOFFS)
