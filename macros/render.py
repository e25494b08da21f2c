"""The book as Markdown pages: pure functions from data to Markdown."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from string import ascii_uppercase

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.anatomy import short_and_rest
from macros.glue import glued
from macros.links import Site, for_page, source_path
from macros.loader import Book, Entry, page_of
from macros.markdown import split
from macros.model import Section

DIFFICULTIES = {"easy": "Easy", "medium": "Medium", "hard": "Hard", None: "Unrated"}


def _plain(title: str) -> str:
    """Return a title as Markdown that shows it as it is."""
    return re.sub(r"([*_\[\]#])", r"\\\1", html.escape(title, quote=False))


def badge(difficulty: str | None) -> str:
    """Return a part's difficulty as HTML: a word and a shape, so that it reads without color."""
    name = difficulty or "unrated"
    return f'<span class="badge badge--{name}">{DIFFICULTIES[difficulty]}</span>'


def count_by_difficulty(entries: Iterable[Entry]) -> dict[str, int]:
    """Return how many entries there are of each difficulty that occurs, easiest first, by its shown name."""
    counts = Counter(entry.difficulty for entry in entries)
    return {name: counts[difficulty] for difficulty, name in DIFFICULTIES.items() if counts[difficulty]}


def plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def with_deeper_id(answer: str, id_: str) -> str:
    """Return an answer, ready for its page, whose folded block has an address: `#ID--deeper`, as no part is called."""
    marks = [number for number, line in split(answer)[0] if line.strip() == "/// deeper"]
    lines = answer.splitlines()
    for number in marks:
        lines[number - 1] += f"\n    attrs: {{id: {id_}--deeper}}\n"
    return "\n".join(lines)


_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    autoescape=False,  # the templates make Markdown; what goes into HTML attributes is escaped there
)
_templates.filters |= {"plain": _plain, "plural": plural, "with_deeper_id": with_deeper_id}
_templates.globals |= {
    "letters": ascii_uppercase,
    "badge": badge,
    "count_by_difficulty": count_by_difficulty,
    "short_and_rest": short_and_rest,
}


def section(book: Book, section: Section, site: Site, root: Path) -> str:
    """Return a section page's questions, or topics, as Markdown."""
    entries = book.in_section(section)

    def on_page(markdown: str, entry: Entry, *, in_answer: bool = False) -> str:
        return glued(for_page(markdown.strip(), source_path(entry, in_answer=in_answer), entry.page, book, root))

    template = "questions.md.j2" if section.questions else "topics.md.j2"
    return _templates.get_template(template).render(
        section=section,
        entries=entries,
        by_id={entry.id: entry for entry in entries},
        answered=sum(1 for entry in entries if entry.answer),
        site=site,
        on_page=on_page,
    )


def chapters(book: Book) -> str:
    """Return the chapters with their sections, how many parts each has and how many are answered, as Markdown."""
    return _templates.get_template("chapters.md.j2").render(
        chapters=book.chapters, in_section=book.in_section, page=page_of, entries=book.entries
    )


def random_question(book: Book, page_suffix: str) -> str:
    """Return a button that leads to a part chosen at random, and the data it chooses from, as HTML.

    A page's address is its path with this suffix, `/` or `.html`, in place of `.md`.
    """
    ids: dict[str, list[str]] = {}
    for entry in book.parts:
        ids.setdefault(entry.page.removesuffix(".md") + page_suffix, []).append(entry.id)
    data = json.dumps(ids, separators=(",", ":"))
    return (
        '<button type="button" class="md-button md-button--quiet" data-random-question>Random question</button>'
        f'<script type="application/json" id="random-question-ids">{data}</script>'
    )
