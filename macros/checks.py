"""What is checked in the book's Markdown before it becomes a page.

Each of these mistakes would otherwise render as something wrong without an error. The checks know the file, the part
and the line, which a check of the finished page does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from macros.loader import ANSWERS, QUESTIONS, Book, BookError, Problem, did_you_mean
from macros.maths import TexError, engine
from macros.model import Part
from macros.quotes import QUOTE, QuoteError, code

MAX_SHORT_ANSWER_WORDS = 60
BLOCKS = ("pitfall", "follow-up", "sources")

PART_LINK = re.compile(r"\]\(q:([^)\s]*)\)")
IMAGE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
_INLINE_MATHS = re.compile(r"\$`([^`]+)`\$")
_CODE_SPAN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_MATHS_FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})math\n(.*?)^[ \t]*\1[ \t]*$", re.MULTILINE | re.DOTALL)
_FENCE = re.compile(r"\s*(`{3,}|~{3,})(.*)")
_QUOTED_MATHS_FENCE = re.compile(r"\s*>[>\s]*(`{3,}|~{3,})math")
_TABLE_RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?\s*")
_BLOCK = re.compile(r"(/{3,})\s*(.*)")


@dataclass(frozen=True)
class Source:
    """A piece of Markdown and where it stands: a file, a part, and the field or None where the piece is the file."""

    path: Path
    part_id: str
    field: str | None
    text: str

    def problem(self, what: str, line: int | None = None) -> Problem:
        where = f"part '{self.part_id}'"
        if self.field:
            where += f", {self.field}"
        if line is not None:
            where += f", line {line}"
        return Problem(self.path, where, what)


def check_book(book: Book, root: Path) -> None:
    """Raise BookError with every mistake found in the Markdown of the book's parts and answers."""
    pieces = list(sources(book))
    engine.prepare(formula for source in pieces for formula in _formulas(source.text))
    problems = [
        problem
        for source in pieces
        for check in (
            _fences_and_maths(source),
            _links(source, book),
            _images(source, root),
            _tables(source),
            _quotes(source, root),
            _anatomy(source),
        )
        for problem in check
    ]
    if problems:
        raise BookError(problems)


def sources(book: Book) -> Iterator[Source]:
    """Yield every piece of Markdown in the book."""
    for entry in book.entries:
        yield Source(QUESTIONS, entry.id, "text", entry.part.text)
        if isinstance(entry.part, Part):
            for field in ("note", "given"):
                if text := getattr(entry.part, field):
                    yield Source(QUESTIONS, entry.id, field, text)
            for number, option in enumerate(entry.part.options, 1):
                yield Source(QUESTIONS, entry.id, f"option {number}", option)
        if entry.answer:
            yield Source(entry.answer.path, entry.id, None, entry.answer.text)


def _formulas(markdown: str) -> Iterator[tuple[str, bool]]:
    """Yield the formulas of a piece of Markdown, and whether each is displayed."""
    for match in _MATHS_FENCE.finditer(markdown):
        yield match[2].strip(), True
    for tex in _INLINE_MATHS.findall(markdown):
        yield tex.strip(), False


def _fences_and_maths(source: Source) -> Iterator[Problem]:
    """Walk the lines: fences must close, maths must stand where markdown-katex sees it, formulas must compile."""
    lines = source.text.splitlines()
    opened: tuple[int, str, str] | None = None  # line number, fence, language
    formula: list[str] = []
    for number, line in enumerate(lines, 1):
        fence = _FENCE.match(line)
        if opened:
            start, mark, language = opened
            if fence and fence[1].startswith(mark) and not fence[2].strip():
                if language == "math":
                    yield from _formula(source, "\n".join(formula), display=True, line=start)
                    if number < len(lines) and lines[number].strip():
                        yield source.problem("put a blank line after the maths fence", number)
                opened = None
            else:
                formula.append(line)
        elif fence:
            opened, formula = (number, fence[1], fence[2].strip()), []
            if opened[2] == "math" and number > 1 and lines[number - 2].strip():
                yield source.problem("put a blank line before the maths fence", number)
        elif _QUOTED_MATHS_FENCE.match(line):
            yield source.problem(
                "a maths fence cannot stand in a quote; take it out of the quote, or write it inline", number
            )
        else:
            yield from _inline_maths(source, line, number)
    if opened:
        yield source.problem(f"the fence {opened[1]}{opened[2]} is never closed; close it with {opened[1]}", opened[0])


