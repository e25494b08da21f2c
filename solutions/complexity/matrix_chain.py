"""The cheapest order of multiplying a chain of matrices."""


def matrix_chain(dims: list[int]) -> tuple[int, str]:
    """Return the fewest multiplications and an order that needs no more."""
    n = len(dims) - 1  # matrix i is dims[i] x dims[i + 1]
    if n < 1:
        raise ValueError("a chain has at least one matrix")
    cost = [[0] * n for _ in range(n)]
    split = [[0] * n for _ in range(n)]
    for length in range(2, n + 1):
        for i in range(n - length + 1):
            j = i + length - 1
            options = []
            for k in range(i, j):
                last = dims[i] * dims[k + 1] * dims[j + 1]
                options.append((cost[i][k] + cost[k + 1][j] + last, k))
            cost[i][j], split[i][j] = min(options)

    def order(i: int, j: int) -> str:
        if i == j:
            return f"A{i + 1}"
        k = split[i][j]
        return f"({order(i, k)} {order(k + 1, j)})"

    return cost[0][n - 1], order(0, n - 1)
