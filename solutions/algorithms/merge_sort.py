"""Merge sort: stable, O(n log n) comparisons in the worst case."""

from collections.abc import Sequence
from typing import Any, Protocol, TypeVar


class Comparable(Protocol):
    """Whatever has an order."""

    def __lt__(self, other: Any, /) -> bool: ...


T = TypeVar("T", bound=Comparable)


def merge_sort(items: Sequence[T]) -> list[T]:
    """Return the items in ascending order; ties keep their order."""
    if len(items) < 2:
        return list(items)
    middle = len(items) // 2
    left, right = items[:middle], items[middle:]
    return merge(merge_sort(left), merge_sort(right))


def merge(left: list[T], right: list[T]) -> list[T]:
    """Return two sorted lists as one."""
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:  # strictly: on a tie the left goes first
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]
