"""Quicksort and quickselect, in place, with random pivots."""

from random import randint, randrange
from typing import Any


def quick_sort(items: list[Any], low: int, high: int) -> None:
    while low < high:  # both included
        pivot, i, j = items[randint(low, high)], low, high
        while i <= j:
            while items[i] < pivot:
                i += 1
            while pivot < items[j]:
                j -= 1
            if i <= j:
                items[i], items[j] = items[j], items[i]
                i, j = i + 1, j - 1
        if j - low < high - i:  # shorter
            quick_sort(items, low, j)
            low = i  # loop: longer
        else:
            quick_sort(items, i, high)
            high = j


def partition(items: list[Any], low: int, high: int) -> tuple[int, int]:
    """Order items[low:high] as < pivot, = pivot, > pivot.

    Returns the half-open range of the items equal to the pivot.
    """
    pivot = items[randrange(low, high)]
    start, i, stop = low, low, high
    while i < stop:  # items[i:stop] are unseen
        if items[i] < pivot:
            items[start], items[i] = items[i], items[start]
            start += 1
            i += 1
        elif pivot < items[i]:
            stop -= 1
            items[i], items[stop] = items[stop], items[i]
        else:
            i += 1
    return start, stop


def quick_select(items: list[Any], k: int) -> Any:
    """Return the k-th smallest (from 0), reordering the items."""
    if not 0 <= k < len(items):
        raise IndexError(k)
    low, high = 0, len(items)
    while True:
        start, stop = partition(items, low, high)
        if k < start:
            high = start
        elif k >= stop:
            low = stop
        else:
            return items[k]
