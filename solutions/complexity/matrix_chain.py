"""The cheapest order of multiplying a chain of matrices."""

from collections.abc import Sequence


def matrix_chain(dims: Sequence[int]) -> tuple[int, list[list[int]]]:
    """Return the fewest multiplications and the table of splits.

    Matrix i has dims[i] rows and dims[i + 1] columns, i from 0. The
    best product of matrices i..j is (i..k)(k+1..j), k = split[i][j].
    """
    n = len(dims) - 1
    if n < 1:
        raise ValueError("a chain has at least one matrix")
    cost = [[0] * n for _ in range(n)]
    split = [[0] * n for _ in range(n)]
    for length in range(2, n + 1):
        for i in range(n - length + 1):
            j = i + length - 1
            cost[i][j], split[i][j] = min(
                (
                    cost[i][k]
                    + cost[k + 1][j]
                    + dims[i] * dims[k + 1] * dims[j + 1],
                    k,
                )
                for k in range(i, j)
            )
    return cost[0][n - 1], split


def brackets(split: list[list[int]], names: Sequence[str]) -> str:
    """Return the chosen order, as in "A(BC)"."""

    def product(i: int, j: int) -> str:
        if i == j:
            return names[i]
        k = split[i][j]
        inside = product(i, k) + product(k + 1, j)
        return inside if (i, j) == (0, len(names) - 1) else f"({inside})"

    return product(0, len(names) - 1)
