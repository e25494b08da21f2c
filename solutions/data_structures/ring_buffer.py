"""A queue in an array that is used as a ring, and a deque made of it."""

from __future__ import annotations

from typing import Generic, TypeVar, cast

T = TypeVar("T")


class RingBuffer(Generic[T]):
    """A queue whose items can be indexed."""

    def __init__(self) -> None:
        self._items: list[T | None] = [None]
        self._first = self._size = 0

    def __getitem__(self, index: int) -> T:
        if not 0 <= index < self._size:
            raise IndexError(index)
        return cast(T, self._items[self._at(index)])

    def append(self, item: T) -> None:
        self._make_room()
        self._items[self._at(self._size)] = item
        self._size += 1

    def popleft(self) -> T:
        item = self[0]
        self._items[self._first] = None
        self._first = self._at(1)
        self._size -= 1
        return item

    def _at(self, index: int) -> int:
        return (self._first + index) % len(self._items)

    def _make_room(self) -> None:
        if self._size == len(self._items):
            items = [self[index] for index in range(self._size)]
            self._items = [*items, *[None] * self._size]
            self._first = 0


class Deque(RingBuffer[T]):
    """The same, from both ends."""

    def __len__(self) -> int:
        return self._size

    def appendleft(self, item: T) -> None:
        self._make_room()
        self._first = self._at(-1)
        self._items[self._first] = item
        self._size += 1

    def pop(self) -> T:
        item = self[self._size - 1]
        self._size -= 1
        self._items[self._at(self._size)] = None
        return item
