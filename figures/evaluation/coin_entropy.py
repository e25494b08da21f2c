"""Entropy of a coin in bits against its probability of heads, from 0 over 1 bit at one half to 0."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import Palette

BIASED = 0.9

Array = NDArray[np.float64]


def entropy(heads: Array) -> Array:
    """Return the entropy in bits of coins with these probabilities of heads, each strictly between 0 and 1."""
    bits: Array = -heads * np.log2(heads) - (1 - heads) * np.log2(1 - heads)
    return bits


def draw(palette: Palette) -> Figure:
    """Draw the arch, and mark the fair coin and the biased one."""
    figure = Figure()
    axes = figure.subplots()
    heads = np.linspace(1e-9, 1 - 1e-9, 401)
    axes.plot(heads, entropy(heads))
    marked = np.array([1 - BIASED, 0.5, BIASED])
    axes.plot(marked, entropy(marked), "o", color=palette.series[1], linestyle="none")
    for x, bits, place in zip(marked, entropy(marked), ((10, -14), (0, 8), (-10, -14)), strict=True):
        alignment = "center" if x == 0.5 else "left" if x < 0.5 else "right"
        label = "1 bit" if x == 0.5 else f"{bits:.2f} bits"
        axes.annotate(label, (x, bits), xytext=place, textcoords="offset points", ha=alignment)
    axes.set(xlabel="Probability of heads", ylabel="Entropy (bits)", xlim=(0, 1), ylim=(0, 1.15))
    axes.set_xticks([0, 0.1, 0.5, 0.9, 1], ["0", "0.1", "0.5", "0.9", "1"])
    return figure
