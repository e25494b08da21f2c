"""An answer taken apart: its blocks, its pieces, their words."""

from __future__ import annotations

import pytest

from macros.anatomy import dissect, short_and_rest, without, word_count

ANSWER = """\
It is so,
in short.

**Why.** Because $`a + b`$ is.

```math
a + b
```

and so on:

- **One.** first
  goes on
- second

| a | b |
|---|---|
| 1 | 2 |

```python
/// no block
```

![A line that falls](line.svg)

/// deeper
More of it.
///

/// follow-up
**And then?** Then.
///
"""


def test_an_answer_has_its_blocks_in_order() -> None:
    found = [(block.name, block.line, [piece.kind for piece in block.pieces]) for block in dissect(ANSWER)]
    body = ["paragraph", "formula", "paragraph", "item", "item", "table", "code", "paragraph"]
    assert found == [
        ("short", 1, ["paragraph"]),
        ("body", 4, body),
        ("deeper", 26, ["paragraph"]),
        ("follow-up", 30, ["paragraph"]),
    ]


def test_pieces_know_their_lines_words_and_leads() -> None:
    body = dissect(ANSWER)[1]
    assert [piece.line for piece in body.pieces] == [4, 6, 10, 12, 14, 16, 20, 24]
    assert [piece.words for piece in body.pieces] == [4, 1, 3, 4, 1, 0, 0, 0]
    assert [piece.lead for piece in body.pieces] == ["Why.", None, None, "One.", None, None, None, None]
    assert body.words == 13
    assert [piece.line for piece in body.prose] == [4, 10, 12, 14]  # an image alone is no prose


def test_text_after_a_block_is_a_body_of_its_own() -> None:
    blocks = dissect("So.\n\n/// pitfall\nNo.\n///\n\nBut yes.\n")
    assert [(block.name, block.line) for block in blocks] == [("short", 1), ("pitfall", 3), ("body", 7)]


def test_an_answer_may_open_with_anything() -> None:
    assert [block.name for block in dissect("/// pitfall\nNo.\n///\n\nSo.")] == ["pitfall", "body"]
    assert dissect("") == []


@pytest.mark.parametrize(
    ("markdown", "count"),
    [
        ("one two-three four", 3),
        ("$`a + b = c`$ is one", 3),
        ("a list, `x = 1 + 2`, of code", 5),
        ("see [the chain rule](q:chain-rule) there", 5),
        ("![seen, not read](a.svg) here", 1),
        ("1 – 2 = 3", 3),
    ],
)
def test_words(markdown: str, count: int) -> None:
    assert word_count(markdown) == count


def test_short_answer_and_the_rest() -> None:
    assert short_and_rest("\nOne,\ntwo.\n\nThree.\n\nFour.\n") == ("One,\ntwo.", "Three.\n\nFour.")
    assert short_and_rest("One.") == ("One.", "")


def test_a_block_is_taken_out() -> None:
    rest, deeper = without(ANSWER, "deeper")
    assert deeper == "More of it."
    assert rest == ANSWER.replace("/// deeper\nMore of it.\n///\n", "").rstrip("\n")
    assert without(ANSWER, "pitfall") == (ANSWER, "")
    assert without("So.\n\n```text\n/// deeper\nx\n///\n```\n", "deeper")[1] == ""
