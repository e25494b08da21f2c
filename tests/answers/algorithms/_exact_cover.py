"""Sudoku as an exact cover, by search with the fewest options first."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

Need = tuple[str, int, int]
Placement = tuple[int, int, int]  # row, column, digit
Options = dict[Need, set[Placement]]


def needs(placement: Placement) -> list[Need]:
    """Return the four needs that a placement meets."""
    row, column, digit = placement
    box = row // 3 * 3 + column // 3
    return [
        ("cell", row, column),
        ("row", row, digit),
        ("column", column, digit),
        ("box", box, digit),
    ]


def place(options: Options, placement: Placement) -> Options:
    """Return the needs still open, without what now clashes."""
    left = dict(options)
    met = [left.pop(need) for need in needs(placement)]
    clashes = set[Placement]().union(*met)
    for clash in clashes:
        for need in needs(clash):
            if need in left:
                left[need] = left[need] - clashes  # a new set
    return left


def search(options: Options) -> Iterator[list[Placement]]:
    """Yield each set of placements that meets every need once."""
    if not options:
        yield []
        return
    fewest = min(options.values(), key=len)
    for placement in sorted(fewest):
        for rest in search(place(options, placement)):
            yield [placement, *rest]


def solutions(grid: str) -> Iterator[str]:
    """Yield the solutions of a grid of nine lines, `*` for empty."""
    rows = grid.split()
    if len(rows) != 9 or any(len(row) != 9 for row in rows):
        raise ValueError("a grid has nine lines of nine cells")
    if not set("".join(rows)) <= set("123456789*"):
        raise ValueError("a cell holds a digit 1 to 9 or *")
    options: Options = defaultdict(set)
    for placement in product(range(9), range(9), range(1, 10)):
        for need in needs(placement):
            options[need].add(placement)
    given = [
        (row, column, int(cell)) for row, line in enumerate(rows) for column, cell in enumerate(line) if cell != "*"
    ]
    for placement in given:
        if placement not in options.get(needs(placement)[0], ()):
            return  # two clues clash
        options = place(options, placement)
    for found in search(options):
        digit = {(r, c): d for r, c, d in [*given, *found]}
        yield "\n".join("".join(str(digit[r, c]) for c in range(9)) for r in range(9))


def solve(grid: str) -> str:
    """Return the one solution; ValueError where there is not one."""
    found = solutions(grid)
    first, second = next(found, None), next(found, None)
    if first is None or second is not None:
        raise ValueError("no solution" if first is None else "not unique")
    return first
