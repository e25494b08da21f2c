"""Checks the book's data, answers and pages in a second, without building the site: all of it, or the parts named.

python -m tools.check_book [PART ...]
"""

from __future__ import annotations

import sys
from pathlib import Path

from macros.checks import check_book
from macros.loader import BookError, load_book
from macros.maths import EngineError

ROOT = Path(__file__).parent.parent


def main(wanted: list[str]) -> None:
    """Print the problems found, of these parts or of all, and exit with status 1 where there are any."""
    try:
        book = load_book(ROOT)
        if unknown := [id_ for id_ in wanted if id_ not in book.by_id]:
            sys.exit(f"no part is called {', '.join(unknown)}; the ids stand in data/questions.json")
        check_book(book, ROOT)
    except EngineError as error:
        sys.exit(str(error))
    except BookError as error:
        named = [f"part '{id_}'" for id_ in wanted]
        problems = [problem for problem in error.problems if not wanted or any(name in problem.where for name in named)]
        if problems:
            sys.exit(str(BookError(problems)))
    print("no problem found")


if __name__ == "__main__":
    main(sys.argv[1:])
