"""The density of height when the sex is unknown: one peak or two, and never that of the averaged heights."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import DASHES, WIDTH, Palette

MALE_SHARE = 0.5
MALE_MEAN, FEMALE_MEAN = 175.0, 162.0
CENTIMETERS = np.linspace(140, 200, 401)

Array = NDArray[np.float64]


def normal(x: Array, mean: float, sd: float) -> Array:
    """Return the normal density at x."""
    density: Array = np.exp(-(((x - mean) / sd) ** 2) / 2) / (sd * np.sqrt(2 * np.pi))
    return density


def parts(x: Array, male_sd: float, female_sd: float) -> tuple[Array, Array]:
    """Return the two weighted densities whose sum is the mixture."""
    return MALE_SHARE * normal(x, MALE_MEAN, male_sd), (1 - MALE_SHARE) * normal(x, FEMALE_MEAN, female_sd)


def averaged(x: Array, male_sd: float, female_sd: float) -> Array:
    """Return the density of the weighted average of a man's and a woman's height, which are independent."""
    mean = MALE_SHARE * MALE_MEAN + (1 - MALE_SHARE) * FEMALE_MEAN
    return normal(x, mean, float(np.hypot(MALE_SHARE * male_sd, (1 - MALE_SHARE) * female_sd)))


def draw(palette: Palette) -> Figure:
    """Draw the mixture and its parts for realistic and for small spreads, and the wrong density with the first."""
    figure = Figure(figsize=(WIDTH, 4.6))
    upper, lower = figure.subplots(2, 1, sharex=True)
    for axes, spreads in ((upper, (7.5, 7.0)), (lower, (4.0, 4.0))):
        male, female = parts(CENTIMETERS, *spreads)
        axes.plot(CENTIMETERS, male + female, color=palette.series[0], linestyle="-", label="mixture")
        for part, color, name in ((male, 2, "$q\\,f_m$"), (female, 3, "$(1-q)\\,f_j$")):
            axes.plot(
                CENTIMETERS, part, color=palette.series[color], linestyle=DASHES[color], linewidth=1.6, label=name
            )
        axes.set(ylim=(0, 0.084 if axes is upper else 0.062), ylabel="Density", yticks=(0, 0.02, 0.04, 0.06))
    wrong = averaged(CENTIMETERS, 7.5, 7.0)
    upper.plot(CENTIMETERS, wrong, color=palette.series[1], linestyle=DASHES[1], linewidth=1.6)
    upper.text(174.5, 0.066, "$q\\,h_m + (1-q)\\,h_j$:\nnot A's height", color=palette.series[1], va="center", size=11)
    upper.text(140.5, 0.078, "$\\sigma_m = 7.5,\\ \\sigma_j = 7$", va="top", size=11)
    lower.text(140.5, 0.058, "$\\sigma_m = \\sigma_j = 4$", va="top", size=11)
    lower.legend(loc="upper right", handlelength=1.8)
    lower.set(xlabel="Height in cm", xlim=(140, 200))
    return figure
