"""The feed `/questions.json`: the whole book as records, for people who build on it."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

from macros.links import Site, for_feed, source_path
from macros.loader import Book, Entry


class Record(TypedDict):
    """A part. `text` and `answer` are Markdown with formulas; `letter`, `difficulty` and `answer` may be null.

    An answer is its short answer (the first paragraph), its body, and blocks that `/// NAME` opens and `///` closes:
    `deeper` (folded on the page), `pitfall`, `follow-up`, `sources`.
    """

    id: str
    url: str
    chapter: str
    section: str
    number: int
    letter: str | None
    title: str
    difficulty: str | None
    text: str
    answer: str | None


def feed(book: Book, site: Site, root: Path) -> list[Record]:
    """Return a record for each part, in the book's order."""

    def absolute(markdown: str, entry: Entry, *, in_answer: bool) -> str:
        return for_feed(markdown.strip(), source_path(entry, in_answer=in_answer), site, book, root)

    return [
        {
            "id": entry.id,
            "url": site.share_url(entry),
            "chapter": entry.chapter.id,
            "section": entry.section.id,
            "number": entry.question.number,
            "letter": entry.letter,
            "title": entry.part.title,
            "difficulty": entry.difficulty,
            "text": absolute(entry.part.text, entry, in_answer=False),
            "answer": absolute(entry.answer.text, entry, in_answer=True) if entry.answer else None,
        }
        for entry in book.parts
        if entry.question
    ]
