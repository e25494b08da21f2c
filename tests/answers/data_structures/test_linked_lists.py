"""Linked ring and cache: right by an oracle, as fast as stated by counts."""

from __future__ import annotations

import ctypes
from collections import OrderedDict
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.data_structures import singly_linked as singly
from solutions.data_structures.linked_list import LruCache, Node, link_after, unlink
from tests.answers.proof import answer

ANSWER = answer(__file__)
CASES = settings(deadline=None, max_examples=100, derandomize=True)
ITEMS = 1001


class Watched(Node[int]):
    """Counts what is set and followed."""

    __slots__ = ()
    sets = 0

    def __setattr__(self, name: str, value: object) -> None:
        Watched.sets += 1
        super().__setattr__(name, value)


def ring(items: int) -> list[Watched]:
    """Return the nodes of a ring, the first of which is the sentinel."""
    nodes = [Watched(number) for number in range(-1, items)]
    for before, node in pairwise(nodes):
        link_after(before, node)
    return nodes


def values(sentinel: Node[int]) -> list[int]:
    found, node = [], sentinel.after
    while node is not sentinel:
        found.append(node.value)
        node = node.after
    return found


@CASES
@given(st.lists(st.tuples(st.booleans(), st.integers(0, 10**6)), max_size=60))
def test_link_and_unlink(operations: list[tuple[bool, int]]) -> None:
    sentinel = Node(-1)
    nodes, expected = list[Node[int]](), list[int]()
    for number, (adds, where) in enumerate(operations):
        if adds:
            at = where % (len(nodes) + 1)
            node = Node(number)
            link_after(nodes[at - 1] if at else sentinel, node)
            nodes.insert(at, node)
            expected.insert(at, number)
        elif nodes:
            at = where % len(nodes)
            unlink(nodes.pop(at))
            del expected[at]
        assert values(sentinel) == expected
        backward, node = [], sentinel.before
        while node is not sentinel:
            backward.append(node.value)
            node = node.before
        assert backward == expected[::-1]


def test_linking_costs_the_same_in_any_list() -> None:
    costs = set()
    for items in (10, 100, 1000):
        nodes = ring(items)
        node = Watched(-2)
        Watched.sets = 0
        link_after(nodes[items // 2], node)
        unlink(node)
        costs.add(Watched.sets)
    assert costs == {6}


def test_steps_to_an_item() -> None:
    nodes = ring(ITEMS)
    steps = 0
    for target in nodes[1:]:
        node: Node[int] = nodes[1]
        while node is not target:
            node = node.after
            steps += 1
    ANSWER.prints("a random item of 1,001", ITEMS)
    ANSWER.prints("from the head takes 500", Fraction(steps, ITEMS))


def test_memory() -> None:
    class CNode(ctypes.Structure):
        _fields_ = [
            ("value", ctypes.c_int64),
            ("before", ctypes.c_void_p),
            ("after", ctypes.c_void_p),
        ]

    value = ctypes.sizeof(ctypes.c_int64)
    ANSWER.prints("a doubly linked node takes 24", ctypes.sizeof(CNode))
    ANSWER.prints("takes 24 bytes instead of 8", value)
    assert ctypes.sizeof(CNode) == 3 * value


@CASES
@given(st.integers(1, 4), st.lists(st.tuples(st.booleans(), st.integers(0, 6)), max_size=80))
def test_cache(capacity: int, operations: list[tuple[bool, int]]) -> None:
    cache, expected = LruCache[int, int](capacity), OrderedDict[int, int]()
    for number, (puts, key) in enumerate(operations):
        if puts:
            cache.put(key, number)
            expected[key] = number
            expected.move_to_end(key)
            if len(expected) > capacity:
                expected.popitem(last=False)
        else:
            if key in expected:
                expected.move_to_end(key)
            assert cache.get(key) == expected.get(key)


def test_cache_without_room() -> None:
    with pytest.raises(ValueError, match="at least one"):
        LruCache[int, int](0)


def chain(length: int, back_to: int | None = None) -> list[singly.Node]:
    """Return the nodes of a list whose last points back to one of them, or to none."""
    nodes = [singly.Node(value) for value in range(length)]
    for before, node in pairwise(nodes):
        before.next = node
    if back_to is not None and nodes:
        nodes[-1].next = nodes[back_to]
    return nodes


def walk(head: singly.Node | None) -> list[object]:
    found = []
    while head:
        found.append(head.value)
        head = head.next
    return found


@pytest.mark.parametrize("length", [0, 1, 2, 3, 10, 5000])
def test_reverse(length: int) -> None:
    nodes = chain(length)
    head = singly.reverse(nodes[0] if nodes else None)
    assert walk(head) == list(range(length))[::-1]


@CASES
@given(st.integers(1, 50), st.one_of(st.none(), st.integers(0, 49)))
def test_cycle_and_where_it_begins(length: int, back_to: int | None) -> None:
    back_to = None if back_to is None or back_to >= length else back_to
    nodes = chain(length, back_to)
    assert singly.has_cycle(nodes[0]) == (back_to is not None)
    if back_to is not None:
        following = [*range(1, length), back_to]
        slow, fast, steps = following[0], following[following[0]], 1
        while slow != fast:
            slow, fast, steps = following[slow], following[following[fast]], steps + 1
        assert steps <= length
        assert steps % (length - back_to) == 0, "the slow pointer's steps are a multiple of the cycle's length"
        slow = 0
        while slow != fast:
            slow, fast = following[slow], following[fast]
        assert slow == back_to


def test_no_cycle_in_nothing() -> None:
    assert not singly.has_cycle(None)


@CASES
@given(st.integers(1, 30), st.data())
def test_middle_and_kth_from_the_end(length: int, data: st.DataObject) -> None:
    nodes = chain(length)
    slow: singly.Node | None = nodes[0]
    fast: singly.Node | None = nodes[0]
    while slow and fast and fast.next:
        slow, fast = slow.next, fast.next.next
    assert slow is nodes[length // 2]
    k = data.draw(st.integers(1, length))
    ahead: singly.Node | None = nodes[0]
    for _ in range(k):
        assert ahead
        ahead = ahead.next
    behind: singly.Node | None = nodes[0]
    while behind and ahead:
        behind, ahead = behind.next, ahead.next
    assert behind is nodes[length - k]


@CASES
@given(st.integers(2, 20), st.data())
def test_remove_a_held_node_by_copying_the_next(length: int, data: st.DataObject) -> None:
    nodes = chain(length)
    at = data.draw(st.integers(0, length - 2))
    held, following = nodes[at], nodes[at + 1]
    held.value, held.next = following.value, following.next
    assert walk(nodes[0]) == [value for value in range(length) if value != at]


def test_order_of_insertion() -> None:
    """Set in the other order, the new node points to itself and the rest is lost."""
    assert "set `B.next = C` first, then `A.next = B`" in ANSWER.text
    a, c = chain(2)
    b = singly.Node("b", a.next)
    a.next = b
    assert walk(a) == [0, "b", 1]
    assert b.next is c
    a, c = chain(2)
    b = singly.Node("b")
    a.next = b
    b.next = a.next
    assert b.next is b
