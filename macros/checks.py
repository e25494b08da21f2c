"""What is checked in the book's Markdown before it becomes a page.

Each of these mistakes would otherwise render as something wrong without an error. The checks know the file, the part
and the line, which a check of the finished page does not.
"""

from __future__ import annotations

import contextlib
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

from macros.anatomy import BLOCK_LINE, BLOCKS, dissect
from macros.form import Form, breaches
from macros.loader import QUESTIONS, Book, BookError, Problem, did_you_mean
from macros.markdown import CODE_SPAN, IMAGE, INLINE_MATHS, MATHS_FENCE, PART_LINK, split
from macros.maths import TexError, engine
from macros.model import Part
from macros.quotes import QUOTE, QuoteError, code, with_code

_MATHML = re.compile(r"<math.*?</math>", re.DOTALL)
_MATHML_CHILDREN = {
    "msub": 2,
    "msup": 2,
    "munder": 2,
    "mover": 2,
    "mfrac": 2,
    "mroot": 2,
    "msubsup": 3,
    "munderover": 3,
}
_TEXT_IN_MATHS = re.compile(r"\\(?:text|operatorname|mbox)\w*\{[^{}]*\}")
_FOREIGN_MATHS = re.compile(r"(?<!\\)\\[()\[\]](?=.*\\[()\[\]])")
_HTML_IMAGE = re.compile(r"<img\b", re.IGNORECASE)
_PLACE_LINK = re.compile(r"(?<!!)\[(?:[^\[\]]|\[[^\[\]]*\])*\]\((?!https?:|[qQ]:|mailto:)([^)\s]*)")
_QUOTED_MATHS_FENCE = re.compile(r"\s*>[>\s]*(`{3,}|~{3,})math")
_TABLE_RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?\s*")
_UNDERLINE = re.compile(r"(?:=+|-+)\s*")


@dataclass(frozen=True)
class Source:
    """A piece of Markdown and where it stands: a file, a part of the book, a field; the last two may be absent."""

    path: Path
    part_id: str | None
    field: str | None
    text: str
    form: Form | None = None
    """What an answer has to keep to; None where it is none."""

    def problem(self, what: str, line: int | None = None) -> Problem:
        part = f"part '{self.part_id}'" if self.part_id else None
        where = [part, self.field, f"line {line}" if line is not None else None]
        return Problem(self.path, ", ".join(filter(None, where)), what)


def check_book(book: Book, root: Path) -> None:
    """Raise BookError with every mistake found in the Markdown of the book's parts, answers and pages."""
    pieces = [*sources(book), *pages(root)]
    engine.prepare(formula for source in pieces for formula in _formulas(source.text))
    problems = [
        problem
        for source in pieces
        for problem in (
            *_problems_of_its_own(source),
            *_links(source, book),
            *_images(source, root),
            *_quotes(source, root),
            *_code(source, root),
        )
    ]
    if problems:
        raise BookError(problems)


@functools.cache  # a server checks the whole book at every edit
def _problems_of_its_own(source: Source) -> tuple[Problem, ...]:
    """Return the problems that hang on nothing but the piece itself."""
    return (*_fences(source), *_maths(source), *_foreign(source), *_tables(source), *_anatomy(source), *_form(source))


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
            yield Source(entry.answer.path, entry.id, None, entry.answer.text, Form.of(entry.part))


def pages(root: Path) -> Iterator[Source]:
    """Yield the site's pages."""
    for path in sorted((root / "docs").rglob("*.md")):
        yield Source(path.relative_to(root), None, None, path.read_text(encoding="utf-8"))


def _formulas(markdown: str) -> Iterator[tuple[str, bool]]:
    """Yield the formulas of a piece of Markdown, and whether each is displayed."""
    for match in MATHS_FENCE.finditer(markdown):
        yield match[2].strip(), True
    for tex in INLINE_MATHS.findall(markdown):
        yield tex.strip(), False


