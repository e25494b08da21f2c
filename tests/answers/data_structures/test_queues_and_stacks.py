"""Ring buffer and heap: right by an oracle, as fast as stated by counts."""

from __future__ import annotations

import heapq
import random
import re
from bisect import bisect_left, insort
from collections import deque
from itertools import count, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.data_structures.brackets import is_balanced
from solutions.data_structures.ring_buffer import Deque, RingBuffer
from tests.answers.data_structures.counted import Counted
from tests.answers.proof import answer

ANSWER = answer(__file__)
CASES = settings(deadline=None, max_examples=100, derandomize=True)
ITEMS = 1024


class Watched(RingBuffer[int]):
    """Counts the items that growing copies."""

    copied = 0

    def __getitem__(self, index: int) -> int:
        self.copied += 1
        return super().__getitem__(index)


def copied(items: int) -> int:
    queue = Watched()
    for item in range(items):
        queue.append(item)
    return queue.copied


def test_copies_while_growing() -> None:
    ANSWER.prints("growing from 1 slot to 1,024", ITEMS)
    ANSWER.prints(r"1+2+4+\dots+512", max(2**i for i in range(20) if 2**i < ITEMS))
    ANSWER.prints(r"+512 = 1{,}023", copied(ITEMS))
    assert sum(2**i for i in range(10)) == copied(ITEMS)
    for items in (1000, 2000, 4000, 8000):
        assert copied(items) < 2 * items


def test_one_append_can_copy_all() -> None:
    assert copied(ITEMS + 1) - copied(ITEMS) == ITEMS


def test_popleft_touches_one_item() -> None:
    queue = Watched()
    for item in range(5000):
        queue.append(item)
    queue.copied = 0
    assert [queue.popleft() for _ in range(5000)] == list(range(5000))
    assert queue.copied == 5000


def test_list_as_queue_moves_every_item_behind() -> None:
    moves, items = 0, list(range(ITEMS))
    while items:
        items.pop(0)
        moves += len(items)
    ANSWER.prints("Emptying a list of 1,024", ITEMS)
    ANSWER.prints("this way moves 523,776", moves)


@CASES
@given(st.lists(st.sampled_from(["append", "appendleft", "pop", "popleft"]), max_size=200))
def test_deque(operations: list[str]) -> None:
    mine, expected = Deque[int](), deque[int]()
    for item, operation in enumerate(operations):
        if operation.startswith("append"):
            getattr(mine, operation)(item)
            getattr(expected, operation)(item)
        elif expected:
            assert getattr(mine, operation)() == getattr(expected, operation)()
        else:
            with pytest.raises(IndexError):
                getattr(mine, operation)()
        assert [mine[index] for index in range(len(mine))] == list(expected)


def test_heap_beats_sorted_array_for_adding_only() -> None:
    """Keys that fall: each moves all of a sorted array, and climbs a heap to its root."""
    for exponent in (8, 9, 10, 11):
        size = 2**exponent
        moves, sorted_keys = 0, list[int]()
        heap: list[Counted] = []
        Counted.reset()
        for key in range(size, 0, -1):
            at = bisect_left(sorted_keys, key)
            moves += len(sorted_keys) - at
            sorted_keys.insert(at, key)
            heapq.heappush(heap, Counted(key))
        assert moves == size * (size - 1) // 2
        assert Counted.reset() <= size * exponent


@CASES
@given(st.lists(st.booleans()))
def test_queue_from_two_stacks(adds: list[bool]) -> None:
    coming, going, expected = list[int](), list[int](), deque[int]()
    pushes = 0
    for item, adding in enumerate(adds):
        if adding:
            coming.append(item)
            expected.append(item)
            pushes += 1
        elif expected:
            if not going:
                while coming:
                    going.append(coming.pop())
                    pushes += 1
            assert going.pop() == expected.popleft()
    assert pushes <= 2 * sum(adds)


def test_ties_in_a_heap() -> None:
    with pytest.raises(TypeError):
        heapq.heappush([(1, {"item": 1})], (1, {"item": 2}))
    counter, heap = count(), list[tuple[int, int, dict[str, int]]]()
    items = [{"item": number} for number in range(20)]
    for item in items:
        heapq.heappush(heap, (1, next(counter), item))
    assert [heapq.heappop(heap)[2] for _ in items] == items


@CASES
@given(st.text("()[]{}a", max_size=12))
def test_brackets(text: str) -> None:
    """The oracle strikes out neighboring pairs until none is left."""
    left = re.sub(r"[^()\[\]{}]", "", text)
    while (shorter := re.sub(r"\(\)|\[\]|\{\}", "", left)) != left:
        left = shorter
    assert is_balanced(text) == (left == "")


def test_counting_brackets_is_not_enough() -> None:
    assert "For `([)]` the counts agree" in ANSWER.text
    assert not is_balanced("([)]")
    assert "([)]".count("(") == "([)]".count(")")
    assert "([)]".count("[") == "([)]".count("]")
    assert is_balanced("([])")
    assert not is_balanced("(")
    assert not is_balanced(")")


@CASES
@given(st.lists(st.integers(), max_size=30))
def test_monotonic_stack(numbers: list[int]) -> None:
    larger: list[int | None] = [None] * len(numbers)
    waiting = list[int]()
    steps = 0
    for at, number in enumerate(numbers):
        while waiting and numbers[waiting[-1]] < number:
            larger[waiting.pop()] = number
            steps += 1
        waiting.append(at)
        steps += 1
    assert larger == [
        next((after for after in numbers[at + 1 :] if after > number), None) for at, number in enumerate(numbers)
    ]
    assert steps <= 2 * len(numbers)


def test_insort_leaves_the_largest_last() -> None:
    keys, negated = list[int](), list[int]()
    for key in (3, 1, 2):
        insort(keys, key)
        insort(negated, -key)
    assert keys == [1, 2, 3]
    assert [-negated.pop() for _ in range(3)] == [1, 2, 3]


def test_a_bounded_deque_drops_the_oldest() -> None:
    assert list(deque(range(5), maxlen=3)) == [2, 3, 4]


def test_average_push_takes_constant_comparisons() -> None:
    rng = random.Random(1)
    for size in (512, 1024, 2048):
        keys = list(range(size))
        rng.shuffle(keys)
        heap: list[Counted] = []
        Counted.reset()
        for key in keys:
            heapq.heappush(heap, Counted(key))
        assert Counted.reset() < 3 * size


def test_scales() -> None:
    totals = [copied(size) for size in (1024, 2048, 4096)]
    assert all(1.9 < after / before < 2.1 for before, after in pairwise(totals))
