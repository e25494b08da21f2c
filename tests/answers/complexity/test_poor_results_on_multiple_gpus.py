"""Plays eight devices on one machine: what is equal to a single device, and what is not."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from solutions.complexity.data_parallel import combine, mean_of_means
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
DEVICES = 8

Array = NDArray[np.float64]


def summed_gradient(weights: Array, x: Array, y: Array) -> Array:
    """The gradient of half the summed squared errors."""
    return np.asarray(x.T @ (x @ weights - y))


@settings(deadline=None, max_examples=50, derandomize=True)
@given(st.lists(st.integers(0, 9), min_size=1, max_size=8).filter(any), st.integers(0, 99))
def test_combining_sums_gives_the_single_device(counts: list[int], seed: int) -> None:
    rng = np.random.default_rng(seed)
    n = sum(counts)
    x, y, weights = rng.normal(size=(n, 3)), rng.normal(size=n), rng.normal(size=3)
    cuts = np.cumsum(counts)[:-1]
    sums = [summed_gradient(weights, a, b) for a, b in zip(np.split(x, cuts), np.split(y, cuts), strict=True)]
    np.testing.assert_allclose(combine(sums, counts), summed_gradient(weights, x, y) / n, atol=1e-12)
    if len(set(counts)) == 1:
        np.testing.assert_allclose(mean_of_means(sums, counts), combine(sums, counts), atol=1e-12)


def test_a_mean_of_means_weighs_tokens_unequally() -> None:
    counts = [100] * 7 + [20]
    ANSWER.prints("Let seven hold 100", counts[0])
    ANSWER.prints("tokens and the eighth 20", counts[-1])
    weight = [float(mean_of_means([np.array(float(k == device)) for k in range(8)], counts)) for device in range(8)]
    ANSWER.prints("each token of the eighth counts 5", weight[7] / weight[0])
    fair = [float(combine([np.array(float(k == device)) for k in range(8)], counts)) for device in range(8)]
    assert fair == pytest.approx([1 / 720] * 8)


def test_updates_an_epoch() -> None:
    ANSWER.prints("one GPU makes 2,000", 64_000 / 32)
    ANSWER.prints("eight only 250", 64_000 / (32 * DEVICES))
    ANSWER.prints("\\sqrt 8 \\approx 2.8", math.sqrt(DEVICES))
    ANSWER.prints("Splitting a batch of 32 leaves each GPU 4", 32 / DEVICES)


def test_accumulating_on_one_device_is_the_same_run() -> None:
    rng = np.random.default_rng(8)
    x, y = rng.normal(size=(640, 4)), rng.normal(size=640)
    single = shared = np.zeros(4)
    for step in range(10):
        batch = slice(64 * step, 64 * step + 64)
        shards = list(zip(np.split(x[batch], DEVICES), np.split(y[batch], DEVICES), strict=True))
        accumulated = np.zeros(4)
        for a, b in shards:
            accumulated = accumulated + summed_gradient(single, a, b) / 8 / DEVICES
        single = single - 0.1 * accumulated
        shared = shared - 0.1 * combine([summed_gradient(shared, a, b) for a, b in shards], [8] * DEVICES)
    np.testing.assert_allclose(single, shared, rtol=1e-12)


def test_linear_scaling_to_first_order() -> None:
    rng = np.random.default_rng(9)
    x, y = rng.normal(size=(64, 4)), rng.normal(size=64)

    def gap(rate: float) -> float:
        small = np.zeros(4)
        for a, b in zip(np.split(x, DEVICES), np.split(y, DEVICES), strict=True):
            small = small - rate * summed_gradient(small, a, b) / 8
        large = -DEVICES * rate * summed_gradient(np.zeros(4), x, y) / 64
        return float(np.linalg.norm(small - large) / np.linalg.norm(large))

    assert gap(1e-4) / gap(1e-3) == pytest.approx(0.1, rel=0.1)  # vanishes with the step


def test_equal_data_on_all_ranks_brings_no_less_noise() -> None:
    rng = np.random.default_rng(11)
    shards = rng.normal(size=(50_000, DEVICES))  # one gradient per rank
    sharded = combine(list(shards.T), [1] * DEVICES)
    same = combine([shards[:, 0]] * DEVICES, [1] * DEVICES)
    for estimate, expected in ((sharded.var(), 1 / 8), (same.var(), 1.0)):
        simulated(float(estimate), expected, expected * math.sqrt(2 / len(shards)))


def test_adam_masks_a_sum() -> None:
    def steps(factor: float) -> list[float]:
        m = v = 0.0
        moved = []
        for t, g in enumerate((0.3, -0.1, 0.2, 0.25), 1):
            g *= factor
            m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
            moved.append(m / (1 - 0.9**t) / (math.sqrt(v / (1 - 0.999**t)) + 1e-8))
        return moved

    assert steps(8) == pytest.approx(steps(1), rel=1e-6)
    ANSWER.prints("hardly changes when all are 8", DEVICES)


def test_adams_step_per_unit_of_signal_grows_by_the_root_of_the_batch() -> None:
    """Where noise dominates, the mean step over many noisy gradients is in proportion to the root of the batch."""
    rng = np.random.default_rng(12)
    signal, noise, count = 0.02, 1.0, 200_000

    def mean_step(batch: int) -> tuple[float, float]:
        gradients = signal + noise / math.sqrt(batch) * rng.normal(size=count)
        size = math.sqrt(float(np.mean(gradients**2)))
        return float(gradients.mean()) / size, 1 / math.sqrt(count)

    (small, small_error), (large, large_error) = mean_step(1), mean_step(DEVICES)
    simulated(small * math.sqrt(8), large, math.hypot(small_error * math.sqrt(8), large_error))
