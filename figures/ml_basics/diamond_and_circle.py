"""Loss contours touch the L1 diamond at a corner and the L2 circle off the axes."""

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Polygon

from figures.style import WIDTH, Palette

CENTER = (2.0, 0.5)
"""The best weights without a penalty."""
STRENGTH = 1.0


def lasso() -> tuple[float, float]:
    """Return the minimizer with the L1 penalty: soft thresholding of both weights."""
    first, second = (float(np.sign(a) * max(abs(a) - STRENGTH, 0.0)) for a in CENTER)
    return first, second


def ridge() -> tuple[float, float]:
    """Return the minimizer with the L2 penalty: both weights divided."""
    first, second = (a / (1 + STRENGTH) for a in CENTER)
    return first, second


def draw(palette: Palette) -> Figure:
    """Draw both budgets, each with the contours of the loss up to the one that touches it."""
    figure = Figure(figsize=(WIDTH, 3.0))
    panels = figure.subplots(1, 2, sharey=True)
    for axes, name, touch, color in zip(panels, ("L1", "L2"), (lasso(), ridge()), palette.series, strict=False):
        if name == "L1":
            size = abs(touch[0]) + abs(touch[1])
            axes.add_patch(Polygon([(size, 0), (0, size), (-size, 0), (0, -size)], color=color, alpha=0.3, linewidth=0))
        else:
            axes.add_patch(Circle((0, 0), float(np.hypot(*touch)), color=color, alpha=0.3, linewidth=0))
        reach = float(np.hypot(CENTER[0] - touch[0], CENTER[1] - touch[1]))
        for share in (0.33, 0.67, 1.0):
            width = 1.8 if share == 1 else 1.0
            axes.add_patch(Circle(CENTER, reach * share, fill=False, edgecolor=palette.muted, linewidth=width))
        axes.axhline(0, color=palette.ink, linewidth=0.8, linestyle="-")
        axes.axvline(0, ymax=0.69, color=palette.ink, linewidth=0.8, linestyle="-")
        axes.plot(*CENTER, color=palette.ink, linestyle="", marker="+", markersize=9)
        axes.plot(*touch, color=color, linestyle="", marker="o", markersize=8)
        axes.text(1.0, -1.25, f"({touch[0]:g}, {touch[1]:g})", color=color, ha="center", va="center", weight="bold")
        axes.annotate(
            "",
            (touch[0] - 0.02, touch[1] - 0.1),
            (0.95, -1.05),
            arrowprops={"arrowstyle": "->", "color": color, "shrinkB": 2},
        )
        label = f"best without\npenalty: ({CENTER[0]:g}, {CENTER[1]:g})"
        axes.text(CENTER[0] - 0.4, CENTER[1] + reach + 0.12, label, ha="center", va="bottom", fontsize=11)
        axes.text(-0.6, 1.3, name, color=color, ha="center", weight="bold", fontsize=14)
        axes.set(aspect="equal", xlim=(-1.2, 3.2), ylim=(-1.5, 2.8), xticks=[-1, 0, 1, 2, 3], yticks=[-1, 0, 1, 2])
        axes.set_xlabel("first weight")
    panels[0].set_ylabel("second weight")
    return figure
