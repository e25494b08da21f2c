"""Justified text: fill lines greedily, then share out the spaces."""


def justify(text: str, width: int) -> list[str]:
    """Return the lines of one paragraph."""
    if width < 1:
        raise ValueError("no width")
    words = [
        word[i : i + width]  # cut a word too long
        for word in text.split()
        for i in range(0, len(word), width)
    ]
    lines: list[str] = []
    line: list[str] = []  # being filled
    letters = 0  # in it, without spaces
    for word in words:
        if letters + len(line) + len(word) > width:
            lines.append(spread(line, width - letters))
            line, letters = [], 0
        line.append(word)
        letters += len(word)
    return [*lines, " ".join(line)]


def spread(words: list[str], spaces: int) -> str:
    """Join words with this many spaces."""
    gaps = len(words) - 1
    if gaps == 0:
        return words[0]
    each, extra = divmod(spaces, gaps)
    padded = [
        word + " " * (each + (i < extra))
        for i, word in enumerate(words[:-1])
    ]
    return "".join(padded) + words[-1]


def print_justified(text: str, width: int = 80) -> None:
    for paragraph in text.splitlines():
        for line in justify(paragraph, width):
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
