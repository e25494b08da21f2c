"""Checks the counterexamples: no minimizer, many minimizers, a step that diverges."""

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


def test_a_rate_that_is_too_large() -> None:
    rate = sp.Rational(11, 10)
    ANSWER.prints("with rate $`1.1`$", rate)
    factor = sp.simplify((X - rate * sp.diff(X**2, X)) / X)
    ANSWER.prints("multiplies $`x`$ by $`-1.2`$", factor)
    assert abs(factor) > 1


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
