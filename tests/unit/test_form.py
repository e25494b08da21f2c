"""The form of an answer is counted as the guide counts it, to the word."""

from __future__ import annotations

import pytest

from macros.form import Form, breaches
from macros.model import Part, Topic

EASY = Form.of(Part(id="x", title="X", difficulty="easy", text="X?"))


def words(count: int) -> str:
    return " ".join(["word"] * count)


def body(count: int, *, leads: int = 4, pieces: int = 0) -> str:
    """A body of so many words, cut into paragraphs of 20 or into so many, the first of which open in bold."""
    pieces = pieces or -(-count // 20)
    sizes = [count // pieces + (i < count % pieces) for i in range(pieces)]
    return "\n\n".join(("**Lead.** " if i < leads else "") + words(size - (i < leads)) for i, size in enumerate(sizes))


def found(text: str, form: Form = EASY) -> list[str]:
    return [f"{line}: {what}" for line, what in breaches(text, form)]


@pytest.mark.parametrize(("difficulty", "limit"), [("easy", 240), ("medium", 280), (None, 280), ("hard", 330)], ids=str)
def test_a_body_keeps_to_the_length_of_its_difficulty(difficulty: str | None, limit: int) -> None:
    form = Form.of(Part.model_validate({"id": "x", "title": "X", "difficulty": difficulty, "text": "X?"}))
    assert found(f"So.\n\n{body(limit)}", form) == []
    (problem,) = found(f"So.\n\n{body(limit + 1)}", form)
    assert problem == f"3: the body has {limit + 1} words; cut it to {limit}, or move some of it to '/// deeper'"


def test_a_short_answer_has_sixty_words() -> None:
    assert found(words(60)) == []
    assert found(words(61)) == ["1: the short answer (the first paragraph) has 61 words; cut it to 60"]


def test_a_long_body_has_leads() -> None:
    assert found(f"So.\n\n{body(100, leads=0)}") == []
    (problem,) = found(f"So.\n\n{body(101, leads=3)}")
    assert problem == "3: the body has 3 bold leads (**Why.**); with over 100 words it needs 4"


def test_list_items_lead_too() -> None:
    items = "\n".join(f"- **Lead.** {words(15)}" for _ in range(8))
    assert found(f"So.\n\n{items}") == []


def test_paragraphs_are_short_on_average() -> None:
    assert found(f"So.\n\n{body(220, pieces=10)}") == []
    (problem,) = found(f"So.\n\n{body(221, pieces=10)}")
    assert problem == (
        "3: the body's paragraphs and list items have 22.1 words on average; break them up until it is 22 at most"
    )


def test_a_displayed_formula_ends_a_paragraph() -> None:
    halves = f"{words(40)}\n\n```math\nx\n```\n\n{words(40)}"
    assert found(f"So.\n\n{halves}") == []


@pytest.mark.parametrize("place", ["{}", "/// deeper\n{}\n///", "/// pitfall\n{}\n///"])
def test_no_paragraph_is_long(place: str) -> None:
    assert found(f"So.\n\n{place.format(words(60))}") == []
    (problem,) = found(f"So.\n\n{place.format(words(61))}")
    assert problem.endswith("this paragraph has 61 words; break it up, or cut it to 60")
    (problem,) = found(f"So.\n\n{place.format('- ' + words(61))}")
    assert problem.endswith("this list item has 61 words; break it up, or cut it to 60")


def test_deeper_has_350_words() -> None:
    paragraphs = "\n\n".join(words(50) for _ in range(7))
    assert found(f"So.\n\n/// deeper\n{paragraphs}\n///") == []
    (problem,) = found(f"So.\n\n/// deeper\n{paragraphs}\n\nword\n///")
    assert problem == "3: '/// deeper' has 351 words; cut it to 350"


def test_follow_ups() -> None:
    block = "So.\n\n/// follow-up\n{}\n///"
    assert found(block.format(f"**Why so?** {words(40)}")) == []
    (problem,) = found(block.format(f"**Why so?** {words(30)}\n\n{words(11)}"))
    assert problem == "4: this follow-up's answer has 41 words; cut it to 40"
    assert found(block.format("\n\n".join(["**Why?** So."] * 3))) == []
    (problem,) = found(block.format("\n\n".join(["**Why?** So."] * 4)))
    assert problem == "3: there are 4 follow-ups; keep the best 3"
    (problem,) = found(block.format("Why? So."))
    assert problem == "4: a follow-up opens with its question in bold: **Why?** Because …"


def test_pitfalls() -> None:
    block = "So.\n\n/// pitfall\n{}\n///"
    assert found(block.format("\n".join(['- "It is." No.'] * 3))) == []
    (problem,) = found(block.format("\n".join(['- "It is." No.'] * 4)))
    assert problem == "3: there are 4 pitfalls; keep the best 3"


def test_tables() -> None:
    head = "| a | b |\n|---|---|\n"
    assert found("So.\n\n" + head + "| 1 | 2 |\n" * 5) == []
    long = head + "| 1 | 2 |\n" * 6
    (problem,) = found("So.\n\n" + long)
    assert problem == "3: the table has 6 rows; cut it to 5, or move some of it to '/// deeper'"
    assert found(f"So.\n\n/// deeper\n\n{long}\n///") == []
    assert found("So.\n\n" + long, Form.of(Topic(id="x", title="X", text="X"))) == []  # a topic is a reference


def test_a_program_has_more_lines() -> None:
    assert EASY.max_code_lines == 30
    assert Form.of(Part(id="x", title="X", difficulty="easy", kind="code", text="Write X.")).max_code_lines == 45


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- A list.", "1: an answer opens with its short answer, a paragraph; put one before this"),
        ("/// pitfall\nNo.\n///", "1: an answer opens with its short answer, a paragraph; put one before this"),
        ("```math\nx\n```", "1: an answer opens with its short answer, a paragraph; put one before this"),
        (
            "So.\n\n/// pitfall\nNo.\n///\n\nMore.",
            "7: this stands after the block '/// pitfall'; move it into a block, or before the first",
        ),
        (
            "So.\n\n/// pitfall\nNo.\n///\n\n/// deeper\nMore.\n///",
            "7: the block '/// deeper' stands before '/// pitfall'; move it there",
        ),
        (
            "So.\n\n/// deeper\nMore.\n///\n\n/// deeper\nMore.\n///",
            "7: a second block '/// deeper'; put its text into the first",
        ),
    ],
)
def test_the_order_of_the_blocks(text: str, problem: str) -> None:
    assert problem in found(text)
