"""A loss with one saddle and two minima: curvatures, steps spent near the saddle, Newton's step, and twenty coins."""

from __future__ import annotations

from fractions import Fraction
from math import log

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


def test_saddle() -> None:
    simple = X**2 / 2 - Y**2 / 2
    assert r"$`\tfrac12 x^2 - \tfrac12 y^2`$ has a minimum along $`x`$ but a maximum along $`y`$." in ANSWER.text
    assert [simple.diff(v).subs({X: 0, Y: 0}) for v in (X, Y)] == [0, 0]
    assert sympy.hessian(simple, (X, Y)) == sympy.diag(1, -1)


def test_growth() -> None:
    ANSWER.prints("With learning rate 0.1", RATE)
    factor = 1 + RATE  # a step adds the learning rate times y, since the slope along y is -y
    ANSWER.prints("grows by 10%", factor - 1)
    tenfold = log(10) / log(factor)
    ANSWER.prints("Tenfold takes about 24", tenfold)
    ANSWER.prints(r"so a millionfold takes about $`6 \cdot 24 = 144", 6 * round(tenfold))
    assert abs(6 * tenfold - 6 * round(tenfold)) < 2


def test_critical_points_of_the_picture() -> None:
    assert r"adds $`\tfrac14 y^4`$ to the example" in ANSWER.text
    points = sympy.solve([LOSS.diff(X), LOSS.diff(Y)], [X, Y])
    assert sorted(points) == [(0, -1), (0, 0), (0, 1)]
    assert curvatures(0, 0) == [-1, 1]
    assert curvatures(0, 1) == curvatures(0, -1) == [1, 2]
    assert r"two minima at $`(0, \pm 1)`$ with curvatures $`1`$ and $`2`$" in ANSWER.text


def test_plateau() -> None:
    path = descent()
    assert START == (1.0, 1e-6)
    assert "Descent starts at $`(1, 10^{-6})`$" in ANSWER.text
    ANSWER.prints("passes $`y = 0.5`$ after 139", leaving(path))
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
    assert "With 20 fair-coin signs, that happens once in a million" in ANSWER.text


def test_newton_step() -> None:
    gradient = sympy.Matrix([LOSS.diff(X), LOSS.diff(Y)])
    step = (sympy.Matrix([X, Y]) - HESSIAN.inv() * gradient).subs({X: 1, Y: sympy.Rational(1, 10)})
    assert step[0] == 0
    ANSWER.prints("takes $`y = 0.1`$ to $`-0.002", step[1])
