"""What search knows of each part and topic."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypedDict

from macros.anatomy import without
from macros.loader import Book, Entry
from macros.model import Part
from macros.plain import plain_text
from macros.render import DIFFICULTIES


class Document(TypedDict):
    """One search result: an address, what is shown of it, and the words it is found by."""

    location: str
    title: str
    where: str
    difficulty: str
    question: str
    stem: str
    section: str
    aliases: str
    answer: str
    deeper: str


def documents(book: Book, url: Callable[[str], str]) -> list[Document]:
    """Return a document for each entry; `url` gives the address of a page under docs/, relative to the site's root."""
    return [_document(entry, f"{url(entry.page)}#{entry.id}") for entry in book.entries]


def _document(entry: Entry, location: str) -> Document:
    part, question = entry.part, entry.question
    spoken = [part.text, part.given or "", *part.options] if isinstance(part, Part) else [part.text]
    answer, deeper = without(entry.answer.text, "deeper") if entry.answer else ("", "")
    return {
        "location": location,
        "title": part.title,
        "where": f"{entry.section.title} {entry.label}".strip(),
        "difficulty": DIFFICULTIES[entry.difficulty] if question else "",
        "question": plain_text(part.text),
        "stem": question.stem or "" if question else "",
        "section": f"{entry.section.title} {entry.chapter.title}",
        "aliases": ", ".join(part.aliases),
        "answer": plain_text("\n\n".join([*spoken[1:], answer])),
        "deeper": plain_text(deeper),
    }
