"""Proves the justified text against `textwrap` and against the best of all ways to break lines."""

from __future__ import annotations

import textwrap
from functools import cache
from itertools import pairwise
from typing import SupportsIndex

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.algorithms import text_justification
from solutions.algorithms.text_justification import even_lines, justify, print_justified
from tests.answers.proof import answer

ANSWER = answer(__file__)
WORDS = st.lists(st.text(alphabet="ab,-", min_size=1, max_size=9), max_size=25)
TEXT = "Time flies like an arrow; fruit flies like a banana."


def test_example(capsys: pytest.CaptureFixture[str]) -> None:
    print_justified(TEXT, 16)
    printed = capsys.readouterr().out
    assert f"```text\n{printed}```" in ANSWER.text
    ANSWER.prints("at width 16", 16)
    ANSWER.prints("The first line has 13", sum(map(len, TEXT.split()[:3])))
    ANSWER.prints("so 3", 16 - 13)
    ANSWER.prints("spaces are left for 2", len(TEXT.split()[:3]) - 1)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 5, [""]),
        ("   ", 5, [""]),
        ("a", 1, ["a"]),
        ("a b c", 1, ["a", "b", "c"]),
        ("a b c", 5, ["a b c"]),
        ("a b c d", 5, ["a b c", "d"]),
        ("a b cc d", 6, ["a b cc", "d"]),
        ("a b ccc d", 6, ["a    b", "ccc d"]),
        ("ab c ddd e", 6, ["ab   c", "ddd e"]),
        ("aa bbbb cc", 5, ["aa", "bbbb", "cc"]),  # lines of one word
        ("abcdefgh", 3, ["abc", "def", "gh"]),  # longer than the width
        ("a bcdefgh i", 3, ["a", "bcd", "efg", "h i"]),
        ("a\tb \u2003 c", 80, ["a b c"]),
        ("a b\u00a0c d", 4, ["a  b", "c d"]),  # broken at a no-break space, as the answer says
    ],
)
def test_lines(text: str, width: int, lines: list[str]) -> None:
    assert list(justify(text, width)) == lines


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("", ""),
        ("aa bb cc\n\ndd", "aa  bb\ncc\n\ndd\n"),  # paragraphs
        ("aa bb\r\ncc", "aa bb\ncc\n"),
    ],
)
def test_paragraphs(text: str, printed: str, capsys: pytest.CaptureFixture[str]) -> None:
    print_justified(text, 6)
    assert capsys.readouterr().out == printed


@pytest.mark.parametrize("width", [0, -1])
def test_no_width(width: int) -> None:
    with pytest.raises(ValueError, match="no width"):
        list(justify("a", width))


@settings(deadline=None, max_examples=100, derandomize=True)
@given(WORDS.filter(bool), st.integers(9, 30))
def test_breaks_as_the_library_does(words: list[str], width: int) -> None:
    lines = list(justify(" ".join(words), width))
    plain = textwrap.wrap(" ".join(words), width, break_on_hyphens=False)
    assert [line.split() for line in lines] == [line.split() for line in plain]


@settings(deadline=None, max_examples=100, derandomize=True)
@given(WORDS.filter(bool), st.integers(1, 12))
def test_properties(words: list[str], width: int) -> None:
    lines = list(justify(" ".join(words), width))
    assert "".join("".join(lines).split()) == "".join(words), "nothing is lost, nothing moves"
    assert all(0 < len(line) <= width for line in lines)
    for line, after in pairwise(lines):
        parts = line.split()
        first = after.split()[0]
        assert len(" ".join(parts)) + 1 + len(first) > width, "the next word would not have fitted"
        if len(parts) > 1:
            assert len(line) == width, "both margins are met"
            gaps = [len(gap) for gap in line.replace(",", "a").replace("b", "a").replace("-", "a").split("a") if gap]
            assert gaps == sorted(gaps, reverse=True)
            assert gaps[0] - gaps[-1] <= 1
        else:
            assert line == parts[0]
    if lines:
        assert lines[-1] == " ".join(lines[-1].split()), "the last line is set left"


