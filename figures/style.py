"""The look of every figure, and the one function that writes a figure.

A figure's script defines ``draw(palette)`` and takes every color from the palette it is given: the same code draws the
figure for the light and for the dark scheme. Figures are ``WIDTH`` inches wide, so that text of 11 points is still
readable where a phone shows the drawing 343 pixels wide. Backgrounds are transparent.
"""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import matplotlib as mpl
from cycler import cycler
from matplotlib.figure import Figure

DRAWINGS = Path(__file__).parents[1] / "docs" / "assets" / "figures"
WIDTH = 5.2
"""Width of every figure, in inches."""


@dataclass(frozen=True)
class Palette:
    """The colors of one scheme."""

    suffix: str
    """What the scheme adds to the name of a drawing."""
    ink: str
    """Text, and whatever has to stand out without being a series."""
    muted: str
    """Axes, ticks, edges of graphs."""
    grid: str
    """Grid lines and other things that must not be noticed first."""
    fill: str
    """Inside of shapes that carry text."""
    series: tuple[str, ...]
    """Lines and points, in the order of use; told apart with any color vision."""


LIGHT = Palette(
    suffix="",
    ink="#1f2430",
    muted="#636b78",
    grid="#d8dce3",
    fill="#eef1f6",
    series=("#0072b2", "#d55e00", "#00795a", "#a0307f", "#7a5c00"),
)
DARK = Palette(
    suffix="-dark",
    ink="#e6e8ee",
    muted="#9aa3b2",
    grid="#3a4050",
    fill="#2c3140",
    series=("#56b4e9", "#ff9a52", "#3fd3a4", "#f08bc4", "#f0e442"),
)
# A series differs from the next by its dashes too: color never speaks alone.
DASHES = ("-", (0, (5, 1.5)), (0, (1.2, 1.2)), (0, (5, 1.2, 1.2, 1.2)), (0, (8, 2)))

# What matplotlib would write about itself; the date alone would make each run differ.
_NO_METADATA = {"Creator": None, "Date": None, "Format": None, "Type": None}
_COORDINATES = re.compile(r' (?:d|x|y)="[^"]*"')
_DECIMAL = re.compile(r"-?\d+\.\d+")


def settings(palette: Palette) -> mpl.RcParams:
    """Return the matplotlib settings under which a figure is drawn in this palette."""
    return mpl.RcParams(
        {
            "figure.figsize": (WIDTH, 3.2),
            "figure.facecolor": "none",
            "figure.constrained_layout.use": True,
            "savefig.facecolor": "none",
            "font.family": "DejaVu Sans",  # comes with matplotlib: the same on every machine
            "font.size": 12,
            "axes.titlesize": 12,
            "axes.labelsize": 12,
            "xtick.labelsize": 11,
            "ytick.labelsize": 11,
            "legend.fontsize": 11,
            "legend.frameon": False,
            "text.color": palette.ink,
            "axes.labelcolor": palette.ink,
            "axes.titlecolor": palette.ink,
            "axes.facecolor": "none",
            "axes.edgecolor": palette.muted,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.prop_cycle": cycler(color=palette.series) + cycler(linestyle=DASHES),
            "xtick.color": palette.muted,
            "ytick.color": palette.muted,
            "grid.color": palette.grid,
            "lines.linewidth": 2,
            "lines.markersize": 6,
            "path.simplify_threshold": 0.2,
            "svg.fonttype": "path",
            "svg.hashsalt": "figures",
        }
    )


def save(name: str, draw: Callable[[Palette], Figure]) -> None:
    """Draw a figure in both schemes, into NAME.svg (light) and NAME-dark.svg.

    The same code gives the same bytes. Coordinates are rounded to a hundredth of a point: the files are smaller, and
    the last digits of a sum, which differ between machines, seldom show.
    """
    DRAWINGS.mkdir(parents=True, exist_ok=True)
    for palette in (LIGHT, DARK):
        svg = io.StringIO()
        with mpl.rc_context(settings(palette)):
            draw(palette).savefig(svg, format="svg", metadata=_NO_METADATA)
        text = _COORDINATES.sub(lambda attribute: _DECIMAL.sub(_rounded, attribute[0]), svg.getvalue())
        (DRAWINGS / f"{name}{palette.suffix}.svg").write_text(text, encoding="utf-8", newline="\n")


def _rounded(number: re.Match[str]) -> str:
    """Return the number with at most two decimals."""
    return f"{round(float(number[0]), 2):.10g}"
