"""Recomputes the examples of differentiability."""

import sympy as sp

from figures.calculus.zoom_on_derivative import MAGNIFICATIONS
from tests.answers.proof import answer

ANSWER = answer(__file__)
X, Y, H, C = sp.symbols("x y h c", real=True)


def test_the_square_has_a_remainder_that_vanishes_faster_than_the_step() -> None:
    quotient = sp.expand(((1 + H) ** 2 - 1) / H)
    assert quotient == 2 + H
    ANSWER.prints("the quotient is $`2", quotient.subs(H, 0))
    slope = sp.limit(quotient, H, 0)
    ANSWER.prints("the quotient is $`2 + h`$, so the derivative is 2", slope)
    ANSWER.prints("approaches a straight line of slope 2", slope)
    remainder = sp.expand((1 + H) ** 2 - 1 - slope * H)
    assert remainder == H**2
    assert sp.limit(remainder / H, H, 0) == 0


def test_the_magnifications_drawn() -> None:
    first, second, third = MAGNIFICATIONS
    ANSWER.prints("magnified 1", first)
    ANSWER.prints("magnified 1, 4", second)
    ANSWER.prints("magnified 1, 4 and 16", third)


def test_no_slope_fits_the_corner_on_both_sides() -> None:
    ANSWER.prints("the quotient is 1", sp.limit(sp.Abs(H) / H, H, 0, "+"))
    ANSWER.prints("the quotient is 1 on the right and $`-1", sp.limit(sp.Abs(H) / H, H, 0, "-"))
    remainder = sp.Abs(H) - C * H
    right, left = (sp.limit(remainder / sp.Abs(H), H, 0, side) for side in "+-")
    assert (right, left) == (1 - C, 1 + C)
    assert sp.solve([right, left], C) == []


def test_directional_derivatives_without_continuity() -> None:
    # on the line (t, m t) the parabola y = x^2, x != 0 is met at t = m only: once, or never for m = 0
    t, m = sp.symbols("t m", real=True)
    assert set(sp.solve(m * t - t**2, t)) == {sp.Integer(0), m}
    # on the line x = 0 the condition x != 0 fails; on the parabola the value is 1, at points that tend to the origin
    assert sp.limit(sp.sqrt(t**2 + t**4), t, 0) == 0
    ANSWER.prints("yet $`f`$ jumps to 1", 1)


def test_partial_derivatives_without_continuity() -> None:
    f = X * Y / (X**2 + Y**2)
    along_x, along_y = sp.limit(f.subs(Y, 0) / X, X, 0), sp.limit(f.subs(X, 0) / Y, Y, 0)
    assert along_x == along_y
    ANSWER.prints("Both partial derivatives at the origin are 0", along_x)
    ANSWER.prints("But elsewhere on the line $`x = y`$, $`f`$ is $`\\frac{1}{2}`$", sp.simplify(f.subs(Y, X)))


def test_a_derivative_that_is_not_continuous() -> None:
    f = X**2 * sp.sin(1 / X)
    ANSWER.prints("Then $`f'(0) = 0", sp.limit(f / X, X, 0))
    slope = 2 * X * sp.sin(1 / X) - sp.cos(1 / X)
    assert "$`f'(x) = 2x \\sin(1/x) - \\cos(1/x)`$" in ANSWER.text
    assert sp.simplify(sp.diff(f, X) - slope) == 0
    k = sp.symbols("k", positive=True, integer=True)
    assert {sp.limit(slope.subs(X, 1 / (2 * sp.pi * k + shift)), k, sp.oo) for shift in (0, sp.pi)} == {-1, 1}
