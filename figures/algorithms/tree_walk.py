"""A walk around a binary tree: each node is passed on its left, from below and on its right, once each."""

from matplotlib.figure import Figure

from figures.style import WIDTH, Palette
from solutions.algorithms.tree_traversal import Node

TREE = Node("*", Node("+", Node("2"), Node("3")), Node("-", Node("7"), Node("4")))  # (2 + 3) * (7 - 4)
ORDERS = ("pre", "in", "post")
MARKERS = ("s", "o", "^")
GAP = 0.33


def places(node: Node | None, depth: int = 0, left: int = 0) -> dict[Node, tuple[float, float]]:
    """Return where the nodes of a subtree stand: across by in-order, down by depth."""
    if node is None:
        return {}
    found = places(node.left, depth + 1, left)
    found[node] = (left + len(found), -1.35 * depth)
    return found | places(node.right, depth + 1, left + len(found))


def passes(node: Node | None) -> list[tuple[Node, str]]:
    """Return the passes of the walk in order: a node and which of its three it is."""
    if node is None:
        return []
    return [(node, "pre"), *passes(node.left), (node, "in"), *passes(node.right), (node, "post")]


def draw(palette: Palette) -> Figure:
    """Draw the tree, the walk as one line, and a mark of its own shape and color at each of the three passes."""
    where = places(TREE)
    beside = {"pre": (-GAP, 0.0), "in": (0.0, -GAP), "post": (GAP, 0.0)}
    figure = Figure(figsize=(WIDTH, 3.7))
    axes = figure.subplots()
    axes.set(xlim=(-0.6, 6.6), ylim=(-3.3, 0.8), aspect="equal")
    axes.axis("off")
    for node, (x, y) in where.items():
        for child in (node.left, node.right):
            if child is not None:
                axes.plot(*zip((x, y), where[child], strict=True), color=palette.muted, linestyle="-", zorder=1)
    stops = [(where[node][0] + beside[order][0], where[node][1] + beside[order][1]) for node, order in passes(TREE)]
    track = [(stops[0][0], 0.7), *stops, (stops[-1][0], 0.7)]
    axes.plot(*zip(*track, strict=True), color=palette.muted, linestyle=(0, (2, 1.5)), linewidth=1.4, zorder=2)
    head = {"arrowstyle": "-|>,head_width=0.25,head_length=0.45", "color": palette.muted, "shrinkA": 0, "shrinkB": 0}
    for start, end in ((0.71, 0.4), (0.45, 0.76)):  # into the walk and out of it
        x = stops[0][0] if end < start else stops[-1][0]
        axes.annotate("", (x, end), (x, (start + end) / 2), arrowprops=head)
    for node, (x, y) in where.items():
        axes.plot(
            x, y, "o", markersize=22, color=palette.fill, markeredgecolor=palette.ink, markeredgewidth=1.3, zorder=3
        )
        axes.text(x, y, node.value, size=14, ha="center", va="center", zorder=4)
    for order, marker, color in zip(ORDERS, MARKERS, palette.series, strict=False):
        points = [stop for stop, (_, which) in zip(stops, passes(TREE), strict=True) if which == order]
        label = f"{order}-order"
        axes.plot(
            *zip(*points, strict=True), marker, color=color, markersize=8, linestyle="none", label=label, zorder=5
        )
    axes.legend(loc="lower center", ncols=3, columnspacing=1.2, handletextpad=0.2, bbox_to_anchor=(0.5, -0.08))
    return figure
