"""Expected training and test error of least squares against the number of features, five useful ones first."""

from matplotlib.figure import Figure

from figures.style import DASHES, WIDTH, Palette

ROWS = 50
USEFUL = 5
WEIGHT = 0.5
NOISE = 1.0
"""Variance of the noise, the error that no model can go below."""
SHOWN = 30


def unexplained(features: int) -> float:
    """Return the variance that the first so many features leave, features being independent with variance 1."""
    return NOISE + WEIGHT**2 * max(USEFUL - features, 0)


def training_error(features: int, rows: int = ROWS) -> float:
    """Return the expected mean squared error of least squares on its own rows."""
    return unexplained(features) * (1 - features / rows)


def held_out_error(features: int, rows: int = ROWS) -> float:
    """Return the expected mean squared error on new rows, for Gaussian features and fewer of them than rows - 1."""
    return unexplained(features) * (1 + features / (rows - features - 1))


def draw(palette: Palette) -> Figure:
    """Draw both errors, with the noise as the floor."""
    figure = Figure(figsize=(WIDTH, 3.2))
    axes = figure.subplots()
    features = range(1, SHOWN + 1)
    training = [training_error(p) for p in features]
    tested = [held_out_error(p) for p in features]
    axes.axvspan(0, USEFUL, color=palette.series[2], alpha=0.13, linewidth=0)
    axes.axhline(NOISE, color=palette.muted, linestyle=DASHES[2], linewidth=1.5)
    axes.text(SHOWN + 0.4, NOISE + 0.04, "noise", color=palette.muted, ha="right", va="bottom")
    axes.plot(features, tested, color=palette.series[1], linestyle=DASHES[1])
    axes.plot(features, training, color=palette.series[0], linestyle=DASHES[0])
    for p, across, height in ((3, 0.3, 0.12), (5, -0.2, -0.05), (25, -0.4, 0.08)):
        axes.plot(p, held_out_error(p), "o", color=palette.series[1])
        side = "right" if p > USEFUL * 2 else "left"
        below = p == USEFUL
        axes.text(
            p + across + (0.7 if below else 0),
            held_out_error(p) + (0.28 if below else height),
            f"{held_out_error(p):.2f}",
            color=palette.series[1],
            ha=side,
            va="center" if below else "bottom",
        )
    axes.text(17.5, held_out_error(18) + 0.28, "test", color=palette.series[1], ha="right")
    axes.text(17.5, training_error(18) - 0.12, "training", color=palette.series[0], ha="right", va="top")
    axes.text(USEFUL / 2 + 0.1, 0.08, "useful", color=palette.series[2], ha="center")
    axes.text(USEFUL + 1, 0.08, "pure noise features", color=palette.muted)
    axes.set(xlabel="Number of features", ylabel="Mean squared error", xlim=(0, SHOWN + 0.5), ylim=(0, 2.75))
    return figure
