"""No link to a question breaks: an id that was ever published stays one, or becomes a former one."""

from __future__ import annotations

from macros.loader import Book
from tests.project import ROOT

PUBLISHED = ROOT / "data" / "published-ids.txt"


def published() -> list[str]:
    return PUBLISHED.read_text(encoding="utf-8").splitlines()


def test_published_ids_still_lead_somewhere(book: Book) -> None:
    gone = [id_ for id_ in published() if id_ not in book.by_id]
    assert not gone, f"links to {gone} are broken: give the parts their old ids back, or list these in `former_ids`"


def test_every_id_is_listed_as_published(book: Book) -> None:
    new = sorted(set(book.by_id) - set(published()))
    assert not new, f"add these ids to data/{PUBLISHED.name}, in order: {new}"


def test_the_list_is_in_order() -> None:
    ids = published()
    assert ids == sorted(set(ids)), f"data/{PUBLISHED.name}: one id a line, sorted, each once"
