"""The offline copy, opened from disk with the network off."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage


def open_offline(open_page: OpenPage, url: str) -> Page:
    page = open_page("about:blank", offline=True)
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(f"{request.url}: {request.failure}"))
    page.on("console", lambda message: failed.append(message.text) if message.type == "error" else None)
    page.goto(url)
    page.wait_for_load_state("networkidle")
    assert not failed
    return page


def test_pages_fonts_and_maths(from_disk: str, open_page: OpenPage) -> None:
    page = open_offline(open_page, f"{from_disk}mathematics/calculus.html")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    fonts = page.evaluate(
        "document.fonts.ready.then(() => [...document.fonts].filter(f => f.status == 'loaded').map(f => f.family))"
    )
    assert {"KaTeX_Main", "KaTeX_Math"} <= {font.strip('"') for font in fonts}
    assert {"Source Serif 4", "Source Sans 3"} <= {font.strip('"') for font in fonts}


def test_search_filter_and_links(from_disk: str, open_page: OpenPage) -> None:
    page = open_offline(open_page, f"{from_disk}index.html")
    page.keyboard.press("/")
    page.keyboard.type("count-based prediction-based embeddings")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url("**/ml-methods/nlp.html#count-vs-prediction-embeddings")
    expect(page.locator("details.answer[open]")).to_have_count(1)
    page.get_by_role("checkbox", name="Hard").check()
    expect(page.locator("section.part:visible")).to_have_count(
        page.locator("section.part:is([data-difficulty=hard], :has(#count-vs-prediction-embeddings))").count()
    )


def test_navigation_random_question_and_short_address(from_disk: str, open_page: OpenPage) -> None:
    page = open_offline(open_page, f"{from_disk}index.html")
    page.get_by_role("link", name="Algorithms").first.click()
    page.wait_for_url("**/computer-science/algorithms.html")
    page.goto(f"{from_disk}index.html")
    page.get_by_role("button", name="Random question").click()
    page.wait_for_url("**/*.html#*")
    page.goto(f"{from_disk}q/german-tank/index.html")
    page.wait_for_url("**/mathematics/probability.html#german-tank")
