"""Merge sort, quick sort and quickselect: against sorted(), with counted comparisons."""

import random
from collections.abc import Callable
from fractions import Fraction
from itertools import permutations
from math import ceil, factorial, log2

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.algorithms import quick_sort as quick
from solutions.algorithms.merge_sort import merge_sort
from tests.answers.algorithms._counting import Counted
from tests.answers.proof import answer, simulated

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
    assert merge_sort(values) == merge_sort(tuple(values)) == sorted(values)
    copy = values.copy()
    quick.quick_sort(copy)
    assert copy == sorted(values)


@pytest.mark.parametrize("values", EDGE_CASES)
def test_edge_cases(values: list[int]) -> None:
    before = values.copy()
    assert merge_sort(values) == sorted(values)
    assert values == before  # it returns a new list
    quick.quick_sort(values)
    assert values == sorted(before)


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
    ANSWER.prints("For $`N = 1000`$ that is at most 8,977", most_merging(N))
    ANSWER.prints("in a recursion of 10", ceil(log2(N)))
    least = next(bits for bits in range(10_000) if 2**bits >= factorial(N))
    ANSWER.prints(r"$`\lceil \log_2 N! \rceil`$ = 8,530", least)


def expected_quick(n: int) -> list[Fraction]:
    """Return the expected comparisons for 0 to n distinct items: the pivot costs 2, each smaller item 1, larger 2."""
    expected, total = [Fraction(0), Fraction(0)], Fraction(0)
    for k in range(2, n + 1):
        total += expected[-1]
        expected.append(2 + Fraction(3 * (k - 1), 2) + 2 * total / k)
    return expected


def test_quick_sort_compares_as_often_as_stated(monkeypatch: pytest.MonkeyPatch) -> None:
    random.seed(2)
    expected = expected_quick(N)
    for values in (list(range(N)), random.sample(range(N), N)):
        counts = [comparisons(quick.quick_sort, values) for _ in range(20)]
        mean = sum(counts) / len(counts)
        spread = (sum((count - mean) ** 2 for count in counts) / (len(counts) - 1)) ** 0.5
        simulated(mean, expected[N], spread / len(counts) ** 0.5)
    ANSWER.prints("it calls `<` about 17,800", round(float(expected[N]), -2))
    assert comparisons(quick.quick_sort, [7] * N) == 2 * N  # equal items: one pass
    for n in (250, 500, N):  # n log n: the quotient hardly grows
        assert float(expected[n]) / (n * log2(n)) < 2.1
    Counted.comparisons = 0
    items = [Counted(value) for value in range(N)]
    monkeypatch.setattr(quick, "randrange", lambda low, high: ranked(items, low, high, "smallest"))
    quick.quick_sort(items)
    most = Counted.comparisons
    assert most == sum(2 * n for n in range(2, N + 1))
    ANSWER.prints("and 1,000,998", most)


def ranked(items: list[Counted], low: int, high: int, which: str) -> int:
    """Return the index of the smallest, middle or largest of a range: the pivots that an opponent would pick."""
    order = sorted(range(low, high), key=lambda index: items[index].value)
    return order[{"smallest": 0, "middle": len(order) // 2, "largest": -1}[which]]


@pytest.mark.parametrize("pivot", ["smallest", "middle", "largest"])
def test_quick_sort_needs_a_short_stack(pivot: str, monkeypatch: pytest.MonkeyPatch) -> None:
    items = [Counted(value) for value in range(500)]
    depth = deepest = 0
    step = quick._sort

    def watched(items: list[Counted], low: int, high: int) -> None:
        nonlocal depth, deepest
        depth += 1
        deepest = max(deepest, depth)
        step(items, low, high)
        depth -= 1

    monkeypatch.setattr(quick, "_sort", watched)
    monkeypatch.setattr(quick, "randrange", lambda low, high: ranked(items, low, high, pivot))
    quick.quick_sort(items)
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
    ANSWER.prints("for $`N = 1000`$, 499,500", count)