def _inline_maths(source: Source, line: str, number: int) -> Iterator[Problem]:
    for tex in _INLINE_MATHS.findall(line):
        yield from _formula(source, tex, display=False, line=number)
    rest = _INLINE_MATHS.sub("", line)
    if "$`" in rest or "`$" in rest:
        yield source.problem(
            "inline maths must open with $` and close with `$ on one line; join the lines, or use a ```math fence",
            number,
        )
        return
    rest = _CODE_SPAN.sub("", rest)
    if re.search(r"(?<!\\)\$(?!\d)", rest):
        yield source.problem("a lone $; write maths as $`x`$ and a dollar sign as \\$", number)


def _formula(source: Source, tex: str, display: bool, line: int) -> Iterator[Problem]:
    try:
        engine.render(tex.strip(), display)
    except TexError as error:
        yield source.problem(f"{error}; mend the formula {tex.strip()}", line)


def _links(source: Source, book: Book) -> Iterator[Problem]:
    for number, line in enumerate(source.text.splitlines(), 1):
        for target in PART_LINK.findall(line):
            if target not in book.by_id:
                yield source.problem(
                    f"link to a part that does not exist, q:{target}{did_you_mean(target, list(book.by_id))}", number
                )


def _images(source: Source, root: Path) -> Iterator[Problem]:
    for number, line in enumerate(source.text.splitlines(), 1):
        for alt, target in IMAGE.findall(line):
            path = (root / source.path).parent / target
            if not path.is_file():
                yield source.problem(f"image {target} does not exist (paths are relative to this file)", number)
            elif not path.resolve().is_relative_to((root / "docs").resolve()):
                yield source.problem(
                    f"image {target} lies outside docs/, so the site would lack it; move it there", number
                )
            if not alt.strip():
                yield source.problem(
                    f"image {target} has no alternative text; say what it shows: ![a line that…]({target})", number
                )


def _tables(source: Source) -> Iterator[Problem]:
    """A table's columns have names: a screen reader says them with each cell."""
    lines = source.text.splitlines()
    for number, (head, rule) in enumerate(pairwise(lines), 1):
        if "|" in head and _TABLE_RULE.fullmatch(rule) and not all(map(str.strip, head.strip().strip("|").split("|"))):
            yield source.problem("a column of the table has no name; name every column", number)


def _quotes(source: Source, root: Path) -> Iterator[Problem]:
    for quote in QUOTE.finditer(source.text):
        try:
            code(root, quote[1], quote[2])
        except QuoteError as error:
            yield source.problem(str(error), source.text.count("\n", 0, quote.start()) + 1)


def _anatomy(source: Source) -> Iterator[Problem]:
    """An answer opens with a short answer, has no headings, and closes its blocks."""
    if not source.path.is_relative_to(ANSWERS):
        return
    text = source.text.strip()
    if not text:
        yield source.problem("the answer is empty; write it, or remove the file")
        return
    words = len(text.split("\n\n", 1)[0].split())
    if words > MAX_SHORT_ANSWER_WORDS:
        yield source.problem(
            f"the short answer (the first paragraph) has {words} words; cut it to {MAX_SHORT_ANSWER_WORDS}", 1
        )
    fenced, open_blocks = False, list[tuple[int, str, str]]()
    for number, line in enumerate(source.text.splitlines(), 1):
        if _FENCE.match(line):
            fenced = not fenced
        elif fenced:
            continue
        elif line.startswith("#"):
            yield source.problem("an answer has no headings; use a sentence, or bold text", number)
        elif block := _BLOCK.fullmatch(line.strip()):
            marks, name = block[1], block[2].strip()
            if name and name not in BLOCKS:
                yield source.problem(
                    f"unknown block '{name}'{did_you_mean(name, list(BLOCKS))}; use one of {', '.join(BLOCKS)}", number
                )
            if name:
                open_blocks.append((number, marks, name))
            elif open_blocks and open_blocks[-1][1] == marks:
                open_blocks.pop()
            else:
                yield source.problem(f"'{marks}' closes no block; remove it", number)
    for number, marks, name in open_blocks:
        yield source.problem(f"the block '{marks} {name}' is never closed; close it with {marks}", number)
