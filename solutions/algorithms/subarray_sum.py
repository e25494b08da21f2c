"""Count the contiguous subarrays with a given sum."""

from collections.abc import Iterable


def count_subarrays(numbers: Iterable[int], k: int) -> int:
    seen = {0: 1}  # prefix sum: its count
    total = count = 0
    for number in numbers:
        total += number
        count += seen.get(total - k, 0)
        seen[total] = seen.get(total, 0) + 1
    return count
