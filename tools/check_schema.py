"""Fails where data/questions.schema.json is not what the model says: `python -m tools.check_schema`."""

from __future__ import annotations

import sys

from macros.schema import SCHEMA, schema_text


def main() -> None:
    """Compare the file with the model."""
    if not SCHEMA.is_file() or SCHEMA.read_text(encoding="utf-8") != schema_text():
        sys.exit(
            f"data/{SCHEMA.name} is not what macros/model.py says. Mend: run `python -m macros.schema` "
            "(or `make format`) and commit the file with your change."
        )


if __name__ == "__main__":
    main()
