from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import mean_absolute_error, root_mean_squared_error

from tests.answers.proof import answer

ANSWER = answer(__file__)
TARGETS = [1, 2, 3, 4, 90]


def mae(errors: list[float]) -> float:
    return float(mean_absolute_error(errors, [0.0] * len(errors)))


def rmse(errors: list[float]) -> float:
    return float(root_mean_squared_error(errors, [0.0] * len(errors)))


def test_the_table() -> None:
    ANSWER.prints("| 2, 2, 2, 2 | 2", mae([2, 2, 2, 2]))
    ANSWER.prints("| 2, 2, 2, 2 | 2 | 2", rmse([2, 2, 2, 2]))
    ANSWER.prints("| 0, 0, 0, 8 | 2", mae([0, 0, 0, 8]))
    ANSWER.prints("| 0, 0, 0, 8 | 2 | 4", rmse([0, 0, 0, 8]))


@given(st.lists(st.floats(-100, 100), min_size=1, max_size=20))
def test_rmse_is_never_smaller(errors: list[float]) -> None:
    assert rmse(errors) >= mae(errors) - 1e-9


def test_the_best_constants() -> None:
    constants = np.arange(0, 91)
    errors = np.subtract.outer(constants, TARGETS)
    best_rmse = constants[np.argmin((errors**2).sum(axis=1))]
    best_mae = constants[np.argmin(np.abs(errors).sum(axis=1))]
    ANSWER.prints("the best constant is 20", best_rmse)
    ANSWER.prints("20 for RMSE and 3", best_mae)


def test_mostly_nothing_sold() -> None:
    sales = [0, 0, 0, 0, 5, 9]
    losses = [mae([s - c for s in sales]) for c in range(10)]
    assert losses.index(min(losses)) == 0


def test_the_quantile_that_unequal_costs_ask_for() -> None:
    demand = np.arange(1, 101)
    costs = [np.where(demand > q, 9 * (demand - q), q - demand).sum() for q in range(101)]
    ANSWER.prints("costs nine times a surplus, predict the 90%", np.argmin(costs) / len(demand))
