"""Counting subarrays: against brute force, with counted arithmetic and counted collisions."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import accumulate
from typing import ClassVar, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.algorithms.subarray_sum import count_subarrays
from tests.answers.proof import answer

ANSWER = answer(__file__)
PROPERTY = settings(deadline=None, max_examples=100, derandomize=True)
NUMBERS, K = [1, 2, -2, 3], 3


def sums(numbers: list[int]) -> list[int]:
    """Return the sums of all non-empty contiguous subarrays."""
    return [sum(numbers[i:j]) for i in range(len(numbers)) for j in range(i + 1, len(numbers) + 1)]


def sliding_window(numbers: list[int], k: int) -> int:
    """Count as one does for positive numbers: grow while too small, shrink while too large."""
    count = total = left = 0
    for right, number in enumerate(numbers):
        total += number
        while total > k and left <= right:
            total -= numbers[left]
            left += 1
        count += total == k and left <= right
    return count


@PROPERTY
@given(st.lists(st.integers(-4, 4), max_size=25), st.integers(-6, 6))
def test_counts_like_brute_force(numbers: list[int], k: int) -> None:
    assert count_subarrays(numbers, k) == sums(numbers).count(k)
    assert count_subarrays(iter(numbers), k) == sums(numbers).count(k)


@PROPERTY
@given(st.lists(st.integers(1, 5), max_size=25), st.integers(1, 12))
def test_the_window_is_right_for_positive_numbers(numbers: list[int], k: int) -> None:
    assert sliding_window(numbers, k) == count_subarrays(numbers, k)


@PROPERTY
@given(st.lists(st.integers(0, 3), max_size=25), st.integers(0, 8))
def test_two_windows_are_right_for_zeros_too(numbers: list[int], k: int) -> None:
    def up_to(most: int) -> int:
        count = total = left = 0
        for right, number in enumerate(numbers):
            total += number
            while left <= right and total > most:
                total -= numbers[left]
                left += 1
            count += right - left + 1
        return count

    assert up_to(k) - up_to(k - 1) == count_subarrays(numbers, k)
    assert sliding_window([0, 0, 1], 1) < count_subarrays([0, 0, 1], 1)  # one window is not


@pytest.mark.parametrize(
    ("numbers", "k", "count"),
    [([], 0, 0), ([], 5, 0), ([5], 5, 1), ([5], 0, 0), ([0], 0, 1), ([-1], -1, 1), ([10**30, 1], 10**30 + 1, 1)],
)
def test_edge_cases(numbers: list[int], k: int, count: int) -> None:
    assert count_subarrays(numbers, k) == count == sums(numbers).count(k)


def test_no_numbers_and_all_zeros() -> None:
    assert count_subarrays([], 0) == 0
    for size in range(30):
        assert count_subarrays([0] * size, 0) == size * (size + 1) // 2
    # stored before it is looked up, a prefix would pair with itself
    assert count_subarrays([1, 2, 3], 0) == 0


def test_example() -> None:
    prefixes = list(accumulate(NUMBERS, initial=0))
    count = 0
    for j, number in enumerate(NUMBERS, 1):
        times = prefixes[:j].count(prefixes[j] - K)
        count += times
        assert count == sum(sum(NUMBERS[a:b]) == K for b in range(1, j + 1) for a in range(b))
        cells = [str(value).replace("-", "−") for value in (number, prefixes[j], prefixes[j] - K, times, count)]
        assert f"| {' | '.join(cells)} |" in ANSWER.text
    ANSWER.prints("| 3 | 4 | 1 | 2 | 3", count_subarrays(NUMBERS, K))
    ANSWER.prints("it finds 2", sliding_window(NUMBERS, K))
    ANSWER.prints("it finds 2 of the 3", count)
    assert "1, 2, −2, 3 and $`k = 3`$" in ANSWER.text
    found = [NUMBERS[i:j] for i in range(4) for j in range(i + 1, 5) if sum(NUMBERS[i:j]) == K]
    assert "`{}`, `{}`, and `{}`".format(*found) in ANSWER.text
    # a set tells once for each end whether a subarray exists
    assert sum(total - K in prefixes[:j] for j, total in enumerate(prefixes)) == count - 1


class Counted:
    """An integer that counts what is done with it: sums, differences, hashes, and equality tests."""

    done: ClassVar[int] = 0

    def __init__(self, value: int) -> None:
        self.value = value

    def __radd__(self, other: int) -> Counted:
        return Counted(other) + self

    def __add__(self, other: Counted) -> Counted:
        Counted.done += 1
        return Counted(self.value + other.value)

    def __sub__(self, other: int) -> Counted:
        Counted.done += 1
        return Counted(self.value - other)

    def __hash__(self) -> int:
        Counted.done += 1
        return hash(self.value)

    def __eq__(self, other: object) -> bool:
        Counted.done += 1
        return self.value == (other.value if isinstance(other, Counted) else other)


def operations(numbers: list[int], k: int) -> int:
    Counted.done = 0
    counted = cast("Iterable[int]", [Counted(number) for number in numbers])
    assert count_subarrays(counted, k) == count_subarrays(numbers, k)
    return Counted.done


def test_linear_but_for_collisions() -> None:
    modulus = sys.hash_info.modulus
    ANSWER.prints("multiples of $`2^{61} - 1`$ all hash to 0", hash(12345 * modulus))
    assert modulus == 2**61 - 1
    assert {hash(i * modulus) for i in range(1000)} == {0}
    for size in (250, 500, 1000):
        friendly = [(i * i) % 7 - 3 for i in range(size)]
        assert operations(friendly, 2) <= 10 * size
        assert operations([0] * size, 0) <= 10 * size
        assert operations([1] * size, 3) <= 10 * size
    hostile = [operations([modulus] * size, 1) for size in (100, 200, 400)]
    assert 3.3 < hostile[1] / hostile[0] < 4.5
    assert 3.3 < hostile[2] / hostile[1] < 4.5


@PROPERTY
@given(st.lists(st.integers(-4, 4), max_size=25), st.integers(1, 6))
def test_follow_ups(numbers: list[int], k: int) -> None:
    first = {0: 0}
    longest = 0
    remainders = {0: 1}
    divisible = 0
    for j, total in enumerate(accumulate(numbers), 1):
        longest = max(longest, j - first.get(total - k, j))
        first.setdefault(total, j)
        divisible += remainders.get(total % k, 0)
        remainders[total % k] = remainders.get(total % k, 0) + 1
    spans = [(i, j) for i in range(len(numbers)) for j in range(i + 1, len(numbers) + 1)]
    assert longest == max((j - i for i, j in spans if sum(numbers[i:j]) == k), default=0)
    assert divisible == sum(total % k == 0 for total in sums(numbers))


@PROPERTY
@given(st.integers(1, 4), st.integers(1, 4), st.data())
def test_matrix(height: int, width: int, data: st.DataObject) -> None:
    row = st.lists(st.integers(-2, 2), min_size=width, max_size=width)
    matrix = data.draw(st.lists(row, min_size=height, max_size=height))
    found = 0
    for top in range(height):
        columns = [0] * width
        for bottom in range(top, height):
            columns = [column + x for column, x in zip(columns, matrix[bottom], strict=True)]
            found += count_subarrays(columns, 1)
    blocks = [
        sum(sum(line[a:b]) for line in matrix[c:d])
        for a in range(width)
        for b in range(a + 1, width + 1)
        for c in range(height)
        for d in range(c + 1, height + 1)
    ]
    assert found == blocks.count(1)
