"""Two classes that overlap, so that no straight line separates them."""

from matplotlib.figure import Figure

from figures.classical_ml._two_classes import Array, clouds, scatter
from figures.style import Palette


def points() -> tuple[Array, Array]:
    """Return the points of class -1 and of class +1, each of shape (30, 2)."""
    return clouds(distance=1.2)


def draw(palette: Palette) -> Figure:
    """Draw the two classes."""
    return scatter(palette, *points())
