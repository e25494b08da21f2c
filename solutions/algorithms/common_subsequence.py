"""The longest common subsequence of two strings."""


def longest_common_subsequence(a: str, b: str) -> str:
    """Return one of greatest length, in O(m n) time and memory."""
    m, n = len(a), len(b)
    # length[i][j]: of the longest common subsequence of a[i:] and b[j:]
    length = [[0] * (n + 1) for _ in range(m + 1)]
    for i in reversed(range(m)):
        for j in reversed(range(n)):
            if a[i] == b[j]:
                length[i][j] = 1 + length[i + 1][j + 1]
            else:
                length[i][j] = max(length[i + 1][j], length[i][j + 1])
    found = []
    i = j = 0
    while length[i][j]:
        if a[i] == b[j]:
            found.append(a[i])
            i += 1
            j += 1
        elif length[i + 1][j] >= length[i][j + 1]:
            i += 1
        else:
            j += 1
    return "".join(found)


def last_row(a: str, b: str) -> list[int]:
    """Return the length for all of a and each prefix of b."""
    row = [0] * (len(b) + 1)
    for x in a:
        diagonal = 0  # the row above, one column to the left
        for j, y in enumerate(b, 1):
            above = row[j]
            row[j] = diagonal + 1 if x == y else max(above, row[j - 1])
            diagonal = above
    return row


def hirschberg(a: str, b: str) -> str:
    """Return a longest common subsequence in O(m + n) memory."""
    if len(a) < 2:
        return a if a in b else ""
    half = len(a) // 2
    top = last_row(a[:half], b)
    bottom = last_row(a[half:][::-1], b[::-1])[::-1]
    lengths = [x + y for x, y in zip(top, bottom, strict=True)]
    cut = lengths.index(max(lengths))
    return hirschberg(a[:half], b[:cut]) + hirschberg(a[half:], b[cut:])
