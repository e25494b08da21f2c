"""Markdown as plain text: for search, link previews and lists, where no formula can be typeset."""

from __future__ import annotations

import re

from macros.checks import IMAGE
from macros.formula_text import formula_text
from macros.quotes import QUOTE

_MATHS_FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})math\n(.*?)^[ \t]*\1[ \t]*$", re.MULTILINE | re.DOTALL)
_INLINE_MATHS = re.compile(r"\$`([^`]+)`\$")
_FENCE_LINE = re.compile(r"^[ \t]*(`{3,}|~{3,}).*$", re.MULTILINE)
_BLOCK_LINE = re.compile(r"^/{3,}.*$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)\s]*\)")
_TABLE_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-{2,}[-:| \t]*$", re.MULTILINE)
_MARKUP = re.compile(r"\*\*|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|`|^[ \t]*(?:[-*]|\d+\.)[ \t]+|^>[ \t]?|\|", re.MULTILINE)


def plain_text(markdown: str) -> str:
    """Return Markdown's words on one line, without markup.

    Links become their words, images what they show, formulas text.
    """
    text = _MATHS_FENCE.sub(lambda match: formula_text(match[2].strip(), display=True), markdown)
    text = _INLINE_MATHS.sub(lambda match: formula_text(match[1].strip()), text)
    text = QUOTE.sub("", text)
    text = _FENCE_LINE.sub("", text)
    text = _BLOCK_LINE.sub("", text)
    text = IMAGE.sub(lambda match: match[1], text)
    text = _LINK.sub(lambda match: match[1], text)
    text = _TABLE_RULE.sub("", text)
    return " ".join(_MARKUP.sub(" ", text).replace(r"\$", "$").split())


def short_answer(markdown: str) -> str:
    """Return the first paragraph of an answer, as plain text."""
    return plain_text(markdown.strip().split("\n\n", 1)[0])
