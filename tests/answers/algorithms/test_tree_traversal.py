"""The three orders, four ways: against each other and by definition, with counted reads and a watched stack."""

from __future__ import annotations

import operator
import sys
import types
from collections.abc import Callable, Iterator
from itertools import pairwise, product
from typing import Any, ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figures.algorithms import tree_walk as figure
from solutions.algorithms.tree_traversal import (
    Node,
    inorder,
    inorder_with_stack,
    morris,
    postorder,
    preorder,
    traverse,
)
from tests.answers.proof import answer

ANSWER = answer(__file__)
PROPERTY = settings(deadline=None, max_examples=100, derandomize=True)
ORDERS = ("pre", "in", "post")


def three_orders(root: Node | None) -> tuple[list[Any], list[Any], list[Any]]:
    """Return what the recursive functions visit, in turn."""
    found: tuple[list[Any], list[Any], list[Any]] = ([], [], [])
    for walk, values in zip((preorder, inorder, postorder), found, strict=True):
        walk(root, values.append)
    return found


def with_stack(root: Node | None) -> list[Any]:
    values: list[Any] = []
    inorder_with_stack(root, values.append)
    return values


class CountedNode(Node):
    """A node that counts the reads of its fields."""

    reads: ClassVar[int] = 0

    def __getattribute__(self, name: str) -> object:
        CountedNode.reads += 1
        return super().__getattribute__(name)


def tree_of(values: list[int], kind: Callable[..., Node] = Node) -> Node | None:
    """Return the search tree that these values make when inserted in turn; equal ones go right."""
    root: Node | None = None
    for value in values:
        new = kind(value)
        if root is None:
            root = new
            continue
        node = root
        while True:
            below = node.left if value < node.value else node.right
            if below is None:
                break
            node = below
        if value < node.value:
            node.left = new
        else:
            node.right = new
    return root


def by_definition(node: Node | None, order: str) -> list[int]:
    if node is None:
        return []
    left, right = by_definition(node.left, order), by_definition(node.right, order)
    return {
        "pre": [node.value, *left, *right],
        "in": [*left, node.value, *right],
        "post": [*left, *right, node.value],
    }[order]


def chain(size: int, *, left: bool, kind: Callable[..., Node] = Node) -> Node:
    node: Node | None = None
    for value in range(size, 0, -1):
        node = kind(value, node, None) if left else kind(value, None, node)
    assert node
    return node


@PROPERTY
@given(st.lists(st.integers(0, 20)))
def test_all_ways_agree(values: list[int]) -> None:
    root = tree_of(values)
    expected = tuple(by_definition(root, order) for order in ORDERS)
    assert three_orders(root) == expected
    assert tuple(list(traverse(root, order)) for order in ORDERS) == expected
    assert list(morris(root)) == with_stack(root) == expected[1] == sorted(values)  # a search tree
    assert three_orders(root) == expected  # Morris has mended the tree


def shapes(size: int) -> Iterator[Callable[[], Node | None]]:
    """Yield makers of every binary tree of a size; its values are 0 to size - 1 in pre-order."""

    def build(code: tuple[int, ...], at: int = 0) -> Node | None:
        return (
            None
            if not code
            else Node(at, build(code[1 : code[0] + 1], at + 1), build(code[code[0] + 1 :], at + 1 + code[0]))
        )

    def codes(left: int) -> Iterator[tuple[int, ...]]:
        if not left:
            yield ()
        for inner in range(left):
            for one, two in product(codes(inner), codes(left - 1 - inner)):
                yield (inner, *one, *two)

    for code in codes(size):
        yield lambda code=code: build(code)  # type: ignore[misc]


def test_every_small_shape_and_what_identifies_it() -> None:
    for size, catalan in zip(range(7), (1, 1, 2, 5, 14, 42, 132), strict=True):
        seen = []
        for make in shapes(size):
            root = make()
            found = three_orders(root)
            assert found == tuple(by_definition(root, order) for order in ORDERS)
            assert list(morris(root)) == found[1]
            seen.append(tuple(map(tuple, found)))
        assert len(seen) == catalan
        assert len({(pre, inside) for pre, inside, _ in seen}) == catalan  # identify the tree
        relabeled = {(tuple(post.index(v) for v in inside)) for _, inside, post in seen}
        assert len(relabeled) == catalan  # so does in-order with post-order
        if size > 1:
            assert len({(pre, post) for pre, _, post in seen}) < catalan  # pre-order with post-order does not


@pytest.mark.parametrize("order", ORDERS)
def test_edge_cases(order: str) -> None:
    assert list(traverse(None, order)) == list(morris(None)) == with_stack(None) == []
    assert list(traverse(Node(1), order)) == list(morris(Node(1))) == with_stack(Node(1)) == [1]
    same = Node(1, Node(1), Node(1, Node(1)))
    assert list(traverse(same, order)) == [1] * 4 == list(morris(same))


