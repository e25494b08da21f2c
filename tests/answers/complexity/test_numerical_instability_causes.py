"""Makes each failure happen, and shows that the stable forms do not fail."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.complexity.stable import log_softmax, softmax, variance
from tests.answers.proof import answer

ANSWER = answer(__file__)


def test_overflow() -> None:
    ANSWER.prints("Float16 ends at 65,504", np.finfo(np.float16).max)
    with np.errstate(over="ignore"):
        half = [n for n in range(20) if np.isinf(np.exp(np.float16(n)))]
    ANSWER.prints("so $`e^{12", half[0])
    shares = softmax(np.array([1000, 0], np.float32))
    assert shares.tolist() == [1, 0]
    with np.errstate(all="ignore"):
        naive = np.exp(np.array([1000, 0], np.float32))
        assert np.isnan(naive / naive.sum()).tolist() == [True, False]


def test_underflow() -> None:
    logits = np.array([0, -200], np.float32)
    shares = softmax(logits)
    assert shares[1] == 0
    with np.errstate(divide="ignore"):
        assert np.log(shares)[1] == -np.inf
    assert "a second log-probability of $`-\\infty`$" in ANSWER.text
    ANSWER.prints("instead of −200", log_softmax(logits)[1])


def test_undefined_values() -> None:
    masked = np.full(3, -np.inf, np.float32)
    with np.errstate(invalid="ignore"):
        assert np.isnan(softmax(masked)).all()
        assert np.isnan(np.float32(0) * np.float32(np.inf))  # the gradient of the branch that is not selected
    assert "Softmax over a fully masked row (all $`-\\infty`$) is `NaN`" in ANSWER.text
    assert "0 times an infinite slope in the unselected branch is `NaN`" in ANSWER.text


def test_loss_scaling() -> None:
    gradient = 1e-8
    ANSWER.prints("in float16, $`10^{-8}`$ is 0", np.float16(gradient))
    scaled = np.float16(gradient * 1024)
    assert np.float32(scaled) / np.float32(1024) == pytest.approx(gradient, rel=0.01)


def test_bfloat16_has_the_exponent_of_float32() -> None:
    # float32 is 1 + 8 + 23 bits; bfloat16 is its upper half, 1 + 8 + 7; float16 is 1 + 5 + 10
    assert "bfloat16, with wider range but coarser rounding" in ANSWER.text
    assert np.finfo(np.float32).nexp == 8
    assert np.finfo(np.float16).nexp == 5
    assert 16 - 1 - np.finfo(np.float32).nexp < np.finfo(np.float16).nmant


def test_cancellation() -> None:
    values = np.array([10000, 10001, 10002], np.float32)
    ANSWER.prints("10,000, 10,001, 10,002 is 0", np.mean(values * values) - np.mean(values) ** 2)
    exact = [Fraction(int(v)) for v in values]
    true = sum((v - sum(exact) / 3) ** 2 for v in exact) / 3
    ANSWER.prints("The variance is 2/3", true)
    assert variance(values) == pytest.approx(float(true), rel=1e-6)


def test_absorption() -> None:
    big = np.float32(2**24)
    assert big + np.float32(1) == big
    assert big - np.float32(1) != big
    ANSWER.prints(
        "even in float32, $`2^{24}", math.log2(min(2**k for k in range(30) if np.float32(2**k) + np.float32(1) == 2**k))
    )


def test_depth() -> None:
    limits = np.finfo(np.float32)
    assert Fraction(11, 10) ** 1000 > Fraction(float(limits.max))
    assert Fraction(9, 10) ** 1000 < Fraction(float(limits.smallest_subnormal)) / 2
    grown = shrunk = np.float32(1)
    with np.errstate(over="ignore", under="ignore"):
        for _ in range(1000):
            grown, shrunk = grown * np.float32(1.1), shrunk * np.float32(0.9)
    assert np.isinf(grown)
    assert shrunk < limits.tiny  # one by one it stops at a few of the smallest steps, or at 0 if they are flushed
    assert "In float32, 1,000 factors of 1.1 overflow, and 1,000 of 0.9 underflow" in ANSWER.text


@settings(deadline=None, max_examples=100, derandomize=True)
@given(st.lists(st.floats(-1e4, 1e4, width=32), min_size=1, max_size=20))
def test_the_stable_forms_against_float64(values: list[float]) -> None:
    x = np.array(values, np.float32)
    shifted = x.astype(np.float64) - float(x.max())
    log_total = math.log(math.fsum(math.exp(v) for v in shifted))
    np.testing.assert_allclose(log_softmax(x), shifted - log_total, rtol=1e-5, atol=1e-5)
    np.testing.assert_allclose(softmax(x), np.exp(shifted - log_total), rtol=1e-5, atol=1e-30)
    true = np.var(x.astype(np.float64))
    # rounding the mean moves the variance by its square at most
    assert variance(x) == pytest.approx(true, rel=1e-4, abs=float(np.abs(x).max() * 1e-6) ** 2 + 1e-30)


def test_too_large_a_step_diverges_in_exact_arithmetic() -> None:
    curvature, w = Fraction(3), Fraction(1)
    for rate, diverges in ((Fraction(2, 3) + Fraction(1, 100), True), (Fraction(2, 3) - Fraction(1, 100), False)):
        x = w
        for _ in range(60):
            x -= rate * curvature * x
        assert (abs(x) > abs(w)) == diverges