@settings(deadline=None, max_examples=100, derandomize=True)
@given(WORDS.filter(bool), st.integers(1, 60))
def test_output_is_linear(words: list[str], width: int) -> None:
    """The spaces written don't make more of the output than twice the input, whatever the width."""
    text = " ".join(words)
    assert sum(map(len, justify(text, width))) < 2 * len(text)


def test_output_nears_twice_the_input() -> None:
    text = " ".join(["a b", "c" * 100] * 50)
    assert sum(map(len, justify(text, 100))) > 1.8 * len(text)


def squares(lines: list[list[str]], width: int) -> int:
    """Return the sum of the squared spaces that lines lack, but for the last."""
    return sum((width - len(" ".join(line))) ** 2 for line in lines[:-1])


def best(words: list[str], width: int) -> tuple[int, int]:
    """Return the least sum of squares and the fewest lines, each over all ways to break."""

    @cache
    def rest(start: int) -> tuple[int, int]:
        """Return both for the words from here on."""
        if len(" ".join(words[start:])) <= width:
            return 0, 1
        options = []
        for end in range(start + 1, len(words)):
            lack = width - len(" ".join(words[start:end]))
            if lack < 0:
                break
            cost, lines = rest(end)
            options.append((cost + lack**2, lines + 1))
        return min(cost for cost, _ in options), min(lines for _, lines in options)

    return rest(0)


@settings(deadline=None, max_examples=100, derandomize=True)
@given(WORDS.filter(bool), st.integers(9, 20))
def test_greedy_takes_the_fewest_lines(words: list[str], width: int) -> None:
    assert len(list(justify(" ".join(words), width))) == best(words, width)[1]


def test_greedy_is_not_the_most_even() -> None:
    words = ["aaa", "bb", "cc", "ddddd"]
    lines = [line.split() for line in justify(" ".join(words), 6)]
    ANSWER.prints("width 6", 6)
    assert lines == [["aaa", "bb"], ["cc"], ["ddddd"]]
    ANSWER.prints(r"$`0^2+4^2=16", squares(lines, 6))
    other = [["aaa"], ["bb", "cc"], ["ddddd"]]
    ANSWER.prints(r"$`3^2+1^2=10", squares(other, 6))
    assert best(words, 6)[0] == squares(other, 6)
    assert even_lines(words, 6) == other


@settings(deadline=None, max_examples=100, derandomize=True)
@given(WORDS, st.integers(9, 20))
def test_dynamic_program_is_the_most_even(words: list[str], width: int) -> None:
    lines = even_lines(words, width)
    assert [word for line in lines for word in line] == words
    assert all(0 < len(" ".join(line)) <= width for line in lines)
    if words:
        assert squares(lines, width) == best(words, width)[0]


def test_dynamic_program_sets_a_long_word_alone() -> None:
    assert even_lines(["a", "bbbbbb", "c"], 3) == [["a"], ["bbbbbb"], ["c"]]
    assert even_lines([], 3) == []


class Word(str):
    """A word that counts how often it is measured."""

    __slots__ = ()
    measured = 0

    def __len__(self) -> int:
        Word.measured += 1
        return super().__len__()

    def __getitem__(self, part: SupportsIndex | slice) -> Word:
        return Word(super().__getitem__(part))


class Text(str):
    """A text of such words."""

    __slots__ = ()

    def split(self, *_: object) -> list[str]:
        return list(map(Word, super().split()))


def test_linear(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each word is measured three times, and joined once, however long the text."""
    joined = 0
    spread = text_justification.spread

    def counting(words: list[str], spaces: int) -> str:
        nonlocal joined
        joined += len(words)
        return spread(words, spaces)

    monkeypatch.setattr(text_justification, "spread", counting)
    for words in (1_000, 2_000, 4_000):
        Word.measured = joined = 0
        lines = list(justify(Text("word " * words), 30))
        assert Word.measured == 3 * words
        assert joined == words - len(lines[-1].split())
