"""The book as Markdown pages."""

from __future__ import annotations

import json
import re

import pytest

from macros import render
from tests.unit.books import SITE, SmallBook


def page(small: SmallBook, id_: str = "sums") -> str:
    book = small.load()
    return render.section(book, book.section(id_), SITE, small.root)


@pytest.mark.parametrize(
    ("difficulty", "name", "word"),
    [("easy", "easy", "Easy"), ("medium", "medium", "Medium"), ("hard", "hard", "Hard"), (None, "unrated", "Unrated")],
)
def test_badge(difficulty: str | None, name: str, word: str) -> None:
    assert render.badge(difficulty) == f'<span class="badge badge--{name}">{word}</span>'


@pytest.mark.parametrize(("count", "text"), [(0, "0 questions"), (1, "1 question"), (2, "2 questions")])
def test_plural(count: int, text: str) -> None:
    assert render.plural(count, "question") == text


def test_counts_are_easiest_first_and_only_what_occurs(small: SmallBook) -> None:
    book = small.load()
    assert list(render.count_by_difficulty(book.parts).items()) == [
        ("Easy", 1), ("Medium", 1), ("Hard", 1), ("Unrated", 1),
    ]  # fmt: skip
    assert list(render.count_by_difficulty(book.in_section(book.section("nets"))).items()) == [("Medium", 1)]


def test_headings(small: SmallBook) -> None:
    text = page(small)
    assert re.findall(r"^#+ .*", text, re.MULTILINE) == [
        "## 1. About chain-rule { #chain-rule }",
        "## 2. Convexity { #question-2 }",
        "### a. About convex { #convex }",
        "### b. About concave { #concave }",
    ]
    assert re.findall(r"data-difficulty=(\w+)", text) == ["easy", "hard", "unrated"]
    assert re.findall(r">(Easy|Medium|Hard|Unrated)</span>", text) == ["Easy", "Hard", "Unrated"]


def test_a_title_is_shown_as_it_is(small: SmallBook) -> None:
    small.edit("chain-rule", title="A < B_c & *d* [e] #f")
    assert r"## 1. A &lt; B\_c &amp; \*d\* \[e\] \#f { #chain-rule }" in page(small)


def test_toolbar(small: SmallBook) -> None:
    small.answer("sums", "convex")
    text = page(small)
    assert re.findall(r'name="difficulty" value="(\w+)"', text) == ["easy", "hard", "unrated"]
    assert re.findall(r'chip__count">(\d+)<', text) == ["1", "1", "1"]
    assert '<span data-status role="status">3 questions</span>, 1 answered' in text
    assert "disabled" not in text


def test_a_section_without_answers_has_nothing_to_open(small: SmallBook) -> None:
    text = page(small, "nets")
    assert '<span data-status role="status">1 question</span>, 0 answered' in text
    assert "data-toggle-answers disabled>" in text


def test_an_answer_is_collapsible(small: SmallBook) -> None:
    small.answer("sums", "convex", "\nSee [it](q:heap).\n\nSo.\n\n/// pitfall\nNo.\n///\n")
    text = page(small)
    assert (
        "//// details | Answer\n    type: answer\n\n"
        "/// html | div.answer__short\n\nSee [it](tools.md#heap).\n\n///\n\n"
        "So.\n\n/// pitfall\nNo.\n///\n\n////"
    ) in text
    assert text.count("No answer yet.") == 2
    assert '<a class="part__tool" href="https://forge.example/book/edit/main/data/answers/sums/convex.md">Edit' in text
    assert text.count("Edit answer") == 1


def test_what_is_folded_in_an_answer_has_an_address(small: SmallBook) -> None:
    fence = "```text\n/// deeper\n```"
    small.answer("sums", "convex", f"So.\n\n{fence}\n\n/// deeper\nMore.\n///\n")
    assert f"{fence}\n\n/// deeper\n    attrs: {{id: convex--deeper}}\n\nMore.\n///\n" in page(small)


def test_no_answer_is_one_line_with_a_way_to_write_it(small: SmallBook) -> None:
    text = page(small, "nets")
    assert (
        "No answer yet. [Write it](https://forge.example/book/new/main/data/answers/nets?filename=dead-neuron.md), "
        "following [the guide](https://forge.example/book/blob/main/CONTRIBUTING.md#write-an-answer)."
    ) in text
    assert "details" not in text


