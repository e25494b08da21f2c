"""The two classes of the wide gap, but for one point that sits close to the other class."""

from matplotlib.figure import Figure

from figures.classical_ml import svm_data_wide_gap
from figures.classical_ml._two_classes import Array, scatter
from figures.style import Palette


def points() -> tuple[Array, Array]:
    """Return the points of class -1 and of class +1, each of shape (30, 2)."""
    left, right = svm_data_wide_gap.points()
    left[0] = (1.2, 0.4)
    return left, right


def draw(palette: Palette) -> Figure:
    """Draw the two classes."""
    return scatter(palette, *points())
