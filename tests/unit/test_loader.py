"""Loading a book: what a good one becomes, and what is said of a bad one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from macros.loader import BookError, Problem, did_you_mean, load_book
from tests.project import find
from tests.unit.books import SHORT, SmallBook, topic


def test_entries_stand_in_the_books_order(small: SmallBook) -> None:
    small.answer("sums", "concave")
    book = small.load()
    assert [entry.id for entry in book.entries] == ["chain-rule", "convex", "concave", "heap", "dead-neuron"]
    assert [entry.id for entry in book.parts] == ["chain-rule", "convex", "concave", "dead-neuron"]
    assert [entry.label for entry in book.entries] == ["1", "2a", "2b", "", "1"]
    assert [entry.letter for entry in book.entries] == [None, "a", "b", None, None]
    assert [entry.difficulty for entry in book.entries] == ["easy", "hard", None, None, "medium"]
    assert [entry.page for entry in book.entries][2:] == ["basics/sums.md", "basics/tools.md", "models/nets.md"]
    assert [entry.answer.text if entry.answer else None for entry in book.entries] == [None, None, SHORT, None, None]
    assert book.by_id["concave"].answer_path.as_posix() == "data/answers/sums/concave.md"


def test_a_former_id_leads_to_its_part(small: SmallBook) -> None:
    small.edit("convex", former_ids=["bowl-shaped"])
    book = small.load()
    assert book.by_id["bowl-shaped"] is book.by_id["convex"]


def test_what_all_parts_are_given_alike_is_shared(small: SmallBook) -> None:
    small.edit("convex", given="A table.")
    assert small.load().entries[1].question.shared_given is None  # type: ignore[union-attr]
    small.edit("concave", given="A table.")
    assert small.load().entries[1].question.shared_given == "A table."  # type: ignore[union-attr]


def test_a_lone_parts_given_is_not_shared(small: SmallBook) -> None:
    small.edit("chain-rule", given="A table.")
    assert small.load().entries[0].question.shared_given is None  # type: ignore[union-attr]


def test_section_by_id(small: SmallBook) -> None:
    book = small.load()
    assert book.section("nets").title == "Nets"
    with pytest.raises(KeyError, match=r"no section 'sum' in data/questions\.json; did you mean 'sums'"):
        book.section("sum")


def test_suggestions() -> None:
    assert did_you_mean("chain-rul", ["chain-rule", "convex"]) == "; did you mean 'chain-rule'?"
    assert did_you_mean("zzz", ["chain-rule", "convex"]) == ""


def question(data: dict[str, Any], number: int) -> dict[str, Any]:
    result: dict[str, Any] = find(data, "sums")["questions"][number - 1]
    return result


BAD: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "unknown field": (
        lambda data: find(data, "convex").update(dificulty="easy"),
        "part 'convex': unknown field 'dificulty'; remove it or mend its spelling",
    ),
    "unknown field of a section": (
        lambda data: find(data, "sums").update(colour="red"),
        "section 'sums': unknown field 'colour'",
    ),
    "unknown field of a question": (
        lambda data: question(data, 2).update(hint="no"),
        "question 2: unknown field 'hint'",
    ),
    "missing text": (
        lambda data: find(data, "convex").pop("text"),
        "part 'convex': the field 'text' is missing; add it",
    ),
    "blank text": (
        lambda data: find(data, "convex").update(text=" \n"),
        "part 'convex': text: it is blank; write it, or remove the field",
    ),
    "missing difficulty": (
        lambda data: find(data, "convex").pop("difficulty"),
        "part 'convex': the field 'difficulty' is missing; add it",
    ),
    "missing id": (
        lambda data: find(data, "convex").pop("id"),
        "question 2: the field 'parts.0.id' is missing; add it",
    ),
    "missing title of a topic": (
        lambda data: find(data, "heap").pop("title"),
        "topic 'heap': the field 'title' is missing; add it",
    ),
    "wrong difficulty": (
        lambda data: find(data, "convex").update(difficulty="Easy"),
        'part \'convex\': difficulty is "Easy"; use "easy", "medium", "hard" or null',
    ),
    "difficulty of a wrong type": (
        lambda data: find(data, "convex").update(difficulty=2),
        'part \'convex\': difficulty is 2; use "easy", "medium", "hard" or null',
    ),
    "bad slug": (
        lambda data: find(data, "convex").update(id="Convex_function"),
        "part 'Convex_function': 'Convex_function' is no slug; use lower-case letters, digits and single hyphens",
    ),
    "slug with two hyphens": (lambda data: find(data, "convex").update(id="a--b"), "'a--b' is no slug"),
    "long slug": (
        lambda data: find(data, "convex").update(id="a" * 61),
        "id: String should have at most 60 characters",
    ),
    "bad former id": (lambda data: find(data, "convex").update(former_ids=["A b"]), "part 'convex': 'A b' is no slug"),
    "title too long": (
        lambda data: find(data, "convex").update(title="one two three four five six seven eight nine"),
        "part 'convex': title: it has 9 words; cut it to 8",
    ),
    "title with maths": (
        lambda data: find(data, "convex").update(title="The $`x`$ of it"),
        "part 'convex': title: it holds maths or code; say it in words",
    ),
    "title with TeX": (
        lambda data: find(data, "convex").update(title=r"The \sigma"),
        "part 'convex': title: it holds maths",
    ),
    "stem with code": (
        lambda data: question(data, 2).update(stem="The `x`"),
        "question 2: stem: it holds maths or code",
    ),
    "empty text": (
        lambda data: find(data, "convex").update(text=""),
        "part 'convex': text: String should have at least 1 character",
    ),
    "text of a wrong type": (
        lambda data: find(data, "convex").update(text=5),
        "part 'convex': text: Input should be a valid string",
    ),
    "a number as text": (
        lambda data: question(data, 2).update(number="2"),
        "number: Input should be a valid integer",
    ),
    "parts without a stem": (
        lambda data: question(data, 2).pop("stem"),
        "question 2: give a stem exactly where there are several parts",
    ),
    "a stem for one part": (
        lambda data: question(data, 1).update(stem="Rules"),
        "question 1: give a stem exactly where there are several parts",
    ),
    "a question without parts": (
        lambda data: question(data, 1).update(parts=[]),
        "question 1: parts: List should have at least 1 item",
    ),
    "numbers with a gap": (
        lambda data: question(data, 2).update(number=3),
        "section 'sums': number its questions 1, 2, 3 … in order; found [1, 3]",
    ),
    "neither questions nor topics": (
        lambda data: find(data, "nets").update(questions=[]),
        "section 'nets': give either questions or topics",
    ),
    "questions and topics": (
        lambda data: find(data, "nets").update(topics=[{"title": "Lists", "topics": [topic("list")]}]),
        "section 'nets': give either questions or topics",
    ),
    "no list of chapters": (lambda data: data.update(chapters={}), "chapters: Input should be a valid"),
    "the same id twice": (
        lambda data: find(data, "concave").update(id="convex"),
        "part 'convex': the id 'convex' is taken by sums 2a ('About convex'); choose another",
    ),
    "the same id in two sections": (
        lambda data: find(data, "dead-neuron").update(id="convex"),
        "part 'convex': the id 'convex' is taken by sums 2a",
    ),
    "a topic's id": (
        lambda data: find(data, "dead-neuron").update(id="heap"),
        "part 'heap': the id 'heap' is taken by tools",
    ),
    "a part's former id": (
        lambda data: [find(data, "convex").update(former_ids=["bowl"]), find(data, "dead-neuron").update(id="bowl")],
        "part 'bowl': the id 'bowl' is taken by sums 2a",
    ),
    "a former id that is taken": (
        lambda data: find(data, "dead-neuron").update(former_ids=["convex"]),
        "part 'dead-neuron': the id 'convex' is taken by sums 2a",
    ),
    "a topic's former id": (
        lambda data: [find(data, "heap").update(former_ids=["pile"]), find(data, "dead-neuron").update(id="pile")],
        "part 'pile': the id 'pile' is taken by tools",
    ),
    "the same section id twice": (
        lambda data: find(data, "nets").update(id="sums"),
        "section 'sums': two sections have this id; rename one",
    ),
}


@pytest.mark.parametrize(("spoil", "message"), BAD.values(), ids=list(BAD))
def test_bad_data_is_named_with_its_mend(
    small: SmallBook, spoil: Callable[[dict[str, Any]], object], message: str
) -> None:
    spoil(small.data)
    problems = small.problems()
    assert any(message in problem for problem in problems), problems
    assert all(problem.startswith(("data/questions.json: ", "docs/")) for problem in problems), problems


def test_all_problems_are_told_at_once(small: SmallBook) -> None:
    small.edit("convex", difficulty="Easy")
    small.edit("heap", title="one two three four five six seven eight nine")
    with pytest.raises(
        BookError, match=r"The book has 2 problems:\n  data/questions.json: .*\n  data/questions.json: "
    ):
        small.load()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{\n  "chapters": [\n    {"id" "basics"}\n  ]\n}', "data/questions.json: line 3, column 11: not valid JSON: "),
        ('{"chapters": [', "data/questions.json: line 1, column 15: not valid JSON: "),
        ("", "data/questions.json: line 1, column 1: not valid JSON: "),
        ("<<<<<<< HEAD\n{}", "data/questions.json: line 1, column 1: not valid JSON: "),
    ],
)
def test_invalid_json_says_line_and_column(small: SmallBook, text: str, message: str) -> None:
    small.load()
    small.write("data/questions.json", text)
    with pytest.raises(BookError) as caught:
        load_book(small.root)
    assert str(caught.value.problems[0]).startswith(message)


def test_a_field_that_stands_twice(small: SmallBook) -> None:
    small.load()
    small.write("data/questions.json", '{"chapters": [{"id": "a", "title": "One", "title": "Two"}]}')
    with pytest.raises(BookError, match=r"near 'a': the field 'title' stands twice; remove one"):
        load_book(small.root)


def test_data_in_another_encoding(small: SmallBook) -> None:
    small.load()
    (small.root / "data/questions.json").write_bytes('{"chapters": "é"}'.encode("latin-1"))
    with pytest.raises(BookError, match=r"questions\.json: byte 14: not UTF-8; save the file in that encoding"):
        load_book(small.root)


def test_missing_data_file(small: SmallBook) -> None:
    with pytest.raises(BookError, match=r"data/questions\.json: the file is missing; restore it"):
        load_book(small.root)


def test_missing_page(small: SmallBook) -> None:
    (small.root / "docs/models/nets.md").unlink()
    assert small.problems() == [
        "docs/models/nets.md: section 'nets': its page is missing; create it with {{ section('nets') }}"
    ]


class TestStrayAnswers:
    def test_no_such_part(self, small: SmallBook) -> None:
        small.answer("sums", "chain-rul")
        assert small.problems() == [
            "data/answers/sums/chain-rul.md: part 'chain-rul': no part has this id; did you mean 'chain-rule'?; "
            "rename the file to its part's id"
        ]

    def test_nothing_near(self, small: SmallBook) -> None:
        small.answer("sums", "zzz")
        assert small.problems() == [
            "data/answers/sums/zzz.md: part 'zzz': no part has this id; rename the file to its part's id"
        ]

    def test_wrong_section(self, small: SmallBook) -> None:
        small.answer("nets", "convex")
        assert small.problems() == [
            "data/answers/nets/convex.md: part 'convex': this part is 'convex' in section 'sums'; "
            "move the file to data/answers/sums/convex.md"
        ]

    def test_former_id(self, small: SmallBook) -> None:
        small.edit("convex", former_ids=["bowl"])
        small.answer("sums", "bowl")
        assert small.problems() == [
            "data/answers/sums/bowl.md: part 'bowl': this part is 'convex' in section 'sums'; "
            "move the file to data/answers/sums/convex.md"
        ]

    @pytest.mark.parametrize("path", ["convex.md", "sums/deep/convex.md", "sums/convex.markdown", "sums/convex.txt"])
    def test_in_no_section_or_of_another_kind(self, small: SmallBook, path: str) -> None:
        small.write(f"data/answers/{path}", SHORT)
        problems = small.problems()
        assert len(problems) == 1, "an answer that no page shows must not pass in silence"
        assert problems[0].startswith(f"data/answers/{path}: ")

    def test_a_topic_may_have_an_answer(self, small: SmallBook) -> None:
        small.answer("tools", "heap")
        assert small.problems() == []
        assert small.load().by_id["heap"].answer is not None


def test_an_answer_that_is_not_utf_8(small: SmallBook) -> None:
    small.answer("sums", "convex")
    (small.root / "data/answers/sums/convex.md").write_bytes("Größe".encode("latin-1"))
    problems = small.problems()
    assert len(problems) == 1
    assert problems[0].startswith("data/answers/sums/convex.md: ")
    assert "UTF-8" in problems[0]


def test_a_problem_reads_as_a_line() -> None:
    assert str(Problem(Path("a/b.md"), "part 'x'", "bad")) == "a/b.md: part 'x': bad"
    assert str(Problem(Path("a/b.md"), "", "bad")) == "a/b.md: bad"


def test_the_small_book_is_good(small: SmallBook) -> None:
    assert small.problems() == []
