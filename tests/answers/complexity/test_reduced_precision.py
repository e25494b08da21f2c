"""Computes the formats from their bits, makes the failures happen, and checks the rounding functions."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from figures.complexity.floating_point_spacing import FORMATS
from tests.answers.complexity._reduced_precision import bfloat16, quantize, stochastic_bfloat16
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def limits(exponent_bits: int, fraction_bits: int) -> tuple[float, float, float]:
    """Return the largest and smallest normal number and the gap above 1, as IEEE 754 has it."""
    bias = 2 ** (exponent_bits - 1) - 1
    largest = (2 - Fraction(1, 2**fraction_bits)) * Fraction(2) ** bias
    return float(largest), float(Fraction(2) ** (1 - bias)), float(Fraction(1, 2**fraction_bits))


def test_the_formats() -> None:
    for name, bits in (("float32", (8, 23)), ("float16", (5, 10))):
        info = np.finfo(name)
        assert limits(*bits) == (float(info.max), float(info.tiny), float(info.eps))
    largest, tiny, gap = limits(8, 23)
    ANSWER.prints("| float32 | $`3.4 \\times 10^{38}", largest)
    ANSWER.prints("| float32 | $`3.4 \\times 10^{38}`$ | $`1.2 \\times 10^{-38}", tiny)
    ANSWER.prints("`$ | 0.00000012", gap)
    largest, tiny, gap = limits(8, 7)
    ANSWER.prints("| bfloat16 | $`3.4 \\times 10^{38}", largest)
    ANSWER.prints("| bfloat16 | $`3.4 \\times 10^{38}`$ | $`1.2 \\times 10^{-38}", tiny)
    ANSWER.prints("`$ | 0.0078", gap)
    largest, tiny, gap = limits(5, 10)
    ANSWER.prints("| float16 | 65,504", largest)
    ANSWER.prints("65,504 | $`6.1 \\times 10^{-5}", tiny)
    ANSWER.prints("`$ | 0.00098", gap)
    largest = limits(5, 2)[0]
    ANSWER.prints("up to 57,344", largest)
    # E4M3 gives up infinities: its top exponent is an ordinary one, and only the fraction 111 there is NaN.
    ANSWER.prints("E4M3 serves weights and activations, up to 448", (1 + Fraction(6, 8)) * 2**8)


def test_the_size_of_the_weights() -> None:
    ANSWER.prints("7 billion weights take 28", 7 * 4)
    ANSWER.prints("GB in float32, 14", 7 * 2)
    ANSWER.prints("in 16 bits, 7", 7 * 1)


def test_overflow() -> None:
    with np.errstate(over="ignore"):
        assert np.isinf(np.float32(70_000).astype(np.float16))
    assert np.isfinite(bfloat16(np.array([70_000], np.float32))[0])


def test_the_figure_has_the_gaps_of_the_formats() -> None:
    for form in FORMATS:
        (tiny, normal, _), *binades = form.gaps()
        largest, smallest_normal, gap_above_one = limits(form.exponent_bits, form.fraction_bits)
        assert 2.0**normal == smallest_normal
        assert 2.0**tiny == smallest_normal * gap_above_one
        assert binades[-1][1] == math.ceil(math.log2(largest))
        assert all(start - gap == form.fraction_bits for start, _, gap in binades)


def test_vanished_gradients() -> None:
    assert np.float16(1e-8) == 0
    back = np.float32(np.float16(1e-8 * 2**16)) / np.float32(2**16)
    assert back == pytest.approx(1e-8, rel=2**-11)
    assert bfloat16(np.array([1e-8], np.float32))[0] == pytest.approx(1e-8, rel=2**-8)


def test_lost_updates() -> None:
    step = np.float32(1e-3)
    nearest = np.ones(1, np.float32)
    noisy = np.ones(10_000, np.float32)
    master = np.ones(1, np.float32)
    rng = np.random.default_rng(5)
    for _ in range(1000):
        nearest = bfloat16(nearest - step)
        noisy = stochastic_bfloat16(noisy - step, rng)
        master = master - step
    ANSWER.prints("to nearest, all stay at 1", nearest[0])
    assert master[0] == pytest.approx(0, abs=1e-4)
    mean, deviation = float(noisy.mean(dtype=np.float64)), float(noisy.std(dtype=np.float64))
    ANSWER.prints("ended at 0.0002", mean)
    assert bfloat16(np.float32(1) - np.ones(1, np.float32) * step)[0] == 1  # "rounds back to 1"
    ANSWER.prints("standard deviation 0.041", deviation)
    simulated(mean, 0, deviation / 100)


def test_sums_that_stop() -> None:
    half = np.float16(0)
    while half + np.float16(1) != half:
        half += np.float16(1)
    ANSWER.prints("stops at 2,048", half)
    brain = np.zeros(1, np.float32)
    while (grown := bfloat16(brain + np.float32(1)))[0] != brain[0]:
        brain = grown
    assert brain[0] == 256


@settings(deadline=None, max_examples=100, derandomize=True)
@given(st.floats(width=32, allow_nan=False, allow_infinity=False, min_value=-(2.0**120), max_value=2.0**120))
def test_rounding_to_bfloat16(value: float) -> None:
    x = np.array([value], np.float32)
    bits = int(x.view(np.uint32)[0])
    below = np.array([bits & 0xFFFF0000], np.uint32).view(np.float32)[0]
    above = np.array([(bits & 0xFFFF0000) + 0x10000], np.uint32).view(np.float32)[0]
    exact, low, high = (Fraction(float(v)) for v in (value, below, above))
    nearest = Fraction(float(bfloat16(x)[0]))
    assert nearest in (low, high)
    assert abs(nearest - exact) == min(abs(low - exact), abs(high - exact))
    rng = np.random.default_rng(bits)
    drawn = stochastic_bfloat16(np.repeat(x, 2000), rng)
    assert set(drawn.tolist()) <= {float(below), float(above)}
    share = (exact - low) / (high - low) if high != low else Fraction(0)
    spread = math.sqrt(share * (1 - share) / 2000)
    up = float(np.mean(drawn == above))
    if spread:
        simulated(up, share, spread)
    else:
        assert up == share


def test_quantization() -> None:
    weights = np.random.default_rng(5).standard_normal((256, 256)).astype(np.float32)

    def relative(a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
        return float(np.sqrt(np.mean(np.square(a - b)) / np.mean(np.square(b))))

    step = 100 / 127
    ANSWER.prints("$`s \\approx 0.79", step)
    ANSWER.prints("every weight smaller than 0.39", step / 2)
    assert quantize(np.array([100, 0.39, 0.4], np.float32)).tolist()[1] == 0
    clean = relative(quantize(weights), weights)
    assert clean == pytest.approx(np.abs(weights).max() / 127 / math.sqrt(12), rel=0.02)
    assert np.abs(quantize(weights) - weights).max() <= np.abs(weights).max() / 127 / 2 * (1 + 1e-5)
    spoiled = weights.copy()
    spoiled[0, 0] = 100
    others = spoiled[1:]
    coarse = quantize(spoiled)[1:]
    assert relative(coarse, others) > 20 * relative(quantize(spoiled, axis=1)[1:], others)  # "one scale per channel"
    assert quantize(np.zeros((2, 2), np.float32)).tolist() == [[0, 0], [0, 0]]


def test_quantizing_the_smallest_numbers() -> None:
    with np.errstate(divide="raise", invalid="raise"):
        assert quantize(np.array([1e-45, 0], np.float32)).tolist() == [0, 0]  # the scale would underflow
    unit = np.float32(2.0**-149)
    tiny = np.array([130, -130], np.float32) * unit  # the scale rounds down to one unit: 130 is no 8-bit code
    np.testing.assert_array_equal(quantize(tiny), np.array([127, -127], np.float32) * unit)
