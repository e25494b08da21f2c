"""A small book on disk, valid until a test breaks it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from macros.checks import check_book
from macros.links import Site
from macros.loader import Book, BookError, load_book
from tests.project import find

SITE = Site(url="https://book.example/", repository="https://forge.example/book")

SHORT = "Because it is so."


def part(id_: str, **fields: Any) -> dict[str, Any]:
    return {"id": id_, "title": f"About {id_}", "difficulty": "easy", "text": f"What is {id_}?"} | fields


def topic(id_: str, **fields: Any) -> dict[str, Any]:
    return {"id": id_, "title": f"About {id_}", "text": f"{id_}: all of it"} | fields


def small_bank() -> dict[str, Any]:
    """Two chapters: `sums` (questions 1, 2a, 2b) and `tools` (topics) in `basics`; `nets` (question 1) in `models`."""
    sums = [
        {"number": 1, "parts": [part("chain-rule", difficulty="easy")]},
        {
            "number": 2,
            "stem": "Convexity",
            "parts": [part("convex", difficulty="hard"), part("concave", difficulty=None)],
        },
    ]
    nets = [{"number": 1, "parts": [part("dead-neuron", difficulty="medium")]}]
    return {
        "$schema": "./questions.schema.json",
        "chapters": [
            {
                "id": "basics",
                "title": "Basics",
                "sections": [
                    {"id": "sums", "title": "Sums", "questions": sums},
                    {"id": "tools", "title": "Tools", "topics": [{"title": "Shapes", "topics": [topic("heap")]}]},
                ],
            },
            {"id": "models", "title": "Models", "sections": [{"id": "nets", "title": "Nets", "questions": nets}]},
        ],
    }


@dataclass
class SmallBook:
    """The project's root and the data that `load` writes there first."""

    root: Path
    data: dict[str, Any] = field(default_factory=small_bank)

    def __post_init__(self) -> None:
        for page in ("basics/sums", "basics/tools", "models/nets"):
            self.write(f"docs/{page}.md", "# A page\n")

    def write(self, path: str, text: str) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def answer(self, section: str, id_: str, text: str = SHORT) -> None:
        self.write(f"data/answers/{section}/{id_}.md", text)

    def edit(self, id_: str, **fields: Any) -> None:
        find(self.data, id_).update(fields)

    def load(self) -> Book:
        """Write the data and load the book."""
        self.write("data/questions.json", json.dumps(self.data, ensure_ascii=False))
        return load_book(self.root)

    def problems(self) -> list[str]:
        """Load and check the book; return the problems as a contributor reads them."""
        try:
            check_book(self.load(), self.root)
        except BookError as error:
            return [str(problem) for problem in error.problems]
        return []
