"""The table that the dynamic program fills for a chain of four matrices, with the split that won each cell."""

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from figures.style import Palette
from solutions.complexity.matrix_chain import matrix_chain

DIMS = (100, 5, 200, 20, 50)
NAMES = "ABCD"


def draw(palette: Palette) -> Figure:
    """Draw the upper triangle: rows are the first matrix of a piece, columns its last."""
    figure = Figure(figsize=(5.2, 3.5))
    axes = figure.subplots()
    n = len(DIMS) - 1
    for i in range(n):
        for j in range(i, n):
            cost, order = matrix_chain(list(DIMS[i : j + 2]))
            best = (i, j) == (0, n - 1)
            axes.add_patch(
                Rectangle(
                    (j, i),
                    1,
                    1,
                    facecolor=palette.fill if i < j else "none",
                    edgecolor=palette.series[0] if best else palette.grid,
                    linewidth=2.4 if best else 1,
                    zorder=3 if best else 2,
                )
            )
            axes.text(j + 0.5, i + 0.36, f"{cost:,}", ha="center", va="center", color=palette.ink, zorder=4)
            for k, name in enumerate(NAMES[i : j + 1], 1):
                order = order.replace(f"A{k}", name)
            order = order.replace(" ", "")
            label = order[1:-1] if i < j else order  # without the outer pair
            axes.text(j + 0.5, i + 0.7, label, ha="center", va="center", color=palette.muted, fontsize=11.5, zorder=4)
    axes.set(xlim=(-0.02, n + 0.02), ylim=(n + 0.02, -0.02), xlabel="Last matrix", ylabel="First matrix")
    axes.set_xticks([k + 0.5 for k in range(n)], list(NAMES))
    axes.set_yticks([k + 0.5 for k in range(n)], list(NAMES))
    axes.xaxis.set_label_position("top")
    axes.xaxis.tick_top()
    axes.tick_params(length=0, labelcolor=palette.ink)
    axes.spines[:].set_visible(False)
    return figure
