"""Quick sort and quickselect, in place, with random pivots."""

from random import randrange

from solutions.algorithms.merge_sort import T


def quick_sort(items: list[T]) -> None:
    """Sort in place: expected O(n log n), worst case O(n^2)."""
    _sort(items, 0, len(items))


def _sort(items: list[T], low: int, high: int) -> None:
    while high - low > 1:
        start, stop = partition(items, low, high)
        if start - low < high - stop:  # recurse into the shorter part
            _sort(items, low, start)
            low = stop
        else:
            _sort(items, stop, high)
            high = start


def partition(items: list[T], low: int, high: int) -> tuple[int, int]:
    """Order items[low:high] as < pivot, = pivot, > pivot.

    Returns the half-open range of the items equal to the pivot.
    """
    pivot = items[randrange(low, high)]
    start, i, stop = low, low, high
    while i < stop:  # low..start: <, start..i: =, i..stop: unseen
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


def quick_select(items: list[T], k: int) -> T:
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
