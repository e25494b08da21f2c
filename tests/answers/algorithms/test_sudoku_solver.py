"""Proves the Sudoku solver on hard grids that are generated here, and the positions it visits."""

import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.algorithms import sudoku_backtracking
from tests.answers.algorithms import _exact_cover
from tests.answers.algorithms._exact_cover import Options, Placement, solutions, solve
from tests.answers.algorithms._sudoku import Backtracking, dig, is_unique, lines, numbers
from tests.answers.proof import ROOT, answer

ANSWER = answer(__file__)
SEEDS = (1, 2, 3, 4, 5, 6, 10, 12, 13, 38, 158, 690)
# Published by Wikipedia ("Sudoku solving algorithms") as a grid that works against backtracking in reading order.
ADVERSARY = "..............3.85..1.2.......5.7.....4...1...9.......5......73..2.1........4...9".replace(".", "0")
# Known among puzzlers as "Platinum Blonde", long rated one of the hardest.
PLATINUM = ".......12........3..23..4....18....5.6..7.8.......9.....85.....9...4.5..47...6...".replace(".", "0")


class Counter:
    """Counts the positions that the solver visits."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.visited = 0
        search = _exact_cover.search

        def counting(options: Options) -> Iterator[list[Placement]]:
            self.visited += 1
            return search(options)

        monkeypatch.setattr(_exact_cover, "search", counting)

    def solve(self, cells: list[int]) -> tuple[str, int]:
        """Return the solution, and how many positions it took to find it and to know that there is no other."""
        self.visited = 0
        return solve(lines(cells)), self.visited


@pytest.fixture(name="counter")
def _counter(monkeypatch: pytest.MonkeyPatch) -> Counter:
    return Counter(monkeypatch)


def example() -> str:
    """Return the grid that the question gives."""
    bank = (ROOT / "data" / "questions.json").read_text(encoding="utf-8")
    given = next(line for line in bank.splitlines() if '"given"' in line and "9 × 9 grid" in line)
    text: str = json.loads("{" + given.strip().rstrip(",") + "}")["given"]
    return text.split("```text\n")[1].split("\n```")[0]


def backtracking(cells: list[int], *, fewest_first: bool = True) -> tuple[list[list[int]], int]:
    """Return all solutions, and how many positions plain backtracking visited for them."""
    solver = Backtracking(fewest_first=fewest_first)
    return list(solver.solutions(cells)), solver.visited


def test_example(counter: Counter) -> None:
    cells = numbers(example())
    ANSWER.prints("| The example | 28", sum(map(bool, cells)))
    solved, visited = counter.solve(cells)
    found, others = backtracking(cells)
    assert found == [numbers(solved)]
    ANSWER.prints("| The example | 28 | 54", visited)
    ANSWER.prints("| The example | 28 | 54 | 118", others)


def board_visits(grid: str) -> tuple[str | None, int, int]:
    """Return what the board version finds, how many positions it visits, and how deep it goes."""
    visited = depth = deepest = 0

    def watch(frame: FrameType, event: str, _: object) -> None:
        nonlocal visited, depth, deepest
        if frame.f_code.co_name == "search":
            visited += event == "call"
            depth += (event == "call") - (event == "return")
            deepest = max(deepest, depth)

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        found = sudoku_backtracking.solve(grid)
    finally:
        sys.setprofile(before)
    return found, visited, deepest - 1


def test_board_version_on_the_example() -> None:
    grid = example()
    found, visited, deepest = board_visits(grid)
    assert found is not None
    assert found == solve(grid)
    assert f"```text\n{found}\n```" in ANSWER.text
    assert deepest == grid.count("*")
    ANSWER.prints("The whole search visits 84", visited)
    reading = Backtracking(fewest_first=False)
    assert next(reading.solutions(numbers(grid))) == numbers(solve(grid))
    ANSWER.prints("in reading order it would visit 12,266", reading.visited)


def test_first_forced_move() -> None:
    rows = example().split()
    column = [row[5] for row in rows]
    assert [cell for cell in rows[0] if cell != "*"] == list("3268")
    assert [cell for cell in column if cell != "*"] == list("5419")
    assert rows[0][5] == "*"
    (left,) = set("123456789") - set(rows[0]) - set(column)
    ANSWER.prints("row holds 3, 2, 6, 8 and the sixth column holds 5, 4, 1, 9. Only 7", int(left))
    for r in range(9):  # nothing before it, in reading order, is forced
        for c in range(9):
            if (r, c) < (0, 5) and rows[r][c] == "*":
                box = "".join(row[c // 3 * 3 : c // 3 * 3 + 3] for row in rows[r // 3 * 3 : r // 3 * 3 + 3])
                assert len(set("123456789") - set(rows[r] + box) - {row[c] for row in rows}) > 1


def test_board_version() -> None:
    for cells, full in map(dig, SEEDS[:4]):
        assert sudoku_backtracking.solve(lines(cells)) == lines(full)
    solved = solve(example())
    assert sudoku_backtracking.solve(solved) == solved
    empty = "\n".join(["*" * 9] * 9)
    made, _, deepest = board_visits(empty)
    assert made is not None
    assert solve(made) == made, "an empty grid gets some solution"
    ANSWER.prints("the recursion is at most 81", deepest)
    for bad in (example()[:-1], example() + "\n123456789", ""):
        with pytest.raises(ValueError, match="9 lines of 9 cells"):
            sudoku_backtracking.solve(bad)
    dead_end = example().replace("3**26***8", "31*26***8")
    assert sudoku_backtracking.solve(dead_end) is None


def test_program() -> None:
    """The script, run as it stands, holds the question's grid and prints its whole solution."""
    assert sudoku_backtracking.PUZZLE.split() == example().split()
    command = [sys.executable, str(sudoku_backtracking.__file__)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert printed == solve(example()) + "\n"
    assert f"```text\n{printed}```" in ANSWER.text


def test_generated_hard_grids(counter: Counter) -> None:
    ours, others = [], []
    for seed in SEEDS:
        cells, full = dig(seed)
        start = time.process_time()
        solved, visited = counter.solve(cells)
        assert time.process_time() - start < 1, "a hard grid takes well under a second"
        assert solved == lines(full)
        found, visited_by_cells = backtracking(cells)
        assert found == [full]
        ours.append(visited)
        others.append(visited_by_cells)
    assert statistics.median(ours) < statistics.median(others), "needs of any kind beat cells"


def test_generated_grids_are_minimal() -> None:
    cells, _ = dig(SEEDS[-1])
    for i in range(81):
        if cells[i]:
            assert not is_unique([0 if j == i else cell for j, cell in enumerate(cells)])


def test_grid_made_to_defeat_backtracking(counter: Counter) -> None:
    cells = [int(cell) for cell in ADVERSARY]
    ANSWER.prints("| Made to defeat reading order | 17", sum(map(bool, cells)))
    assert not any(cells[:9])
    start = time.process_time()
    solved, visited = counter.solve(cells)
    assert time.process_time() - start < 1
    found, others = backtracking(cells)
    assert found == [numbers(solved)]
    ANSWER.prints("reading order | 17 | 65", visited)
    ANSWER.prints("reading order | 17 | 65 | 93,952", others)


def test_grid_that_needs_guesses(counter: Counter) -> None:
    cells = [int(cell) for cell in PLATINUM]
    solved, _ = counter.solve(cells)
    assert sudoku_backtracking.solve(lines(cells)) == solved
    assert backtracking(cells)[0] == [numbers(solved)]


def test_forced_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the example, each position but the last has a need with one option only: no guess at all."""
    fewest: list[int] = []
    search = _exact_cover.search

    def watching(options: Options) -> Iterator[list[Placement]]:
        fewest.extend([min(map(len, options.values()))] if options else [])
        return search(options)

    monkeypatch.setattr(_exact_cover, "search", watching)
    solve(example())
    assert set(fewest) == {1}


def test_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    states: list[Options] = []
    search = _exact_cover.search

    def watching(options: Options) -> Iterator[list[Placement]]:
        states.append(options)
        return search(options)

    monkeypatch.setattr(_exact_cover, "search", watching)
    next(solutions("\n".join(["*" * 9] * 9)))
    ANSWER.prints("each digit once: 324", len(states[0]))
    # Each position is four needs below the one before it: 81 placements at most.
    assert {len(state) % 4 for state in states} == {0}


def test_time() -> None:
    """A fraction of a second, by a wide margin, for both programs."""
    assert "a fraction of a second" in ANSWER.text
    for solver in (solve, sudoku_backtracking.solve):
        start = time.process_time()
        solver(example())
        assert time.process_time() - start < 0.5


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda grid: grid.replace("3**26", "33*26"), "no solution"),  # two in a row
        (lambda grid: grid.replace("*6**45***", "3****45**"), "no solution"),  # two in a column and in a box
        (lambda grid: grid.replace("3**26", "31*26"), "no solution"),  # no clash yet, but a dead end
        (lambda grid: grid.replace("8*2***6**", "*********"), "not unique"),
        (lambda grid: grid[:-1], "nine cells"),
        (lambda grid: grid + "\n123456789", "nine lines"),
        (lambda grid: grid.replace("2", "0"), "digit 1 to 9"),
        (lambda grid: grid.replace("2", "x"), "digit 1 to 9"),
        (lambda grid: grid[:9], "nine lines"),
    ],
)
def test_edge_cases(change: Callable[[str], str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        solve(change(example()))


def test_full_grid() -> None:
    full = solve(example())
    assert solve(full) == full


@settings(deadline=None, max_examples=10, derandomize=True)
@given(st.integers(0, 10**6), st.sets(st.integers(0, 80), min_size=40, max_size=50))
def test_all_solutions(seed: int, emptied: set[int]) -> None:
    """The solver finds the same set of solutions as plain backtracking, one or many."""
    full = next(Backtracking().solutions([0] * 81, random.Random(seed)))
    cells = [0 if i in emptied else cell for i, cell in enumerate(full)]
    expected = {lines(found) for found in islice(Backtracking().solutions(cells), 20)}
    found = set(islice(solutions(lines(cells)), 20))
    assert len(found) == len(expected)
    assert found == expected or len(expected) == 20
