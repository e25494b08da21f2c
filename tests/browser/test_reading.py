"""What a reader does on a page: open answers, filter, follow and copy links, take a random question, print."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LAPTOP, PHONE, OpenPage

SECTION = "ml-methods/nlp/"
ANSWERED = "count-vs-prediction-embeddings"


def answer_of(part: str) -> str:
    return f"section.part:has(> [id='{part}']) details.answer"


def test_an_address_with_a_part_opens_its_answer_and_shows_it(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}#{ANSWERED}")
    expect(page.locator(answer_of(ANSWERED))).to_have_attribute("open", "")
    expect(page.locator(f"#{ANSWERED}")).to_be_in_viewport()
    assert page.locator("details.answer[open]").count() == 1


def test_a_link_to_a_part_of_the_same_page_opens_its_answer(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}")
    expect(page.locator("details.answer[open]")).to_have_count(0)
    page.locator(f".md-sidebar--secondary a[href='#{ANSWERED}']").click()
    expect(page.locator(answer_of(ANSWERED))).to_have_attribute("open", "")


def test_all_answers_open_and_close(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}")
    total = page.locator("details.answer").count()
    page.get_by_role("button", name="Open all answers").click()
    expect(page.locator("details.answer[open]")).to_have_count(total)
    page.get_by_role("button", name="Close all answers").click()
    expect(page.locator("details.answer[open]")).to_have_count(0)


def test_filter_shows_the_chosen_difficulty_and_lives_in_the_address(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}")
    every = page.locator("section.part").count()
    hard = page.locator("section.part[data-difficulty=hard]").count()
    easy = page.locator("section.part[data-difficulty=easy]").count()
    assert 0 < hard < every
    page.get_by_role("checkbox", name="Hard").check()
    expect(page.locator("section.part:visible")).to_have_count(hard)
    expect(page.get_by_role("status").first).to_have_text(f"{hard} of {every} questions")
    expect(page).to_have_url(f"{online}{SECTION}?difficulty=hard")
    page.get_by_role("checkbox", name="Easy").check()
    expect(page).to_have_url(f"{online}{SECTION}?difficulty=easy,hard")

    shared = open_page(page.url)
    expect(shared.locator("section.part:visible")).to_have_count(hard + easy)
    expect(shared.get_by_role("checkbox", name="Hard")).to_be_checked()
    for empty in shared.locator(".question:not(:has(.part:visible))").all():
        expect(empty).to_be_hidden()
    hidden = shared.locator("section.part[data-difficulty=medium] > :is(h2, h3)").first.get_attribute("id")
    expect(shared.locator(f".md-sidebar--secondary a[href='#{hidden}']")).to_be_hidden()


def test_a_link_to_a_part_wins_over_the_filter(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}?difficulty=hard#{ANSWERED}")
    expect(page.locator(f"#{ANSWERED}")).to_be_in_viewport()


def test_filter_works_by_keyboard(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}")
    page.get_by_role("checkbox", name="Medium").focus()
    page.keyboard.press("Space")
    expect(page).to_have_url(f"{online}{SECTION}?difficulty=medium")


def test_copied_link_is_the_short_address_and_is_confirmed(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}", permissions=["clipboard-read", "clipboard-write"])
    link = page.locator(f"section.part:has(> #{ANSWERED}) [data-copy]")
    link.click()
    expect(link).to_have_text("Copied")
    expect(page.locator(".md-dialog")).to_contain_text("Link copied")
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"/q/{ANSWERED}/")
    expect(link).to_have_text("Copy link", timeout=4000)


def test_a_link_that_cannot_be_copied_goes_to_the_address_bar(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}")
    page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); null")
    page.locator(f"section.part:has(> #{ANSWERED}) [data-copy]").click()
    expect(page.locator(".md-dialog")).to_contain_text("in the address bar")
    assert page.url.endswith(f"#{ANSWERED}")


def test_a_link_copied_twice_keeps_its_name(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}", permissions=["clipboard-read", "clipboard-write"])
    link = page.locator(f"section.part:has(> #{ANSWERED}) [data-copy]")
    link.dblclick()
    expect(link).to_have_text("Copied")
    expect(link).to_have_text("Copy link", timeout=4000)


def test_a_link_to_where_one_is_opens_the_answer_again(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}#{ANSWERED}")
    page.locator(f"{answer_of(ANSWERED)} > summary").click()
    expect(page.locator(answer_of(ANSWERED))).not_to_have_attribute("open", "")
    page.locator(f".md-sidebar--secondary a[href='#{ANSWERED}']").click()
    expect(page.locator(answer_of(ANSWERED))).to_have_attribute("open", "")


def test_a_strange_hash_breaks_nothing(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}?difficulty=hard#100%")
    expect(page.locator("[data-status]")).to_contain_text(" of ")


def test_the_drawer_opens_and_closes_by_keyboard(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}", viewport=PHONE)
    section = page.locator(".md-sidebar--primary .md-nav__link[href='../../mathematics/calculus/']")
    button = page.get_by_role("button", name="Sections")
    for key in ("Enter", "Space"):
        expect(section).to_be_hidden()
        button.press(key)
        expect(button).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Escape")
        expect(button).to_have_attribute("aria-expanded", "false")


def test_dark_is_not_printed(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}mathematics/statistics/", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    color = "getComputedStyle(document.querySelector('.part__text')).color"
    assert page.evaluate(color) == "rgb(28, 34, 48)"
    assert page.locator("img[src$='#only-dark']").first.is_hidden()
    assert page.locator("img[src$='#only-light']").first.evaluate("image => getComputedStyle(image).display") == "block"


def test_short_address_leads_to_the_part(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}q/{ANSWERED}/")
    page.wait_for_url(f"{online}{SECTION}#{ANSWERED}")
    expect(page.locator(answer_of(ANSWERED))).to_have_attribute("open", "")


def test_random_question_leads_to_a_part(online: str, open_page: OpenPage) -> None:
    page = open_page(online)
    page.get_by_role("button", name="Random question").click()
    page.wait_for_url("**/*#*")
    part = page.url.partition("#")[2]
    expect(page.locator(f"section.part > [id='{part}']")).to_be_in_viewport()


def test_print_opens_every_answer_and_drops_what_one_operates(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}")
    page.emulate_media(media="print")
    for answer in page.locator("details.answer").all():
        expect(answer.locator("p").first).to_be_visible()
    for chrome in (".toolbar", ".md-header", ".part__tool", ".md-sidebar"):
        for element in page.locator(chrome).all():
            expect(element).to_be_hidden()


def test_find_in_page_reaches_closed_answers(online: str, open_page: OpenPage) -> None:
    """The browser's own search opens a closed answer that holds the text; display: none would hide it from it."""
    page = open_page(f"{online}{SECTION}")
    style = page.evaluate("getComputedStyle(document.querySelector('details.answer > :not(summary)')).display")
    assert style != "none"
    assert page.evaluate("window.find('implicitly factorizes')")


