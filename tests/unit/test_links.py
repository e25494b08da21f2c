"""Where links and images of the book's Markdown lead."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from macros.links import for_feed, for_page, source_path
from macros.loader import QUESTIONS, Book
from tests.project import ROOT
from tests.unit.books import SITE, SmallBook

ANSWER = Path("data/answers/sums/convex.md")
PAGE = "basics/sums.md"


@pytest.fixture
def drawn(small: SmallBook) -> SmallBook:
    """A book with a part renamed, an answer, and three drawings: `line` in both schemes, `dot` and `photo` in one."""
    small.edit("convex", former_ids=["bowl"])
    small.answer("sums", "convex")
    small.write("docs/assets/line.svg", '<svg xmlns="x" viewBox="0 0 360.5 200"/>')
    small.write("docs/assets/line-dark.svg", '<svg viewBox="0 0 1 1"/>')
    small.write("docs/assets/dot.svg", "<svg/>")
    small.write("docs/assets/photo.png", "")
    return small


@pytest.fixture
def small_book(drawn: SmallBook) -> Book:
    return drawn.load()


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("[a](q:convex)", "[a](#convex)"),
        ("[a](q:bowl)", "[a](#convex)"),
        ("[a](q:heap)", "[a](tools.md#heap)"),
        ("[a](q:dead-neuron) and [b](q:heap)", "[a](../models/nets.md#dead-neuron) and [b](tools.md#heap)"),
        ("[a](https://x.example/q:heap)", "[a](https://x.example/q:heap)"),
        ("![A dot](../../../docs/assets/dot.svg)", "![A dot](../assets/dot.svg){ loading=lazy }"),
        ("![A photo](../../../docs/assets/photo.png)", "![A photo](../assets/photo.png){ loading=lazy }"),
        (
            "![A line](../../../docs/assets/line.svg)",
            "![A line](../assets/line.svg#only-light){ loading=lazy width=360 height=200 }"
            "![A line](../assets/line-dark.svg#only-dark){ loading=lazy width=360 height=200 }",
        ),
    ],
)
def test_on_a_page(drawn: SmallBook, small_book: Book, markdown: str, expected: str) -> None:
    assert for_page(markdown, ANSWER, PAGE, small_book, drawn.root) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("[a](q:convex)", "[a](https://book.example/q/convex/)"),
        ("[a](q:bowl)", "[a](https://book.example/q/convex/)"),
        ("![A line](../../../docs/assets/line.svg)", "![A line](https://book.example/assets/line.svg)"),
    ],
)
def test_in_the_feed(drawn: SmallBook, small_book: Book, markdown: str, expected: str) -> None:
    assert for_feed(markdown, ANSWER, SITE, small_book, drawn.root) == expected


def test_images_are_relative_to_their_file(drawn: SmallBook, small_book: Book) -> None:
    image = "![A dot](../docs/assets/dot.svg)"
    assert for_page(image, QUESTIONS, PAGE, small_book, drawn.root) == "![A dot](../assets/dot.svg){ loading=lazy }"


def test_source_path(small_book: Book) -> None:
    entry = small_book.by_id["convex"]
    assert source_path(entry, in_answer=True) == ANSWER
    assert source_path(entry, in_answer=False) == QUESTIONS


def test_share_url(small_book: Book) -> None:
    assert SITE.share_url(small_book.by_id["bowl"]) == "https://book.example/q/convex/"


def test_report_url_says_which_part(drawn: SmallBook) -> None:
    drawn.edit("convex", title="Bowls & “cups”, 50 %")
    url = urlsplit(SITE.report_url(drawn.load().by_id["convex"]))
    assert f"{url.scheme}://{url.netloc}{url.path}" == "https://forge.example/book/issues/new"
    assert parse_qs(url.query) == {
        "template": ["report.yml"],
        "title": ["Mistake in “Bowls & “cups”, 50 %”"],
        "part": ["https://book.example/q/convex/"],
    }


def test_edit_url(small_book: Book) -> None:
    written, missing = small_book.by_id["convex"], small_book.by_id["heap"]
    assert SITE.edit_url(written) == "https://forge.example/book/edit/main/data/answers/sums/convex.md"
    assert SITE.edit_url(missing) == "https://forge.example/book/new/main/data/answers/tools?filename=heap.md"


def test_the_issue_form_has_the_fields_that_a_report_fills() -> None:
    form = (ROOT / ".github/ISSUE_TEMPLATE/report.yml").read_text(encoding="utf-8")
    assert "id: part" in form
