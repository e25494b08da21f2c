"""Justified text: fill lines greedily, then share out the spaces."""


def spread(words: list[str], spaces: int) -> str:
    """Join words with this many spaces, the left gaps wider by one."""
    gaps = len(words) - 1
    if gaps == 0:
        return words[0]
    each, extra = divmod(spaces, gaps)
    padded = [
        word + " " * (each + (i < extra))
        for i, word in enumerate(words[:-1])
    ]
    return "".join(padded) + words[-1]


def justify(text: str, width: int) -> list[str]:
    """Return the lines; only the last one is set left."""
    lines: list[str] = []
    line: list[str] = []  # the words of the line being filled
    letters = 0  # their letters, without spaces
    for word in text.split():
        if line and letters + len(line) + len(word) > width:
            lines.append(spread(line, width - letters))
            line, letters = [], 0
        line.append(word)
        letters += len(word)
    if line:
        lines.append(" ".join(line))
    return lines


def print_justified(text: str, width: int = 80) -> None:
    """Print the text, justified."""
    for line in justify(text, width):
        print(line)
