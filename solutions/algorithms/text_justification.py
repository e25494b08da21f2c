"""Justified text: break greedily, then share out the spaces."""

from collections.abc import Iterator


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
    for word in paragraph.split():
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
