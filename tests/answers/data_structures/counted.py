"""Keys that count how often they are compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    key: int
    comparisons: ClassVar[int] = 0

    def __lt__(self, other: Counted) -> bool:
        Counted.comparisons += 1
        return self.key < other.key

    @classmethod
    def reset(cls) -> int:
        """Return the comparisons since the last reset."""
        count, cls.comparisons = cls.comparisons, 0
        return count
