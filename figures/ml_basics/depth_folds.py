"""Sawtooths of deep ReLU networks, and the kinks of wide ones with as many parameters."""

from itertools import pairwise

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import WIDTH, Palette

LAYERS = (2, 4, 6)
"""Depths of the deep networks; each layer has two units."""


def parameters(widths: list[int]) -> int:
    """Return the weights and biases of a fully connected network with these hidden widths, one input and one output."""
    sizes = [1, *widths, 1]
    return sum(above * (below + 1) for below, above in pairwise(sizes))


def sawtooth(x: NDArray[np.float64], layers: int) -> NDArray[np.float64]:
    """Return the output of `layers` layers of two ReLU units, each layer a tent on [0, 1]."""
    for _ in range(layers):
        x = 2 * np.maximum(0, x) - 4 * np.maximum(0, x - 0.5)
    return x


def zigzag(x: NDArray[np.float64], units: int) -> NDArray[np.float64]:
    """Return the output of one layer of ReLU units whose kinks are evenly spaced: a flat piece, then ups and downs."""
    slope = units + 1.0  # a piece is 1 / (units + 1) wide and rises or falls by 1
    changes = [slope] + [2 * slope * (-1) ** i for i in range(1, units)]
    y = np.zeros_like(x)
    for i, change in enumerate(changes):
        y += change * np.maximum(0, x - (i + 1) / (units + 1))
    return y


def pieces(y: NDArray[np.float64]) -> int:
    """Return the number of straight pieces of a curve sampled evenly, its kinks among the samples."""
    return 1 + int((np.abs(np.diff(y, 2)) > 1e-9).sum())


def counts(layers: int) -> tuple[int, int, int]:
    """Return the parameters of both networks and the pieces of the deep and of the wide one on [0, 1]."""
    deep, wide = [2] * layers, [2 * layers]
    if parameters(deep) != parameters(wide):
        raise ValueError("the two networks differ in size")
    folds = pieces(sawtooth(np.linspace(0, 1, 2 ** (layers + 1) + 1), layers))
    kinks = pieces(zigzag(np.linspace(0, 1, 2 * (2 * layers + 1) + 1), 2 * layers))
    return parameters(deep), folds, kinks


def draw(palette: Palette) -> Figure:
    """Draw the deep networks in the upper row, the wide ones below, with their sizes and pieces."""
    figure = Figure(figsize=(WIDTH, 3.9))
    panels = figure.subplots(2, len(LAYERS), sharex=True, sharey=True)
    for column, layers in enumerate(LAYERS):
        size, folds, kinks = counts(layers)
        deep = np.linspace(0, 1, 2**layers + 1)
        wide = np.linspace(0, 1, 2 * layers + 2)
        upper, lower = panels[0, column], panels[1, column]
        upper.plot(deep, sawtooth(deep, layers), color=palette.series[0], linestyle="-", linewidth=1.5)
        upper.set_title(f"{size} parameters\n{layers} layers of 2:\n{folds} pieces")
        lower.plot(wide, zigzag(wide, 2 * layers), color=palette.series[1], linestyle="-", linewidth=1.5)
        lower.set_title(f"1 layer of {2 * layers}:\n{kinks} pieces")
    for panel in panels.flat:
        panel.set(xlim=(0, 1), ylim=(-0.05, 1.05), xticks=[0, 1], yticks=[0, 1])
    panels[0, 0].set_ylabel("deep")
    panels[1, 0].set_ylabel("wide")
    return figure
