"""Compares batch norm over several devices with one device that holds all the data, forward and backward."""

from __future__ import annotations

import functools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from solutions.complexity.sync_batch_norm import (
    Moments,
    backward,
    backward_sums,
    local_moments,
    merge,
    normalize,
)
from tests.answers.proof import answer

ANSWER = answer(__file__)
EPS = 1e-5

Array = NDArray[np.float64]


def single(x: Array, scale: Array, shift: Array) -> Array:
    return np.asarray(scale * (x - x.mean(0)) / np.sqrt(x.var(0) + EPS) + shift)


def shards(counts: list[int], seed: int, offset: float = 0.0) -> tuple[list[Array], list[Array], Array, Array]:
    """Return the examples of each device, the gradients that reach them, scale and shift."""
    rng = np.random.default_rng(seed)
    xs = [rng.normal(offset + rng.normal(), 1.5, size=(n, 3)) for n in counts]
    return xs, [rng.normal(size=x.shape) for x in xs], rng.normal(size=3), rng.normal(size=3)


COUNTS = st.lists(st.integers(0, 6), min_size=1, max_size=8).filter(lambda counts: sum(counts) > 1)


@settings(deadline=None, max_examples=60, derandomize=True)
@given(COUNTS, st.integers(0, 999))
def test_forward_and_backward_equal_one_device(counts: list[int], seed: int) -> None:
    xs, grads, scale, shift = shards(counts, seed)
    total = functools.reduce(merge, map(local_moments, xs))
    whole, grad = np.concatenate(xs), np.concatenate(grads)
    assert total.n == len(whole)
    np.testing.assert_allclose(total.mean, whole.mean(0), atol=1e-12)
    np.testing.assert_allclose(total.squares / total.n, whole.var(0), atol=1e-12)

    hats = [normalize(x, total, EPS) for x in xs]
    outputs = [scale * hat + shift for hat in hats]
    np.testing.assert_allclose(np.concatenate(outputs), single(whole, scale, shift), atol=1e-10)

    parts = [backward_sums(hat, g) for hat, g in zip(hats, grads, strict=True)]
    sums = (sum((p[0] for p in parts), np.zeros(3)), sum((p[1] for p in parts), np.zeros(3)))
    found = [backward(hat, g, scale, total, sums, EPS) for hat, g in zip(hats, grads, strict=True)]
    everything = Moments(len(whole), whole.mean(0), whole.var(0) * len(whole))
    hat = normalize(whole, everything, EPS)
    alone = backward(hat, grad, scale, everything, backward_sums(hat, grad), EPS)
    np.testing.assert_allclose(np.concatenate(found), alone, atol=1e-8)


def test_the_gradients_against_finite_differences() -> None:
    xs, grads, scale, shift = shards([3, 1, 0, 4], seed=12)
    total = functools.reduce(merge, map(local_moments, xs))
    hats = [normalize(x, total, EPS) for x in xs]
    parts = [backward_sums(hat, g) for hat, g in zip(hats, grads, strict=True)]
    sums = (sum((p[0] for p in parts), np.zeros(3)), sum((p[1] for p in parts), np.zeros(3)))
    found = np.concatenate([backward(hat, g, scale, total, sums, EPS) for hat, g in zip(hats, grads, strict=True)])
    whole, grad = np.concatenate(xs), np.concatenate(grads)

    def loss() -> float:
        return float(np.sum(grad * single(whole, scale, shift)))

    def slope(array: Array, place: tuple[int, ...]) -> float:
        middle = array[place]
        array[place] = middle + 1e-6
        above = loss()
        array[place] = middle - 1e-6
        below = loss()
        array[place] = middle
        return (above - below) / 2e-6

    for place in np.ndindex(whole.shape):
        assert found[place] == pytest.approx(slope(whole, place), rel=1e-5, abs=1e-7)
    for channel in range(3):
        assert sums[0][channel] == pytest.approx(slope(shift, (channel,)), rel=1e-6)
        assert sums[1][channel] == pytest.approx(slope(scale, (channel,)), rel=1e-6)


def test_without_the_two_sums_the_gradient_is_wrong() -> None:
    xs, grads, scale, _ = shards([4, 4], seed=13)
    total = merge(*map(local_moments, xs))
    hats = [normalize(x, total, EPS) for x in xs]
    parts = [backward_sums(hat, g) for hat, g in zip(hats, grads, strict=True)]
    both = (parts[0][0] + parts[1][0], parts[0][1] + parts[1][1])
    right = backward(hats[0], grads[0], scale, total, both, EPS)
    local = backward(hats[0], grads[0], scale, total, parts[0], EPS)
    assert np.abs(right - local).max() > 0.01


@settings(deadline=None, max_examples=60, derandomize=True)
@given(COUNTS, st.integers(0, 999))
def test_merging_all_means_and_variances_at_once(counts: list[int], seed: int) -> None:
    xs = [x for x in shards(counts, seed)[0] if len(x)]
    n, whole = sum(counts), np.concatenate(xs)
    mean = sum((len(x) * x.mean(0) for x in xs), np.zeros(3)) / n
    variance = sum((len(x) * (x.var(0) + (x.mean(0) - mean) ** 2) for x in xs), np.zeros(3)) / n
    np.testing.assert_allclose(mean, whole.mean(0), atol=1e-12)
    np.testing.assert_allclose(variance, whole.var(0), atol=1e-12)


def test_merging_in_any_order() -> None:
    xs, _, _, _ = shards([5, 2, 7, 1], seed=14, offset=100)
    left = functools.reduce(merge, map(local_moments, xs))
    right = functools.reduce(lambda a, b: merge(b, a), map(local_moments, reversed(xs)))
    np.testing.assert_allclose(left.squares, right.squares, rtol=1e-12)


def test_cancellation() -> None:
    x = (np.random.default_rng(4).standard_normal((256, 1)) + 1e4).astype(np.float32)
    ANSWER.prints("with true variance 0.9957", np.var(x.astype(np.float64)))
    parts = np.split(x, 8)
    sums = sum((p.sum(0) for p in parts), np.zeros(1, np.float32))
    squares = sum(((p * p).sum(0) for p in parts), np.zeros(1, np.float32))
    direct = squares / np.float32(256) - (sums / np.float32(256)) ** 2
    assert direct.dtype == np.float32
    ANSWER.prints("summing squares gives 16", direct[0])
    total = functools.reduce(merge, map(local_moments, parts))
    assert total.squares.dtype == np.float32
    ANSWER.prints("merging 0.9956", total.squares[0] / 256)


def test_the_example_and_what_averaging_variances_drops() -> None:
    low, high = np.full((2, 1), -1.0), np.full((2, 1), 1.0)
    ANSWER.prints("Both variances are 0", low.var())
    assert low.var() == high.var()
    total = merge(local_moments(low), local_moments(high))
    ANSWER.prints("but the whole batch has variance 1", total.squares[0] / total.n)
    np.testing.assert_allclose(normalize(high, total, EPS), high, atol=EPS)


def test_what_travels() -> None:
    channels = 64
    moments = local_moments(np.zeros((5, channels)))
    assert np.size(moments.mean) + np.size(moments.squares) + 1 == 2 * channels + 1
    assert sum(part.size for part in backward_sums(np.zeros((5, channels)), np.zeros((5, channels)))) == 2 * channels
    assert "$`2C + 1`$ numbers forward and $`2C`$ backward" in ANSWER.text
