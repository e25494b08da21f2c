"""The longest common subsequence of two strings."""


def lcs(a: str, b: str) -> str:
    m, n = len(a), len(b)
    # length[i][j] is for the prefixes a[:i] and b[:j]
    length = [[0] * (n + 1) for _ in range(m + 1)]
    for i in range(1, m + 1):
        for j in range(1, n + 1):
            if a[i - 1] == b[j - 1]:
                length[i][j] = length[i - 1][j - 1] + 1
            else:
                length[i][j] = max(length[i - 1][j], length[i][j - 1])

    # walk back from the last cell
    picked = []
    i, j = m, n
    while i > 0 and j > 0:
        if a[i - 1] == b[j - 1]:
            picked.append(a[i - 1])
            i, j = i - 1, j - 1
        elif length[i - 1][j] >= length[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return "".join(reversed(picked))


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


def best_cut(top: str, bottom: str, b: str) -> int:
    """Return where to cut b: its left is for top, its right for bottom."""
    left = last_row(top, b)
    right = last_row(bottom[::-1], b[::-1])[::-1]
    lengths = [x + y for x, y in zip(left, right, strict=True)]
    return lengths.index(max(lengths))


def hirschberg(a: str, b: str) -> str:
    """Return one of greatest length, in O(m + n) memory."""

    def solve(top: int, bottom: int, left: int, right: int) -> str:
        """Solve a[top:bottom] and b[left:right]; only indices wait."""
        if bottom - top < 2 or left == right:
            return a[top:bottom] if a[top:bottom] in b[left:right] else ""
        middle = (top + bottom) // 2
        cut = left + best_cut(
            a[top:middle], a[middle:bottom], b[left:right]
        )
        above = solve(top, middle, left, cut)
        return above + solve(middle, bottom, cut, right)

    return solve(0, len(a), 0, len(b))
