from __future__ import annotations

import numpy as np
import pytest
import sympy as sp

from figures.evaluation.log_loss_and_squared_error import WRONG, losses, slopes
from tests.answers.proof import answer

ANSWER = answer(__file__)


def test_the_confident_mistake() -> None:
    p = 1 / (1 + np.exp(-WRONG))
    log_slope, squared_slope = slopes(WRONG)
    ANSWER.prints("$`z = -5", WRONG)
    ANSWER.prints("so $`p = 0.0067", p)
    ANSWER.prints("Log loss pulls with 0.99", -log_slope)
    ANSWER.prints("more weakly, with 0.013", -squared_slope)
    ANSWER.prints("and MSE 75", log_slope / squared_slope)


@pytest.mark.parametrize("label", [0, 1])
def test_the_gradients(label: int) -> None:
    z = sp.symbols("z", real=True)
    p = 1 / (1 + sp.exp(-z))
    log_loss = -(label * sp.log(p) + (1 - label) * sp.log(1 - p))
    assert sp.simplify(sp.diff(log_loss, z) - (p - label)) == 0
    assert sp.simplify(sp.diff((p - label) ** 2, z) - 2 * (p - label) * p * (1 - p)) == 0
    assert sp.simplify(sp.diff(log_loss, z, 2) - p * (1 - p)) == 0


def test_where_the_squared_error_bends_downward() -> None:
    z, p = sp.symbols("z p")
    sigmoid = 1 / (1 + sp.exp(-z))
    second = sp.diff((1 - sigmoid) ** 2, z, 2).subs(z, sp.log(p / (1 - p)))
    assert sp.simplify(second - 2 * p * (1 - p) ** 2 * (3 * p - 1)) == 0  # negative for p < 1/3
    ANSWER.prints(r"wherever $`p < \tfrac{1}{3}", sp.Rational(1, 3))


def test_the_squared_error_can_have_a_bad_local_minimum() -> None:
    # one weight: five positive examples at 1, which pull it up, and a negative one at 10, which pulls it down
    weights = np.linspace(-1, 20, 2101)
    small, large = (1 / (1 + np.exp(-weights * x)) for x in (1, 10))
    loss = 5 * (1 - small) ** 2 + large**2
    local = 1 + np.flatnonzero((loss[1:-1] < loss[:-2]) & (loss[1:-1] < loss[2:]))
    assert len(local) == 1
    assert loss[-1] < loss[local[0]] - 0.3  # far to the right it is lower, beyond a barrier
    assert loss.max() > loss[local[0]]
    assert loss[local[0] :].max() > loss[local[0]] + 0.1


def test_the_bounds() -> None:
    assert losses(-50)[1] <= 1 < 49 < losses(-50)[0]
