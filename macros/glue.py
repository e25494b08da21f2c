"""Keeps a formula and the punctuation at it on one line.

A browser may break a line before and after each box that KaTeX makes of a formula, even where a comma follows. So the
punctuation goes into the formula's Markdown, behind a mark, and comes out in the HTML in one unbreakable stretch with
the formula's first or last box; between its boxes a long formula still breaks.
"""

from __future__ import annotations

import html
import re

from macros.markdown import split

_MARK = "\ue000"  # for private use: in no book, and in no formula
_FORMULA = re.compile(r'([(“"]?)(?<!`)\$`([^`]+)`\$(?!`)((?:(?:-th|[\'’]?s)\b)?[.,;:!?)”"]*)')
_BOX = '<span class="katex-base">'
_OPEN = '<span class="katex"><span class="katex-html" aria-hidden="true">'
_CLOSE = "</span></span>"


def glued(markdown: str) -> str:
    """Return Markdown whose inline formulas hold the punctuation at them."""
    lines = markdown.splitlines()
    for number, line in split(markdown)[0]:
        lines[number - 1] = _FORMULA.sub(_with_punctuation, line)
    return "\n".join(lines)


def _with_punctuation(match: re.Match[str]) -> str:
    before, tex, after = match.groups()
    return f"$`{before}{_MARK}{tex}{_MARK}{after}`$" if before or after else match[0]


def parted(tex: str) -> tuple[str, str, str]:
    """Return the punctuation before a formula, the formula, and the punctuation after it."""
    before, mark, rest = tex.partition(_MARK)
    if not mark:
        return "", tex, ""
    tex, _, after = rest.partition(_MARK)
    return before, tex, after


def unbroken(formula: str, before: str, after: str) -> str:
    """Return a formula's HTML with the punctuation at it, which no line break parts from the box next to it."""
    before, after = html.escape(before), html.escape(after)
    first, last = formula.find(_BOX), formula.rfind(_BOX)
    second = formula.find(_BOX, first + 1)
    if second == -1:  # a single box
        return _on_one_line(before + formula + after)
    if before:
        head, rest = formula[:second] + _CLOSE, _OPEN + formula[second:]
        return _on_one_line(before + head) + (unbroken(rest, "", after) if after else rest)
    return formula[:last] + _CLOSE + _on_one_line(_OPEN + formula[last:] + after)


def _on_one_line(content: str) -> str:
    return f'<span class="unbroken">{content}</span>'
