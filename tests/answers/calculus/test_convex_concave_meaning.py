"""Recomputes the chords and the counterexamples."""

import numpy as np
import sympy as sp

from figures.calculus.convex_and_concave import CURVES
from tests.answers.proof import answer

ANSWER = answer(__file__)
X = sp.symbols("x", real=True)


def test_the_chords_that_are_drawn() -> None:
    square, log = CURVES
    (a, b), (c, d) = square.ends, log.ends
    ANSWER.prints("below its chord from -1", a)
    ANSWER.prints("below its chord from -1 to 3", b)
    ANSWER.prints("above its tangent at 1", (a + b) / 2)
    ANSWER.prints("above its chord from 1", c)
    ANSWER.prints("above its chord from 1 to 9", d)
    ANSWER.prints("below its tangent at 5", (c + d) / 2)
    ANSWER.prints("For $`x^2`$ between $`-1", a)
    ANSWER.prints("For $`x^2`$ between $`-1`$ and 3", b)
    ANSWER.prints("the graph at the midpoint 1", (a + b) / 2)
    ANSWER.prints("the graph at the midpoint 1 has height 1", sp.Rational(a + b, 2) ** 2)
    ANSWER.prints("the chord $`(1", sp.Integer(a) ** 2)
    ANSWER.prints("the chord $`(1 + 9", sp.Integer(b) ** 2)
    ANSWER.prints("the chord $`(1 + 9)/2 = 5", sp.Rational(a**2 + b**2, 2))


def test_the_definition_holds_on_random_chords() -> None:
    rng = np.random.default_rng(1)
    x, y = rng.uniform(0.1, 10, (2, 1000))
    t = rng.uniform(size=1000)
    middle = t * x + (1 - t) * y
    for convex in (np.square, np.abs, lambda v: v**4, np.exp):
        assert np.all(convex(middle) <= t * convex(x) + (1 - t) * convex(y) + 1e-9)
    for concave in (np.log, np.sqrt):
        assert np.all(concave(middle) >= t * concave(x) + (1 - t) * concave(y) - 1e-9)


def test_the_cube_is_neither() -> None:
    curvature = sp.diff(X**3, X, 2)
    assert curvature.subs(X, -1) < 0 < curvature.subs(X, 1)


def test_the_product_is_neither() -> None:
    y = sp.symbols("y", real=True)
    f = X * y
    assert sp.diff(f, X, 2) == sp.diff(f, y, 2) == 0
    assert f.subs(y, X) == X**2
    assert f.subs(y, -X) == -(X**2)


def test_strictly_convex_with_a_flat_second_derivative() -> None:
    ANSWER.prints("its second derivative at 0 is 0", sp.diff(X**4, X, 2).subs(X, 0))
    a, b = sp.symbols("a b", real=True)
    gap = sp.factor((a**4 + b**4) / 2 - ((a + b) / 2) ** 4)
    d = sp.symbols("d", real=True)
    m = sp.symbols("m", real=True)
    assert sp.expand(gap.subs({a: m - d, b: m + d}) - (6 * m**2 * d**2 + d**4)) == 0  # positive unless d = 0
