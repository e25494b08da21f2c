"""Solves Lagrange's equations exactly, and the same problem by an angle, by substitution and on a grid."""

import numpy as np
import sympy as sp

from figures.calculus.extrema_on_circle import critical_points, f
from tests.answers.proof import answer

ANSWER = answer(__file__)
X, Y, LAMBDA, T, C = sp.symbols("x y lambda t c", real=True)
F, G = 4 * X**2 - Y, X**2 + Y**2 - 1


def solutions() -> dict[tuple[sp.Expr, sp.Expr], sp.Expr]:
    """Return the multiplier of every critical point on the circle."""
    lagrangian = F - LAMBDA * G
    equations = [sp.diff(lagrangian, v) for v in (X, Y)] + [G]
    return {(s[X], s[Y]): s[LAMBDA] for s in sp.solve(equations, [X, Y, LAMBDA], dict=True)}


def curvature(x: sp.Expr, y: sp.Expr, multiplier: sp.Expr) -> sp.Expr:
    """Return the Lagrangian's second derivative along the tangent."""
    hessian = sp.hessian(F - LAMBDA * G, (X, Y)).subs(LAMBDA, multiplier)
    assert hessian == sp.diag(8 - 2 * multiplier, -2 * multiplier)
    tangent = sp.Matrix([-y, x])
    return sp.simplify((tangent.T * hessian * tangent)[0])


def test_all_critical_points() -> None:
    found, right = solutions(), 3 * sp.sqrt(7) / 8
    eighth, half = sp.Rational(1, 8), sp.Rational(1, 2)
    assert found == {(right, -eighth): 4, (-right, -eighth): 4, (0, -1): half, (0, 1): -half}
    for x, y in found:
        assert (sp.diff(G, X).subs(X, x), sp.diff(G, Y).subs(Y, y)) != (0, 0)
    values = {point: F.subs({X: point[0], Y: point[1]}) for point in found}
    ANSWER.prints("The maximum is $`65/16", max(values.values()))
    ANSWER.prints("The maximum is $`65/16 = 4.0625`$", max(values.values()))
    ANSWER.prints("the minimum is $`-1`$", min(values.values()))
    ANSWER.prints("The maximum is taken at the two points $`(\\pm\\tfrac{3\\sqrt{7}}{8}, -\\tfrac{1}{8}", -eighth)
    ANSWER.prints("the minimum at $`(0, 1", min(values, key=values.__getitem__)[1])
    ANSWER.prints("level curves of f: the level 65/16", max(values.values()))
    ANSWER.prints("the level 1", values[0, -1])
    ANSWER.prints("the level minus 1", -values[0, 1])
    ANSWER.prints("gives $`y = -\\tfrac{1}{8}", -eighth)
    ANSWER.prints("$`x^2 = 1 - \\tfrac{1}{64} = \\tfrac{63}{64}", right**2)
    ANSWER.prints("$`x = \\pm\\tfrac{3\\sqrt{7}}{8} \\approx \\pm 0.992", right)
    ANSWER.prints("- **If $`\\lambda = 4`$", found[right, -eighth])


def test_the_table() -> None:
    found, right = solutions(), 3 * sp.sqrt(7) / 8
    maximum, low, high = (right, -sp.Rational(1, 8)), (sp.Integer(0), sp.Integer(-1)), (sp.Integer(0), sp.Integer(1))
    row = "| $`(\\pm\\tfrac{3\\sqrt{7}}{8}, -\\tfrac{1}{8})`$ | $`\\tfrac{63}{16}"
    ANSWER.prints(row, 4 * right**2)
    ANSWER.prints(row + " + \\tfrac{2}{16} = \\tfrac{65}{16}", F.subs({X: right, Y: maximum[1]}))
    ANSWER.prints("| $`(0, -1)`$ | $`1`$", F.subs({X: 0, Y: -1}))
    ANSWER.prints("| $`(0, 1)`$ | $`-1`$", F.subs({X: 0, Y: 1}))
    ANSWER.prints("At the two points with $`\\lambda = 4", found[maximum])
    ANSWER.prints("At $`(0, -1)`$, where $`\\lambda = \\tfrac{1}{2}", found[low])
    ANSWER.prints("At $`(0, 1)`$, where $`\\lambda = -\\tfrac{1}{2}", found[high])
    ANSWER.prints("it is $`-\\tfrac{63}{8}", curvature(*maximum, found[maximum]))
    ANSWER.prints("where $`\\lambda = \\tfrac{1}{2}`$, it is 7", curvature(*low, found[low]))
    ANSWER.prints("where $`\\lambda = -\\tfrac{1}{2}`$, it is 9", curvature(*high, found[high]))


def test_by_the_angle_and_on_a_grid() -> None:
    along = F.subs({X: sp.cos(T), Y: sp.sin(T)})
    assert sp.simplify(sp.diff(along, T) + sp.cos(T) * (8 * sp.sin(T) + 1)) == 0
    second = sp.diff(along, T, 2)
    ANSWER.prints("where $`\\lambda = \\tfrac{1}{2}`$, it is 7", second.subs(T, -sp.pi / 2))
    ANSWER.prints("where $`\\lambda = -\\tfrac{1}{2}`$, it is 9", second.subs(T, sp.pi / 2))
    angle = np.linspace(0, 2 * np.pi, 200_001)
    values = f(np.cos(angle), np.sin(angle))
    ANSWER.prints("The maximum is $`65/16 = 4.0625`$", values.max())
    ANSWER.prints("the minimum is $`-1`$", values.min())
    drawn = critical_points()
    assert np.allclose((drawn**2).sum(axis=1), 1)
    assert np.allclose(f(*drawn.T), [65 / 16, 65 / 16, 1, -1])


def test_by_substitution() -> None:
    parabola = sp.expand(F.subs(X**2, 1 - Y**2))
    assert parabola == 4 - 4 * Y**2 - Y
    (top,) = sp.solve(sp.diff(parabola, Y), Y)
    ANSWER.prints("with its top at $`y = -\\tfrac{1}{8}", top)
    ANSWER.prints("At the ends $`y = -1`$ and $`y = 1`$ it is 1", parabola.subs(Y, -1))
    ANSWER.prints("it is 1 and $`-1", parabola.subs(Y, 1))
    assert sp.diff(parabola, Y) == -8 * Y - 1


def test_the_disk_and_the_meaning_of_the_multiplier() -> None:
    assert sp.solve([sp.diff(F, X), sp.diff(F, Y)], [X, Y]) == []
    best = sp.expand(F.subs({X: sp.sqrt(C - sp.Rational(1, 64)), Y: -sp.Rational(1, 8)}))
    assert sp.simplify(best - 4 * C - sp.Rational(1, 16)) == 0
    ANSWER.prints("the maximum is $`4c + \\tfrac{1}{16}", best.subs(C, 0))
    ANSWER.prints("grows by 4", sp.diff(best, C))
    ANSWER.prints("$`c \\ge \\tfrac{1}{64}", sp.Rational(1, 8) ** 2)
    for c in (1 / 64, 0.1, 3.0):
        angle = np.linspace(0, 2 * np.pi, 20_001)
        assert np.isclose(f(c**0.5 * np.cos(angle), c**0.5 * np.sin(angle)).max(), 4 * c + 1 / 16, atol=1e-5)
