"""Random search over hyperparameters."""

import math
import random
from collections.abc import Callable

Config = dict[str, float]


def log_uniform(rng: random.Random, low: float, high: float) -> float:
    """Return a number whose logarithm is uniform; needs 0 < low <= high."""
    return math.exp(rng.uniform(math.log(low), math.log(high)))


def random_search(
    draw: Callable[[random.Random], Config],
    validation_loss: Callable[[Config], float],
    trials: int,
    rng: random.Random,
) -> tuple[Config, float]:
    """Return the configuration with the smallest validation loss, and it.

    A trial that diverged to NaN or infinity does not win. Raises
    ValueError where no trial gave a finite loss.
    """
    best: Config | None = None
    best_loss = math.inf
    for _ in range(trials):
        config = draw(rng)
        loss = validation_loss(config)  # trains a model
        if math.isfinite(loss) and loss < best_loss:
            best, best_loss = config, loss
    if best is None:
        raise ValueError("no trial gave a finite loss")
    return best, best_loss
