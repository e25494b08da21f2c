"""A directed graph of five nodes, whose adjacency matrix is asked for."""

from matplotlib.figure import Figure

from figures.style import WIDTH, Palette

NODES = {"A": (0.0, 1.0), "B": (1.5, 2.0), "C": (3.2, 2.0), "D": (1.9, 0.75), "E": (0.8, -0.3)}
EDGES = (("A", "B"), ("A", "D"), ("A", "E"), ("B", "C"), ("B", "D"))


def draw(palette: Palette) -> Figure:
    """Draw the nodes as circles with their names, the edges as arrows."""
    figure = Figure(figsize=(WIDTH, 3.4))
    axes = figure.subplots()
    axes.set(xlim=(-0.5, 3.7), ylim=(-0.7, 2.4), aspect="equal")
    axes.axis("off")
    for tail, head in EDGES:
        arrow = {"arrowstyle": "-|>,head_width=0.35,head_length=0.7", "color": palette.muted, "linewidth": 1.8}
        axes.annotate("", NODES[head], NODES[tail], arrowprops=arrow | {"shrinkA": 16, "shrinkB": 17})
    for name, (x, y) in NODES.items():
        axes.plot(x, y, "o", markersize=31, color=palette.fill, markeredgecolor=palette.ink, markeredgewidth=1.5)
        axes.text(x, y, name, size=14, ha="center", va="center_baseline")
    return figure
