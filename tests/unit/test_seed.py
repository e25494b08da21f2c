"""The book asks what the seed asks: every part, word for word, in the seed's order.

The data is read as plain JSON and the seed by a parser of the tests' own, so neither can hide a mistake of the loader.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

from tests.project import QUESTIONS, ROOT
from tests.unit.seed import SeedPart, SeedQuestion, SeedSection, read_seed

SEED = read_seed()
CHAPTERS: list[dict[str, Any]] = json.loads((ROOT / QUESTIONS).read_text(encoding="utf-8"))["chapters"]
SECTIONS = {section["id"]: section for chapter in CHAPTERS for section in chapter["sections"]}
QUESTIONS_OF_BOOK = [(id_, question) for id_, section in SECTIONS.items() for question in section.get("questions", [])]

# The design's ids of the seed's sections, in the seed's order.
SECTION_IDS = {
    "mathematics": ["calculus", "probability", "statistics"],
    "computer-science": ["algorithms", "complexity", "data-structures"],
    "ml-fundamentals": ["ml-basics", "training-data", "evaluation"],
    "ml-methods": [
        *("classical-ml", "nlp", "computer-vision", "reinforcement-learning", "deep-learning", "training"),
    ],
}

# (section, question, part), counted from 1, of every part that cannot be asked without data the seed lost.
LACKING = [
    *(("calculus", 3, part) for part in (1, 2, 3)),
    *(("probability", question, part) for question in (9, 13, 14) for part in (1, 2)),
    ("probability", 16, 1),
    *(("statistics", 10, part) for part in (1, 2, 3)),
    ("statistics", 15, 1),
    *(("statistics", 17, part) for part in (1, 2)),
    ("algorithms", 8, 1),
    ("complexity", 12, 1),
    *(("training-data", 6, part) for part in (1, 2)),
    ("evaluation", 5, 3),
    *(("evaluation", 8, part) for part in (1, 2)),
    ("classical-ml", 5, 4),
    *(("classical-ml", 9, part) for part in (1, 2, 3)),
    ("classical-ml", 12, 2),
    ("classical-ml", 14, 2),
    *(("nlp", 5, part) for part in (1, 2)),
    ("nlp", 11, 1),
    *(("reinforcement-learning", question, 1) for question in (4, 5, 6)),
]

# What the seed says by mistake: the words, and whether mending them touched the meaning, so that the reader is told.
MISTAKES = [
    ("calculus", 3, 2, "∆_w", False),
    ("calculus", 3, 3, "∆_w", True),
    ("calculus", 8, 1, "R_n", False),
    ("probability", 16, 1, "h_m = N", False),
    ("probability", 17, 1, "each the probability of being wrong ⅓ of the time", False),
    ("probability", 20, 1, "How big the class has to be", False),
    ("statistics", 4, 1, "a moment of function", True),
    ("statistics", 11, 1, "ten times", True),
    ("statistics", 18, 1, "?m", False),
    ("algorithms", 6, 1, "continuous", True),
    ("algorithms", 9, 1, "`free()`", True),
    ("algorithms", 10, 1, "`:`", True),
    ("complexity", 1, 2, "N matrices A_1A_2...A_n", False),
    ("training-data", 14, 3, "legions", False),
    ("evaluation", 7, 2, "classes. How?", False),
    ("evaluation", 15, 1, "How do measure", False),
    ("nlp", 1, 3, "dropouts", False),
    ("nlp", 11, 1, "while LM model A", True),
    ("training", 5, 1, "neural works", False),
    ("training", 7, 1, "from its gradient", True),
    ("training", 12, 1, "Your model' weights", False),
    ("training", 13, 1, "graph number of", False),
    ("training", 21, 1, "model parallelism", True),
    ("training", 23, 1, "RELU", False),
]


def seed_question(section_id: str, number: int) -> SeedQuestion:
    section = SEED[list(SECTIONS).index(section_id)]
    return section.questions[number - 1]


def book_part(section_id: str, number: int, part: int) -> dict[str, Any]:
    result: dict[str, Any] = SECTIONS[section_id]["questions"][number - 1]["parts"][part - 1]
    return result


def words_of_source(item: dict[str, Any], field: str) -> str:
    result: str = item.get("source", item[field])
    return result


def test_the_seed_is_read_whole() -> None:
    parts = [part for section in SEED for question in section.questions for part in question.parts]
    stems = [question for section in SEED for question in section.questions if question.head not in question.parts]
    assert sum(len(section.questions) for section in SEED) == 212
    assert len(stems) == 60
    assert len(parts) == 302
    assert Counter(part.difficulty for part in parts) == {"easy": 117, "medium": 135, "hard": 34, None: 16}
    assert [[len(topics) for topics in section.lists.values()] for section in SEED if section.lists] == [[4, 6]]
    assert sum(1 for section in SEED if section.questions) == 14
    assert not any("[" in part.text[:4] for part in parts), "a difficulty mark was taken for text"


def test_the_book_has_the_seeds_counts() -> None:
    parts = [part for _, question in QUESTIONS_OF_BOOK for part in question["parts"]]
    assert len(QUESTIONS_OF_BOOK) == 212
    assert len(parts) == 302
    assert Counter(part["difficulty"] for part in parts) == {"easy": 117, "medium": 135, "hard": 34, None: 16}


def test_sections_stand_in_the_seeds_order() -> None:
    assert {chapter["id"]: [section["id"] for section in chapter["sections"]] for chapter in CHAPTERS} == SECTION_IDS
    assert list(SECTION_IDS) == [chapter["id"] for chapter in CHAPTERS]
    titles = [(chapter["title"], section["title"]) for chapter in CHAPTERS for section in chapter["sections"]]
    assert titles == [(section.chapter, section.title) for section in SEED]


@pytest.mark.parametrize(("seed", "section"), list(zip(SEED, SECTIONS.values(), strict=True)), ids=list(SECTIONS))
def test_numbers_and_shapes_are_the_seeds(seed: SeedSection, section: dict[str, Any]) -> None:
    def shape(question: SeedQuestion) -> tuple[int, int, bool]:
        return question.number, len(question.parts), question.head not in question.parts

    found = [(q["number"], len(q["parts"]), q.get("stem") is not None) for q in section.get("questions", [])]
    assert found == [shape(question) for question in seed.questions]


@pytest.mark.parametrize(
    ("section_id", "question"), QUESTIONS_OF_BOOK, ids=[f"{id_}-{q['number']}" for id_, q in QUESTIONS_OF_BOOK]
)
def test_every_part_has_the_seeds_words(section_id: str, question: dict[str, Any]) -> None:
    seed = seed_question(section_id, question["number"])
    assert [SeedPart(part["difficulty"], words_of_source(part, "text")) for part in question["parts"]] == seed.parts
    assert [option for part in question["parts"] for option in part.get("options", [])] == seed.options
    if seed.head not in seed.parts:
        # The colon that leads to the parts is the list's, not the stem's.
        assert words_of_source(question, "stem").removesuffix(":") == seed.head.text.removesuffix(":")


def test_only_one_question_has_options() -> None:
    assert [
        (id_, q["number"], len(part["options"]))
        for id_, q in QUESTIONS_OF_BOOK
        for part in q["parts"]
        if part.get("options")
    ] == [("statistics", 7, 3)]


def test_topics_have_the_seeds_words() -> None:
    groups = SECTIONS["data-structures"]["topics"]
    found = {group["title"]: [topic["text"] for topic in group["topics"]] for group in groups}
    (lists,) = (section.lists for section in SEED if section.lists)
    assert found == {title.removesuffix(":"): topics for title, topics in lists.items()}


def test_a_source_is_kept_only_where_it_differs() -> None:
    same = [
        part["id"]
        for _, question in QUESTIONS_OF_BOOK
        for part in question["parts"]
        if part.get("source") == part["text"]
    ]
    assert same == []


@pytest.mark.parametrize(("section_id", "number", "part"), LACKING)
def test_what_the_seed_lost_is_given(section_id: str, number: int, part: int) -> None:
    assert len(book_part(section_id, number, part).get("given", "")) > 20


@pytest.mark.parametrize(("section_id", "number", "part", "mistake", "told"), MISTAKES)
def test_a_mistake_of_the_seed_is_mended(section_id: str, number: int, part: int, mistake: str, told: bool) -> None:
    found = book_part(section_id, number, part)
    assert mistake in found["source"], "the seed's own words are kept"
    assert mistake not in found["text"]
    if told:
        assert found["note"].endswith(".")


def test_given_data_has_the_numbers_of_the_lost_figures() -> None:
    def given(section_id: str, number: int, part: int = 1) -> str:
        return str(book_part(section_id, number, part)["given"])

    for section_id, number, numbers in [
        ("probability", 9, ["5", "year", "independent"]),
        ("probability", 13, ["30", "70"]),
        ("probability", 14, ["10,000", "1%"]),
        ("statistics", 10, ["0.12"]),
        ("statistics", 17, ["10,000", "24"]),
        ("algorithms", 8, ["9", "*"]),
        ("training-data", 6, ["10 million", "10,000", "24", "20"]),
        ("evaluation", 8, ["30", "20", "5", "40"]),
    ]:
        text = given(section_id, number).replace("{,}", ",").replace(" %", "%").replace("\\%", "%")
        assert [wanted for wanted in numbers if wanted not in text] == [], f"{section_id} {number}: {text}"