def test_example() -> None:
    for order, found in zip(ORDERS, three_orders(figure.TREE), strict=True):
        assert f"| {order}-order | `{' '.join(found)}` |" in ANSWER.text
        assert [node.value for node, which in figure.passes(figure.TREE) if which == order] == found
    operators = {"+": operator.add, "-": operator.sub, "*": operator.mul}
    post = three_orders(figure.TREE)[2]
    stack: list[int] = []
    for value in post:
        if value in operators:
            right, left = stack.pop(), stack.pop()
            stack.append(operators[value](left, right))
        else:
            stack.append(int(value))
    assert stack == [(2 + 3) * (7 - 4)]
    assert stack != [2 + 3 * 7 - 4]  # in-order has lost the brackets
    # the walk of the figure goes around: places are in-order from left to right, and down with depth
    where = figure.places(figure.TREE)
    assert [node.value for node in sorted(where, key=lambda node: where[node][0])] == three_orders(figure.TREE)[1]


def test_depth() -> None:
    ANSWER.prints("default limit of about 1,000", sys.getrecursionlimit())
    for left in (True, False):
        with pytest.raises(RecursionError):
            three_orders(chain(sys.getrecursionlimit(), left=left))
        long = chain(20_000, left=left)
        for order in ORDERS:
            forward = order == "pre" or (order == "in" and not left)
            expected = list(range(1, 20_001)) if forward else list(range(20_000, 0, -1))
            assert list(traverse(long, order)) == expected
        assert (
            list(morris(long)) == with_stack(long) == (list(range(20_000, 0, -1)) if left else list(range(1, 20_001)))
        )
        while long.right or long.left:  # take it apart, or freeing it recurses
            long = long.right or long.left or long
    assert three_orders(tree_of([3, 1, 2]))[1] == [1, 2, 3]


def middle_first(values: list[int]) -> list[int]:
    """Return sorted values in an order whose insertion makes a balanced tree."""
    half = len(values) // 2
    return [values[half], *middle_first(values[:half]), *middle_first(values[half + 1 :])] if values else []


def test_reads_are_linear() -> None:
    walks: list[Callable[[Node | None], object]] = [
        *(lambda root, order=order: list(traverse(root, order)) for order in ORDERS),
        lambda root: list(morris(root)),
        with_stack,
        three_orders,
    ]
    for walk in walks:
        for size in (200, 400, 800):
            trees = [chain(size, left=True, kind=CountedNode), chain(size, left=False, kind=CountedNode)]
            balanced = tree_of(middle_first(list(range(size))), CountedNode)
            for root in (*trees, balanced):
                CountedNode.reads = 0
                walk(root)
                assert 2 * size <= CountedNode.reads <= 15 * size


def most_waiting(root: Node | None, order: str) -> int:
    """Return how many entries the stack of the traversal holds at most when it yields."""
    walk = traverse(root, order)
    assert isinstance(walk, types.GeneratorType)
    return max(len(walk.gi_frame.f_locals["stack"]) for _ in walk if walk.gi_frame)


def test_stack_is_as_high_as_the_tree() -> None:
    for levels in range(1, 10):
        balanced = tree_of(middle_first(list(range(2**levels - 1))))
        for order in ORDERS:
            assert most_waiting(balanced, order) <= 2 * levels
            assert most_waiting(chain(levels, left=True), order) <= 2 * levels


def test_pitfall() -> None:
    """Copied values: the short form copies each value once per level above it."""

    def copies(node: Node | None) -> tuple[list[int], int]:
        if node is None:
            return [], 0
        (left, a), (right, b) = copies(node.left), copies(node.right)
        found = [node.value, *left, *right]
        return found, a + b + len(found)

    for size in (50, 100, 200):
        assert copies(chain(size, left=False))[1] == size * (size + 1) // 2


def test_follow_up_search_tree() -> None:
    fooled = Node(5, Node(3, None, Node(7)))  # 7 is right of 3, but left of 5

    def children_fit(node: Node | None) -> bool:
        if node is None:
            return True
        fits = (node.left is None or node.left.value < node.value) and (
            node.right is None or node.right.value > node.value
        )
        return fits and children_fit(node.left) and children_fit(node.right)

    assert children_fit(fooled)
    assert not all(a < b for a, b in pairwise(traverse(fooled, "in")))
    assert "5 has the left child 3, and 3 the right child 7" in ANSWER.text


def test_pre_order_with_a_plain_stack() -> None:
    """Pop a node, visit it, and push its right child, then its left."""
    for make in shapes(6):
        root = make()
        assert root
        stack, values = [root], []
        while stack:
            node = stack.pop()
            values.append(node.value)
            stack += [child for child in (node.right, node.left) if child]
        assert values == three_orders(root)[0]
