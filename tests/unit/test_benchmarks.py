"""The benchmarks measure what they say: the queries fit the book, and the generated book has the size it must have."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.generate import generate, parts, size
from benchmarks.search import Outcome, Query, queries, sections, success

ROOT = Path(__file__).parents[2]
KINDS = {
    *("question-words", "synonym", "spoken", "punctuation", "typo"),
    *("second-writer", "third-writer", "fourth-writer", "fifth-writer", "sixth-writer", "learner"),
}


@pytest.fixture(scope="module")
def asked() -> list[Query]:
    return queries()


def test_queries_hold_nothing_but_their_fields(asked: list[Query]) -> None:
    for query in asked:
        assert set(query) == {"query", "parts", "kind"}
        assert query["query"] == query["query"].strip() != ""
        assert query["kind"] in KINDS


def test_queries_want_parts_that_exist(asked: list[Query]) -> None:
    known = sections()
    for query in asked:
        assert query["parts"], query["query"]
        assert len(set(query["parts"])) == len(query["parts"])
        assert set(query["parts"]) <= set(known), query["query"]


def test_no_query_is_asked_twice(asked: list[Query]) -> None:
    counts = Counter(query["query"].lower() for query in asked)
    assert [query for query, count in counts.items() if count > 1] == []


def test_queries_are_many_and_of_every_section(asked: list[Query]) -> None:
    assert len(asked) >= 120
    section_of = sections()
    assert {section_of[query["parts"][0]] for query in asked} == set(section_of.values())


def test_success_counts_the_first_right_part() -> None:
    query: Query = {"query": "q", "parts": ["a", "b"], "kind": "typo"}
    outcomes = [Outcome(query, found) for found in (["b"], ["x", "y", "a"], ["x", "y", "z", "a"], [])]
    assert [outcome.rank for outcome in outcomes] == [1, 3, 4, None]
    assert success(outcomes) == (4, 0.25, 0.5)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("full") / "project"
    generate(project)
    return project


def test_full_size_has_every_answer_and_enough_formulas_and_code(full: Path) -> None:
    full_size = size(full)
    assert full_size.answers == full_size.parts
    assert full_size.formulas >= 2000
    assert full_size.code_blocks >= 100
    assert 300 < full_size.words / full_size.answers < 500


def test_generated_answers_keep_the_rules_of_the_book(full: Path) -> None:
    from macros.checks import check_book
    from macros.loader import load_book

    check_book(load_book(full), full)


def test_real_answers_are_kept(full: Path) -> None:
    answers = ROOT / "data/answers"
    for path in answers.glob("*/*.md"):
        assert (full / "data/answers" / path.relative_to(answers)).read_bytes() == path.read_bytes()


def test_the_same_seed_gives_the_same_book(full: Path, tmp_path: Path) -> None:
    again = tmp_path / "project"
    generate(again)
    for path in (full / "data/answers").glob("*/*.md"):
        assert (again / path.relative_to(full)).read_bytes() == path.read_bytes()


def test_copies_have_pages_and_ids_of_their_own(tmp_path: Path) -> None:
    from macros.checks import check_book
    from macros.loader import load_book

    project = tmp_path / "project"
    grown = generate(project, copies=3)
    bank = json.loads((ROOT / "data/questions.json").read_text(encoding="utf-8"))
    assert grown.parts == 3 * sum(1 for _ in parts(bank))
    check_book(load_book(project), project)
    assert "      - mathematics/calculus-3.md\n" in (project / "mkdocs.yml").read_text(encoding="utf-8")
