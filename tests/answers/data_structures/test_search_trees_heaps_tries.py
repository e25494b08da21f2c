"""Search trees, heaps, tries, suffix arrays: right by an oracle, as fast as stated by counts."""

from __future__ import annotations

import heapq
import math
from fractions import Fraction
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.data_structures.suffix_array import occurrences, suffix_array
from solutions.data_structures.trie import Node, Trie
from tests.answers.data_structures._search_tree import Node as SearchNode
from tests.answers.data_structures._search_tree import SearchTree
from tests.answers.data_structures.counted import Counted
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
CASES = settings(deadline=None, max_examples=100, derandomize=True)
KEYS = 1023


def visited(tree: SearchTree[int]) -> Fraction:
    """Return how many nodes are visited to find a key, on average over the keys."""
    total = size = depth = 0
    level = [tree.root] if tree.root else []
    while level:
        depth += 1
        size += len(level)
        total += depth * len(level)
        level = [child for node in level for child in (node.left, node.right) if child]
    return Fraction(total, size)


def grown(keys: list[int]) -> SearchTree[int]:
    tree = SearchTree[int]()
    for key in keys:
        tree.add(key)
    return tree


def balanced(keys: list[int]) -> list[int]:
    """Return the keys in an order that grows a perfectly balanced tree."""
    order, ranges = [], [(0, len(keys))]
    for low, high in ranges:
        if low < high:
            middle = (low + high) // 2
            order.append(keys[middle])
            ranges += [(low, middle), (middle + 1, high)]
    return order


def test_nodes_visited() -> None:
    harmonic = sum(Fraction(1, i) for i in range(1, KEYS + 1))
    random_order = 2 * (1 + Fraction(1, KEYS)) * harmonic - 3
    keys = list(range(KEYS))
    ANSWER.prints("with 1,023", KEYS)
    ANSWER.prints("a search then visits 512", visited(grown(keys)))
    ANSWER.prints("Perfectly balanced, it visits 9", visited(grown(balanced(keys))))
    ANSWER.prints("Inserting 1,023", KEYS)
    ANSWER.prints("gives 12.03", random_order)
    ANSWER.prints("which is 39%", 2 * math.log(2) - 1)
    rng = np.random.default_rng(1)
    sample = np.array([float(visited(grown(rng.permutation(KEYS).tolist()))) for _ in range(60)])
    simulated(sample.mean(), random_order, sample.std(ddof=1) / sample.size**0.5)


@CASES
@given(st.lists(st.integers()), st.integers())
def test_search_tree(keys: list[int], key: int) -> None:
    tree = grown(keys)
    assert list(tree) == sorted(set(keys))
    assert all(key in tree for key in keys)
    assert (key in tree) == (key in keys)


def test_search_tree_in_order_costs_linear_steps_even_when_it_is_a_chain() -> None:
    assert list(grown(list(range(2000)))) == list(range(2000))


def test_search_tree_scales() -> None:
    """Random order: a constant more for twice the keys. Sorted order: twice as much."""
    rng = np.random.default_rng(2)
    random_cost, sorted_cost = [], []
    for size in (256, 512, 1024):
        random_cost.append(
            float(np.mean([float(visited(grown(rng.permutation(size).tolist()))) for _ in range(20)])),
        )
        sorted_cost.append(float(visited(grown(list(range(size))))))
    assert all(1 < after - before < 1.8 for before, after in pairwise(random_cost))  # 2 log 2 = 1.39
    assert all(1.9 < after / before < 2.1 for before, after in pairwise(sorted_cost))


def heap_costs(keys: list[int]) -> tuple[float, float, float]:
    """Return the comparisons per key that it takes to push all, to pop all, and to build a heap."""
    heap: list[Counted] = []
    Counted.reset()
    for key in keys:
        heapq.heappush(heap, Counted(key))
    push = Counted.reset()
    popped = [heapq.heappop(heap).key for _ in keys]
    pop = Counted.reset()
    assert popped == sorted(keys)
    heapq.heapify([Counted(key) for key in keys])
    return push / len(keys), pop / len(keys), Counted.reset() / len(keys)


def test_heap_scales() -> None:
    rng = np.random.default_rng(3)
    for exponent in (9, 10, 11, 12):
        size = 2**exponent
        push, pop, build = heap_costs(rng.permutation(size).tolist())
        assert push < 3
        assert exponent - 4 < pop < 2 * exponent
        assert build < 2
        worst_push, _, worst_build = heap_costs(list(range(size, 0, -1)))
        assert exponent - 2 < worst_push <= exponent
        assert worst_build < 2


