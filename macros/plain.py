"""Markdown as plain text: for search, link previews and lists, where no formula can be typeset."""

from __future__ import annotations

import functools
import re

from macros.formula_text import formula_text
from macros.markdown import CODE_SPAN, IMAGE, INLINE_MATHS, LINK, MATHS_FENCE
from macros.quotes import QUOTE

_FENCE_LINE = re.compile(r"^[ \t]*(`{3,}|~{3,}).*$", re.MULTILINE)
_BLOCK_LINE = re.compile(r"^/{3,}.*$", re.MULTILINE)
_TABLE_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-{2,}[-:| \t]*$|\|", re.MULTILINE)
_LINE_START = re.compile(r"^[ \t]*(?:[-*]|\d+\.|>)[ \t]+", re.MULTILINE)
_EMPHASIS = re.compile(r"\*\*|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)")
_KEPT = re.compile("\ue000(\\d+)\ue001")


@functools.cache  # a server asks for the whole book's at every edit
def plain_text(markdown: str) -> str:
    """Return Markdown's words on one line, without markup.

    Links become their words, images what they show, formulas text.
    """
    kept: list[str] = []

    def keep(text: str) -> str:
        """Put a mark in the place of what must not be taken for markup."""
        kept.append(text)
        return f"\ue000{len(kept) - 1}\ue001"

    text = MATHS_FENCE.sub(lambda match: keep(formula_text(match[2].strip(), display=True)), markdown)
    text = INLINE_MATHS.sub(lambda match: keep(formula_text(match[1].strip())), text)
    text = QUOTE.sub("", text)
    text = _FENCE_LINE.sub("", text)
    text = CODE_SPAN.sub(lambda match: keep(match[2].strip()), text)
    text = _BLOCK_LINE.sub("", text)
    text = IMAGE.sub(lambda match: match[1], text)
    text = LINK.sub(lambda match: match[1], text)
    text = _TABLE_RULE.sub(" ", text)
    text = _LINE_START.sub("", text)
    text = _EMPHASIS.sub("", text).replace(r"\$", "$")
    return " ".join(_KEPT.sub(lambda match: kept[int(match[1])], text).split())
