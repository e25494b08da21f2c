"""What an answer is made of: its short answer, its body, its blocks, and the paragraphs and items in each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from macros.markdown import CODE_SPAN, IMAGE, INLINE_MATHS, LINK, split

BLOCKS = ("deeper", "pitfall", "follow-up", "sources")
"""The blocks that may follow an answer's body, in their order."""

BLOCK_LINE = re.compile(r"(/{3,})\s*(.*)")
_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")
_LEAD = re.compile(r"(?:[-*+]|\d+[.)])?\s*\*\*(?=[^\s*])(.+?)\*\*")
_HAS_LETTER = re.compile(r"\w")


@dataclass(frozen=True)
class Piece:
    """A paragraph, list item, displayed formula, listing or table, and the line it begins at."""

    kind: Literal["paragraph", "item", "formula", "code", "table"]
    line: int
    text: str

    @property
    def words(self) -> int:
        """How many words it has to read: a formula counts as one, a listing, a table and an image as none."""
        if self.kind == "formula":
            return 1
        return word_count(self.text) if self.is_prose else 0

    @property
    def is_prose(self) -> bool:
        return self.kind in ("paragraph", "item")

    @property
    def lead(self) -> str | None:
        """The bold words it opens with, if any."""
        match = _LEAD.match(self.text) if self.is_prose else None
        return match[1] if match else None


@dataclass(frozen=True)
class Block:
    """A named stretch of an answer, the line it begins at, and its pieces."""

    name: str
    line: int
    pieces: tuple[Piece, ...]

    @property
    def words(self) -> int:
        return sum(piece.words for piece in self.pieces)

    @property
    def prose(self) -> list[Piece]:
        """Its paragraphs and list items."""
        return [piece for piece in self.pieces if piece.is_prose and piece.words]


def word_count(markdown: str) -> int:
    """Return the words of prose, where a formula or a code span counts as one, an image and an address as none."""
    text = INLINE_MATHS.sub("x", markdown)
    text = IMAGE.sub("", CODE_SPAN.sub("x", text))
    return sum(1 for word in LINK.sub(r"\1", text).split() if _HAS_LETTER.search(word))


def dissect(answer: str) -> list[Block]:
    """Return an answer's blocks in their order: `short` (its first paragraph), `body`, and those that it opens by name.

    Blocks that are not closed end with the answer. The pieces after a closed block are a `body` of their own.
    """
    blocks: list[Block] = []
    name, line, pieces = "body", 1, list[Piece]()

    def finish() -> None:
        nonlocal pieces
        if pieces or name != "body":
            blocks.append(Block(name, line, tuple(pieces)))
        pieces = []

    for piece in _pieces(answer):
        if isinstance(piece, Piece):
            line = piece.line if name == "body" and not pieces else line
            pieces.append(piece)
            if not blocks and name == "body":  # the first paragraph of all
                blocks.append(Block("short", piece.line, (piece,)))
                pieces = []
        else:
            finish()
            line, name = piece
    finish()
    return blocks


def short_and_rest(answer: str) -> tuple[str, str]:
    """Return an answer's short answer, its first paragraph, and what follows."""
    short, _, rest = answer.strip().partition("\n\n")
    return short, rest.strip()


def without(answer: str, name: str) -> tuple[str, str]:
    """Return an answer without its block of this name, and what that block holds; empty where there is none."""
    lines = answer.splitlines()
    marks = [(number, match[2].strip()) for number, line in split(answer)[0] if (match := BLOCK_LINE.fullmatch(line))]
    for (first, opened), (last, _) in pairwise(marks):
        if opened == name:
            return "\n".join(lines[: first - 1] + lines[last:]), "\n".join(lines[first : last - 1])
    return answer, ""


def _pieces(markdown: str) -> Iterator[Piece | tuple[int, str]]:
    """Yield the pieces; where a block opens or closes, its line and its name, which is `body` for a close."""
    prose, fences = split(markdown)
    at = {fence.line: fence for fence in fences}
    lines = dict(prose)
    kind: Literal["paragraph", "item", "table"] = "paragraph"
    start, held = 0, list[str]()
    for number in range(1, len(markdown.splitlines()) + 2):
        line = lines.get(number, "")
        block = BLOCK_LINE.fullmatch(line.strip())
        begins = _ITEM.match(line) or (line.lstrip().startswith("|") and kind != "table")
        if held and (block or begins or not line.strip()):
            yield Piece(kind, start, "\n".join(held))
            held = []
        if fence := at.get(number):
            yield Piece("formula" if fence.language == "math" else "code", fence.line, fence.text)
        elif block:
            yield number, block[2].strip() or "body"
        elif line.strip():
            if not held:
                start = number
                kind = "table" if line.lstrip().startswith("|") else "item" if _ITEM.match(line) else "paragraph"
            held.append(line.strip())
