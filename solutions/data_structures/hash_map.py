"""A hash map with open addressing: linear probing, no tombstones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeAlias, TypeVar

K = TypeVar("K")
V = TypeVar("V")
Slots: TypeAlias = list[tuple[K, V] | None]


def find(slots: Slots[K, V], key: K) -> int:
    """Return the key's slot, or the free one it would take.

    Ends only if a slot is free: never fill the table.
    """
    slot = hash(key) % len(slots)
    while (entry := slots[slot]) is not None and entry[0] != key:
        slot = (slot + 1) % len(slots)
    return slot


def remove(slots: Slots[K, V], key: K) -> None:
    slot = find(slots, key)
    if slots[slot] is None:
        raise KeyError(key)
    slots[slot] = None
    slot = (slot + 1) % len(slots)
    while (entry := slots[slot]) is not None:  # may move closer
        slots[slot] = None
        slots[find(slots, entry[0])] = entry
        slot = (slot + 1) % len(slots)


class HashMap(Generic[K, V]):
    """Doubles when more than two thirds of its slots would be taken."""

    def __init__(self) -> None:
        self._slots: Slots[K, V] = [None] * 8
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[K]:
        return (entry[0] for entry in self._slots if entry is not None)

    def __getitem__(self, key: K) -> V:
        entry = self._slots[find(self._slots, key)]
        if entry is None:
            raise KeyError(key)
        return entry[1]

    def __setitem__(self, key: K, value: V) -> None:
        slot = find(self._slots, key)
        if self._slots[slot] is None:
            if 3 * (self._size + 1) > 2 * len(self._slots):
                self._grow()
                slot = find(self._slots, key)
            self._size += 1
        self._slots[slot] = key, value

    def __delitem__(self, key: K) -> None:
        remove(self._slots, key)
        self._size -= 1

    def _grow(self) -> None:
        old, self._slots = self._slots, [None] * (2 * len(self._slots))
        for entry in old:
            if entry is not None:
                self._slots[find(self._slots, entry[0])] = entry
