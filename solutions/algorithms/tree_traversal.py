"""Pre-order, in-order and post-order of a binary tree, three ways."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(eq=False)
class Node:
    value: Any
    left: Node | None = None
    right: Node | None = None


def preorder(node: Node | None, visit: Callable[[Any], object]) -> None:
    if node is not None:
        visit(node.value)
        preorder(node.left, visit)
        preorder(node.right, visit)


def inorder(node: Node | None, visit: Callable[[Any], object]) -> None:
    if node is not None:
        inorder(node.left, visit)
        visit(node.value)
        inorder(node.right, visit)


def postorder(node: Node | None, visit: Callable[[Any], object]) -> None:
    if node is not None:
        postorder(node.left, visit)
        postorder(node.right, visit)
        visit(node.value)


def inorder_with_stack(node: Any, visit: Callable[[Any], object]) -> None:
    stack: list[Any] = []
    while stack or node is not None:
        while node is not None:  # go left
            stack.append(node)
            node = node.left
        node = stack.pop()
        visit(node.value)
        node = node.right


def traverse(root: Any, order: str) -> Iterator[Any]:
    """Yield the values in "pre", "in", or "post" order."""
    stack = [(root, False)]
    while stack:
        node, seen = stack.pop()
        if node is None:
            continue
        if seen:  # second time: yield it
            yield node.value
            continue
        this = (node, True)  # first time: push it again
        left, right = (node.left, False), (node.right, False)
        if order == "pre":
            plan = [this, left, right]
        elif order == "in":
            plan = [left, this, right]
        else:
            plan = [left, right, this]
        stack.extend(reversed(plan))  # the last pushed is popped first


def morris(root: Node | None) -> Iterator[Any]:
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
