"""Recomputes the costs and Newton's path."""

from fractions import Fraction
from itertools import pairwise

import numpy as np
import sympy as sp

from tests.answers.proof import answer

ANSWER = answer(__file__)
X = sp.symbols("x", real=True)


def test_costs_for_a_million_parameters() -> None:
    n = 10**6
    ANSWER.prints("A million parameters need 4", Fraction(4 * n**2, 10**12))


def test_cholesky_costs_a_third_of_the_cube() -> None:
    n = sp.symbols("n", positive=True, integer=True)
    j = sp.symbols("j", integer=True)
    # column j: j products and j differences for each of its n - j entries, then a root or division each
    operations = sp.expand(sp.summation((n - j) * (2 * j + 1), (j, 0, n - 1)))
    assert sp.limit(operations / n**3, n, sp.oo) == sp.Rational(1, 3)


def test_newton_on_the_hyperbola() -> None:
    f = sp.sqrt(1 + X**2)
    assert sp.simplify(X - sp.diff(f, X) / sp.diff(f, X, 2) + X**3) == 0
    assert sp.simplify(sp.diff(f, X, 2) - (1 + X**2) ** sp.Rational(-3, 2)) == 0  # positive: strictly convex

    def path(x: Fraction, steps: int) -> list[Fraction]:
        points = []
        for _ in range(steps):
            x = -(x**3)
            points.append(x)
        return points

    near, far = path(Fraction(1, 2), 2), path(Fraction(11, 10), 3)
    ANSWER.prints("From 0.5 it goes to $`-0.125`$", near[0])
    ANSWER.prints("$`-0.125`$ and $`0.00195`$", near[1])
    ANSWER.prints("From 1.1 it goes to $`-1.331`$", far[0])
    ANSWER.prints("$`-1.331`$, $`2.358`$", far[1])
    ANSWER.prints("$`2.358`$, $`-13.11`$", far[2])


def test_quadratic_convergence() -> None:
    x, errors = 1.3, []  # on x - 1 - log x, whose minimum is at 1
    for _ in range(4):
        errors.append(abs(x - 1))
        x = x - (1 - 1 / x) * x**2
    ratios = [later / earlier**2 for earlier, later in pairwise(errors)]
    assert max(ratios) <= 1 + 1e-6


def test_linear_invariance() -> None:
    rng = np.random.default_rng(10)

    def slope(w: np.ndarray) -> np.ndarray:
        return np.asarray(w + w**3)

    def curvature(w: np.ndarray) -> np.ndarray:
        return np.diag(1 + 3 * w**2)

    a = rng.normal(size=(3, 3)) + 3 * np.eye(3)  # w = a v
    w = rng.normal(size=3)
    v = np.linalg.solve(a, w)
    new_w = w - np.linalg.solve(curvature(w), slope(w))
    new_v = v - np.linalg.solve(a.T @ curvature(w) @ a, a.T @ slope(w))
    assert np.allclose(a @ new_v, new_w)


def test_the_narrow_valley() -> None:
    start, hessian = sp.Matrix([1, 1]), sp.diag(1, 100)
    gradient = hessian * start
    ANSWER.prints("The gradient is $`(1, 100", gradient[1])
    assert start - hessian.inv() * gradient == sp.zeros(2, 1)
    rate = Fraction(2, 1 + 100)  # both directions shrink alike
    kept = abs(1 - rate)
    assert kept == abs(1 - 100 * rate) == Fraction(99, 101)
    ANSWER.prints("removes only 2%", 1 - kept)


def test_the_saddle_attracts_newton_and_not_gradient_descent() -> None:
    x, y, eta = sp.symbols("x y eta", real=True)
    f = x**2 - y**2
    gradient = sp.Matrix([sp.diff(f, v) for v in (x, y)])
    hessian = sp.hessian(f, (x, y))
    assert sp.Matrix([x, y]) - hessian.inv() * gradient == sp.zeros(2, 1)
    assert sp.expand(y - eta * gradient[1] - y * (1 + 2 * eta)) == 0


def test_adam_divides_by_the_slope_of_a_line() -> None:
    moment = sum((1 - Fraction(9, 10)) * Fraction(9, 10) ** k * 3**2 for k in range(5)) / (1 - Fraction(9, 10) ** 5)
    assert moment == 9  # bias-corrected
    ANSWER.prints("Adam divides by about 3", moment**0.5)
    assert sp.diff(3 * X, X, 2) == 0
