"""A doubly linked ring, and the cache that is built on one."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


class Node(Generic[T]):
    """A node of a ring; a new one is a ring by itself."""

    __slots__ = ("after", "before", "value")

    def __init__(self, value: T) -> None:
        self.value = value
        self.before = self.after = self


def link_after(place: Node[T], node: Node[T]) -> None:
    node.before, node.after = place, place.after
    place.after.before = node
    place.after = node


def unlink(node: Node[T]) -> None:
    node.before.after = node.after
    node.after.before = node.before


class LruCache(Generic[K, V]):
    """Forgets the entry that was used longest ago."""

    def __init__(self, capacity: int) -> None:
        if capacity < 1:
            raise ValueError("a cache holds at least one entry")
        self._capacity = capacity
        self._nodes: dict[K, Node[tuple[K, V] | None]] = {}
        self._ends = Node[tuple[K, V] | None](None)

    def get(self, key: K) -> V | None:
        node = self._nodes.get(key)
        if node is None or node.value is None:
            return None
        unlink(node)
        link_after(self._ends, node)
        return node.value[1]

    def put(self, key: K, value: V) -> None:
        if key in self._nodes:
            unlink(self._nodes.pop(key))
        elif len(self._nodes) == self._capacity:
            oldest = self._ends.before
            unlink(oldest)
            assert oldest.value is not None
            del self._nodes[oldest.value[0]]
        node = Node[tuple[K, V] | None]((key, value))
        self._nodes[key] = node
        link_after(self._ends, node)
