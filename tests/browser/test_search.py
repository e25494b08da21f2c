"""Search, typed into the real box."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, OpenPage


def search(page: Page, query: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(query)


def finds_first(page: Page, part: str) -> None:
    """Wait until the first result is this part: each letter typed has results of its own."""
    expect(page.locator(".md-search-result__link").first).to_have_attribute("href", re.compile(f"#{part}$"))


@pytest.mark.parametrize(
    ("query", "part"),
    [
        ("german tank", "german-tank"),
        ("hesian", "hessian-critical-points"),  # a letter lost
        ("hessain", "hessian-critical-points"),  # two letters swapped
        ("levenstein", "levenshtein-distance"),
        ("JENSEN'S", "jensens-inequality"),
        ("sudoku", "sudoku-solver"),
        ("imbalence", "class-imbalance-effects"),  # a letter changed,
        ("imbalenced classes", "class-imbalance-effects"),  # and another ending
        ("acc of clf", "f1-vs-accuracy"),  # short forms
        ("local minimum or saddle point", "saddle-points-vs-local-minima"),  # a plural that no rule gives
        ("levenstain", "levenshtein-distance"),  # two slips in a long word
    ],
)
def test_the_part_is_found_first(online: str, open_page: OpenPage, query: str, part: str) -> None:
    page = open_page(online)
    search(page, query)
    finds_first(page, part)


def test_a_result_shows_where_it_is_and_how_hard(online: str, open_page: OpenPage) -> None:
    page = open_page(online)
    search(page, "german tank")
    first = page.locator(".md-search-result__item").first
    expect(first).to_contain_text("Probability Questions 18")
    expect(first).to_contain_text("Medium")


def test_opening_a_result_opens_its_answer(online: str, open_page: OpenPage) -> None:
    page = open_page(online)
    search(page, "count-based prediction-based embeddings")
    finds_first(page, "count-vs-prediction-embeddings")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ml-methods/nlp/#count-vs-prediction-embeddings")
    expect(page.locator("#count-vs-prediction-embeddings")).to_be_in_viewport()
    expect(page.locator("details.answer[open]")).to_have_count(1)


def test_a_result_on_the_same_page_is_shown(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}ml-methods/nlp/", viewport=PHONE)
    page.locator("label.md-header__button[for=__search]").click()
    page.locator(".md-search__input").fill("count-based prediction-based embeddings")
    page.locator(".md-search-result__link").first.click()
    expect(page.locator("#count-vs-prediction-embeddings")).to_be_in_viewport()
    expect(page.locator("details.answer[open]")).to_have_count(1)


def test_formulas_appear_once_and_readable(online: str, open_page: OpenPage) -> None:
    page = open_page(online)
    search(page, "extrema unit circle")
    finds_first(page, "extrema-on-unit-circle")
    question = page.locator(".found__question").first
    expect(question).to_contain_text("f(x, y) = 4x² − y")
    assert question.inner_text().count("4x") == 1


def test_pasted_words_search_too(online: str, open_page: OpenPage) -> None:
    page = open_page(online)
    page.get_by_role("button", name="Search the questions").click()
    page.locator(".md-search__input").fill("german tank")
    expect(page.locator(".md-search-result__link").first).to_have_attribute(
        "href", f"{online}mathematics/probability/#german-tank"
    )


@pytest.mark.parametrize("path", ["", "404.html"])
def test_a_button_opens_search_with_its_results(online: str, open_page: OpenPage, path: str) -> None:
    page = open_page(f"{online}{path}", viewport=PHONE)
    page.locator("[data-open-search]").click()
    page.keyboard.type("chain rule")
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_search_recovers_from_a_lost_connection(online: str, open_page: OpenPage) -> None:
    page = open_page(online)
    page.context.route("**/documents.json", lambda route: route.abort())
    search(page, "chain rul")
    expect(page.locator(".md-search-result__list")).to_contain_text("Search could not be loaded")
    page.context.unroute("**/documents.json")
    page.keyboard.type("e")
    finds_first(page, "chain-rule")


def test_nothing_found_says_so(online: str, open_page: OpenPage) -> None:
    page = open_page(online)
    page.keyboard.press("/")
    page.keyboard.type("zzzzqqq")
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")


def test_a_visit_without_a_search_does_not_load_the_documents(online: str, open_page: OpenPage) -> None:
    page = open_page(online)
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert not [url for url in loaded if "documents.json" in url]
