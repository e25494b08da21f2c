"""Pre-order, in-order and post-order of a binary tree, three ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, Literal, TypeAlias, TypeVar

T = TypeVar("T")
Order: TypeAlias = Literal["pre", "in", "post"]


@dataclass(eq=False)
class Node(Generic[T]):
    """A node of a binary tree; an empty subtree is None."""

    value: T
    left: Node[T] | None = None
    right: Node[T] | None = None


def three_orders(root: Node[T] | None) -> tuple[list[T], list[T], list[T]]:
    """Return the values in pre-order, in-order and post-order."""
    pre: list[T] = []
    inside: list[T] = []
    post: list[T] = []

    def visit(node: Node[T] | None) -> None:
        if node is None:
            return
        pre.append(node.value)
        visit(node.left)
        inside.append(node.value)
        visit(node.right)
        post.append(node.value)

    visit(root)
    return pre, inside, post


def traverse(root: Node[T] | None, order: Order) -> Iterator[T]:
    """Yield the values in one order, without recursion."""
    stack = [(root, False)]
    while stack:
        node, due = stack.pop()
        if node is None:
            continue
        if due:
            yield node.value
            continue
        # pushed last to first, as the stack reverses them
        if order == "post":
            stack.append((node, True))
        stack.append((node.right, False))
        if order == "in":
            stack.append((node, True))
        stack.append((node.left, False))
        if order == "pre":
            stack.append((node, True))


def morris(root: Node[T] | None) -> Iterator[T]:
    """Yield the values in-order in O(1) memory; mends what it bends.

    The tree is changed until the iterator is exhausted.
    """
    node = root
    while node is not None:
        if node.left is not None:
            last = node.left  # the node just before this one in-order
            while last.right is not None and last.right is not node:
                last = last.right
            if last.right is None:  # first visit: leave a thread back
                last.right = node
                node = node.left
                continue
            last.right = None  # second visit: remove it
        yield node.value
        node = node.right
