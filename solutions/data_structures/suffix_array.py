"""A suffix array: where the suffixes of a text start, in their order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right


def suffix_array(text: str) -> list[int]:
    """Sort the suffixes whole, which only short texts can afford."""
    return sorted(range(len(text)), key=lambda start: text[start:])


def occurrences(text: str, starts: list[int], pattern: str) -> list[int]:
    """Find the suffixes that start so: they stand side by side."""

    def head(start: int) -> str:
        return text[start : start + len(pattern)]

    low = bisect_left(starts, pattern, key=head)
    high = bisect_right(starts, pattern, lo=low, key=head)
    return sorted(starts[low:high])
