"""The longest increasing subsequence: against brute force, the quadratic recurrence and a common subsequence."""

from itertools import combinations, pairwise
from math import log2

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.algorithms.common_subsequence import longest_common_subsequence
from solutions.algorithms.increasing_subsequence import longest_increasing_subsequence
from tests.answers.algorithms._counting import Letters
from tests.answers.proof import answer

ANSWER = answer(__file__)
PROPERTY = settings(deadline=None, max_examples=100, derandomize=True)
WORD = "embedding"


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
    assert longest_increasing_subsequence(text) in brute_force(text)


@PROPERTY
@given(st.text(max_size=60) | st.text("abcdefghijklmnopqrstuvwxyz", max_size=60))
def test_any_text(text: str) -> None:
    found = longest_increasing_subsequence(text)
    assert increasing(found)
    assert is_subsequence(found, text)
    assert len(found) == quadratic(text) == len(longest_common_subsequence(text, "".join(sorted(set(text)))))
    assert len(found) <= len(set(text))


@pytest.mark.parametrize(
    ("text", "length"),
    [("", 0), ("a", 1), ("aaaa", 1), ("dcba", 1), ("abcd", 4), ("Zebra", 3), ("aZ", 1), ("Za", 2), ("éa", 1)],
)
def test_edge_cases(text: str, length: int) -> None:
    assert len(longest_increasing_subsequence(text)) == length == len(next(iter(brute_force(text))))


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
    rows = [f"| {char} | {' '.join(after)} |" for char, after in zip(WORD, cells, strict=True)]
    assert "\n".join(rows) in ANSWER.text
    found = longest_increasing_subsequence(WORD)
    ANSWER.prints("The length is 4", len(found))
    assert f"the links give `{found}`; `bein` is as good" in ANSWER.text
    assert {"bein", found} <= brute_force(WORD)
    assert cells[-1] == "bdgn"
    assert not is_subsequence(cells[-1], WORD)
    ANSWER.prints("the empty string (0", len(longest_increasing_subsequence("")))
    ANSWER.prints("all characters equal (1", len(longest_increasing_subsequence("aaa")))
    ANSWER.prints("descending (1", len(longest_increasing_subsequence("cba")))


@PROPERTY
@given(st.text("abcdef", max_size=9))
def test_follow_up_how_many(text: str) -> None:
    length: list[int] = []
    count: list[int] = []
    for i, char in enumerate(text):
        smaller = [j for j in range(i) if text[j] < char]
        length.append(1 + max((length[j] for j in smaller), default=0))
        count.append(sum(count[j] for j in smaller if length[j] == length[i] - 1) or 1)
    most = max(length, default=0)
    chosen = [chars for chars in combinations(text, most) if increasing("".join(chars))]
    assert sum(n for n, size in zip(count, length, strict=True) if size == most) == (len(chosen) if text else 0)


def test_comparisons() -> None:
    """At most one binary search in the tails per character: N log L, not N times L and not N squared."""
    for size in (1000, 2000, 4000):
        # a rising text has the longest tails; code points from 0x4E00 on are distinct letters
        rising = Letters("".join(chr(0x4E00 + i) for i in range(size)))
        few = Letters("".join("abcdefghijklmnopqrstuvwxyz"[(i * i + 7 * i) % 26] for i in range(size)))
        for text in (rising, few):
            Letters.comparisons = 0
            length = len(longest_increasing_subsequence(text))
            assert size - 1 <= Letters.comparisons <= size * (int(log2(length)) + 1)
