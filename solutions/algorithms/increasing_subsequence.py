"""The longest strictly increasing subsequence of a string's characters."""

from bisect import bisect_left


def longest_increasing_subsequence(text: str) -> str:
    """Return one of greatest length; characters compare by code point."""
    tails: list[str] = []  # tails[k] ends the best run of length k + 1
    where: list[int] = []  # the index of tails[k] in the text
    before: list[int] = []  # for each index, the one it follows, or -1
    for i, char in enumerate(text):
        k = bisect_left(tails, char)
        before.append(where[k - 1] if k else -1)
        tails[k : k + 1] = [char]  # replaces tails[k], or appends
        where[k : k + 1] = [i]
    found = []
    i = where[-1] if where else -1
    while i >= 0:
        found.append(text[i])
        i = before[i]
    return "".join(reversed(found))
