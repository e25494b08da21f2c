"""The median of two sorted arrays: against statistics.median, exhaustively for short ones, with counted reads."""

import statistics
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations_with_replacement, product
from math import ceil, floor, log2
from typing import overload

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.algorithms.sorted_arrays_median import median
from tests.answers.proof import answer

ANSWER = answer(__file__)
PROPERTY = settings(deadline=None, max_examples=100, derandomize=True)
A, B = [1, 3, 8], [2, 5, 6, 9, 10]
NUMBERS = st.lists(st.integers(-20, 20) | st.integers(-(10**6), 10**6), max_size=30).map(sorted)


class Watched(Sequence[float]):
    """A sorted sequence that counts how often it is read."""

    def __init__(self, values: Sequence[float]) -> None:
        self.values, self.reads = values, 0

    def __len__(self) -> int:
        return len(self.values)

    @overload
    def __getitem__(self, index: int) -> float: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[float]: ...
    def __getitem__(self, index: int | slice) -> float | Sequence[float]:
        assert isinstance(index, int)
        assert 0 <= index < len(self.values), "no index counts from the end"
        self.reads += 1
        return self.values[index]


@PROPERTY
@given(NUMBERS, NUMBERS)
def test_is_the_median_of_both(a: list[int], b: list[int]) -> None:
    if a or b:
        assert median(a, b) == median(b, a) == statistics.median(a + b)


def test_every_short_case() -> None:
    arrays = [list(c) for size in range(5) for c in combinations_with_replacement(range(4), size)]
    for a, b in product(arrays, repeat=2):
        if a or b:
            assert median(Watched(a), Watched(b)) == statistics.median(a + b), (a, b)


def test_edge_cases() -> None:
    with pytest.raises(ValueError, match="no median"):
        median([], [])
    cases: list[tuple[list[float], list[float], float]] = [
        ([], [7], 7.0),
        ([7], [], 7.0),
        ([], [1, 2], 1.5),
        ([1, 2, 3], [10, 11, 12], 6.5),
        ([10, 11], [1, 2, 3], 3.0),
        ([5, 5, 5], [5, 5], 5.0),
        ([1], list(range(2, 1001)), 500.5),
        ([-3, -1], [-2], -2.0),
        ([0.5], [1.5], 1.0),
    ]
    for a, b, middle in cases:
        assert median(a, b) == middle == statistics.median([*a, *b])


def steps(a: Sequence[float], b: Sequence[float]) -> Iterator[list[str]]:
    """Yield the rows of the table: the bounds, the cut, what is compared, and the verdict."""
    half = (len(a) + len(b) + 1) // 2
    low, high = 0, len(a)
    while low < high:
        i = (low + high) // 2
        few = a[i] < b[half - i - 1]
        verdict = "too few from $`a`$" if few else "enough"
        yield [f"{low} to {high}", *map(str, (i, half - i, a[i], b[half - i - 1])), verdict]
        low, high = (i + 1, high) if few else (low, i)


def test_example() -> None:
    assert f"For `{A}` and `{B}`" in ANSWER.text
    for row in steps(A, B):
        assert f"| {' | '.join(row)} |" in ANSWER.text
    half = (len(A) + len(B) + 1) // 2
    ANSWER.prints("`[2, 5, 6, 9, 10]`, $`h = 4", half)
    ordered = sorted(A + B)
    left, right = ordered[:half], ordered[half:]
    assert "The cut is 1, 3 and 2, 5 against 8 and 6, 9, 10" in ANSWER.text
    assert (sorted([1, 3, 2, 5]), sorted([8, 6, 9, 10])) == (left, right)
    ANSWER.prints("the largest on the left is 5", max(left))
    ANSWER.prints("the smallest on the right 6", min(right))
    ANSWER.prints("the median 5.5", median(A, B))
    medians = Fraction(statistics.median(A) + statistics.median(B)) / 2
    ANSWER.prints("gives $`(3 + 6)/2 = 4.5", medians)
    ANSWER.prints("not 5.5", statistics.median(A + B))


def test_reads_are_logarithmic_in_the_shorter() -> None:
    for m in (10, 20, 40, 1000, 10**6):
        for n in (m, 3 * m, 10**12):
            for a in (range(m), range(n, n + m), range(0, 2 * m, 2), range(n // 2, n // 2 + m)):
                short, long = Watched(a), Watched(range(n))
                found = median(long, short)
                assert short.reads <= ceil(log2(m + 1)) + 2
                assert long.reads <= ceil(log2(m + 1)) + 2
                below = sum(max(0, min(len(r), ceil((found - r.start) / r.step))) for r in (a, range(n)))
                above = sum(max(0, min(len(r), len(r) - 1 - floor((found - r.start) / r.step))) for r in (a, range(n)))
                assert below <= (m + n) // 2 >= above
    ANSWER.prints("steps, 20", ceil(log2(10**6 + 1)))


def test_every_cut_can_be_the_right_one() -> None:
    """So m + 1 outcomes have to be told apart; each comparison at best halves them."""
    for m in range(1, 6):
        for n in range(m, 8):
            half = (m + n + 1) // 2
            cuts = set()
            for i in range(m + 1):  # i of the a's are small, the others large
                a = [-100 + x for x in range(i)] + [100 + x for x in range(m - i)]
                b = [-50 + x for x in range(half - i)] + [50 + x for x in range(n - half + i)]
                largest = max([*a[:i], *b[: half - i]])
                lower = sorted(a + b)[:half]
                assert lower[-1] == largest
                cuts.add(sum(x in lower for x in a))
            assert len(cuts) == m + 1


def test_searching_the_longer_array_leaves_the_shorter() -> None:
    m, n = 5, 1
    needed = [(m + n + 1) // 2 - i for i in range(m)]
    assert min(needed) < 0
    assert max(needed) > n


@PROPERTY
@given(NUMBERS, NUMBERS, st.data())
def test_follow_up_kth_smallest(a: list[int], b: list[int], data: st.DataObject) -> None:
    if not a and not b:
        return
    k = data.draw(st.integers(1, len(a) + len(b)))
    low, high = max(0, k - len(b)), min(k, len(a))
    while low < high:
        i = (low + high) // 2
        if a[i] < b[k - i - 1]:
            low = i + 1
        else:
            high = i
    assert max([*a[:low][-1:], *b[: k - low][-1:]]) == sorted(a + b)[k - 1]
