"""The gap from a number to the next larger one, as a share of the number, over the whole range of three formats."""

from collections.abc import Iterator
from dataclasses import dataclass

from matplotlib.figure import Figure

from figures.style import DASHES, Palette


@dataclass(frozen=True)
class Format:
    """A binary format: sign, exponent field, fraction field."""

    name: str
    exponent_bits: int
    fraction_bits: int

    def gaps(self) -> Iterator[tuple[int, int, int]]:
        """Yield the base-2 logarithms of a binade's start and end and of the gap between its numbers."""
        bias = 2 ** (self.exponent_bits - 1) - 1
        lowest = 1 - bias
        yield lowest - self.fraction_bits, lowest, lowest - self.fraction_bits  # subnormal
        for exponent in range(lowest, bias + 1):
            yield exponent, exponent + 1, exponent - self.fraction_bits


FORMATS = (Format("float16", 5, 10), Format("bfloat16", 8, 7), Format("float32", 8, 23))
DECIMAL = 0.3010299956639812  # log10(2)


def draw(palette: Palette) -> Figure:
    """Draw each format as a band, as wide as a binade's relative gaps vary, and its subnormal numbers as a line."""
    figure = Figure(figsize=(5.2, 3.5))
    axes = figure.subplots()
    for form, color, dashes in zip(FORMATS, palette.series, DASHES, strict=False):
        (tiny, normal, gap), *binades = form.gaps()
        xs = [tiny * DECIMAL, normal * DECIMAL]
        axes.plot(xs, [(gap - tiny) * DECIMAL, (gap - normal) * DECIMAL], color=color, linestyle=dashes)
        low, high = binades[0][0] * DECIMAL, binades[-1][1] * DECIMAL
        bottom, top = -(form.fraction_bits + 1) * DECIMAL, -form.fraction_bits * DECIMAL
        axes.fill_between([low, high], bottom, top, color=color, linewidth=0)
        right = form.exponent_bits > 5
        axes.text(
            high if right else high + 1.5,
            top + 0.12 if right else (bottom + top) / 2,
            form.name,
            color=palette.ink,
            ha="right" if right else "left",
            va="bottom" if right else "center",
        )
    xticks, yticks = range(-40, 41, 20), range(-8, 1, 2)
    axes.set(
        xlabel="Magnitude of the number",
        ylabel="Gap to the next, relative",
        xticks=xticks,
        yticks=yticks,
        xticklabels=[f"$10^{{{tick}}}$" for tick in xticks],
        yticklabels=[f"$10^{{{tick}}}$" for tick in yticks],
        xlim=(-47, 42),
        ylim=(-7.6, 0.2),
    )
    return figure
