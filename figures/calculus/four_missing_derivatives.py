"""Four ways of having no derivative at zero: corner, vertical tangent, oscillation, jump."""

import numpy as np
from matplotlib.figure import Figure

from figures.style import WIDTH, Palette


def draw(palette: Palette) -> Figure:
    """Draw the four functions, each in a panel of its own."""
    figure = Figure(figsize=(WIDTH, 4.4))
    (corner, vertical), (oscillation, jump) = figure.subplots(2, 2)
    color = palette.series[0]
    x = np.linspace(-1, 1, 801)
    corner.plot(x, np.abs(x), color=color)
    vertical.plot(np.linspace(-1, 1, 801) ** 3, x, color=color)  # the cube root, drawn evenly in its height

    right = 1 / np.linspace(1 / 0.6, 30 * np.pi, 3000)  # evenly spaced in 1/x: every oscillation gets its points
    for side in (right, -right):
        oscillation.plot(side, side * np.sin(1 / side), color=color, linestyle="-", linewidth=1.4)
    for slope in (-1, 1):
        oscillation.plot([-0.6, 0.6], [-0.6 * slope, 0.6 * slope], color=palette.muted, linewidth=1, linestyle=":")

    for height in (-1, 1):
        jump.plot([0, height], [height, height], color=color, linestyle="-")
        jump.plot(0, height, marker="o", markerfacecolor=palette.fill, color=color)
    jump.plot(0, 0, marker="o", color=color)

    corner.set(title="corner: $|x|$", xlim=(-1, 1), ylim=(-0.5, 1.2))
    vertical.set(title=r"vertical tangent: $\sqrt[3]{x}$", xlim=(-1, 1), ylim=(-1.2, 1.2))
    oscillation.set(title=r"oscillation: $x\,\sin(1/x)$", xlim=(-0.6, 0.6), ylim=(-0.6, 0.6))
    jump.set(title=r"jump: $\mathrm{sign}(x)$", xlim=(-1, 1), ylim=(-1.5, 1.5))
    for axes in (corner, vertical, oscillation, jump):
        axes.set(xticks=[0], yticks=[0])
        axes.grid(visible=True)
    return figure
