"""What benchmarks/file_formats.py measured and wrote down."""

from __future__ import annotations

import json
from typing import Any

from tests.answers.proof import ROOT, Answer

MEASURED: dict[str, Any] = json.loads((ROOT / "benchmarks" / "file_formats.json").read_text(encoding="utf-8"))


def measured(group: str, **names: str) -> dict[str, Any]:
    """Return the one measurement of a group that has these names; raises ValueError where there is none, or more."""
    (found,) = (each for each in MEASURED[group] if all(each[key] == name for key, name in names.items()))
    assert isinstance(found, dict)
    return found


def seconds(value: float) -> tuple[float, str]:
    """Return seconds and how they are printed: two digits at least."""
    return value, ".2f" if value >= 0.095 else ".3f"


def prints_row(answer: Answer, *cells: str | tuple[float, str]) -> None:
    """Check a row of a table, whose cells are words, or values and how they are printed."""
    quote = "|"
    for cell in cells:
        if isinstance(cell, str):
            quote += f" {cell} |"
        else:
            value, form = cell
            answer.prints(f"{quote} {value:{form}}", value)
            quote += f" {value:{form}} |"


def prints_date_and_versions(answer: Answer, *libraries: str) -> None:
    """Check that the answer says when, on what and with which versions it was measured."""
    assert MEASURED["date"] in answer.text
    assert f"{MEASURED['cores']}-core {MEASURED['processor'].replace('_', '-')}" in answer.text
    for library in libraries:
        assert f"{library} {MEASURED['versions'][library.lower()]}" in answer.text
