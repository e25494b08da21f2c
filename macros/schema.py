"""Writes `data/questions.schema.json` from the model: `python -m macros.schema`."""

from __future__ import annotations

import json
from pathlib import Path

from macros.model import Bank

SCHEMA = Path(__file__).parent.parent / "data" / "questions.schema.json"


def schema_text() -> str:
    """Return the JSON schema of the question data, as the file holds it."""
    return json.dumps(Bank.model_json_schema(by_alias=True), indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(schema_text(), encoding="utf-8")
