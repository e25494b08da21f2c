"""Two Metropolis chains for a coin's bias, with tiny and with larger steps, beside the exact posterior."""

from __future__ import annotations

import math

import numpy as np
from matplotlib.figure import Figure
from scipy.stats import beta, norm

from figures.style import WIDTH, Palette
from solutions.training_data.metropolis import metropolis

HEADS, TAILS = 7, 3
STEPS = (0.01, 0.3)
START = 0.1
DRAWS = 1_000
BINS = 25


def log_density(x: float) -> float:
    """Return the logarithm of the unnormalized posterior of the chance of heads."""
    return HEADS * math.log(x) + TAILS * math.log1p(-x) if 0 < x < 1 else -math.inf


def on_a_grid(step: float, points: int = 400) -> tuple[float, float]:
    """Return a chain's acceptance rate and how many chained draws are worth one independent draw for the mean.

    Both are those of the chain's own transition matrix between cells of [0, 1], so no simulation is needed.
    """
    x = (np.arange(points) + 0.5) / points
    log_target = HEADS * np.log(x) + TAILS * np.log1p(-x)
    target = np.exp(log_target - log_target.max())
    target /= target.sum()
    moves = norm.pdf(x[None, :] - x[:, None], scale=step) / points
    moves *= np.exp(np.minimum(0.0, log_target[None, :] - log_target[:, None]))
    accepted = float((target[:, None] * moves).sum())
    transition = moves - np.diag(np.diag(moves))
    transition += np.diag(1 - transition.sum(axis=1))
    centered = x - target @ x
    # Sum of all autocovariances from lag 0: solve (I - T + 1 target') s = centered.
    total = np.linalg.solve(np.eye(points) - transition + target[None, :], centered)
    variance = target @ centered**2
    return accepted, float(2 * target @ (centered * total) / variance - 1)


def draw(palette: Palette) -> Figure:
    """Draw the trace of each chain beside its histogram and the exact posterior."""
    figure = Figure(figsize=(WIDTH, 4.6))
    rows = figure.subplots(2, 2, sharey=True, width_ratios=(2.2, 1))
    x = np.linspace(0, 1, 300)
    exact = beta.pdf(x, HEADS + 1, TAILS + 1)
    for (trace, histogram), step, color in zip(rows, STEPS, (palette.series[1], palette.series[0]), strict=True):
        chain = metropolis(log_density, START, step, DRAWS, np.random.default_rng(3))
        trace.plot(chain, color=color, linewidth=0.9, linestyle="-")
        worth = DRAWS / on_a_grid(step)[1]
        trace.set_title(f"Steps of {step:g}: {DRAWS:,} draws worth {float(f'{worth:.2g}'):.0f}", loc="left")
        trace.set(ylabel="Chance of heads", xlim=(0, DRAWS), ylim=(0, 1), yticks=[0, 0.5, 1])
        histogram.hist(chain, BINS, (0, 1), density=True, orientation="horizontal", color=color, alpha=0.4)
        histogram.plot(exact, x, color=palette.ink, linestyle="-")
        histogram.set(xticks=[], xlim=(0, 4.6))
        histogram.spines["bottom"].set_visible(False)
    rows[0, 1].text(4.6, 0.3, "line:\nexact", ha="right", va="center")
    rows[1, 0].set_xlabel("Draw")
    return figure
