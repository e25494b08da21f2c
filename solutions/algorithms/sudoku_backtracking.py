"""Sudoku by backtracking on the cell with the fewest options."""

Cell = tuple[int, int]
DIGITS = set("123456789")


def solve(grid: str) -> str | None:
    """Return the filled grid, or None if there is no solution."""
    board = [list(line) for line in grid.split()]
    if [len(line) for line in board] != [9] * 9:
        raise ValueError("a grid has 9 lines of 9 cells")
    rows: list[set[str]] = [set() for _ in range(9)]
    columns: list[set[str]] = [set() for _ in range(9)]
    boxes: list[set[str]] = [set() for _ in range(9)]
    empty: list[Cell] = []

    def units(cell: Cell) -> list[set[str]]:
        r, c = cell
        return [rows[r], columns[c], boxes[r // 3 * 3 + c // 3]]

    def options(cell: Cell) -> set[str]:
        return DIGITS.difference(*units(cell))

    def search() -> bool:
        if not empty:
            return True
        cell = min(empty, key=lambda cell: len(options(cell)))
        empty.remove(cell)
        for digit in sorted(options(cell)):
            board[cell[0]][cell[1]] = digit
            for unit in units(cell):
                unit.add(digit)
            if search():
                return True
            for unit in units(cell):
                unit.remove(digit)  # undo
        empty.append(cell)
        return False

    for r, line in enumerate(board):
        for c, digit in enumerate(line):
            if digit == "*":
                empty.append((r, c))
            elif digit not in options((r, c)):
                return None  # two clues clash
            else:
                for unit in units((r, c)):
                    unit.add(digit)
    return "\n".join(map("".join, board)) if search() else None
