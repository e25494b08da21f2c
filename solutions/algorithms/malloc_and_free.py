"""A first-fit allocator over an array, with coalescing."""

from bisect import bisect
from collections.abc import Sized


class Heap:
    """Hands out blocks of an array; a block is its first index."""

    def __init__(self, memory: Sized) -> None:
        # (start, size), sorted, never touching
        self.gaps = [(0, len(memory))] if len(memory) else []
        self.sizes: dict[int, int] = {}  # of blocks in use

    def malloc(self, size: int) -> int | None:
        """Return a block of this many cells, or None if none fits."""
        if size < 1:
            raise ValueError("a block has at least one cell")
        for i, (start, room) in enumerate(self.gaps):
            if room >= size:
                if room == size:
                    del self.gaps[i]
                else:
                    self.gaps[i] = (start + size, room - size)
                self.sizes[start] = size
                return start
        return None

    def free(self, block: int | None) -> None:
        """Take back a block; like C, do nothing for None."""
        if block is None:
            return
        if block not in self.sizes:
            raise ValueError(f"{block} is not allocated")
        start, end = block, block + self.sizes.pop(block)
        first = last = bisect(self.gaps, (start, 0))
        if first > 0 and sum(self.gaps[first - 1]) == start:
            first -= 1  # merge with the gap before
            start = self.gaps[first][0]
        if last < len(self.gaps) and self.gaps[last][0] == end:
            end += self.gaps[last][1]  # and behind
            last += 1
        self.gaps[first:last] = [(start, end - start)]
