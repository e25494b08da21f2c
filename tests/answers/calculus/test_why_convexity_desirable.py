"""Checks the examples: two valleys, no minimizer, many minimizers, the rates of descent."""

from collections.abc import Callable

import numpy as np
import sympy as sp

from tests.answers.proof import answer

ANSWER = answer(__file__)
X = sp.symbols("x", real=True)


def test_no_minimum_and_many() -> None:
    assert sp.limit(sp.exp(X), X, -sp.oo) == 0
    assert sp.solveset(sp.exp(X), X, sp.S.Reals) == sp.S.EmptySet  # the infimum is not attained
    minimizers = sp.solveset(sp.Max(0, sp.Abs(X) - 1).rewrite(sp.Piecewise), X, sp.Interval(-5, 5))
    assert minimizers == sp.Interval(-1, 1)
    ANSWER.prints("is minimal on all of $`[-1", minimizers.inf)
    ANSWER.prints("is minimal on all of $`[-1, 1", minimizers.sup)


def test_the_inequality_of_the_proof() -> None:
    rng = np.random.default_rng(2)
    matrix = rng.normal(size=(3, 3))

    def f(v: np.ndarray) -> float:
        return float(np.logaddexp.reduce(matrix @ v))  # convex

    for _ in range(200):
        x, y = rng.normal(size=(2, 3))
        if f(y) > f(x):
            x, y = y, x
        for t in (0.001, 0.3, 1.0):
            assert f(x + t * (y - x)) <= (1 - t) * f(x) + t * f(y) + 1e-12
            assert f(x + t * (y - x)) < f(x)


def descend(slope: Callable[[float], float], x: float, rate: float, steps: int) -> float:
    for _ in range(steps):
        x -= rate * slope(x)
    return x


def test_two_valleys() -> None:
    f = (X**2 - 1) ** 2 + sp.Rational(1, 5) * X
    assert "$`(x^2-1)^2 + 0.2x`$" in ANSWER.text
    left, top, right = sorted(float(root) for root in sp.Poly(sp.diff(f, X), X).nroots())
    ANSWER.prints("with valleys near $`-1", round(left, 1))
    ANSWER.prints("with valleys near $`-1`$ and 1", round(right, 0))
    assert f.subs(X, left) < f.subs(X, right)  # so the right valley is the worse one
    slope = sp.lambdify(X, sp.diff(f, X))
    start = 0.5
    ANSWER.prints("gradient descent with small steps from 0.5", start)
    assert top < start  # so the start lies in the right valley
    for rate in (0.001, 0.01, 0.1):
        assert abs(descend(slope, start, rate, 5000) - right) < 1e-6


def test_the_rates() -> None:
    # f = (m x^2 + L y^2) / 2 with step 1/L, minimum 0 at the origin
    m, lipschitz = 0.5, 8.0
    x, y = 3.0, -2.0
    squared_distance = x * x + y * y
    gap = (m * x * x + lipschitz * y * y) / 2
    for k in range(1, 60):
        x, y = x - m * x / lipschitz, 0.0
        new = (m * x * x + lipschitz * y * y) / 2
        assert new <= lipschitz / (2 * k) * squared_distance
        assert new <= (1 - m / lipschitz) * gap
        gap = new
