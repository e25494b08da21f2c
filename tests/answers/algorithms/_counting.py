"""Values that count what is done with them, so that a test sees an algorithm's operations rather than its time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar


class Counted:
    """A number that counts comparisons; ties are told apart by the tag."""

    comparisons: ClassVar[int] = 0

    def __init__(self, value: int, tag: int = 0) -> None:
        self.value, self.tag = value, tag

    def __lt__(self, other: Counted) -> bool:
        Counted.comparisons += 1
        return self.value < other.value

    def __le__(self, other: Counted) -> bool:
        Counted.comparisons += 1
        return self.value <= other.value


class Letters(str):
    """A string whose characters count how often they are compared, by order or for equality."""

    comparisons: ClassVar[int] = 0

    def __iter__(self) -> Iterator[str]:
        return (Letter(char) for char in str(self))

    def __getitem__(self, key: object) -> str:
        part = super().__getitem__(key)  # type: ignore[index]
        return Letters(part) if isinstance(key, slice) else Letter(part)


class Letter(str):
    """A character that counts its comparisons."""

    __slots__ = ()

    def __lt__(self, other: str) -> bool:
        Letters.comparisons += 1
        return str(self) < str(other)

    def __eq__(self, other: object) -> bool:
        Letters.comparisons += 1
        return str(self) == str(other)

    def __hash__(self) -> int:
        return super().__hash__()
