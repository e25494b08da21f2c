"""A loss with one saddle and two minima: curvatures, steps spent near the saddle, Newton's step, and twenty coins."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import sympy

from figures.ml_basics.saddle_plateau import RATE, START, descent, leaving, loss
from tests.answers.proof import answer

ANSWER = answer(__file__)
X, Y = sympy.symbols("x y", real=True)
LOSS = X**2 / 2 + Y**4 / 4 - Y**2 / 2
HESSIAN = sympy.hessian(LOSS, (X, Y))


def curvatures(x: int, y: int) -> list[int]:
    """Return the sorted eigenvalues of the Hessian, where it is diagonal."""
    matrix = HESSIAN.subs({X: x, Y: y})
    assert matrix.is_diagonal()
    return sorted(int(matrix[i, i]) for i in range(2))


def test_critical_points() -> None:
    assert r"f(x, y) = \tfrac12 x^2 + \tfrac14 y^4 - \tfrac12 y^2" in ANSWER.text
    points = sympy.solve([LOSS.diff(X), LOSS.diff(Y)], [X, Y])
    assert sorted(points) == [(0, -1), (0, 0), (0, 1)]
    assert curvatures(0, 0) == [-1, 1]
    assert r"At $`(0, 0)`$ the curvatures are $`1`$ and $`-1`$, a saddle" in ANSWER.text
    assert curvatures(0, 1) == curvatures(0, -1) == [1, 2]
    assert r"At $`(0, \pm 1)`$ they are $`1`$ and $`2`$, two minima" in ANSWER.text


def test_plateau() -> None:
    path = descent()
    assert START == (1.0, 1e-6)
    assert "from $`(1, 10^{-6})`$" in ANSWER.text
    ANSWER.prints("with learning rate 0.1", RATE)
    ANSWER.prints("$`y`$ grows by 10%", path[1, 1] / path[0, 1] - 1)
    ANSWER.prints("so it needs 139", leaving(path))
    values = loss(path[:, 0], path[:, 1])
    flat = int((np.abs(values) < 0.01).sum())
    assert 90 < flat < 110  # "about a hundred steps" in the picture's alternative text
    assert np.allclose(path[-1], [0, 1], atol=1e-6)


def test_exactly_on_the_axis() -> None:
    path = descent((1.0, 0.0), 2000)
    assert (path[:, 1] == 0).all()
    assert abs(path[-1, 0]) < 1e-12
    ANSWER.prints("could still fall by $`0.25", LOSS.subs({X: 0, Y: 0}) - LOSS.subs({X: 0, Y: 1}))


def test_coins() -> None:
    chance = Fraction(1, 2) ** 20
    assert round(1 / chance, -6) == 1_000_000
    assert "each of 20 signs were a fair coin, that would happen once in a million" in ANSWER.text


def test_newton_step() -> None:
    gradient = sympy.Matrix([LOSS.diff(X), LOSS.diff(Y)])
    step = (sympy.Matrix([X, Y]) - HESSIAN.inv() * gradient).subs({X: 1, Y: sympy.Rational(1, 10)})
    assert step[0] == 0
    ANSWER.prints("takes $`y = 0.1`$ to $`-0.002", step[1])