def test_missing_page_helps(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}no/such/page/")
    expect(page.get_by_role("heading", name="This page does not exist")).to_be_visible()
    page.get_by_role("button", name="Search all questions").click()
    expect(page.locator(".md-search__input")).to_be_focused()


@pytest.mark.parametrize(
    "path", ["", SECTION, "mathematics/calculus/", "computer-science/data-structures/", "404.html"]
)
@pytest.mark.parametrize("viewport", [PHONE, LAPTOP, {"width": 1920, "height": 1080}], ids=["375", "1280", "1920"])
def test_nothing_scrolls_the_page_sideways(
    online: str, open_page: OpenPage, path: str, viewport: dict[str, int]
) -> None:
    page = open_page(f"{online}{path}", viewport=viewport)
    page.evaluate("for (const answer of document.querySelectorAll('details.answer')) answer.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_without_scripts_the_page_reads(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}", java_script_enabled=False)
    expect(page.locator(".toolbar")).to_be_hidden()
    page.locator("details.answer > summary").first.click()
    expect(page.locator("details.answer p").first).to_be_visible()


def test_nothing_on_the_home_page_moves_as_it_loads(online: str, open_page: OpenPage) -> None:
    for _ in range(4):  # it takes a slow moment to see it
        page = open_page(online, viewport=PHONE)
        page.wait_for_load_state("networkidle")
        shifts = """new Promise((resolve) => {
            new PerformanceObserver((list) => resolve(list.getEntries().map((shift) => shift.value)))
                .observe({ type: "layout-shift", buffered: true })
            setTimeout(() => resolve([]), 200)
        })"""
        assert page.evaluate(shifts) == []


def test_reduced_motion_is_respected(online: str, open_page: OpenPage) -> None:
    page = open_page(f"{online}{SECTION}", reduced_motion="reduce")
    moving = page.evaluate(
        """[...document.querySelectorAll("*")].filter((element) => {
             const style = getComputedStyle(element)
             return style.transitionDuration.split(",").some((t) => parseFloat(t) > 0) ||
               (style.animationName !== "none" && parseFloat(style.animationDuration) > 0)
           }).length"""
    )
    assert moving == 0
