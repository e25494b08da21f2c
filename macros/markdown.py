"""The Markdown of the book: what its links, images and formulas look like, and where its fences are."""

from __future__ import annotations

import re
from dataclasses import dataclass

PART_LINK = re.compile(r"\]\([qQ]:([^)\s]*)\)")
IMAGE = re.compile(r'!\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*([^)\s]+)(?:\s+"[^"]*")?\s*\)')
LINK = re.compile(r"\[([^\]]*)\]\([^)\s]*\)")
INLINE_MATHS = re.compile(r"\$`([^`]+)`\$")
MATHS_FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})math\n(.*?)^[ \t]*\1[ \t]*$", re.MULTILINE | re.DOTALL)
CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})(.*)")


@dataclass(frozen=True)
class Fence:
    """A fenced block: the line it opens at (from 1), its mark, its language and what it holds."""

    line: int
    mark: str
    language: str
    text: str
    last_line: int | None
    """The line it closes at; None where it never does."""


def split(markdown: str) -> tuple[list[tuple[int, str]], list[Fence]]:
    """Return the lines outside of fences, with their numbers, and the fences."""
    prose: list[tuple[int, str]] = []
    fences: list[Fence] = []
    opened: tuple[int, str, str] | None = None
    held: list[str] = []
    for number, line in enumerate(markdown.splitlines(), 1):
        fence = _FENCE.match(line)
        if opened is None and fence:
            opened, held = (number, fence[1], fence[2].strip()), []
        elif opened is None:
            prose.append((number, line))
        elif fence and fence[1].startswith(opened[1]) and not fence[2].strip():
            fences.append(Fence(*opened, "\n".join(held), number))
            opened = None
        else:
            held.append(line)
    if opened:
        fences.append(Fence(*opened, "\n".join(held), None))
    return prose, fences
