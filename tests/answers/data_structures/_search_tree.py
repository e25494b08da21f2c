"""A binary search tree that does nothing to stay balanced."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, Protocol, TypeVar


class Ordered(Protocol):
    def __lt__(self, other: Any, /) -> bool: ...


K = TypeVar("K", bound=Ordered)


class Node(Generic[K]):
    """A key; smaller keys hang on the left, larger ones on the right."""

    __slots__ = ("key", "left", "right")

    def __init__(self, key: K) -> None:
        self.key = key
        self.left: Node[K] | None = None
        self.right: Node[K] | None = None


class SearchTree(Generic[K]):
    """A set of keys that can be walked in order."""

    def __init__(self) -> None:
        self.root: Node[K] | None = None

    def add(self, key: K) -> None:
        if self.root is None:
            self.root = Node(key)
            return
        node = self.root
        while True:
            if key < node.key:
                if node.left is None:
                    node.left = Node(key)
                    return
                node = node.left
            elif node.key < key:
                if node.right is None:
                    node.right = Node(key)
                    return
                node = node.right
            else:
                return

    def __contains__(self, key: K) -> bool:
        node = self.root
        while node is not None:
            if key < node.key:
                node = node.left
            elif node.key < key:
                node = node.right
            else:
                return True
        return False

    def __iter__(self) -> Iterator[K]:
        """Yield the keys in order.

        Without recursion: the tree can be as deep as it has keys.
        """
        path: list[Node[K]] = []
        node = self.root
        while path or node is not None:
            while node is not None:
                path.append(node)
                node = node.left
            top = path.pop()
            yield top.key
            node = top.right
