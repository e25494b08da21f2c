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


def steps(a: Sequence[float], b: Sequence[float]) -> Iterator[tuple[int, int, str, str]]:
    """Yield each step of the search: how many from both, and the arrays with their cuts, as the answer shows them."""
    half = (len(a) + len(b) + 1) // 2
    low, high = 0, len(a)
    while low <= high:
        i = (low + high) // 2
        j = half - i
        first, second = (" ".join(map(str, [*x[:k], "|", *x[k:]])) for x, k in ((a, i), (b, j)))
        yield i, j, first, second
        if i > 0 and j < len(b) and a[i - 1] > b[j]:
            high = i - 1
        elif i < len(a) and j > 0 and b[j - 1] > a[i]:
            low = i + 1
        else:
            return


def test_example() -> None:
    assert f"Take `{A}` and `{B}`" in ANSWER.text
    half = (len(A) + len(B) + 1) // 2
    ANSWER.prints("`[2, 5, 6, 9, 10]`, so $`h = 4", half)
    (i, j, first, second), last = steps(A, B)
    assert f"$`i = {i}`$: `{first}` and `{second}`." in ANSWER.text
    assert (B[j - 1], A[i]) == (6, 3)
    assert "Since 6 > 3, take more from $`a`$" in ANSWER.text
    i, j, first, second = last
    assert f"$`i = {i}`$: `{first}` and `{second}`." in ANSWER.text
    assert (max(A[i - 1], B[j - 1]), min(A[i], B[j])) == (5, 6)
    ANSWER.prints("the median is (5 + 6)/2 = 5.5", median(A, B))
    medians = Fraction(statistics.median(A) + statistics.median(B)) / 2
    ANSWER.prints("gives (3 + 6)/2 = 4.5", medians)
    ANSWER.prints("instead of 5.5", statistics.median(A + B))


def test_search_ends_on_unsorted_arrays() -> None:
    """The result may be wrong, but neighboring cuts share a comparison, so the search cannot run past both."""
    for a, b in product(product(range(3), repeat=3), product(range(3), repeat=3)):
        assert median(a, b) in {0, 0.5, 1, 1.5, 2}


def test_cost_is_logarithmic_in_the_shorter() -> None:
    for m in (10, 20, 40, 1000, 10**6):
        most = floor(log2(m + 1)) + 1
        for n in (m, 3 * m, 10**12):
            for a in (range(m), range(n, n + m), range(0, 2 * m, 2), range(n // 2, n // 2 + m)):
                short, long = Watched(a), Watched(range(n))
                found = median(long, short)
                assert short.reads <= 2 * most
                assert long.reads <= 2 * most
                below = sum(max(0, min(len(r), ceil((found - r.start) / r.step))) for r in (a, range(n)))
                above = sum(max(0, min(len(r), len(r) - 1 - floor((found - r.start) / r.step))) for r in (a, range(n)))
                assert below <= (m + n) // 2 >= above
    ANSWER.prints("a million need at most 20", floor(log2(10**6 + 1)) + 1)


def test_every_step_halves() -> None:
    """Of c candidates, a step leaves c // 2 at most: one is tried, the rest is cut in two."""
    for c in range(1, 200):
        low, high = 0, c - 1
        i = (low + high) // 2
        assert max(i - low, high - i) <= c // 2


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
@given(NUMBERS, NUMBERS)
def test_kth_smallest_by_the_same_search(a: list[int], b: list[int]) -> None:
    """The range of the follow-up is that in which neither array runs out, and it holds a right cut."""
    for k in range(1, len(a) + len(b) + 1):
        cuts = range(max(0, k - len(b)), min(k, len(a)) + 1)
        assert [i for i in range(len(a) + 1) if 0 <= k - i <= len(b)] == list(cuts)
        assert sorted(a + b)[k - 1] in {max([*a[:i], *b[: k - i]]) for i in cuts}
