"""Code quoted from a file is that file's code."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.quotes import QuoteError, with_code

FILE = '''"""A module."""

from functools import cache

LIMIT: int = 3


@cache
def first() -> int:
    """Return one."""
    return 1


class Second:
    pass
'''


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "solutions").mkdir()
    (tmp_path / "solutions" / "a.py").write_text(FILE, encoding="utf-8")
    (tmp_path / "secret.py").write_text("x = 1", encoding="utf-8")
    return tmp_path


def test_whole_file(root: Path) -> None:
    assert with_code('```python\n--8<-- "solutions/a.py"\n```', root) == f"```python\n{FILE.rstrip()}\n```"


def test_names_with_decorators_in_the_order_asked_for(root: Path) -> None:
    quoted = with_code('--8<-- "solutions/a.py:Second,first,LIMIT"', root)
    assert quoted == (
        "class Second:\n    pass\n\n\n"
        '@cache\ndef first() -> int:\n    """Return one."""\n    return 1\n\n\n'
        "LIMIT: int = 3"
    )


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ("solutions/b.py", "cannot be quoted"),
        ("secret.py", "under solutions/"),
        ("solutions/a.py:third", "has no third; it has LIMIT, first, Second"),
    ],
)
def test_what_cannot_be_quoted_is_said(root: Path, quote: str, message: str) -> None:
    with pytest.raises(QuoteError, match=message):
        with_code(f'--8<-- "{quote}"', root)
