"""Makes hard Sudoku grids, with a solver of its own: bit masks and backtracking, nothing shared with the answer's."""

import random
from collections.abc import Iterator
from functools import cache
from itertools import islice

ALL = 0b1111111110


class Backtracking:
    """Solves grids of 81 numbers, 0 for an empty cell, and counts the positions it visits."""

    def __init__(self, *, fewest_first: bool = True, limit: int | None = None) -> None:
        self.fewest_first = fewest_first
        self.limit = limit
        self.visited = 0

    def solutions(self, cells: list[int], rng: random.Random | None = None) -> Iterator[list[int]]:
        """Yield the solutions, tried in the order of the digits or, with a generator, in a random one."""
        cells, rows, columns, boxes = list(cells), [0] * 9, [0] * 9, [0] * 9
        empty = []
        for i, digit in enumerate(cells):
            if digit:
                rows[i // 9] |= 1 << digit
                columns[i % 9] |= 1 << digit
                boxes[i // 27 * 3 + i % 9 // 3] |= 1 << digit
            else:
                empty.append(i)

        def visit() -> Iterator[list[int]]:
            self.visited += 1
            if self.limit is not None and self.visited > self.limit:
                raise OverflowError("too many positions")
            if not empty:
                yield list(cells)
                return
            at, free = 0, ALL
            for k, i in enumerate(empty):
                mask = ALL & ~(rows[i // 9] | columns[i % 9] | boxes[i // 27 * 3 + i % 9 // 3])
                if k == 0 or mask.bit_count() < free.bit_count():
                    at, free = k, mask
                if not self.fewest_first or free.bit_count() <= 1:
                    break
            i = empty.pop(at)
            digits = [digit for digit in range(1, 10) if free >> digit & 1]
            if rng:
                rng.shuffle(digits)
            for digit in digits:
                bit = 1 << digit
                cells[i] = digit
                rows[i // 9] |= bit
                columns[i % 9] |= bit
                boxes[i // 27 * 3 + i % 9 // 3] |= bit
                yield from visit()
                rows[i // 9] ^= bit
                columns[i % 9] ^= bit
                boxes[i // 27 * 3 + i % 9 // 3] ^= bit
            cells[i] = 0
            empty.insert(at, i)

        yield from visit()


def is_unique(cells: list[int]) -> bool:
    """Return whether a grid that has a solution has only one."""
    return len(list(islice(Backtracking().solutions(cells), 2))) == 1


@cache
def dig(seed: int) -> tuple[list[int], list[int]]:
    """Return a random grid from which no clue can be taken without a second solution, and its solution."""
    rng = random.Random(seed)
    full = next(Backtracking().solutions([0] * 81, rng))
    cells = list(full)
    for i in rng.sample(range(81), 81):
        cells[i] = 0
        if not is_unique(cells):
            cells[i] = full[i]
    return cells, full


def lines(cells: list[int]) -> str:
    """Return a grid as the question writes it."""
    text = "".join(str(cell) if cell else "*" for cell in cells)
    return "\n".join(text[i : i + 9] for i in range(0, 81, 9))


def numbers(grid: str) -> list[int]:
    """Return the cells of a grid that is written as in the question."""
    return [0 if cell == "*" else int(cell) for cell in grid.replace("\n", "")]
