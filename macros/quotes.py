"""Code that an answer quotes from a file, so that what the page shows is what the tests run.

In a fence of the answer, a line of its own:

    --8<-- "solutions/algorithms/merge_sort.py:merge_sort,merge"

stands for the named functions, classes and constants of that file, or for the whole file where no name is given.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

FOLDER = Path("solutions")
QUOTE = re.compile(r'^--8<-- "([^":]+)(?::([\w,]+))?"$', re.MULTILINE)


class QuoteError(Exception):
    """A quote that cannot be filled; says why and what would mend it."""


def with_code(markdown: str, root: Path) -> str:
    """Return Markdown with its quotes filled from files under the project's root. Raises QuoteError."""
    return QUOTE.sub(lambda quote: code(root, quote[1], quote[2]), markdown)


def code(root: Path, path: str, names: str | None) -> str:
    """Return a file's code, or that of some of its top-level names, separated by commas. Raises QuoteError."""
    file = root / path
    if FOLDER not in Path(path).parents or not file.is_file():
        raise QuoteError(f"{path} cannot be quoted; it has to be a file under {FOLDER}/")
    text = file.read_text(encoding="utf-8")
    if names is None:
        return text.rstrip()
    lines = text.splitlines()
    places = {name: (start, end) for node in ast.parse(text).body for name, start, end in _named(node)}
    missing = [name for name in names.split(",") if name not in places]
    if missing:
        raise QuoteError(f"{path} has no {', '.join(missing)}; it has {', '.join(places)}")
    return "\n\n\n".join("\n".join(lines[slice(*places[name])]) for name in names.split(","))


def _named(node: ast.stmt) -> list[tuple[str, int, int]]:
    """Return the names that a top-level statement defines, with its lines as a half-open range from 0."""
    assert node.end_lineno is not None
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            return [(name, first - 1, node.end_lineno)]
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return [(name, node.lineno - 1, node.end_lineno)]
        case _:
            return []
