"""Memory of training GPT-2 XL: parameter states and activations, for two batch sizes and three ways of storing."""

from matplotlib.figure import Figure

from figures.style import Palette
from solutions.complexity.model_memory import XL, activations, training_states

WAYS = (("all stored", False, False), ("fused attention", True, False), ("checkpointed", False, True))


def draw(palette: Palette) -> Figure:
    """Draw one stacked bar per case, in gigabytes of 10^9 bytes."""
    figure = Figure(figsize=(5.2, 3.8))
    axes = figure.subplots()
    states = sum(training_states(XL).values()) / 1e9
    labels = []
    for row, (batch, (way, fused, checkpoint)) in enumerate((b, w) for b in (1, 8) for w in WAYS):
        kept = activations(XL, batch, fused, checkpoint) / 1e9
        first = row == 0
        axes.barh(row, states, 0.62, color=palette.series[0], label="parameter states" if first else None)
        axes.barh(
            row,
            kept,
            0.62,
            left=states,
            color=palette.series[1],
            hatch="///",
            edgecolor=palette.fill,
            linewidth=0,
            label="activations" if first else None,
        )
        axes.text(states + kept + 1.2, row, f"{states + kept:.1f}", va="center", color=palette.ink, fontsize=11)
        labels.append(f"batch {batch}, {way}")
    axes.axvline(80, color=palette.muted, linewidth=1.2, linestyle=(0, (3, 2)))
    axes.text(80, -0.62, "80 GB card", color=palette.muted, fontsize=11, va="bottom", ha="center")
    axes.set_yticks(range(len(labels)), labels)
    axes.tick_params(axis="y", length=0, labelcolor=palette.ink)
    axes.set(xlabel="Memory (GB)", xlim=(0, 116), ylim=(5.5, -0.6), xticks=range(0, 101, 20))
    figure.legend(loc="outside lower center", ncols=2)
    return figure
