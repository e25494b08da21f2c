"""Counting words as MapReduce does, and what it sends over the network."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from zlib import crc32

Pair = tuple[str, int]


def map_words(split: Iterable[str]) -> Iterator[Pair]:
    for word in split:
        yield word, 1


def combine(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Add up on the mapper's machine, before anything is sent."""
    counts: Counter[str] = Counter()
    for word, count in pairs:
        counts[word] += count
    yield from counts.items()


def place(word: str, reducers: int) -> int:
    """Return a word's reducer: the same on every machine.

    Python's own hash of a string is not, it is salted by process.
    """
    return crc32(word.encode()) % reducers


def word_count(
    splits: list[list[str]], reducers: int, combined: bool
) -> tuple[dict[str, int], list[int]]:
    """Return the counts, and how many pairs each reducer receives."""
    inboxes: list[list[Pair]] = [[] for _ in range(reducers)]
    for split in splits:
        pairs = map_words(split)
        for word, count in combine(pairs) if combined else pairs:
            inboxes[place(word, reducers)].append((word, count))
    totals: defaultdict[str, int] = defaultdict(int)
    for inbox in inboxes:
        for word, count in inbox:
            totals[word] += count
    return dict(totals), [len(inbox) for inbox in inboxes]
