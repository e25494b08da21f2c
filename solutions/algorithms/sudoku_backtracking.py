PUZZLE = """3**26***8 *6**45*** **9***7*6
            4**7**1** ***3*4*** **3**1**4
            8*2***6** ***67**8* 1***89**3"""
Board = list[list[str]]
Cell = tuple[int, int]


def options(board: Board, cell: Cell) -> set[str]:
    """Return the digits that the row, column and box still allow."""
    row, column = cell
    used = set(board[row]) | {line[column] for line in board}
    top, left = row // 3 * 3, column // 3 * 3  # corner of the box
    for line in board[top : top + 3]:
        used.update(line[left : left + 3])
    return set("123456789") - used


def search(board: Board, empty: list[Cell]) -> bool:
    """Fill the empty cells; return whether that is possible."""
    if not empty:
        return True
    cell = min(empty, key=lambda cell: len(options(board, cell)))
    rest = [other for other in empty if other != cell]
    row, column = cell
    for digit in sorted(options(board, cell)):
        board[row][column] = digit
        if search(board, rest):
            return True
    board[row][column] = "*"  # undo
    return False


def solve(puzzle: str) -> str | None:
    """Return the filled grid, or None if there is no solution."""
    board = [list(line) for line in puzzle.split()]
    if [len(line) for line in board] != [9] * 9:
        raise ValueError("a grid has 9 lines of 9 cells")
    cells = [(row, column) for row in range(9) for column in range(9)]
    empty = [cell for cell in cells if board[cell[0]][cell[1]] == "*"]
    return "\n".join(map("".join, board)) if search(board, empty) else None


if __name__ == "__main__":
    print(solve(PUZZLE))
