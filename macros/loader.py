"""Reads the book: the question data, and the answers beside it, into one typed object.

Bad input raises BookError, which lists every problem found: file, part, what is wrong, how to mend it.
"""

from __future__ import annotations

import difflib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from macros.model import Bank, Chapter, Part, Question, Section, Topic

QUESTIONS = Path("data/questions.json")
ANSWERS = Path("data/answers")
PROOFS = Path("tests/answers")


@dataclass(frozen=True)
class Problem:
    """Something wrong in a file of the book, said so that a contributor can mend it."""

    path: Path
    where: str
    what: str

    def __str__(self) -> str:
        return (
            f"{self.path.as_posix()}: {self.where}: {self.what}"
            if self.where
            else f"{self.path.as_posix()}: {self.what}"
        )


class BookError(Exception):
    """The book cannot be built; holds all problems found."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        count = f"{len(problems)} problems" if len(problems) > 1 else "1 problem"
        super().__init__(f"The book has {count}:\n" + "\n".join(f"  {problem}" for problem in problems))


@dataclass(frozen=True)
class Answer:
    """An answer's Markdown, the file it stands in, and the test of its numbers (paths from the project's root)."""

    path: Path
    text: str
    proof: Path | None


@dataclass(frozen=True)
class Entry:
    """A part (or a topic) in its place in the book."""

    part: Part | Topic
    question: Question | None
    section: Section
    chapter: Chapter
    letter: str | None
    answer: Answer | None

    @property
    def id(self) -> str:
        return self.part.id

    @property
    def difficulty(self) -> str | None:
        return self.part.difficulty if isinstance(self.part, Part) else None

    @property
    def label(self) -> str:
        """The part's number and letter: `12`, `3b`; empty for a topic."""
        return f"{self.question.number}{self.letter or ''}" if self.question else ""

    @property
    def page(self) -> str:
        """The Markdown page it stands on, relative to docs/."""
        return page_of(self.chapter, self.section)

    @property
    def answer_path(self) -> Path:
        """Where its answer stands, or would stand."""
        return ANSWERS / self.section.id / f"{self.id}.md"


@dataclass(frozen=True, repr=False)
class Book:
    """All chapters, and all their entries in the book's order.

    Without a repr, since the macros plugin takes one of every variable at each build, and this one's takes a second.
    """

    chapters: list[Chapter]
    entries: list[Entry]

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """Every entry by its id, and by each id it was published under before."""
        return {id_: entry for entry in self.entries for id_ in (entry.id, *entry.part.former_ids)}

    @cached_property
    def parts(self) -> list[Entry]:
        """The entries that are questions: all but the topics."""
        return [entry for entry in self.entries if entry.question]

    def in_section(self, section: Section) -> list[Entry]:
        return [entry for entry in self.entries if entry.section is section]

    def section(self, id_: str) -> Section:
        """Return the section of that id; raises KeyError, naming the nearest ones, where there is none."""
        sections = {section.id: section for chapter in self.chapters for section in chapter.sections}
        if id_ not in sections:
            raise KeyError(f"no section '{id_}' in {QUESTIONS.as_posix()}{did_you_mean(id_, list(sections))}")
        return sections[id_]


def page_of(chapter: Chapter, section: Section) -> str:
    return f"{chapter.id}/{section.id}.md"


def did_you_mean(wrong: str, known: list[str]) -> str:
    """Return `; did you mean 'x'?`, or nothing where no known word is near."""
    near = difflib.get_close_matches(wrong, known, n=1)
    return f"; did you mean '{near[0]}'?" if near else ""


def load_book(root: Path) -> Book:
    """Return the book under a project's root. Raises BookError."""
    bank = _read_bank(root)
    _check_answer_files(root)
    answers = _read_answers(root)
    book = Book(bank.chapters, list(_entries(bank, answers)))
    problems = [*_duplicate_ids(book), *_stray_answers(book, answers), *_missing_pages(book, root)]
    if problems:
        raise BookError(problems)
    return book


