"""The tables that the benchmarks print."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A measure: what, how much, and, where it has a bar, the bar and whether it is met."""

    name: str
    value: str
    bar: str = ""
    passed: bool | None = None

    @classmethod
    def below(cls, name: str, value: float, bar: float, form: str) -> Row:
        """Return a measure that must lie below its bar; `form` shows both (`{:.1f} s`)."""
        return cls(name, form.format(value), f"< {form.format(bar)}", value < bar)

    @classmethod
    def at_least(cls, name: str, value: float, bar: float, form: str) -> Row:
        """Return a measure that must reach its bar."""
        return cls(name, form.format(value), f">= {form.format(bar)}", value >= bar)


def print_table(title: str, rows: Sequence[Row]) -> bool:
    """Print the measures, and return whether every bar is met."""
    cells = [(row.name, row.value, row.bar, {True: "PASS", False: "FAIL", None: ""}[row.passed]) for row in rows]
    print(f"\n{title}\n{'-' * len(title)}")
    print_columns(cells, right={1, 2})
    return all(row.passed is not False for row in rows)


def print_columns(rows: Iterable[Sequence[object]], right: Collection[int] = ()) -> None:
    """Print rows of cells in columns; those whose numbers are given are aligned right."""
    lines = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (
            cell.rjust(width) if i in right else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        print("  ".join(cells).rstrip(), flush=True)