def test_push_onto_a_small_heap() -> None:
    heap = [2, 5, 3, 9]
    assert f"Pushing 1 onto `{heap}` swaps it with 5, then 2" in ANSWER.text
    again = list(heap)
    heapq.heapify(again)
    assert again == heap, "it is one"
    heap.append(1)
    at, swapped = len(heap) - 1, []
    while at and heap[at] < heap[(at - 1) // 2]:
        parent = (at - 1) // 2
        swapped.append(heap[parent])
        heap[at], heap[parent] = heap[parent], heap[at]
        at = parent
    heapq.heappush(again, 1)
    assert swapped == [5, 2]
    assert heap == again
    assert f"then 2: `{heap}`" in ANSWER.text


@CASES
@given(st.lists(st.integers()))
def test_building_a_heap_bottom_up(keys: list[int]) -> None:
    """The children of i stand at 2i + 1 and 2i + 2; sifting down from the last parent gives heapify's heap."""
    for start in reversed(range(len(keys) // 2)):
        at = start
        while children := [child for child in (2 * at + 1, 2 * at + 2) if child < len(keys)]:
            smaller = min(children, key=keys.__getitem__)
            if keys[at] <= keys[smaller]:
                break
            keys[at], keys[smaller] = keys[smaller], keys[at]
            at = smaller
    assert all(keys[(child - 1) // 2] <= keys[child] for child in range(1, len(keys)))


def is_search_tree(node: SearchNode[int] | None, low: float = -math.inf, high: float = math.inf) -> bool:
    return node is None or (
        low < node.key < high
        and is_search_tree(node.left, low, node.key)
        and is_search_tree(node.right, node.key, high)
    )


def test_children_alone_do_not_make_a_search_tree() -> None:
    root, left = SearchNode(5), SearchNode(3)
    root.left, left.right = left, SearchNode(6)
    assert "below 5, a left child 3 may hide a right child 6" in ANSWER.text
    assert left.key < root.key
    assert left.key < left.right.key
    assert not is_search_tree(root)
    assert is_search_tree(grown([5, 3, 6, 4, 1]).root)


def test_a_billion_keys_are_thirty_levels_deep() -> None:
    assert "instead of about thirty nodes for a billion keys" in ANSWER.text
    assert math.ceil(math.log2(10**9)) == 30
    assert 3 <= math.ceil(math.log(10**9, 1000)) <= math.ceil(math.log(10**9, 200)) <= 4


def test_a_heap_is_not_sorted() -> None:
    heap = [1, 3, 2]
    assert str(heap) in ANSWER.text
    again = list(heap)
    heapq.heapify(again)
    assert again == heap != sorted(heap)


@CASES
@given(st.lists(st.integers()), st.integers(1, 10))
def test_k_largest_by_a_heap(numbers: list[int], k: int) -> None:
    heap: list[int] = []
    for number in numbers:
        if len(heap) < k:
            heapq.heappush(heap, number)
        elif number > heap[0]:
            heapq.heapreplace(heap, number)
    assert sorted(heap, reverse=True) == sorted(numbers, reverse=True)[:k]


WORDS = st.text("abc", max_size=6)


def trie_of(words: list[str]) -> Trie:
    trie = Trie()
    for word in words:
        trie.add(word)
    return trie


@CASES
@given(st.lists(WORDS), WORDS)
def test_trie(words: list[str], prefix: str) -> None:
    found = trie_of(words).with_prefix(prefix)
    assert sorted(found) == sorted({word for word in words if word.startswith(prefix)})


def test_trie_steps_depend_on_the_word_alone() -> None:
    class Children(dict[str, Node]):
        reads = 0

        def __getitem__(self, letter: str) -> Node:
            Children.reads += 1
            return super().__getitem__(letter)

    for count in (10, 100, 1000):
        trie = trie_of([f"{number:06d}" for number in range(count)])
        nodes = [trie.root]
        for node in nodes:
            node.children = Children(node.children)
            nodes += node.children.values()
        Children.reads = 0
        assert trie.with_prefix("000007") == ["000007"]
        assert Children.reads == 6


def nodes_of_suffix_trie(text: str) -> tuple[int, int]:
    """Return the nodes of the trie of all suffixes, and those left when chains become edges."""
    nodes = [trie_of([text[start:] for start in range(len(text))]).root]
    for node in nodes:
        nodes += node.children.values()
    return len(nodes), 1 + sum(len(node.children) != 1 for node in nodes[1:])


@CASES
@given(st.text("ab", max_size=30))
def test_suffix_tree_is_linear(text: str) -> None:
    text += "$"
    assert nodes_of_suffix_trie(text)[1] <= 2 * len(text)


def test_suffix_trie_is_quadratic() -> None:
    sizes = [nodes_of_suffix_trie("a" * half + "b" * half + "$")[0] for half in (20, 40, 80)]
    assert all(3.5 < after / before < 4.1 for before, after in pairwise(sizes))


@CASES
@given(st.text("ab", max_size=40), st.text("ab", min_size=1, max_size=4))
def test_suffix_array(text: str, pattern: str) -> None:
    expected = [start for start in range(len(text)) if text.startswith(pattern, start)]
    assert occurrences(text, suffix_array(text), pattern) == expected


def test_suffix_array_scales() -> None:
    class Text(str):
        reads = 0

        def __getitem__(self, index: object) -> str:
            Text.reads += 1
            return super().__getitem__(index)  # type: ignore[index]

    rng = np.random.default_rng(4)
    for size in (500, 1000, 2000):
        text = "".join(rng.choice(list("ab"), size))
        starts = suffix_array(text)
        Text.reads = 0
        occurrences(Text(text), starts, "abba")
        assert Text.reads <= 2 * (math.log2(size) + 1)
