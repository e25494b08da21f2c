"""Adds a million numbers in every way the answer names and measures each against the exact sum."""

from __future__ import annotations

import functools
import math
import statistics
from collections.abc import Callable, Sequence
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from figures.complexity import summation_error
from solutions.complexity.summation import kahan_sum, mean, naive_sum, neumaier_sum, pairwise_sum
from tests.answers.proof import answer

ANSWER = answer(__file__)
N = 1_000_000

Values = NDArray[np.floating]


def exact_sum(values: Values) -> Fraction:
    """Return the sum as a fraction: integers of 53 bits, added by exponent in halves that cannot overflow."""
    fractions, exponents = np.frexp(values.astype(np.float64))
    integers = (fractions * 2.0**53).astype(np.int64)
    total = Fraction(0)
    for exponent in np.unique(exponents):
        some = integers[exponents == exponent]
        high, low = int((some >> 26).sum()), int((some & (2**26 - 1)).sum())
        total += (high * 2**26 + low) * Fraction(2) ** (int(exponent) - 53)
    return total


def relative(found: float, exact: Fraction) -> float:
    return float(abs(Fraction(float(found)) - exact) / abs(exact))


@functools.cache
def tenths() -> NDArray[np.float32]:
    return np.full(N, 0.1, np.float32)


@functools.cache
def cancelling() -> NDArray[np.float64]:
    rng = np.random.default_rng(11)
    large = rng.random(N // 2 - 5) * 1e8 - 5e7
    values = np.concatenate([large, -large, rng.random(10)])
    rng.shuffle(values)
    return values


def naive32(values: NDArray[np.float32]) -> float:
    """Add from left to right in the array's type, as cumsum does."""
    return float(np.cumsum(values)[-1])


def halving(values: Sequence[float]) -> float:
    """Pairwise summation down to one term, as its bound assumes."""
    half = len(values) // 2
    return values[0] if not half else halving(values[:half]) + halving(values[half:])


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.lists(st.floats(-1e15, 1e15), min_size=1, max_size=40))
def test_the_exact_sum_and_the_bounds(values: list[float]) -> None:
    exact = sum(map(Fraction, values), Fraction(0))
    assert exact_sum(np.array(values)) == exact
    size, u, n = sum(abs(Fraction(v)) for v in values), Fraction(1, 2**53), len(values)
    tiny = Fraction(2) ** -1000
    second = (n * u) ** 2 * size * 2 + tiny
    assert abs(Fraction(naive_sum(values)) - exact) <= (n - 1) * u * size + second
    assert abs(Fraction(kahan_sum(values)) - exact) <= 2 * u * size + second
    assert abs(Fraction(neumaier_sum(values)) - exact) <= u * abs(exact) + second
    depth = math.ceil(math.log2(n)) if n > 1 else 0
    assert abs(Fraction(halving(values)) - exact) <= depth * u * size + second
    assert math.fsum(values) == float(exact)
    assert abs(Fraction(mean(values)) - exact / n) <= 2 * u * abs(exact / n) * (1 + u) + tiny
    assert statistics.mean(values) == float(exact / n)


@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_pairwise_is_numpys_sum_bit_for_bit(kind: type[np.floating]) -> None:
    values = (np.random.default_rng(3).random(5000) - 0.3).astype(kind)
    for n in (*range(1, 40), 127, 128, 129, 130, 136, 255, 256, 257, 1000, 1024, 4097, 5000):
        assert pairwise_sum(list(values[:n])) == np.add.reduce(values[:n])


class Counted(float):
    """A number that counts operations."""

    operations = 0

    @classmethod
    def made(cls, value: float) -> Counted:
        Counted.operations += 1
        return cls(value)

    def __add__(self, other: float) -> Counted:
        return Counted.made(float(self) + float(other))

    __radd__ = __add__

    def __sub__(self, other: float) -> Counted:
        return Counted.made(float(self) - float(other))

    def __rsub__(self, other: float) -> Counted:
        return Counted.made(float(other) - float(self))


def operations(add: Callable[[Sequence[float]], float], n: int) -> int:
    Counted.operations = 0
    add([Counted(1 + k / n) for k in range(n)])
    return Counted.operations


def test_operation_counts() -> None:
    for n in (64, 1000, 2000, 4000):
        assert operations(naive_sum, n) in (n - 1, n)  # one of them adds to 0
        assert operations(pairwise_sum, n) in (n - 1, n)
        assert operations(kahan_sum, n) in (4 * n, 4 * n + 1)
        assert operations(neumaier_sum, n) in (4 * n, 4 * n + 1)


def test_a_million_tenths_in_float32() -> None:
    exact, values = exact_sum(tenths()), list(tenths())
    assert exact == N * Fraction(float(np.float32(0.1)))
    assert naive32(tenths()[:5000]) == naive_sum(values[:5000])
    ANSWER.prints("the mean comes out as 0.10096", naive32(tenths()) / N)
    assert 0.009 < naive32(tenths()) / N / 0.1 - 1 < 0.01  # "almost 1% off"
    ANSWER.prints("its relative error is $`5.8 \\times 10^{-5}", relative(neumaier_sum(values), exact))
    ANSWER.prints("against Kahan's $`1.5 \\times 10^{-8}", relative(kahan_sum(values), exact))
    assert relative(tenths().sum(), exact) < math.ceil(math.log2(N)) * 2**-24  # pairwise
    ANSWER.prints("and $`nu`$ is 0.06", N * 2**-24)


