"""Counts the multiplications and additions of both orders by doing them on numbers that count."""

from __future__ import annotations

import itertools
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from tests.answers.proof import answer

ANSWER = answer(__file__)
SHAPES = {"A": (100, 5), "B": (5, 200), "C": (200, 20)}

Matrix = list[list["Number"]]


@dataclass
class Tally:
    multiplications: int = 0
    additions: int = 0


@dataclass(slots=True)
class Number:
    value: int
    tally: Tally

    def __mul__(self, other: Number) -> Number:
        self.tally.multiplications += 1
        return Number(self.value * other.value, self.tally)

    def __add__(self, other: Number) -> Number:
        self.tally.additions += 1
        return Number(self.value + other.value, self.tally)


def product(a: Matrix, b: Matrix) -> Matrix:
    columns = list(zip(*b, strict=True))
    rows: Matrix = []
    for row in a:
        entries = []
        for column in columns:
            first, *rest = (x * y for x, y in zip(row, column, strict=True))
            for term in rest:
                first = first + term
            entries.append(first)
        rows.append(entries)
    return rows


def plain(matrix: Matrix) -> NDArray[np.int64]:
    return np.array([[x.value for x in row] for row in matrix])


def size(matrix: Matrix) -> int:
    return len(matrix) * len(matrix[0])


def test_both_orders_counted_by_doing_them() -> None:
    rng = np.random.default_rng(1)
    tally = Tally()
    a, b, c = (
        [[Number(int(x), tally) for x in row] for row in rng.integers(-9, 10, shape)] for shape in SHAPES.values()
    )
    ab = product(a, b)
    assert (len(ab), len(ab[0])) == (100, 200)
    ANSWER.prints("$`100 \\cdot 5 \\cdot 200`$ = 100,000", tally.multiplications)
    ANSWER.prints("makes a $`100 \\times 200`$ matrix of 20,000", size(ab))
    left = product(ab, c)
    left_multiplications, left_flops = tally.multiplications, tally.multiplications + tally.additions
    second = left_multiplications - 100 * 5 * 200
    ANSWER.prints("$`100 \\cdot 200 \\cdot 20`$ = 400,000", second)
    ANSWER.prints("each is then used in 20", second / size(ab))
    ANSWER.prints("order, $`(AB)C`$, takes 500,000", left_multiplications)
    ANSWER.prints("400,000 | 500,000", left_multiplications)
    ANSWER.prints("Counting both gives 978,000", left_flops)

    tally.multiplications = tally.additions = 0
    bc = product(b, c)
    assert (len(bc), len(bc[0])) == (5, 20)
    first = tally.multiplications
    ANSWER.prints("$`5 \\cdot 200 \\cdot 20`$ = 20,000", first)
    ANSWER.prints("leaves a small $`5 \\times 20`$ matrix of 100", size(bc))
    right = product(a, bc)
    assert (len(right), len(right[0])) == (100, 20)
    ANSWER.prints("$`100 \\cdot 5 \\cdot 20`$ = 10,000", tally.multiplications - first)
    ANSWER.prints("A(BC) takes 30,000", tally.multiplications)
    ANSWER.prints("10,000 | 30,000", tally.multiplications)
    ANSWER.prints("for $`(AB)C`$ against 57,900", tally.multiplications + tally.additions)
    ANSWER.prints("takes 500,000, about 17", left_multiplications / tally.multiplications)
    ANSWER.prints("can be far from 17", left_multiplications / tally.multiplications)

    np.testing.assert_array_equal(plain(left), plain(right))
    np.testing.assert_array_equal(plain(left), plain(a) @ plain(b) @ plain(c))


def test_additions_can_change_the_better_order_elsewhere() -> None:
    p, q, r, s = 2, 3, 13, 4
    left, right = p * q * r + p * r * s, q * r * s + p * q * s
    assert left > right
    assert 2 * left - p * r - p * s < 2 * right - q * s - p * s


def test_reusing_the_large_product_still_loses() -> None:
    ANSWER.prints("it still costs 400,000", 100 * 200 * 20)
    ANSWER.prints("per $`C`$, against 30,000", 5 * 200 * 20 + 100 * 5 * 20)


def test_when_the_left_order_wins() -> None:
    for p, q, r, s in itertools.product(range(1, 8), repeat=4):
        cheaper = p * q * r + p * r * s < q * r * s + p * q * s
        assert cheaper == (Fraction(1, s) + Fraction(1, q) < Fraction(1, p) + Fraction(1, r))
    (p, q), (_, r), (_, s) = SHAPES.values()
    ANSWER.prints("the left side is 0.25", Fraction(1, s) + Fraction(1, q))
    ANSWER.prints("the right side is 0.015", Fraction(1, p) + Fraction(1, r))


def test_which_order_numpy_takes_seen_by_its_largest_array() -> None:
    a, b, c = (np.ones(shape) for shape in SHAPES.values())
    large = 100 * 200 * 8  # bytes of AB

    def peak(multiply: Callable[[], object]) -> int:
        multiply()
        tracemalloc.start()
        multiply()
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    assert peak(lambda: a @ b @ c) >= large
    assert peak(lambda: np.linalg.multi_dot([a, b, c])) < large