def _read_bank(root: Path) -> Bank:
    try:
        text = (root / QUESTIONS).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise BookError([Problem(QUESTIONS, "", "the file is missing; restore it with `git checkout`")]) from None
    except UnicodeDecodeError as error:
        what = "not UTF-8; save the file in that encoding"
        raise BookError([Problem(QUESTIONS, f"byte {error.start}", what)]) from None
    try:
        data = json.loads(text, object_pairs_hook=_without_twins)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        what = f"not valid JSON: {error.msg}; look for a comma, quote or bracket missing or too many there"
        raise BookError([Problem(QUESTIONS, where, what)]) from None
    try:
        return Bank.model_validate_json(text)
    except ValidationError as error:
        raise BookError([_schema_problem(data, details) for details in error.errors()]) from None


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return a JSON object; raises BookError where a field stands twice in it, of which JSON would drop the first."""
    found = dict(pairs)
    if len(found) < len(pairs):
        counts = Counter(name for name, _ in pairs)
        twice = next(name for name, count in counts.items() if count > 1)
        where = f"near '{found['id']}'" if "id" in found else ""
        raise BookError([Problem(QUESTIONS, where, f"the field '{twice}' stands twice; remove one")])
    return found


def _schema_problem(data: Any, details: ErrorDetails) -> Problem:
    """Say a schema error in the book's terms: the nearest id above it, the field, the mend."""
    node, names, field = data, [], []
    for step in details["loc"]:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            field.append(str(step))
            continue
        field.append(str(step))
        if isinstance(node, dict) and ("id" in node or "number" in node):
            kind = {
                "chapters": "chapter",
                "sections": "section",
                "questions": "question",
                "parts": "part",
                "topics": "topic",
            }
            names.append(
                f"{kind.get(field[-2], 'entry')} '{node['id']}'" if "id" in node else f"question {node['number']}"
            )
            field = []
    message = details["msg"].removeprefix("Value error, ")
    name = ".".join(field)
    match details["type"]:
        case "missing":
            message = f"the field '{name}' is missing; add it"
        case "extra_forbidden":
            message = f"unknown field '{name}'; remove it or mend its spelling (the fields are in macros/model.py)"
        case "string_pattern_mismatch":
            message = f"'{details['input']}' is no slug; use lower-case letters, digits and single hyphens"
        case "literal_error":
            message = f'{name} is {json.dumps(details["input"])}; use "easy", "medium", "hard" or null'
        case _ if name:
            message = f"{name}: {message}"
    return Problem(QUESTIONS, ", ".join(names), message)


def _check_answer_files(root: Path) -> None:
    """Raise BookError where a file among the answers can be none, which would drop it in silence."""
    problems = []
    for path in sorted((root / ANSWERS).rglob("*")):
        name = path.relative_to(root)
        if path.is_dir() or path.name.startswith("."):
            continue
        if path.suffix != ".md" or len(name.parts) != len(ANSWERS.parts) + 2:
            what = f"not an answer; an answer is {ANSWERS.as_posix()}/SECTION/PART.md, so move or remove the file"
            problems.append(Problem(name, "", what))
            continue
        try:
            path.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            problems.append(Problem(name, f"byte {error.start}", "not UTF-8; save the file in that encoding"))
    if problems:
        raise BookError(problems)


def _read_answers(root: Path) -> dict[tuple[str, str], Answer]:
    """Return the answers by section id and part id."""
    answers = {}
    for path in sorted((root / ANSWERS).glob("*/*.md")):
        section_id, part_id = path.parent.name, path.stem
        proof = PROOFS / section_id.replace("-", "_") / f"test_{part_id.replace('-', '_')}.py"
        answers[section_id, part_id] = Answer(
            path.relative_to(root), path.read_text(encoding="utf-8"), proof if (root / proof).is_file() else None
        )
    return answers


def _entries(bank: Bank, answers: dict[tuple[str, str], Answer]) -> Iterator[Entry]:
    for chapter in bank.chapters:
        for section in chapter.sections:
            for question in section.questions:
                for index, part in enumerate(question.parts):
                    letter = chr(ord("a") + index) if question.stem else None
                    yield Entry(part, question, section, chapter, letter, answers.get((section.id, part.id)))
            for group in section.topics:
                for topic in group.topics:
                    yield Entry(topic, None, section, chapter, None, answers.get((section.id, topic.id)))


def _duplicate_ids(book: Book) -> Iterator[Problem]:
    seen: dict[str, Entry] = {}
    for entry in book.entries:
        for id_ in (entry.id, *entry.part.former_ids):
            if id_ in seen:
                first = seen[id_]
                taken_by = f"{first.section.id} {first.label}".strip()
                what = f"the id '{id_}' is taken by {taken_by} ({first.part.title!r}); choose another"
                yield Problem(QUESTIONS, f"part '{entry.id}'", what)
            seen[id_] = entry
    section_ids = [section.id for chapter in book.chapters for section in chapter.sections]
    for id_ in {id_ for id_ in section_ids if section_ids.count(id_) > 1}:
        yield Problem(QUESTIONS, f"section '{id_}'", "two sections have this id; rename one")


def _stray_answers(book: Book, answers: dict[tuple[str, str], Answer]) -> Iterator[Problem]:
    placed = {(entry.section.id, entry.id) for entry in book.entries}
    for (section_id, part_id), answer in answers.items():
        if (section_id, part_id) in placed:
            continue
        if part_id in book.by_id:
            home = book.by_id[part_id]
            place = home.answer_path.as_posix()
            what = f"this part is '{home.id}' in section '{home.section.id}'; move the file to {place}"
        else:
            what = f"no part has this id{did_you_mean(part_id, list(book.by_id))}; rename the file to its part's id"
        yield Problem(answer.path, f"part '{part_id}'", what)


def _missing_pages(book: Book, root: Path) -> Iterator[Problem]:
    for chapter in book.chapters:
        for section in chapter.sections:
            page = Path("docs") / page_of(chapter, section)
            if not (root / page).is_file():
                yield Problem(
                    page,
                    f"section '{section.id}'",
                    f"its page is missing; create it with {{{{ section('{section.id}') }}}}",
                )