def test_dividing_first_adds_roundings() -> None:
    ANSWER.prints("the tenths now average 0.09906", naive32(tenths() / np.float32(N)))


def test_sorting_gains_less_than_compensation() -> None:
    for seed in range(4):
        values = np.random.default_rng(seed).random(100_000, dtype=np.float32)
        exact, rising = exact_sum(values), np.sort(values)
        assert relative(naive32(rising), exact) > relative(kahan_sum(list(rising)), exact)


def test_only_fsum_survives_cancellation() -> None:
    """A condition number of 5e12: the errors grow by it, but for the exact sum, rounded."""
    exact, values = exact_sum(cancelling()), cancelling().tolist()
    assert len(values) == N
    condition = exact_sum(np.abs(cancelling())) / exact
    assert condition > 1e12
    assert relative(math.fsum(values), exact) < 2**-53
    assert relative(naive_sum(values), exact) > 1e-5
    assert relative(kahan_sum(values), exact) > 1e-9


def test_a_running_mean_is_no_better_than_the_naive_loop() -> None:
    squares = {"running": 0.0, "naive": 0.0}
    for seed in range(20):
        values = np.random.default_rng(seed).random(100_000)
        exact, running = exact_sum(values), 0.0
        for k, x in enumerate(values.tolist(), 1):
            running += (x - running) / k
        squares["running"] += relative(running, exact / len(values)) ** 2
        squares["naive"] += relative(float(np.cumsum(values)[-1]), exact) ** 2
    assert 0.7 < math.sqrt(squares["running"] / squares["naive"]) < 1.5
    large = [1e308] * 10
    running = 0.0
    for k, x in enumerate(large, 1):
        running += (x - running) / k
    assert running == 1e308  # "avoids overflow"


def test_numpy_adds_pairwise_only_along_contiguous_data() -> None:
    columns = np.repeat(tenths()[:, None], 2, axis=1)
    assert columns.flags.c_contiguous
    ANSWER.prints("`mean(axis=0)` gives 0.10096", columns.mean(axis=0)[0])
    assert columns.mean(axis=0, dtype=np.float64)[0] == pytest.approx(0.1, abs=1e-8)


def test_edges() -> None:
    with pytest.raises(OverflowError):
        math.fsum([1e308] * 10)
    assert statistics.mean([1e308] * 10) == 1e308
    with pytest.raises(ZeroDivisionError):
        mean([])
    assert math.isnan(mean([math.nan, 1.0]))
    assert mean([math.inf, 1.0]) == math.inf
    assert math.isnan(neumaier_sum([math.inf, 1.0]))
    hard = [1.0, 1e100, 1.0, -1e100]
    assert [add(hard) for add in (naive_sum, kahan_sum, neumaier_sum, math.fsum)] == [0, 0, 2, 2]


def test_the_figure_is_drawn_from_these_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summation_error, "LARGEST", 3000)
    monkeypatch.setattr(summation_error, "REPEATS", 2)
    counts, curves = summation_error.errors()
    values = np.random.default_rng(10).random((3000, 2), dtype=np.float32)
    for name, add in {"naive": naive_sum, "pairwise": pairwise_sum, "Kahan": kahan_sum}.items():
        errors = [relative(float(add(list(column))), exact_sum(column)) for column in values.T]
        assert counts[-1] == 3000
        assert curves[name][-1] == pytest.approx(math.sqrt(float(np.mean(np.square(errors)))), rel=1e-6, abs=1e-12)


def test_where_the_total_swallows_a_term() -> None:
    full = np.float32(16_777_216)
    ANSWER.prints("Float32 has 24", np.finfo(np.float32).nmant + 1)
    ANSWER.prints("At 16,777,216", 2**24)
    assert full + np.float32(1) == full
    ANSWER.prints("the next number is 2", np.nextafter(full, np.float32(np.inf)) - full)


def test_a_float64_loop_over_numbers_of_one_sign() -> None:
    ANSWER.prints("within $`1.1 \\times 10^{-10}", N * 2**-53)
    exact = exact_sum(tenths())
    assert relative(float(np.cumsum(tenths(), dtype=np.float64)[-1]), exact) < N * 2**-53


def test_kahan_loses_a_total_smaller_than_its_term() -> None:
    hard = [1, 1e100, 1, -1e100]
    assert "`[1, 1e100, 1, -1e100]`" in ANSWER.text
    ANSWER.prints("Kahan returns 0", kahan_sum(hard))
    ANSWER.prints("but the sum is 2", sum(map(Fraction, hard), Fraction(0)))
    ANSWER.prints("is larger, and gets 2", neumaier_sum(hard))
    assert math.fsum(hard) == 2
