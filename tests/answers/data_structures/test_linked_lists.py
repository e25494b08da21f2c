"""Linked ring and cache: right by an oracle, as fast as stated by counts."""

from __future__ import annotations

import ctypes
from collections import OrderedDict
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
    ANSWER.prints("takes 500", Fraction(steps, ITEMS))


def test_memory() -> None:
    class CNode(ctypes.Structure):
        _fields_ = [
            ("value", ctypes.c_int64),
            ("before", ctypes.c_void_p),
            ("after", ctypes.c_void_p),
        ]

    value = ctypes.sizeof(ctypes.c_int64)
    ANSWER.prints("node of an 8-byte value takes 24", ctypes.sizeof(CNode))
    ANSWER.prints("three times the array's 8", value)
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


class Link:
    """A node of a singly linked list."""

    def __init__(self, value: int, after: Link | None) -> None:
        self.value = value
        self.after = after


@CASES
@given(st.integers(1, 50), st.one_of(st.none(), st.integers(0, 49)))
def test_reverse_and_cycle(length: int, back_to: int | None) -> None:
    links: list[Link] = []
    for value in range(length):
        link = Link(value, None)
        if links:
            links[-1].after = link
        links.append(link)
    cyclic = back_to is not None and back_to < length
    if back_to is not None and cyclic:
        links[-1].after = links[back_to]
    slow: Link | None = links[0]
    fast: Link | None = links[0]
    met, steps = False, 0
    while slow and fast and fast.after and not met:
        slow, fast = slow.after, fast.after.after
        met, steps = slow is fast and slow is not None, steps + 1
    assert met == cyclic
    assert steps <= length
    if not cyclic:
        node: Link | None = links[0]
        reverse: Link | None = None
        while node:
            node.after, reverse, node = reverse, node, node.after
        order = []
        while reverse:
            order.append(reverse.value)
            reverse = reverse.after
        assert order == list(range(length))[::-1]
