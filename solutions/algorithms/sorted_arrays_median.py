"""The median of two sorted arrays, by binary search for the cut."""

from collections.abc import Sequence
from math import inf


def median(a: Sequence[float], b: Sequence[float]) -> float:
    """Return the median of two ascending arrays, not both empty."""
    if len(a) > len(b):
        a, b = b, a  # search the shorter one
    m, n = len(a), len(b)
    if n == 0:
        raise ValueError("no numbers have no median")
    half = (m + n + 1) // 2  # how many go left of the cut
    low, high = 0, m
    while True:  # some cut is right
        i = (low + high) // 2  # from a
        j = half - i  # from b
        a_left = a[i - 1] if i > 0 else -inf
        a_right = a[i] if i < m else inf
        b_left = b[j - 1] if j > 0 else -inf
        b_right = b[j] if j < n else inf
        if a_left > b_right:
            high = i - 1  # too many from a
        elif b_left > a_right:
            low = i + 1  # too few from a
        elif (m + n) % 2 == 1:
            return max(a_left, b_left)
        else:
            return (max(a_left, b_left) + min(a_right, b_right)) / 2
