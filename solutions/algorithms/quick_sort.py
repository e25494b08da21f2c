"""Quicksort and quickselect, in place, with random pivots."""

from random import randint
from typing import Any


def quick_sort(items: list[Any]) -> None:
    sort_range(items, 0, len(items) - 1)


def sort_range(items: list[Any], low: int, high: int) -> None:
    while low < high:
        start, stop = partition(items, low, high)
        # recurse into the shorter side, loop on the longer
        if start - low < high - stop:
            sort_range(items, low, start - 1)
            low = stop + 1
        else:
            sort_range(items, stop + 1, high)
            high = start - 1


def partition(items: list[Any], low: int, high: int) -> tuple[int, int]:
    pivot = items[randint(low, high)]
    start, i, stop = low, low, high
    while i <= stop:  # items[i] to items[stop] are unseen
        if items[i] < pivot:
            items[start], items[i] = items[i], items[start]
            start += 1
            i += 1
        elif items[i] > pivot:
            items[i], items[stop] = items[stop], items[i]
            stop -= 1  # the swapped-in item is unseen: keep i
        else:
            i += 1
    return start, stop  # from start to stop: equal to the pivot


def quick_select(items: list[Any], k: int) -> Any:
    """Return the k-th smallest (from 0), reordering the items."""
    if not 0 <= k < len(items):
        raise IndexError(k)
    low, high = 0, len(items) - 1
    while True:
        start, stop = partition(items, low, high)
        if k < start:
            high = start - 1
        elif k > stop:
            low = stop + 1
        else:
            return items[k]
