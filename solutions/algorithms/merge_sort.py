"""Merge sort: stable, O(n log n) comparisons in the worst case."""

from typing import Any


def merge_sort(items: list[Any]) -> list[Any]:
    if len(items) < 2:
        return items[:]
    middle = len(items) // 2
    left = merge_sort(items[:middle])
    right = merge_sort(items[middle:])

    merged, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:  # on a tie left first: stable
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    # one side is used up: append what remains of the other
    return merged + left[i:] + right[j:]
