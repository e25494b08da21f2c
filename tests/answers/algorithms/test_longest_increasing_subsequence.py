"""The longest increasing subsequence: against brute force, the quadratic recurrence and a common subsequence."""

from bisect import bisect_right
from itertools import combinations, pairwise
from math import log2
from string import ascii_lowercase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.algorithms.common_subsequence import lcs
from solutions.algorithms.increasing_subsequence import lis, lis_quadratic
from tests.answers.algorithms._counting import Letters
from tests.answers.proof import answer

ANSWER = answer(__file__)
PROPERTY = settings(deadline=None, max_examples=100, derandomize=True)
WORD = "acdb"


def increasing(text: str) -> bool:
    return all(a < b for a, b in pairwise(text))


def is_subsequence(part: str, text: str) -> bool:
    rest = iter(text)
    return all(char in rest for char in part)


def brute_force(text: str) -> set[str]:
    """Return all increasing subsequences of greatest length, from all subsets."""
    for size in range(len(text), 0, -1):
        if found := {"".join(chars) for chars in combinations(text, size) if increasing("".join(chars))}:
            return found
    return {""}


def quadratic(text: str) -> int:
    best: list[int] = []
    for i, char in enumerate(text):
        best.append(1 + max((best[j] for j in range(i) if text[j] < char), default=0))
    return max(best, default=0)


@PROPERTY
@given(st.text("abcdef", max_size=9))
def test_is_one_of_the_longest(text: str) -> None:
    assert lis(text) in brute_force(text)
    assert lis_quadratic(text) in brute_force(text)


@settings(PROPERTY, max_examples=50)
@given(st.text(max_size=30) | st.text("abcdefghijklmnopqrstuvwxyz", max_size=30))
def test_any_text(text: str) -> None:
    for found in (lis(text), lis_quadratic(text)):
        assert increasing(found)
        assert is_subsequence(found, text)
    assert len(found) == len(lis(text)) == quadratic(text) == len(lcs(text, "".join(sorted(set(text)))))
    assert len(found) <= len(set(text))


@pytest.mark.parametrize(
    ("text", "length"),
    [("", 0), ("a", 1), ("aaaa", 1), ("dcba", 1), ("abcd", 4), ("Zebra", 3), ("aZ", 1), ("Za", 2), ("éa", 1)],
)
def test_edge_cases(text: str, length: int) -> None:
    assert len(lis(text)) == len(lis_quadratic(text)) == length == len(next(iter(brute_force(text))))


def best_ends(text: str) -> str:
    """Return, for each length, the smallest last character of an increasing subsequence, from all subsets."""
    ends: dict[int, str] = {}
    for size in range(1, len(text) + 1):
        for chars in combinations(text, size):
            if increasing("".join(chars)):
                ends[size] = min(ends.get(size, chars[-1]), chars[-1])
    return "".join(ends.values())


def test_states_of_the_example() -> None:
    cells = [best_ends(WORD[:stop]) for stop in range(1, len(WORD) + 1)]
    for char, before, after in zip(WORD, ["", *cells], cells, strict=False):
        lost = [x for x, y in zip(before, after, strict=False) if x != y]
        what = f"{char} replaces {lost[0]}" if lost else "appended"
        assert f"| {char} | {' '.join(after)} | {what} |" in ANSWER.text
    assert f'`lis("{WORD}")` returns `"{lis(WORD)}"`' in ANSWER.text
    assert f"`{cells[-1]}` is not a subsequence" in ANSWER.text
    assert not is_subsequence(cells[-1], WORD)
    ANSWER.prints("The length, 3", len(lis(WORD)))
    ANSWER.prints("But with only 26", len(lis(ascii_lowercase * 30)))


def test_pitfalls() -> None:
    taken = ""
    for char in "zab":
        if char > taken[-1:]:
            taken += char
    assert (taken, lis("zab")) == ("z", "ab")
    tails: list[str] = []
    for char in "aaa":
        k = bisect_right(tails, char)
        tails[k : k + 1] = [char]
    ANSWER.prints("non-decreasing subsequence, with length 3", len(tails))
    ANSWER.prints("non-decreasing subsequence, with length 3 instead of 1", len(lis("aaa")))


@PROPERTY
@given(st.text("abcd", max_size=9))
def test_bisect_right_is_for_non_decreasing(text: str) -> None:
    tails: list[str] = []
    for char in text:
        k = bisect_right(tails, char)
        tails[k : k + 1] = [char]
    sizes = [size for size in range(len(text) + 1) if any(list(c) == sorted(c) for c in combinations(text, size))]
    assert len(tails) == max(sizes)


@PROPERTY
@given(st.text("abcdef", max_size=12))
def test_contiguous_run_in_one_pass(text: str) -> None:
    longest = run = 0
    for i, char in enumerate(text):
        run = run + 1 if i and text[i - 1] < char else 1
        longest = max(longest, run)
    runs = [text[i:j] for i in range(len(text)) for j in range(i + 1, len(text) + 1) if increasing(text[i:j])]
    assert longest == max(map(len, runs), default=0)


def test_comparisons() -> None:
    """At most one binary search in the tails per character: N log L, not N times L and not N squared."""
    for size in (1000, 2000, 4000):
        # a rising text has the longest tails; code points from 0x4E00 on are distinct letters
        rising = Letters("".join(chr(0x4E00 + i) for i in range(size)))
        few = Letters("".join("abcdefghijklmnopqrstuvwxyz"[(i * i + 7 * i) % 26] for i in range(size)))
        for text in (rising, few):
            Letters.comparisons = 0
            length = len(lis(text))
            assert size - 1 <= Letters.comparisons <= size * (int(log2(length)) + 1)
