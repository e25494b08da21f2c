"""Reads the seed, `tests/seed/questions.md`, knowing nothing of the project's own data."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

SEED = Path(__file__).parents[1] / "seed" / "questions.md"

_HEADING = re.compile(r"(#{2,4}) (.+)")
_NUMBERED = re.compile(r"(\d+)\. (.+)")
_BULLET = re.compile(r"( *)- (.+)")
_MARK = re.compile(r"\[([EMH])\] (.+)")
_LEGEND = "*Note: Question difficulty"
_DIFFICULTIES = {"E": "easy", "M": "medium", "H": "hard"}


@dataclass
class SeedPart:
    """What can be asked: a numbered line, or a bullet under one."""

    difficulty: str | None
    text: str


@dataclass
class SeedQuestion:
    """A numbered line; `head` is its text, `parts` holds it or the bullets under it."""

    number: int
    head: SeedPart
    parts: list[SeedPart] = field(default_factory=list)
    options: list[str] = field(default_factory=list)


@dataclass
class SeedSection:
    """A heading with questions, or with lists of topics, each under a line of its own."""

    title: str
    chapter: str
    questions: list[SeedQuestion] = field(default_factory=list)
    lists: dict[str, list[str]] = field(default_factory=dict)


def read_seed() -> list[SeedSection]:
    """Return the sections that hold anything, in order; a heading over other headings is none."""
    sections: list[SeedSection] = []
    chapter = list_title = ""
    for line in SEED.read_text(encoding="utf-8").splitlines():
        if line.startswith(_LEGEND):
            break
        if heading := _HEADING.fullmatch(line):
            if heading[1] == "##":
                chapter = heading[2]
            sections.append(SeedSection(heading[2], chapter))
        elif not sections:
            continue  # the preamble
        elif numbered := _NUMBERED.fullmatch(line):
            sections[-1].questions.append(SeedQuestion(int(numbered[1]), _part(numbered[2])))
        elif (bullet := _BULLET.fullmatch(line)) and sections[-1].questions:
            question = sections[-1].questions[-1]
            if len(bullet[1]) != (3 if question.number < 10 else 4):
                continue  # text of an answer
            if question.head.difficulty:
                question.options.append(bullet[2])
            else:
                question.parts.append(_part(bullet[2]))
        elif bullet:
            sections[-1].lists[list_title].append(bullet[2])
        elif line.endswith(":") and not line.startswith(" ") and not sections[-1].questions:
            list_title = line
            sections[-1].lists[list_title] = []
    for section in sections:
        for question in section.questions:
            question.parts = question.parts or [question.head]
    return [section for section in sections if section.questions or section.lists]


def _part(text: str) -> SeedPart:
    mark = _MARK.fullmatch(text)
    return SeedPart(_DIFFICULTIES[mark[1]], mark[2]) if mark else SeedPart(None, text)
