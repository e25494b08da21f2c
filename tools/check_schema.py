"""Fails where the data breaks a rule, or its schema is not what the model says: `python -m tools.check_schema`."""

from __future__ import annotations

import sys
from pathlib import Path

from macros.loader import BookError, load_book
from macros.schema import SCHEMA, schema_text

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Load the book, and compare the schema's file with the model."""
    try:
        load_book(ROOT)
    except BookError as error:
        sys.exit(str(error))
    if not SCHEMA.is_file() or SCHEMA.read_text(encoding="utf-8") != schema_text():
        sys.exit(
            f"data/{SCHEMA.name} is not what macros/model.py says. Mend: run `python -m macros.schema` "
            "(or `make format`) and commit the file with your change."
        )


if __name__ == "__main__":
    main()
