"""Under a microscope the graph of x² becomes its tangent; the corner of |x| stays what it is."""

from collections.abc import Callable

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import DASHES, WIDTH, Palette

Array = NDArray[np.float64]
MAGNIFICATIONS = (1, 4, 16)


def magnified(f: Callable[[Array], Array], a: float, times: int, h: Array) -> Array:
    """Return how the change of f around a looks, over steps h, when both axes are magnified."""
    center = f(np.array(a))
    return times * (f(a + h / times) - center)


def draw(palette: Palette) -> Figure:
    """Draw both functions around their point at each magnification."""
    figure = Figure(figsize=(WIDTH, 3.2))
    smooth, kink = figure.subplots(1, 2, sharex=True, sharey=True)
    h = np.linspace(-1, 1, 201)
    for times, color, dashes in zip(MAGNIFICATIONS, palette.series, DASHES, strict=False):
        smooth.plot(h, magnified(np.square, 1.0, times, h), color=color, linestyle=dashes, label=f"×{times}")
    smooth.legend(loc="upper left", borderaxespad=0, handlelength=2.4)
    for times in MAGNIFICATIONS:
        kink.plot(h, magnified(np.abs, 0.0, times, h), color=palette.series[0], linestyle="-")
    kink.annotate("×1, ×4, ×16:\nall the same", (0, 2.1), ha="center", va="center", color=palette.ink)
    smooth.set(title="$x^2$ around 1", xlabel="step", ylabel="change")
    kink.set(title="$|x|$ around 0", xlabel="step")
    for axes in (smooth, kink):
        axes.set(xticks=[0], yticks=[0], xlim=(-1, 1), ylim=(-2.2, 3.2))
        axes.grid(visible=True)
    return figure
