"""How to minimize the empirical risk: least squares on two points, its ridge, and a surrogate against errors."""

from __future__ import annotations

from fractions import Fraction
from math import exp, log1p
from statistics import fmean

import sympy as sp

from tests.answers.proof import answer

ANSWER = answer(__file__)
POINTS = ((1, 2), (2, 3))
RATE, PENALTY = Fraction(1, 10), Fraction(3, 2)
W = sp.Symbol("w", real=True)
RISK = sp.Rational(1, len(POINTS)) * sum((W * x - y) ** 2 for x, y in POINTS)


def slope(w: Fraction) -> Fraction:
    """Return the gradient of the mean squared error at w."""
    return 2 * sum((x * (w * x - y) for x, y in POINTS), Fraction(0)) / len(POINTS)


def test_gradient() -> None:
    assert sp.expand(sp.diff(RISK, W)) == 5 * W - 8
    ANSWER.prints("Fit $`y = wx`$ to (1, 2) and (2, 3", 3)
    ANSWER.prints("The gradient of the mean squared error is $`5w - 8", -slope(Fraction(0)))
    ANSWER.prints("The gradient of the mean squared error is $`5", slope(Fraction(1)) - slope(Fraction(0)))


def test_steps() -> None:
    w = Fraction(0)
    ANSWER.prints("with learning rate 0.1", RATE)
    w -= RATE * slope(w)
    ANSWER.prints("the first step reaches 0.8", w)


def test_closed_form_and_ridge() -> None:
    normal = Fraction(sum(x * y for x, y in POINTS), sum(x * x for x, _ in POINTS))
    assert slope(normal) == 0
    ANSWER.prints("with its zero at 1.6", normal)
    ANSWER.prints("Adding the ridge penalty $`1.5", PENALTY)
    (ridge,) = sp.solve(sp.diff(RISK + sp.Rational(3, 2) * W**2, W), W)
    ANSWER.prints("moves the minimum to 1.0", ridge)


def test_closed_form_of_ridge() -> None:
    # The penalty's weight counts n times beside the sum of squares, since the empirical risk is an average.
    assert r"Ridge inverts $`X^\top X + n\lambda I`$ instead." in ANSWER.text
    data, targets, identity = sp.Matrix([[1, 2], [3, 1], [0, 2]]), sp.Matrix([1, 2, 4]), sp.eye(2)
    count, weight = data.rows, sp.Rational(1, 7)
    w = (data.T * data + count * weight * identity).inv() * data.T * targets
    assert 2 * data.T * (data * w - targets) / count + 2 * weight * w == sp.zeros(2, 1)


def test_surrogate_against_errors() -> None:
    def cost(margins: tuple[float, ...]) -> float:
        return fmean(log1p(exp(-margin)) for margin in margins)

    confident, timid = (3.0, 3.0, -3.0), (0.1, -0.1, -0.1)
    assert [sum(margin < 0 for margin in margins) for margins in (confident, timid)] == [1, 2]
    ANSWER.prints("Log-odds of 3, 3 and −3 for the right class cost 1.05", cost(confident))
    ANSWER.prints("Log-odds of 0.1, −0.1 and −0.1 cost 0.71", cost(timid))


def test_surrogate_optimum() -> None:
    p, q = sp.symbols("p q", positive=True)
    (best,) = sp.solve(sp.diff(-p * sp.log(q) - (1 - p) * sp.log(1 - q), q), q)
    assert best == p  # log loss: the probability itself
    scores = [Fraction(k, 10) for k in range(-30, 31)]
    for chance in (Fraction(1, 5), Fraction(2, 5), Fraction(3, 5), Fraction(9, 10)):
        zero = Fraction(0)
        hinge = {s: chance * max(zero, 1 - s) + (1 - chance) * max(zero, 1 + s) for s in scores}
        assert min(hinge, key=lambda s: hinge[s]) == (1 if chance > Fraction(1, 2) else -1)
    ANSWER.prints("and its threshold at 0.5", Fraction(1, 2))
