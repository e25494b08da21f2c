"""Two effects of high dimension: rejection accepts next to nothing, and the mass of a normal lies in a shell."""

from __future__ import annotations

from math import gamma, log10, pi

import numpy as np
from matplotlib.figure import Figure
from scipy.stats import chi

from figures.style import DASHES, WIDTH, Palette

DIMENSIONS = (2, 5, 10, 15, 20)
SHELLS = (1, 10, 100)


def ball_in_cube(d: int) -> float:
    """Return the share of the cube [-1, 1]^d that the unit ball fills: what rejection from the cube accepts."""
    return float(pi ** (d / 2) / gamma(d / 2 + 1) / 2**d)


def words(share: float) -> str:
    """Return a share as a percentage, or as one in so many, to two digits."""
    if share > 1e-4:
        return f"{100 * share:.2g}%"
    count = float(f"{1 / share:.2g}")
    return f"1 in {count:,.0f}" if count < 1e6 else f"1 in {count / 1e6:.0f} million"


def draw(palette: Palette) -> Figure:
    """Draw the accepted share by dimension, over the density of the length of a standard normal vector."""
    figure = Figure(figsize=(WIDTH, 5.0))
    upper, lower = figure.subplots(2, 1)
    d = np.arange(1, 21)
    logs = [log10(ball_in_cube(int(k))) for k in d]
    upper.plot(d, logs, color=palette.series[0], linestyle="-")
    for k in DIMENSIONS:
        height, last = log10(ball_in_cube(k)), k == DIMENSIONS[-1]
        upper.plot(k, height, "o", color=palette.series[0])
        upper.text(
            k + (-0.6 if last else 0.4),
            height + (-0.3 if last else 0.25),
            words(ball_in_cube(k)),
            ha="right" if last else "left",
            va="center" if last else "bottom",
        )
    upper.set_title("Rejection: share of a cube inside its ball (log scale)", loc="left")
    upper.set(xlim=(1, 21), ylim=(-9, 1.2), xlabel="Dimension", xticks=DIMENSIONS, yticks=[])
    upper.spines["left"].set_visible(False)
    r = np.linspace(0, 13, 600)
    for k, color, dash in zip(SHELLS, palette.series, DASHES, strict=False):
        density = chi.pdf(r, k)
        lower.plot(r, density, color=color, linestyle=dash)
        top = int(density.argmax())
        x = 0.9 if k == 1 else r[top]
        lower.text(
            x, density[top] + (-0.05 if k == 1 else 0.05), f"d = {k}", color=color, ha="left" if k == 1 else "center"
        )
    lower.set_title("Shell: length of a standard normal vector", loc="left")
    lower.set(xlim=(0, 13), ylim=(0, 0.85), xlabel="Distance from the mode", yticks=[])
    lower.spines["left"].set_visible(False)
    return figure