def test_every_part_can_be_copied_and_reported(small: SmallBook) -> None:
    text = page(small)
    for id_ in ("chain-rule", "convex", "concave"):
        assert f'href="#{id_}" data-copy="https://book.example/q/{id_}/"' in text
    assert text.count("https://forge.example/book/issues/new?") == 3


def test_a_note_is_visible(small: SmallBook) -> None:
    small.edit("convex", note="The source said bowl.")
    assert re.search(r"The source said bowl\.\n\{: \.part__note \}", page(small))
    small.edit("convex", note=None)
    assert "part__note" not in page(small)


def test_options_have_letters(small: SmallBook) -> None:
    small.edit("chain-rule", options=["One", "Two [it](q:heap)", "Three"])
    assert "- **A.** One\n- **B.** Two [it](tools.md#heap)\n- **C.** Three\n" in page(small)


def test_many_options_have_letters(small: SmallBook) -> None:
    small.edit("chain-rule", options=[f"Choice {n}" for n in range(9)])
    assert "- **I.** Choice 8" in page(small)


class TestGiven:
    def test_of_one_part_stands_with_it(self, small: SmallBook) -> None:
        small.edit("concave", given="A table.")
        text = page(small)
        assert text.count("A table.") == 1
        assert text.index("### b. ") < text.index("A table.") < text.index("No answer yet.", text.index("### b. "))

    def test_of_a_question_of_one_part(self, small: SmallBook) -> None:
        small.edit("chain-rule", given="A table.")
        text = page(small)
        assert text.count("A table.") == 1
        assert text.index("## 1. ") < text.index("A table.") < text.index("## 2. ")

    def test_that_all_parts_share_stands_once_before_them(self, small: SmallBook) -> None:
        for id_ in ("convex", "concave"):
            small.edit(id_, given="A table.")
        text = page(small)
        assert text.count("A table.") == 1
        assert text.index("## 2. ") < text.index("A table.") < text.index("### a. ")

    def test_that_differs_stands_with_each(self, small: SmallBook) -> None:
        small.edit("convex", given="A table.")
        small.edit("concave", given="A list.")
        text = page(small)
        assert text.index("### a. ") < text.index("A table.") < text.index("### b. ") < text.index("A list.")


def test_a_former_id_is_an_anchor_of_its_part(small: SmallBook) -> None:
    small.edit("convex", former_ids=["bowl", "cup"])
    text = page(small)
    assert text.index('<span id="bowl"></span>') < text.index("{ #convex }")
    assert '<span id="cup"></span>' in text


def test_topics(small: SmallBook) -> None:
    small.edit("heap", former_ids=["pile"])
    small.answer("tools", "heap", "A tree.")
    text = page(small, "tools")
    assert re.findall(r"^#+ .*", text, re.MULTILINE) == ["## Shapes", "### About heap { #heap }"]
    assert '<span id="pile"></span>' in text
    assert text.index("heap: all of it") < text.index("A tree.")
    assert "badge" not in text


def test_chapters(small: SmallBook) -> None:
    small.answer("sums", "convex")
    text = render.chapters(small.load())
    assert re.findall(r"^## .*", text, re.MULTILINE) == ["## Basics { #basics }", "## Models { #models }"]
    assert "[Sums](basics/sums.md)" in text
    assert "3 questions: 1 easy, 1 hard, 1 unrated. 1 answered." in text
    assert "1 topic to know." in text
    assert "1 question: 1 medium. 0 answered." in text


@pytest.mark.parametrize("suffix", ["/", ".html"])
def test_random_question_knows_every_part_and_no_topic(small: SmallBook, suffix: str) -> None:
    button = render.random_question(small.load(), suffix)
    match = re.search(r'<script type="application/json" id="random-question-ids">(.*)</script>', button)
    assert match
    assert json.loads(match[1]) == {
        f"basics/sums{suffix}": ["chain-rule", "convex", "concave"],
        f"models/nets{suffix}": ["dead-neuron"],
    }


def test_blocks_are_balanced(small: SmallBook) -> None:
    """A block that is closed too early or too late swallows the rest of the page."""
    small.edit("convex", given="A table.", note="Mended.", options=["One"])
    small.answer("sums", "concave", "So.\n\n/// pitfall\nNo.\n///")
    stack: list[str] = []
    for line in page(small).splitlines():
        if match := re.fullmatch(r"(/{3,})(.*)", line):
            if match[2].strip():
                assert not stack or len(match[1]) < len(stack[-1]), f"{line} inside {stack[-1]}"
                stack.append(match[1])
            else:
                assert stack.pop() == match[1]
    assert stack == []
