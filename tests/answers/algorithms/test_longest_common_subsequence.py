"""The longest common subsequence: against brute force, with counted cells and measured memory."""

import tracemalloc
from collections.abc import Callable
from functools import cache
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.algorithms import common_subsequence as solution
from solutions.algorithms.common_subsequence import hirschberg, last_row, lcs
from tests.answers.algorithms._counting import Letters
from tests.answers.proof import answer

ANSWER = answer(__file__)
PROPERTY = settings(deadline=None, max_examples=100, derandomize=True)
A, B = "cart", "crate"


def subsequences(text: str) -> set[str]:
    return {"".join(chars) for size in range(len(text) + 1) for chars in combinations(text, size)}


def longest(a: str, b: str) -> set[str]:
    common = subsequences(a) & subsequences(b)
    most = max(map(len, common))
    return {text for text in common if len(text) == most}


def edits(a: str, b: str) -> int:
    """Return the insertions and deletions between two texts, by plain recursion with memory."""

    @cache
    def between(i: int, j: int) -> int:
        if i == len(a) or j == len(b):
            return len(a) - i + len(b) - j
        if a[i] == b[j]:
            return between(i + 1, j + 1)
        return 1 + min(between(i + 1, j), between(i, j + 1))

    return between(0, 0)


@PROPERTY
@given(st.text("abc", max_size=8), st.text("abcd", max_size=8))
def test_is_one_of_the_longest(a: str, b: str) -> None:
    best = longest(a, b)
    assert lcs(a, b) in best
    assert hirschberg(a, b) in best
    size = len(next(iter(best)))
    assert last_row(a, b)[-1] == size
    assert edits(a, b) == len(a) + len(b) - 2 * size


@PROPERTY
@given(st.text("ACGT", max_size=30), st.text("ACGTé😀", max_size=30))
def test_both_ways_and_both_orders_agree(a: str, b: str) -> None:
    found = [lcs(a, b), lcs(b, a), hirschberg(a, b), hirschberg(b, a)]
    assert len({len(text) for text in found}) == 1
    for text in found:
        for whole in (a, b):
            rest = iter(whole)
            assert all(char in rest for char in text)


@pytest.mark.parametrize("find", [lcs, hirschberg])
def test_edge_cases(find: Callable[[str, str], str]) -> None:
    for a, b, common in [
        ("", "", ""),
        ("", "abc", ""),
        ("abc", "xyz", ""),
        ("same", "same", "same"),
        ("aaaa", "aa", "aa"),
    ]:
        assert find(a, b) == find(b, a) == common


def test_example() -> None:
    found = lcs(A, B)
    assert f"For `{A}` and `{B}` it returns `{found}`" in ANSWER.text
    assert longest(A, B) == {found, "crt"}
    ANSWER.prints("it returns `cat`, length 3", len(found))


def test_table_of_the_example() -> None:
    cells = [[str(last_row(A[:i], B)[j]) for j in range(len(B) + 1)] for i in range(len(A) + 1)]
    i, j = len(A), len(B)
    while i and j:
        if A[i - 1] == B[j - 1]:
            cells[i][j] = f"**{cells[i][j]}**"
            i, j = i - 1, j - 1
        elif last_row(A[: i - 1], B)[j] >= last_row(A[:i], B)[j - 1]:
            i -= 1
        else:
            j -= 1
    rows = [f"| **{name}** | {' | '.join(row)} |" for name, row in zip(["none", *A], cells, strict=True)]
    assert "\n".join(rows) in ANSWER.text


def test_pitfall_greedy() -> None:
    a, b = "tar", "art"
    picked, at = "", 0
    for char in a:
        if (found := b.find(char, at)) >= 0:
            picked, at = picked + char, found + 1
    assert picked == "t"
    ANSWER.prints("ends with length 1", len(picked))
    ANSWER.prints("although `ar` has length 2", len(lcs(a, b)))


def test_table_compares_each_pair_once() -> None:
    for size in (50, 100, 200):
        a, b = Letters("ab" * (size // 2)), Letters("abc" * (size // 3))
        Letters.comparisons = 0
        lcs(a, b)
        walk = Letters.comparisons - len(a) * len(b)
        assert 0 <= walk <= len(a) + len(b)


def test_hirschberg_fills_at_most_about_two_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = 0

    def counting(a: str, b: str) -> list[int]:
        nonlocal cells
        cells += len(a) * len(b)
        return last_row(a, b)

    monkeypatch.setattr(solution, "last_row", counting)
    for size in (32, 50, 100):
        for a, b in [("ab" * size, "abc" * size), ("a" * size, "b" * size), ("ab" * size, "ab" * size)]:
            cells = 0
            hirschberg(a, b)
            assert len(a) * len(b) <= cells <= 2 * len(a) * len(b) + len(b) * len(a).bit_length()


@pytest.mark.parametrize("b", ["b", "ab", "b" * 100])
def test_hirschberg_never_fills_tables_without_columns(b: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With few characters in b, the rows of empty tables would outweigh the cells."""
    rows = 0

    def counting(a: str, b: str) -> list[int]:
        nonlocal rows
        rows += len(a)
        return last_row(a, b)

    monkeypatch.setattr(solution, "last_row", counting)
    for size in (64, 128, 256):
        rows = 0
        hirschberg("a" * size, b)
        assert rows <= 2 * size * len(b) + len(b) * size.bit_length()


def peak(find: Callable[[str, str], str], a: str, b: str) -> int:
    """Return the most bytes held at once."""
    tracemalloc.start()
    find(a, b)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


def test_memory_is_quadratic_for_the_table_and_linear_for_hirschberg() -> None:
    small, large = ("ab" * 50, "abc" * 50), ("ab" * 100, "abc" * 100)
    assert peak(lcs, *large) > 3.5 * peak(lcs, *small)
    assert peak(hirschberg, *large) < 2.5 * peak(hirschberg, *small)


@pytest.mark.parametrize("last", ["b", "a"])
def test_no_level_of_hirschberg_holds_a_row_while_it_recurses(last: str) -> None:
    """All of b goes to the same side at every level: rows that waited there would make it n log m."""
    b = "b" * 399 + last
    deep, flat = peak(hirschberg, "a" * 128, b), peak(hirschberg, "a" * 4, b)
    assert deep < 1.4 * flat


def test_plain_recursion_is_exponential() -> None:
    def calls(i: int, j: int) -> int:
        """Return the calls of plain recursion on strings of i and j characters with nothing in common."""
        return 1 if not i or not j else 1 + calls(i - 1, j) + calls(i, j - 1)

    assert all(calls(n, n) > 2**n for n in range(1, 9))
