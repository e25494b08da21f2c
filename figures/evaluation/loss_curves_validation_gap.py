"""Train and test loss fall together; validation loss stays above both and turns up at the end.

The curves are those of a logistic regression trained by Nesterov's accelerated gradient descent. Train and test
examples are drawn alike; the validation examples come from a source of their own, where one label in twelve is flipped.
"""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from figures.style import Palette

EPOCHS = 80
RATE = 0.04
FLIPPED = 1 / 12

Array = NDArray[np.float64]


def examples(rng: np.random.Generator, count: int, flipped: float = 0.0) -> tuple[Array, Array]:
    """Return points, shape (count, 10), and labels -1 or +1, shape (count,), of which a share is flipped."""
    points = rng.normal(size=(count, 10))
    labels = np.sign(points.sum(axis=1))
    labels[: round(flipped * count)] *= -1
    return points, labels


def example_losses() -> dict[str, Array]:
    """Return each example's cross-entropy after each epoch, shape (EPOCHS + 1, count), for each set."""
    rng = np.random.default_rng(3)
    sets = {"validation": examples(rng, 600, FLIPPED), "test": examples(rng, 600), "train": examples(rng, 300)}
    curves: dict[str, list[Array]] = {name: [] for name in sets}
    weights = previous = np.zeros(10)
    for epoch in range(EPOCHS + 1):
        for name, (points, labels) in sets.items():
            curves[name].append(np.logaddexp(0, -labels * (points @ weights)))
        points, labels = sets["train"]
        ahead = weights + epoch / (epoch + 3) * (weights - previous)
        slopes = -labels / (1 + np.exp(labels * (points @ ahead)))
        weights, previous = ahead - RATE * (slopes @ points) / len(points), weights
    return {name: np.array(curve) for name, curve in curves.items()}


def losses() -> dict[str, Array]:
    """Return the mean cross-entropy after each epoch, shape (EPOCHS + 1,), for each set."""
    return {name: each.mean(axis=1) for name, each in example_losses().items()}


def draw(palette: Palette) -> Figure:
    """Draw the three curves over the epochs."""
    figure = Figure()
    axes = figure.subplots()
    for (name, curve), color in zip(losses().items(), palette.series, strict=False):
        axes.plot(curve, label=name, color=color)
    axes.set(xlabel="Epoch", ylabel="Loss", xlim=(0, EPOCHS), ylim=(0, 0.75))
    axes.legend(loc="upper right")
    return figure
