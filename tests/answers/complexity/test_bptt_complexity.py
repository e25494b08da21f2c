"""Counts multiplications, forward steps and live states; checks the gradients by finite differences."""

from __future__ import annotations

import math
import weakref
from dataclasses import dataclass
from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from solutions.complexity.bptt import Cell, bptt
from tests.answers.proof import answer

ANSWER = answer(__file__)

Array = NDArray[np.float64]


def problem(steps: int, hidden: int, inputs: int, seed: int = 0) -> tuple[Cell, Array, Array]:
    rng = np.random.default_rng(seed)
    cell = Cell(rng.normal(size=(hidden, hidden)) / hidden**0.5, rng.normal(size=(hidden, inputs)) / inputs**0.5)
    return cell, rng.normal(size=(steps, inputs)), rng.normal(size=(steps, hidden))


def loss(cell: Cell, xs: Array, targets: Array) -> float:
    """Half the squared distances of the states from targets."""
    h, total = np.zeros(len(cell.w)), 0.0
    for x, target in zip(xs, targets, strict=True):
        h = np.tanh(cell.w @ h + cell.u @ x)
        total += 0.5 * float(np.sum((h - target) ** 2))
    return total


def gradients(cell: Cell, xs: Array, targets: Array, keep: int = 1) -> tuple[Array, Array]:
    dw, du, _ = bptt(cell, xs, lambda t, h: h - targets[t], np.zeros(len(cell.w)), keep)
    return dw, du


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.integers(1, 9), st.integers(1, 4), st.integers(1, 3), st.integers(1, 10), st.integers(0, 99))
def test_gradients(steps: int, hidden: int, inputs: int, keep: int, seed: int) -> None:
    cell, xs, targets = problem(steps, hidden, inputs, seed)
    for matrix, gradient in zip((cell.w, cell.u), gradients(cell, xs, targets, keep), strict=True):
        for place in np.ndindex(matrix.shape):
            middle, step = matrix[place], 1e-6
            matrix[place] = middle + step
            above = loss(cell, xs, targets)
            matrix[place] = middle - step
            below = loss(cell, xs, targets)
            matrix[place] = middle
            assert gradient[place] == pytest.approx((above - below) / (2 * step), rel=1e-5, abs=1e-7)


def test_checkpoints_change_nothing() -> None:
    cell, xs, targets = problem(50, 6, 3)
    full = gradients(cell, xs, targets)
    for keep in (2, 7, 25, 49, 50, 51, 1000):
        for a, b in zip(full, gradients(cell, xs, targets, keep), strict=True):
            np.testing.assert_array_equal(a, b)


@dataclass
class Watched(Cell):
    """Counts its forward steps, and how many of the states it made are alive."""

    steps: int = 0
    alive: int = 0
    peak: int = 0

    def forward(self, h: Array, x: Array) -> Array:
        self.steps += 1
        new = super().forward(h, x)
        self.alive += 1
        self.peak = max(self.peak, self.alive)
        weakref.finalize(new, self.gone)
        return new

    def gone(self) -> None:
        self.alive -= 1


def watch(steps: int, keep: int) -> Watched:
    cell, xs, targets = problem(steps, 2, 2)
    watched = Watched(cell.w, cell.u)
    gradients(watched, xs, targets, keep)
    return watched


def test_space_and_forward_steps() -> None:
    peaks, roots = {}, {}
    for steps in (64, 256, 1024):
        full, sparse = watch(steps, 1), watch(steps, math.isqrt(steps))
        assert full.steps == steps
        assert sparse.steps < 2 * steps
        peaks[steps], roots[steps] = full.peak, sparse.peak
        assert sparse.peak + 1 == pytest.approx(2 * math.sqrt(steps), abs=1)  # and the state before the first
    assert "keeps about $`2\\sqrt{T}\\,H`$" in ANSWER.text
    assert peaks[256] / peaks[64] == pytest.approx(4)
    assert roots[256] / roots[64] == pytest.approx(2, abs=0.15)
    assert roots[1024] / roots[256] == pytest.approx(2, abs=0.1)


class Counted:
    """A number that counts multiplications."""

    products = 0

    def __init__(self, value: float) -> None:
        self.value = value

    def __mul__(self, other: Counted | float) -> Counted:
        Counted.products += 1
        return Counted(self.value * (other.value if isinstance(other, Counted) else other))

    __rmul__ = __mul__

    def __add__(self, other: Counted | float) -> Counted:
        return Counted(self.value + (other.value if isinstance(other, Counted) else other))

    __radd__ = __add__

    def __rsub__(self, other: float) -> Counted:
        return Counted(other - self.value)

    def __pow__(self, power: int) -> Counted:
        return Counted(self.value**power)

    def tanh(self) -> Counted:
        return Counted(math.tanh(self.value))


def products(steps: int, hidden: int, inputs: int) -> tuple[int, int]:
    """Return the multiplications of the forward and of the backward pass."""
    cell, xs, _ = problem(steps, hidden, inputs)
    counting = np.vectorize(Counted, otypes=[object])
    heavy = Cell(counting(cell.w), counting(cell.u))
    marks: list[int] = []

    def slope(t: int, h: Array) -> Array:
        if not marks:
            marks.append(Counted.products)
        return h

    Counted.products = 0
    bptt(heavy, counting(xs), slope, counting(np.zeros(hidden)))
    return marks[0], Counted.products - marks[0]


def test_time_by_counted_multiplications() -> None:
    for steps, hidden, inputs in ((3, 4, 2), (6, 4, 2), (3, 8, 4), (5, 6, 6)):
        forward, backward = products(steps, hidden, inputs)
        assert forward == steps * (hidden**2 + hidden * inputs)
        assert backward == steps * (2 * hidden**2 + hidden * inputs + hidden)
        assert backward - steps * hidden <= 2 * forward  # "at most twice", but for the slope of the tanh
    once, longer, wider = (sum(products(*size)) for size in ((4, 12, 12), (8, 12, 12), (4, 24, 24)))
    assert longer == 2 * once
    assert 3.8 < wider / once < 4


def away(targets: Array, t: int, h: Array) -> Array:
    return np.asarray(h - targets[t])


def test_truncation_keeps_the_states_and_drops_gradient() -> None:
    cell, xs, targets = problem(24, 5, 3)
    full, _ = gradients(cell, xs, targets)
    errors = {}
    for window in (3, 6, 12, 24):
        h, total = np.zeros(5), np.zeros((5, 5))
        for start in range(0, 24, window):
            dw, _, h = bptt(cell, xs[start : start + window], partial(away, targets[start:]), h)
            total += dw
        errors[window] = float(np.linalg.norm(total - full) / np.linalg.norm(full))
    assert errors[24] < 1e-12
    assert errors[3] > errors[12] > 0.001


def test_the_case_in_numbers() -> None:
    hidden = inputs = 1024
    weights = hidden * hidden + hidden * inputs
    ANSWER.prints("the states fill 131", 1000 * 32 * hidden * 4 / 1e6)
    ANSWER.prints("the weights only 8.4", weights * 4 / 1e6)
    ANSWER.prints("but is $`O(H^3)`$: 8.6", hidden * weights * 4 / 1e9)
