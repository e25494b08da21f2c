"""Where links and images in the book's Markdown lead, from a page of the site or from anywhere in the world."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from macros.loader import QUESTIONS, Book, Entry
from macros.markdown import IMAGE, PART_LINK
from macros.quotes import with_code

DARK = "-dark"
_VIEW_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


@dataclass(frozen=True)
class Site:
    """The addresses of the site (with a closing slash) and of its repository (without)."""

    url: str
    repository: str

    def share_url(self, entry: Entry) -> str:
        """The short address of a part, which survives a move of its section."""
        return f"{self.url}q/{entry.id}/"

    def report_url(self, entry: Entry) -> str:
        """A new issue on the forge that says which part is meant."""
        query = {
            "template": "report.yml",
            "title": f"Mistake in “{entry.part.title}”",
            "part": self.share_url(entry),
        }
        return f"{self.repository}/issues/new?{urlencode(query)}"

    def edit_url(self, entry: Entry) -> str:
        """The forge's editor on the part's answer, or on a new file in its place."""
        if entry.answer:
            return f"{self.repository}/edit/main/{entry.answer_path.as_posix()}"
        query = urlencode({"filename": entry.answer_path.name})
        return f"{self.repository}/new/main/{entry.answer_path.parent.as_posix()}?{query}"

    def proof_url(self, proof: Path) -> str:
        """The test that computes an answer's numbers."""
        return f"{self.repository}/blob/main/{proof.as_posix()}"

    @property
    def guide_url(self) -> str:
        """How to write an answer."""
        return f"{self.repository}/blob/main/CONTRIBUTING.md#write-an-answer"


def source_path(entry: Entry, *, in_answer: bool) -> Path:
    """The file that a piece of an entry's Markdown stands in, to which its image paths are relative."""
    return entry.answer_path if in_answer else QUESTIONS


def for_page(markdown: str, source: Path, page: str, book: Book, root: Path) -> str:
    """Return Markdown whose links to parts and images work on a page (a path under docs/), and whose quotes are filled.

    An image with a sibling `NAME-dark.svg` becomes two, of which each color scheme shows one. Images get their size, so
    that nothing moves when they load.
    """
    folder = posixpath.dirname(page)

    def link(entry: Entry) -> str:
        path = "" if entry.page == page else posixpath.relpath(entry.page, folder)
        return f"{path}#{entry.id}"

    def image(alt: str, path: Path) -> str:
        target = posixpath.relpath(path.relative_to(root / "docs").as_posix(), folder)
        dark = path.with_stem(path.stem + DARK)
        attributes = "{ loading=lazy" + _size(path) + " }"
        if not dark.is_file():
            return f"![{alt}]({target}){attributes}"
        dark_target = posixpath.join(posixpath.dirname(target), dark.name)
        return f"![{alt}]({target}#only-light){attributes}![{alt}]({dark_target}#only-dark){attributes}"

    return _rewrite(markdown, source, book, root, link, image)


def for_feed(markdown: str, source: Path, site: Site, book: Book, root: Path) -> str:
    """Return Markdown whose links to parts and images are absolute, and whose quotes are filled."""

    def image(alt: str, path: Path) -> str:
        return f"![{alt}]({site.url}{path.relative_to(root / 'docs').as_posix()})"

    return _rewrite(markdown, source, book, root, site.share_url, image)


def _rewrite(
    markdown: str,
    source: Path,
    book: Book,
    root: Path,
    link: Callable[[Entry], str],
    image: Callable[[str, Path], str],
) -> str:
    folder = (root / source).parent
    markdown = PART_LINK.sub(lambda match: f"]({link(book.by_id[match[1]])})", markdown)
    markdown = IMAGE.sub(lambda match: image(" ".join(match[1].split()), (folder / match[2]).resolve()), markdown)
    return with_code(markdown, root)


def _size(path: Path) -> str:
    """The attributes that give a drawing's width and height in pixels; nothing for other kinds of image."""
    if path.suffix != ".svg":
        return ""
    match = _VIEW_BOX.search(path.read_text(encoding="utf-8")[:2000])
    return f" width={round(float(match[1]))} height={round(float(match[2]))}" if match else ""
