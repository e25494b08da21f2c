"""Merge sort, quick sort and quickselect: against sorted(), with counted comparisons."""

import random
import sys
from collections.abc import Callable
from itertools import permutations
from math import ceil, factorial, log2
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.algorithms import quick_sort as quick
from solutions.algorithms.merge_sort import merge_sort
from tests.answers.algorithms._counting import Counted
from tests.answers.proof import answer

ANSWER = answer(__file__)
N = 1000
PROPERTY = settings(deadline=None, max_examples=100, derandomize=True)
EDGE_CASES = [[], [1], [2, 1], [1, 1, 1, 1], [1, 2, 3, 4, 5], [5, 4, 3, 2, 1], [0, -1, 0, 7, -1]]


def comparisons(sort: Callable[[list[Counted]], object], values: list[int]) -> int:
    """Return how often a sort compares two of these values."""
    Counted.comparisons = 0
    sort([Counted(value) for value in values])
    return Counted.comparisons


def most_merging(n: int) -> int:
    """Return the most comparisons that merge sort makes for n items, by its recurrence."""
    return 0 if n < 2 else most_merging(n // 2) + most_merging(n - n // 2) + n - 1


def worst_for_merging(values: list[int]) -> list[int]:
    """Return the sorted values in the order for which every merge compares as often as it can."""
    if len(values) < 2:
        return values
    left, right = values[1::2], values[::2]  # the two largest go to different halves: neither runs out early
    return worst_for_merging(left) + worst_for_merging(right)


@PROPERTY
@given(st.lists(st.integers(-5, 5) | st.integers()))
def test_sorts_like_sorted(values: list[int]) -> None:
    assert merge_sort(values) == sorted(values)
    copy = values.copy()
    quick.quick_sort(copy)
    assert copy == sorted(values)


@pytest.mark.parametrize("values", EDGE_CASES)
def test_edge_cases(values: list[int]) -> None:
    before = values.copy()
    assert merge_sort(values) == sorted(values)
    assert values == before  # it returns a new list
    copy = values.copy()
    quick.quick_sort(copy)
    assert copy == sorted(before)


@PROPERTY
@given(st.lists(st.integers(0, 3)))
def test_merge_sort_is_stable(values: list[int]) -> None:
    items = [Counted(value, tag) for tag, value in enumerate(values)]
    found = [(item.value, item.tag) for item in merge_sort(items)]
    assert found == sorted((value, tag) for tag, value in enumerate(values))


def test_quick_sort_is_not_stable() -> None:
    random.seed(1)
    items = [Counted(tag % 2, tag) for tag in range(50)]
    quick.quick_sort(items)
    found = [(item.value, item.tag) for item in items]
    assert found != sorted(found)


def test_merge_sort_compares_as_often_as_stated() -> None:
    for n in range(1, 300):
        levels = ceil(log2(n))
        assert most_merging(n) == n * levels - 2**levels + 1
    for n in range(1, 8):  # for every order
        counts = [comparisons(merge_sort, list(order)) for order in permutations(range(n))]
        assert max(counts) == most_merging(n)
    for n in (N, 2 * N, 4 * N):
        values = random.Random(n).sample(range(n), n)
        for order in (values, list(range(n)), list(range(n, 0, -1)), [0] * n):
            assert comparisons(merge_sort, order) <= most_merging(n)
    assert comparisons(merge_sort, worst_for_merging(list(range(N)))) == most_merging(N)
    ANSWER.prints("merge sort needs at most 8,977", most_merging(N))
    least = next(bits for bits in range(10_000) if 2**bits >= factorial(N))
    ANSWER.prints(r"\lceil \log_2 1000! \rceil = 8{,}530", least)


def test_quick_sort_compares_n_log_n_times() -> None:
    random.seed(2)
    for n in (250, 500, N):  # n log n: the quotient hardly grows
        for values in (list(range(n)), list(range(n, 0, -1)), random.sample(range(n), n), [7] * n, [0, 1] * (n // 2)):
            assert comparisons(quick.quick_sort, values) < 4 * n * log2(n)  # sorted or equal: no bad case


def test_quick_sort_is_quadratic_if_every_pivot_is_extreme(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = []
    for n in (100, 200, 400):
        items = [Counted(value) for value in range(n)]
        monkeypatch.setattr(quick, "randint", lambda low, high, items=items: ranked(items, low, high + 1, "smallest"))
        Counted.comparisons = 0
        quick.quick_sort(items)
        counts.append(Counted.comparisons)
    assert 3.5 < counts[1] / counts[0] < 4.2
    assert 3.5 < counts[2] / counts[1] < 4.2


def ranked(items: list[Counted], low: int, high: int, which: str) -> int:
    """Return the index of the smallest, middle or largest of a range: the pivots that an opponent would pick."""
    order = sorted(range(low, high), key=lambda index: items[index].value)
    return order[{"smallest": 0, "middle": len(order) // 2, "largest": -1}[which]]


@pytest.mark.parametrize("pivot", ["smallest", "middle", "largest"])
def test_quick_sort_needs_a_short_stack(pivot: str, monkeypatch: pytest.MonkeyPatch) -> None:
    items = [Counted(value) for value in range(500)]
    depth = deepest = 0

    def watch(frame: FrameType, event: str, _: object) -> None:
        nonlocal depth, deepest
        if frame.f_code.co_name == "sort_range":
            depth += {"call": 1, "return": -1}.get(event, 0)
            deepest = max(deepest, depth)

    monkeypatch.setattr(quick, "randint", lambda low, high: ranked(items, low, high + 1, pivot))
    before = sys.getprofile()
    sys.setprofile(watch)
    quick.quick_sort(items)
    sys.setprofile(before)
    assert depth == 0 < deepest
    assert [item.value for item in items] == list(range(500))
    assert deepest <= log2(500) + 1  # the first call, too


@PROPERTY
@given(st.lists(st.integers(-3, 3), min_size=1), st.data())
def test_quick_select(values: list[int], data: st.DataObject) -> None:
    k = data.draw(st.integers(0, len(values) - 1))
    assert quick.quick_select(values.copy(), k) == sorted(values)[k]


def test_quick_select_is_linear_in_expectation() -> None:
    with pytest.raises(IndexError):
        quick.quick_select([1], 1)
    random.seed(4)
    means = []
    for n in (N, 2 * N, 4 * N):
        counts = [
            comparisons(lambda items: quick.quick_select(items, len(items) // 2), list(range(n))) for _ in range(15)
        ]
        means.append(sum(counts) / len(counts) / n)
    assert max(means) < 7  # per item, at every size: sorting would take 20 and more


def test_pitfall() -> None:
    count, parts = 0, [list(range(N))]
    while parts:
        pivot, *others = parts.pop()
        count += len(others)
        split = [x for x in others if x < pivot], [x for x in others if x >= pivot]
        parts += [part for part in split if part]
    ANSWER.prints("1,000 items take 499,500", count)
    assert count == N * (N - 1) // 2


def test_example() -> None:
    assert merge_sort([5, 2, 4, 1]) == [1, 2, 4, 5]
    assert (merge_sort([5, 2]), merge_sort([4, 1])) == ([2, 5], [1, 4])
    assert "into `[2, 5]` and `[1, 4]`, and those into `[1, 2, 4, 5]`" in ANSWER.text


def test_half_of_the_pivots_are_good() -> None:
    """A pivot in the middle half leaves at most three quarters on either side."""
    for n in (8, 100, N):
        good = [rank for rank in range(n) if max(rank, n - 1 - rank) <= 3 * n / 4]
        assert len(good) >= n / 2
