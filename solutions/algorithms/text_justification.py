"""Justified text: break greedily, then share out the spaces."""

import re
from collections.abc import Iterator

# a no-break space belongs to its word
WORD = re.compile(r"[\S\u00a0\u2007\u202f]+")


def justify(text: str, width: int) -> Iterator[str]:
    """Yield the lines of a text, none longer than the width.

    The last line of each paragraph is set left, as is a line of one word.
    A word longer than the width is cut.
    """
    if width < 1:
        raise ValueError("a line holds at least one character")
    for paragraph in text.splitlines():
        line: list[str] = []
        letters = 0
        for word in pieces(paragraph, width):
            if letters + len(line) + len(word) > width:
                yield spread(line, width - letters)
                line, letters = [], 0
            line.append(word)
            letters += len(word)
        yield " ".join(line)


def pieces(paragraph: str, width: int) -> Iterator[str]:
    """Yield the words, those longer than the width cut into pieces."""
    for word in WORD.findall(paragraph):
        for start in range(0, len(word), width):
            yield word[start : start + width]


def spread(words: list[str], spaces: int) -> str:
    """Join words with this many spaces, the left gaps wider by one."""
    if len(words) == 1:
        return words[0]
    each, wider = divmod(spaces, len(words) - 1)
    left = (" " * (each + 1)).join(words[: wider + 1])
    right = (" " * each).join(words[wider + 1 :])
    return left + " " * each + right


def print_justified(text: str, width: int = 80) -> None:
    """Print a text, justified."""
    for line in justify(text, width):
        print(line)


def even_lines(words: list[str], width: int) -> list[list[str]]:
    """Break words into lines with the least sum of squared spare space.

    The last line is free; a word longer than the width stands alone.
    """
    n = len(words)
    cost: list[float] = [0.0] * (n + 1)  # from word i on
    end = [n] * n  # where the line that starts at word i ends
    for i in reversed(range(n)):
        cost[i], length = float("inf"), -1
        for j in range(i, n):
            length += 1 + len(words[j])
            if length > width and j > i:
                break
            spare = 0 if j == n - 1 else width - length
            if spare**2 + cost[j + 1] < cost[i]:
                cost[i], end[i] = spare**2 + cost[j + 1], j + 1
    lines, i = [], 0
    while i < n:
        lines.append(words[i : end[i]])
        i = end[i]
    return lines
