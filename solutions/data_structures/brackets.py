"""Do brackets match? The exercise that calls for a stack."""

from __future__ import annotations

PAIRS = {")": "(", "]": "[", "}": "{"}


def is_balanced(text: str) -> bool:
    opened = []
    for sign in text:
        if sign in "([{":
            opened.append(sign)
        elif sign in PAIRS and (not opened or opened.pop() != PAIRS[sign]):
            return False
    return not opened