def _fences(source: Source) -> Iterator[Problem]:
    """Fences close; those of maths have blank lines around them and compile."""
    lines = source.text.splitlines()
    for fence in split(source.text)[1]:
        if fence.last_line is None:
            what = f"the fence {fence.mark}{fence.language} is never closed; close it with {fence.mark}"
            yield source.problem(what, fence.line)
        elif fence.language.lower() == "math" != fence.language:
            yield source.problem(
                f"the fence {fence.mark}{fence.language} is no maths; write {fence.mark}math", fence.line
            )
        elif fence.language == "math":
            yield from _formula(source, fence.text, display=True, line=fence.line)
            if fence.line > 1 and lines[fence.line - 2].strip():
                yield source.problem("put a blank line before the maths fence", fence.line)
            if fence.last_line < len(lines) and lines[fence.last_line].strip():
                yield source.problem("put a blank line after the maths fence", fence.last_line)


def _maths(source: Source) -> Iterator[Problem]:
    """Inline maths opens and closes on one line and compiles; no maths fence stands in a quote; no dollar is left."""
    for number, line in split(source.text)[0]:
        for tex in INLINE_MATHS.findall(line):
            yield from _formula(source, tex, display=False, line=number)
        if _QUOTED_MATHS_FENCE.match(line):
            what = "a maths fence cannot stand in a quote; take it out of the quote, or write it inline"
            yield source.problem(what, number)
            continue
        rest = INLINE_MATHS.sub("", line)
        beside_a_dollar = any(
            rest[span.start() - 1 : span.start()] == "$" or rest[span.end() : span.end() + 1] == "$"
            for span in CODE_SPAN.finditer(rest)
        )
        rest = CODE_SPAN.sub("", rest)
        if beside_a_dollar or "$`" in rest or "`$" in rest:
            what = (
                "inline maths must open with $` and close with `$ on one line; join the lines, or use a ```math fence"
            )
            yield source.problem(what, number)
        elif foreign := _FOREIGN_MATHS.search(rest):
            yield source.problem(
                f"{foreign[0]} is no maths here; write inline maths as $`x`$, or use a ```math fence", number
            )
        elif re.search(r"(?<!\\)\$(?!\d)", rest):
            yield source.problem("a lone $; write maths as $`x`$ and a dollar sign as \\$", number)


def _formula(source: Source, tex: str, display: bool, line: int) -> Iterator[Problem]:
    tex = tex.strip()
    try:
        html = engine.render(tex, display)
    except TexError as error:
        yield source.problem(f"{error}; mend the formula {tex}", line)
        return
    if broken := _broken_mathml(html):
        what = f"its MathML is broken at <{broken}>; write \\text{{min}} for \\min in an index; mend the formula {tex}"
        yield source.problem(what, line)
    for sign in dict.fromkeys(sign for sign in _TEXT_IN_MATHS.sub("", tex) if not sign.isascii()):
        yield source.problem(f"{sign} (U+{ord(sign):04X}) is no TeX; write it as TeX and mend the formula {tex}", line)


def _broken_mathml(html: str) -> str | None:
    """Return the first element of a formula's MathML that has not as many children as it must; None where all have.

    KaTeX puts a named operator that is alone in an index beside its invisible sign of application, one child too many.
    """
    mathml = _MATHML.search(html)
    for element in ElementTree.fromstring(mathml[0]).iter() if mathml else ():
        name = element.tag.rpartition("}")[2]
        if len(element) != _MATHML_CHILDREN.get(name, len(element)):
            return name
    return None


def _links(source: Source, book: Book) -> Iterator[Problem]:
    for match in PART_LINK.finditer(source.text):
        target, line = match[1], _line(source, match)
        if source.part_id is None:
            yield source.problem(f"a page cannot link by q:{target}; link to the page and its #{target}", line)
        elif target not in book.by_id:
            near = did_you_mean(target, list(book.by_id))
            yield source.problem(f"link to a part that does not exist, q:{target}{near}", line)


def _foreign(source: Source) -> Iterator[Problem]:
    """What would pass unseen: an image as HTML, a link out of an answer to another place than a part or a site."""
    for number, line in split(source.text)[0]:
        prose = CODE_SPAN.sub("", line)
        if _HTML_IMAGE.search(prose):
            yield source.problem("write an image as ![what it shows](path); as HTML it is not checked", number)
        if source.part_id and (link := _PLACE_LINK.search(prose)):
            yield source.problem(
                f"link to {link[1]}: link to a part as [words](q:PART), to a site by its https://", number
            )


