"""The median of two sorted arrays, by binary search for the cut."""

from collections.abc import Sequence
from math import inf


def median(nums1: Sequence[float], nums2: Sequence[float]) -> float:
    """Return the median of two ascending arrays, not both empty."""
    a, b = sorted((nums1, nums2), key=len)
    m, n = len(a), len(b)
    if not n:
        raise ValueError("no numbers have no median")
    half = (m + n + 1) // 2  # how many go to the left of the cut
    low, high = 0, m
    while low < high:  # the number of a's on the left: low to high
        i = (low + high) // 2
        if a[i] < b[half - i - 1]:
            low = i + 1  # a[i] belongs to the left, too
        else:
            high = i
    i, j = low, half - low
    left = max(a[i - 1] if i else -inf, b[j - 1] if j else -inf)
    if (m + n) % 2:
        return left
    right = min(a[i] if i < m else inf, b[j] if j < n else inf)
    return (left + right) / 2
