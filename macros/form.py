"""The form of an answer, counted: how long it is, and how it is cut into short blocks (CONTRIBUTING.md says why)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from macros.anatomy import BLOCKS, Block, Piece, dissect, word_count
from macros.model import Part, Topic

MAX_SHORT_ANSWER_WORDS = 60
MAX_BODY_WORDS = {"easy": 240, "medium": 280, None: 280, "hard": 330}
MAX_DEEPER_WORDS = 350
MAX_PARAGRAPH_WORDS = 60
MAX_AVERAGE_PARAGRAPH_WORDS = 22
MIN_LEADS = 4
WORDS_WITHOUT_LEADS = 100
MAX_FOLLOW_UP_WORDS = 40
MAX_PITFALLS_OR_FOLLOW_UPS = 3
MAX_TABLE_ROWS = 5
MAX_CODE_LINES, MAX_PROGRAM_LINES = 30, 45

CUT_OR_MOVE = "cut it to {limit}, or move some of it to '/// deeper'"

Finding = tuple[int, str]
"""A line of the answer, and what to mend there."""


@dataclass(frozen=True)
class Form:
    """What the answer of one part has to keep to."""

    max_body_words: int
    max_code_lines: int
    has_short_tables: bool

    @classmethod
    def of(cls, part: Part | Topic) -> Form:
        """Return the form of a part's answer, by difficulty and kind. A topic is a reference: its tables are long."""
        if isinstance(part, Topic):
            return cls(MAX_BODY_WORDS[None], MAX_CODE_LINES, has_short_tables=False)
        lines = MAX_PROGRAM_LINES if part.kind == "code" else MAX_CODE_LINES
        return cls(MAX_BODY_WORDS[part.difficulty], lines, has_short_tables=True)


def breaches(answer: str, form: Form) -> Iterator[Finding]:
    """Yield where an answer breaks its form; its code, which may be quoted, is counted by macros.checks."""
    blocks = dissect(answer)
    yield from _order(blocks)
    for block in blocks:
        yield from _paragraphs(block)
        if form.has_short_tables and block.name != "deeper":
            yield from _tables(block)
        match block.name:
            case "short":
                what = "the short answer (the first paragraph) has"
                yield from _too_long(block.line, what, block.words, MAX_SHORT_ANSWER_WORDS)
            case "body":
                yield from _too_long(block.line, "the body has", block.words, form.max_body_words, CUT_OR_MOVE)
                yield from _rhythm(block)
            case "deeper":
                yield from _too_long(block.line, "'/// deeper' has", block.words, MAX_DEEPER_WORDS)
            case "pitfall":
                yield from _count(block, "pitfalls", [piece for piece in block.prose if piece.kind == "item"])
            case "follow-up":
                yield from _follow_ups(block)


def _order(blocks: list[Block]) -> Iterator[Finding]:
    """The short answer is a paragraph; then the body, once; then each block once, in the order of BLOCKS."""
    if blocks and (blocks[0].name != "short" or blocks[0].pieces[0].kind != "paragraph"):
        yield blocks[0].line, "an answer opens with its short answer, a paragraph; put one before this"
    order = ("short", "body", *BLOCKS)
    known = [block for block in blocks if block.name in order]
    for above, below in pairwise(known):
        if below.name == "body" and above.name != "short":
            yield (
                below.line,
                f"this stands after the block '/// {above.name}'; move it into a block, or before the first",
            )
        elif above.name == below.name:
            yield below.line, f"a second block '/// {below.name}'; put its text into the first"
        elif order.index(below.name) < order.index(above.name):
            yield below.line, f"the block '/// {below.name}' stands before '/// {above.name}'; move it there"


def _paragraphs(block: Block) -> Iterator[Finding]:
    if block.name in ("short", "sources"):
        return
    for piece in block.prose:
        what = "this paragraph has" if piece.kind == "paragraph" else "this list item has"
        yield from _too_long(piece.line, what, piece.words, MAX_PARAGRAPH_WORDS, "break it up, or cut it to {limit}")


def _rhythm(body: Block) -> Iterator[Finding]:
    """A body of more than a few sentences is cut into short pieces, some of which open with a bold lead."""
    if body.words <= WORDS_WITHOUT_LEADS:
        return
    leads = sum(1 for piece in body.prose if piece.lead)
    if leads < MIN_LEADS:
        what = f"the body has {leads} bold leads (**Why.**); with over {WORDS_WITHOUT_LEADS} words it needs {MIN_LEADS}"
        yield body.line, what
    average = sum(piece.words for piece in body.prose) / len(body.prose)
    if average > MAX_AVERAGE_PARAGRAPH_WORDS:
        what = f"the body's paragraphs and list items have {average:.1f} words on average"
        yield body.line, f"{what}; break them up until it is {MAX_AVERAGE_PARAGRAPH_WORDS} at most"


def _follow_ups(block: Block) -> Iterator[Finding]:
    """Each question opens in bold; its answer is what follows, up to the next one."""
    questions = [piece for piece in block.prose if piece.lead]
    yield from _count(block, "follow-ups", questions)
    if block.prose and not block.prose[0].lead:
        yield block.prose[0].line, "a follow-up opens with its question in bold: **Why?** Because …"
        return
    answers: list[tuple[Piece, int]] = []
    for piece in block.pieces:
        if piece.lead:
            answers.append((piece, piece.words - word_count(piece.lead)))
        elif answers:
            answers[-1] = answers[-1][0], answers[-1][1] + piece.words
    for question, words in answers:
        yield from _too_long(question.line, "this follow-up's answer has", words, MAX_FOLLOW_UP_WORDS)


def _tables(block: Block) -> Iterator[Finding]:
    for piece in block.pieces:
        if piece.kind != "table":
            continue
        rows = len(piece.text.splitlines()) - 2  # without its head and the rule below
        if rows > MAX_TABLE_ROWS:
            yield piece.line, f"the table has {rows} rows; {CUT_OR_MOVE.format(limit=MAX_TABLE_ROWS)}"


def _count(block: Block, what: str, pieces: list[Piece]) -> Iterator[Finding]:
    if len(pieces) > MAX_PITFALLS_OR_FOLLOW_UPS:
        yield block.line, f"there are {len(pieces)} {what}; keep the best {MAX_PITFALLS_OR_FOLLOW_UPS}"


def _too_long(line: int, what: str, words: int, limit: int, mend: str = "cut it to {limit}") -> Iterator[Finding]:
    if words > limit:
        yield line, f"{what} {words} words; {mend.format(limit=limit)}"
