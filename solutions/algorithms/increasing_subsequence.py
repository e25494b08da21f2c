"""The longest strictly increasing subsequence of a string's characters."""

from bisect import bisect_left


def lis_quadratic(text: str) -> str:
    best: list[str] = []  # best[i]: the longest that ends at text[i]
    for i, char in enumerate(text):
        shorter = [best[j] for j in range(i) if text[j] < char]
        best.append(max(shorter, key=len, default="") + char)
    return max(best, key=len, default="")


def lis(text: str) -> str:
    tails: list[str] = []  # tails[k]: smallest end of length k + 1
    where: list[int] = []  # where[k]: the index of tails[k] in text
    previous: list[int] = []  # for each index, the one before it, or -1
    for i, char in enumerate(text):
        k = bisect_left(tails, char)  # how many ends are smaller
        previous.append(where[k - 1] if k > 0 else -1)
        if k == len(tails):
            tails.append(char)
            where.append(i)
        else:
            tails[k], where[k] = char, i
    picked = []
    i = where[-1] if where else -1
    while i >= 0:  # walk back along the links
        picked.append(text[i])
        i = previous[i]
    return "".join(reversed(picked))
