"""How an answer reads: its folded part, its formulas at the edge of a line, its code, at any size of text."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import LAPTOP, PHONE, OpenPage

SECTION = "mathematics/calculus/"
PART = "why-convexity-desirable"
ANSWERED = [
    *("mathematics/calculus/", "mathematics/probability/", "mathematics/statistics/"),
    *("computer-science/algorithms/", "computer-science/complexity/", "computer-science/data-structures/"),
    "ml-methods/nlp/",
]
OPEN_ALL = "for (const details of document.querySelectorAll('article details')) details.open = true"


def words_of(page: Page, selector: str) -> str:
    """The first words of an element that hold no formula."""
    text: str = page.evaluate(
        "selector => [...document.querySelectorAll(selector)].map(node => node.firstChild)"
        ".find(node => node?.nodeType === Node.TEXT_NODE && node.data.trim().split(/\\s+/).length > 4).data",
        selector,
    )
    return " ".join(text.split()[:5])


def test_what_is_folded_opens_by_keyboard(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}#{PART}")
    deeper = page.locator(f"[id='{PART}--deeper']")
    expect(deeper.locator("p").first).to_be_hidden()
    deeper.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(deeper.locator("p").first).to_be_visible()


def test_a_link_opens_what_is_folded(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}#{PART}--deeper")
    deeper = page.locator(f"[id='{PART}--deeper']")
    expect(deeper.locator("p").first).to_be_visible()
    expect(deeper.locator("summary")).to_be_in_viewport()
    expect(page.locator("details[open]")).to_have_count(2)


def test_find_in_page_reaches_what_is_folded(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}")
    content = f"[id='{PART}--deeper'] > :not(summary)"
    assert page.evaluate(f'getComputedStyle(document.querySelector("{content}")).display') != "none"
    assert page.evaluate("text => window.find(text)", words_of(page, "details.deeper li, details.deeper p"))


def test_what_is_folded_is_printed(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}")
    page.emulate_media(media="print")
    for deeper in page.locator("details.deeper").all():
        expect(deeper.locator("p").first).to_be_visible()


def test_without_scripts_nothing_in_an_answer_is_folded(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}", java_script_enabled=False)
    answer = page.locator("details.answer:has(details.deeper)").first
    answer.locator("> summary").click()
    expect(answer.locator("details.deeper p").first).to_be_visible()


@pytest.mark.parametrize("path", ANSWERED)
def test_punctuation_stays_with_its_formula(online: str, open_page: OpenPage, path: str) -> None:
    page = open_page(f"{online}{path}", viewport=PHONE)
    page.evaluate(OPEN_ALL)
    broken = page.evaluate(
        """() => [...document.querySelectorAll("article .unbroken")]
            .filter((span) => new Set([...span.getClientRects()].map((rect) => Math.round(rect.top))).size > 1)
            .map((span) => span.textContent)"""
    )
    loose = page.evaluate(
        """() => [...document.querySelectorAll("article .part .katex, article .topic .katex")]
            .filter((formula) => !formula.closest(".unbroken") && /^[.,;:!?)]/.test(formula.nextSibling?.data ?? ""))
            .map((formula) => formula.parentElement.textContent)"""
    )
    assert (broken, loose) == ([], [])
    assert page.locator("article .unbroken").count() > 5


@pytest.mark.parametrize("path", ANSWERED)
def test_at_twice_the_size_of_text_nothing_leaves_a_phone(online: str, open_page: OpenPage, path: str) -> None:
    page = open_page(f"{online}{path}", viewport=PHONE)
    size = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    page.evaluate(f"document.documentElement.style.fontSize = '{2 * size}px'")
    page.evaluate(OPEN_ALL)
    page.wait_for_function(f"document.documentElement.scrollWidth <= {PHONE['width']}", timeout=5000)
    wide = page.locator(".katex--wide")
    for formula in wide.all()[:3]:
        expect(formula).to_have_attribute("tabindex", "0")


@pytest.mark.parametrize("viewport", [PHONE, LAPTOP], ids=["375", "1280"])
def test_the_copy_button_covers_no_code(online: str, open_page: OpenPage, viewport: dict[str, int]) -> None:
    page = open_page(f"{online}computer-science/algorithms/", viewport=viewport)
    page.evaluate(OPEN_ALL)
    listing = page.locator("details.answer .highlight").first
    listing.scroll_into_view_if_needed()
    button = listing.locator(".md-code__nav")
    expect(button).to_be_visible()
    first_line = listing.evaluate(
        """(listing) => {
            const range = document.createRange()
            range.selectNodeContents(listing.querySelector("code"))
            return range.getClientRects()[0].top
        }"""
    )
    box = button.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= first_line + 1
