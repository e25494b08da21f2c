"""Ten waves and a network of one hidden layer: the floor of few units, enough units, blind samples, and a jump."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tests.answers.proof import answer

ANSWER = answer(__file__)
WAVES = 10


def waves(x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the target at these inputs."""
    return np.sin(2 * np.pi * WAVES * x)


def joined(units: int, x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the network of `units` ReLUs that joins equally spaced points of the target."""
    knots = np.linspace(0, 1, units + 1)
    slopes = np.diff(waves(knots)) * units
    weights = np.diff(slopes, prepend=0.0)  # one unit at 0 and one at each inner point
    assert weights.size == units
    return np.asarray((weights * np.maximum(0, x[:, None] - knots[:-1])).sum(axis=1))


def test_floor_of_few_units() -> None:
    assert r"f(x) = \sin(20 \pi x)" in ANSWER.text
    peaks = (2 * np.arange(2 * WAVES) + 1) / (4 * WAVES)
    values = np.round(waves(peaks), 9)
    assert set(values) == {-1.0, 1.0}
    crossings = sum(a != b for a, b in pairwise(values))
    assert crossings == 2 * WAVES - 1
    assert (values > 0).sum() == (values < 0).sum() == WAVES
    assert "all ten crests and negative in all ten troughs" in ANSWER.text
    ANSWER.prints("That takes 19", crossings)
    # an error below 1 has the target's sign at each peak, so the network crosses zero that often
    units = next(h for h in range(100) if h + 1 >= crossings)
    ANSWER.prints("So with fewer than 18", units)
    ANSWER.prints("the largest error is at least 1", np.abs(waves(peaks)).max())


def test_random_small_networks_have_the_floor() -> None:
    rng = np.random.default_rng(1)
    x = (2 * np.arange(2 * WAVES) + 1) / (4 * WAVES)
    for _ in range(300):
        inner = rng.normal(size=(17, 1)) * x + rng.normal(size=(17, 1))
        features = np.maximum(0, inner).T
        fit = (features * rng.normal(size=17) * rng.choice([0.1, 1, 10])).sum(axis=1) + rng.normal()
        assert np.abs(fit - waves(x)).max() >= 1


def test_enough_units() -> None:
    bound = [(20 * math.pi) ** 2 / (8 * n * n) for n in range(1, 300)]
    enough = 1 + next(i for i, error in enumerate(bound) if error < 0.01)
    ANSWER.prints("for $`n = 223", enough)
    ANSWER.prints("at each of the 222", enough - 1)
    x = np.linspace(0, 1, 5 * enough + 1)
    assert np.abs(joined(enough, x) - waves(x)).max() < 0.01


def test_blind_samples() -> None:
    samples = np.linspace(0, 1, 11)
    assert np.allclose(waves(samples), 0, atol=1e-12)
    assert "Sampled at 0, 0.1, 0.2 and so on, $`f`$ is 0." in ANSWER.text


def test_jump() -> None:
    # a continuous g takes one value at the jump, and both sides come arbitrarily near
    candidates = [Fraction(i, 100) for i in range(-100, 201)]
    best = min(max(abs(g - 0), abs(g - 1)) for g in candidates)
    ANSWER.prints("the largest error of a continuous network is at least $`1/2", best)
    ANSWER.prints("At a jump of height 1", 1)


def test_dead_unit_has_no_gradient() -> None:
    x = np.linspace(0, 1, 50)
    weight, bias, out = -1.0, -0.5, 2.0
    error = out * np.maximum(0, weight * x + bias) - waves(x)
    active = (weight * x + bias > 0).astype(float)
    assert (2 * error * out * active * x).sum() == (2 * error * out * active).sum() == 0


def test_wide_network_fits_noise() -> None:
    rng = np.random.default_rng(2)
    x = np.arange(10.0)
    labels = rng.integers(-9, 10, 10).astype(float)
    weights = np.diff(np.diff(labels), prepend=0.0)
    fitted = labels[0] + (weights * np.maximum(0, x[:, None] - x[:-1])).sum(axis=1)
    assert np.allclose(fitted, labels)
