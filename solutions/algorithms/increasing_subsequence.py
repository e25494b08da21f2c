"""The longest strictly increasing subsequence of a string's characters."""

from bisect import bisect_left


def lis_quadratic(text: str) -> str:
    best: list[str] = []  # ends at i
    for i, char in enumerate(text):
        shorter = [best[j] for j in range(i) if text[j] < char]
        best.append(max(shorter, key=len, default="") + char)
    return max(best, key=len, default="")


def lis(text: str) -> str:
    tails: list[str] = []  # smallest ends
    where: list[int] = []  # their indices
    previous: list[int] = []  # links, or -1
    for i, char in enumerate(text):
        k = bisect_left(tails, char)
        previous.append(where[k - 1] if k > 0 else -1)
        if k == len(tails):
            tails.append(char)
            where.append(i)
        else:
            tails[k], where[k] = char, i
    picked = []
    i = where[-1] if where else -1
    while i >= 0:  # walk back
        picked.append(text[i])
        i = previous[i]
    return "".join(reversed(picked))
