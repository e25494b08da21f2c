"""Recomputes the difference quotients at zero."""

import sympy as sp

from tests.answers.proof import answer

ANSWER = answer(__file__)
H = sp.symbols("h", real=True)
T = sp.symbols("t", positive=True)


def test_corner() -> None:
    right, left = (sp.limit(sp.Abs(H) / H, H, 0, side) for side in "+-")
    ANSWER.prints("the slope is $`-1", left)
    ANSWER.prints("the slope is $`-1`$ on the left and $`+1", right)
    ANSWER.prints("+1 & \\text{if } h > 0, \\\\\n-1", left)
    ANSWER.prints("| $`+1`$", right)
    ANSWER.prints("| $`+1`$ right, $`-1`$", left)


def test_vertical_tangent() -> None:
    assert sp.simplify(sp.cbrt(T) / T - T ** sp.Rational(-2, 3)) == 0
    assert sp.limit(T ** sp.Rational(-2, 3), T, 0, "+") == sp.oo


def test_oscillation_and_jump() -> None:
    k = sp.symbols("k", positive=True, integer=True)
    quotient = sp.simplify(H * sp.sin(1 / H) / H)
    assert quotient == sp.sin(1 / H)
    near_zero = {sp.simplify(quotient.subs(H, 1 / (2 * sp.pi * k + shift))) for shift in (sp.pi / 2, -sp.pi / 2)}
    assert near_zero == {1, -1}
    assert [sp.limit(sp.sign(H) / H, H, 0, side) for side in "+-"] == [sp.oo, sp.oo]


def test_relu_and_the_modulus_without_a_corner() -> None:
    right, left = (sp.limit(sp.Max(0, H) / H, H, 0, side) for side in "+-")
    ANSWER.prints("has a corner at 0, with slope 0", left)
    ANSWER.prints("with slope 0 on the left and 1", right)
    slopes = {sp.limit(H * sp.Abs(H) / H, H, 0, side) for side in "+-"}
    assert len(slopes) == 1
    ANSWER.prints("so the derivative there is 0", slopes.pop())