def _images(source: Source, root: Path) -> Iterator[Problem]:
    for match in IMAGE.finditer(source.text):
        (alt, target), line = match.groups(), _line(source, match)
        path = (root / source.path).parent / target
        if not path.is_file():
            yield source.problem(f"image {target} does not exist (paths are relative to this file)", line)
        elif not path.resolve().is_relative_to((root / "docs").resolve()):
            yield source.problem(f"image {target} lies outside docs/, so the site would lack it; move it there", line)
        if not alt.strip():
            what = f"image {target} has no alternative text; say what it shows: ![a line that…]({target})"
            yield source.problem(what, line)


def _line(source: Source, match: re.Match[str]) -> int:
    return source.text.count("\n", 0, match.start()) + 1


def _tables(source: Source) -> Iterator[Problem]:
    """A table's columns have names in words: a screen reader says them with each cell."""
    for (number, head), (_, rule) in pairwise(split(source.text)[0]):
        names = INLINE_MATHS.sub("", head).strip().strip("|").split("|")
        if "|" in head and _TABLE_RULE.fullmatch(rule) and not all(re.search(r"\w", name) for name in names):
            yield source.problem("a column of the table has no name; name every column, in words", number)


def _quotes(source: Source, root: Path) -> Iterator[Problem]:
    for number, line in enumerate(source.text.splitlines(), 1):
        if line.lstrip().startswith("--8<--") and not QUOTE.fullmatch(line):
            yield source.problem('a quote of code reads --8<-- "FILE:NAME", from the beginning of its line', number)
    for quote in QUOTE.finditer(source.text):
        try:
            code(root, quote[1], quote[2])
        except QuoteError as error:
            yield source.problem(str(error), _line(source, quote))


def _code(source: Source, root: Path) -> Iterator[Problem]:
    """An answer shows little code before one asks to go deeper; what it quotes counts as it is shown."""
    if source.form is None:
        return
    count, first = 0, None
    for block in dissect(source.text):
        for piece in block.pieces if block.name != "deeper" else ():
            if piece.kind == "code":
                first = first or piece.line
                with contextlib.suppress(QuoteError):  # which _quotes tells
                    count += sum(1 for line in with_code(piece.text, root).splitlines() if line.strip())
    if count > source.form.max_code_lines:
        what = f"the answer shows {count} lines of code; cut it to {source.form.max_code_lines}"
        yield source.problem(f"{what}, or move some of it to '/// deeper'", first)


def _form(source: Source) -> Iterator[Problem]:
    """An answer keeps to its form: how long it is, and how it is cut."""
    if source.form is not None:
        yield from (source.problem(what, line) for line, what in breaches(source.text, source.form))


def _anatomy(source: Source) -> Iterator[Problem]:
    """An answer has no headings, and its blocks are known ones and close."""
    if source.form is None:
        return
    if not source.text.strip():
        yield source.problem("the answer is empty; write it, or remove the file")
        return
    opened: tuple[int, str] | None = None
    above = ""
    for number, line in split(source.text)[0]:
        if re.match(r"#+", line) or (above.strip() and _UNDERLINE.fullmatch(line)):
            yield source.problem("an answer has no headings; use a sentence, or bold text", number)
        elif block := BLOCK_LINE.fullmatch(line.strip()):
            name = block[2].strip()
            if block[1] != "///":
                yield source.problem(f"'{block[1]}' has too many slashes; blocks do not nest, so use ///", number)
            elif name and name not in BLOCKS:
                near = did_you_mean(name, list(BLOCKS))
                yield source.problem(f"unknown block '{name}'{near}; use one of {', '.join(BLOCKS)}", number)
            elif name and opened:
                yield source.problem(f"the block '/// {opened[1]}' is still open; close it with /// first", number)
            elif not name and not opened:
                yield source.problem("'///' closes no block; remove it", number)
            opened = (number, name) if name else None
        above = line
    if opened:
        yield source.problem(f"the block '/// {opened[1]}' is never closed; close it with ///", opened[0])
