"""axe finds nothing to complain about, on every kind of page, in both schemes, on a phone and on a laptop."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LAPTOP, PHONE, OpenPage

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
PAGES = ["", "mathematics/calculus/", "ml-methods/nlp/", "computer-science/data-structures/", "404.html"]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, LAPTOP], ids=["375", "1280"])
def test_axe(online: str, open_page: OpenPage, path: str, scheme: str, viewport: dict[str, int]) -> None:
    page = open_page(f"{online}{path}", viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
    page.evaluate("for (const answer of document.querySelectorAll('details.answer')) answer.open = true")
    page.wait_for_timeout(300)  # the theme measures what has opened
    page.evaluate(AXE.read_text(encoding="utf-8"))
    violations = page.evaluate("axe.run().then((report) => report.violations)")
    assert [(found["id"], node["html"][:200]) for found in violations for node in found["nodes"]] == []


def test_axe_on_an_open_search(online: str, open_page: OpenPage) -> None:
    page = open_page(online, reduced_motion="reduce")
    page.keyboard.press("/")
    page.keyboard.type("convex")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.evaluate(AXE.read_text(encoding="utf-8"))
    violations = page.evaluate("axe.run('.md-search').then((report) => report.violations)")
    assert [(found["id"], node["html"][:200]) for found in violations for node in found["nodes"]] == []


def test_a_formula_is_heard_once(online: str, open_page: OpenPage) -> None:
    """Each formula stands twice in the page, as MathML to be heard and as HTML to be seen; the latter is hidden.

    The HTML may be in pieces, of which one is held with the punctuation at it.
    """
    page = open_page(f"{online}mathematics/calculus/")
    formulas = page.locator(".katex > .katex-mathml > math").count()
    pieces = page.locator(".katex").count()
    assert 0 < formulas <= pieces
    assert page.locator(".katex > .katex-html[aria-hidden=true]").count() == pieces


def test_everything_is_reached_by_keyboard(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}ml-methods/nlp/")
    summary = page.locator("details.answer > summary").first
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator("details.answer").first).to_have_attribute("open", "")
    assert summary.evaluate("(element) => getComputedStyle(element).outlineStyle") != "none"
