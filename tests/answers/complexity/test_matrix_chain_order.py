"""Checks the dynamic program against every order, its operation count, and the printed run."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.complexity.matrix_chain import matrix_chain
from tests.answers.proof import answer

ANSWER = answer(__file__)
DIMS = (100, 5, 200, 20, 50)


def orders(dims: tuple[int, ...], names: str) -> Iterator[tuple[int, str]]:
    """Yield the cost and the brackets of every order."""
    if len(names) == 1:
        yield 0, names
    for k in range(1, len(names)):
        for left_cost, left in orders(dims[: k + 1], names[:k]):
            for right_cost, right in orders(dims[k:], names[k:]):
                sides = [side if len(side) == 1 else f"({side})" for side in (left, right)]
                yield left_cost + right_cost + dims[0] * dims[k] * dims[-1], "".join(sides)


def letters(order: str) -> str:
    """Return an order such as (A1 (A2 A3)) as A(BC)."""
    for i, letter in enumerate("ABCDEFG", 1):
        order = order.replace(f"A{i}", letter)
    order = order.replace(" ", "")
    return order[1:-1] if order.startswith("(") else order


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.lists(st.integers(1, 40), min_size=2, max_size=8))
def test_no_order_is_cheaper(dims: list[int]) -> None:
    names = "ABCDEFG"[: len(dims) - 1]
    cost, order = matrix_chain(dims)
    every = list(orders(tuple(dims), names))
    assert len(every) == math.comb(2 * len(names) - 2, len(names) - 1) // len(names)
    assert cost == min(every)[0]
    assert (cost, letters(order)) in every


def test_edges() -> None:
    assert matrix_chain([7, 3]) == (0, "A1")
    assert matrix_chain([2, 3, 4])[0] == 24
    with pytest.raises(ValueError, match="at least one"):
        matrix_chain([5])


def test_the_number_of_splits_tried_is_cubic() -> None:
    class Size(int):
        products = 0

        def __mul__(self, other: int) -> Size:
            Size.products += 1
            return Size(int(self) * int(other))

    def splits(n: int) -> int:
        Size.products = 0
        matrix_chain([Size(2)] * (n + 1))
        assert Size.products % 2 == 0
        return Size.products // 2

    counts = {n: splits(n) for n in (10, 20, 40, 80)}
    assert counts == {n: (n**3 - n) // 6 for n in counts}
    assert 7.9 < counts[80] / counts[40] < 8.1
    ANSWER.prints("orders, but only 1,330", counts[20])


def test_the_run() -> None:
    every = {order: cost for cost, order in orders(DIMS, "ABCD")}
    cost, order = matrix_chain(list(DIMS))
    assert letters(order) == "A((BC)D)"
    assert f"returns `{(cost, order)}`" in ANSWER.text
    ANSWER.prints("from left to right costs 600,000", every["((AB)C)D"])
    ANSWER.prints("top right cell reads 50,000", cost)


def test_the_catalan_number_counted_by_its_recurrence() -> None:
    @cache
    def count(n: int) -> int:
        return 1 if n == 1 else sum(count(k) * count(n - k) for k in range(1, n))

    ANSWER.prints("For 20 matrices there are 1,767,263,190", count(20))
    assert count(20) == math.comb(38, 19) // 20
    growth = [count(n) * n**1.5 / 4**n for n in (200, 400)]
    assert growth[1] / growth[0] == pytest.approx(1, abs=0.01)


def test_the_cheapest_product_first_loses() -> None:
    dims = (10, 1, 10, 11)
    ANSWER.prints("first product is cheaper (100", dims[0] * dims[1] * dims[2])
    ANSWER.prints("(100 against 110", dims[1] * dims[2] * dims[3])
    every = {order: cost for cost, order in orders(dims, "ABC")}
    ANSWER.prints("starting there costs 1,200", every["(AB)C"])
    ANSWER.prints("in all, the other order 220", every["A(BC)"])
