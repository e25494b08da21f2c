"""How to minimize the empirical risk: least squares on two points, ridge, a uniform gap, and a surrogate's optimum."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import exp, isclose, log, sqrt

import sympy as sp

from tests.answers.proof import answer

ANSWER = answer(__file__)
POINTS = ((1, 2), (2, 3))
GAP = 2


def test_least_squares() -> None:
    w = sp.Symbol("w", real=True)
    risk = sp.Rational(1, len(POINTS)) * sum((w * x - y) ** 2 for x, y in POINTS)
    (best,) = sp.solve(sp.diff(risk, w), w)
    ANSWER.prints("For $`y = wx`$ through (1, 2) and (2, 3", POINTS[1][1])
    assert best == Fraction(sum(x * y for x, y in POINTS), sum(x * x for x, _ in POINTS))
    ANSWER.prints(r"$`w = \frac{1 \cdot 2 + 2 \cdot 3}{1^2 + 2^2} = 1.6", best)


def test_winner_within_twice_the_gap() -> None:
    # The winner of two models: over all true and training errors that keep the gap, its worst excess.
    errors = range(12)
    excess = max(
        winner - best
        for winner, best, seen_winner, seen_best in product(errors, repeat=4)
        if abs(winner - seen_winner) <= GAP and abs(best - seen_best) <= GAP and seen_winner <= seen_best
    )
    ANSWER.prints("training and true error differ by at most 2", GAP)
    ANSWER.prints("So the winner is at most $`2 + 2 = 4", excess)


def test_finite_class_bound() -> None:
    # Hoeffding for one model, a union over the class: the bound's radius makes the failure probability delta.
    for models, n, delta in ((1, 50, 0.05), (1_000, 200, 0.1)):
        radius = sqrt((log(models) + log(2 / delta)) / (2 * n))
        assert isclose(models * 2 * exp(-2 * n * radius**2), delta)
    assert r"\sqrt{\frac{\log|\mathcal H| + \log(2/\delta)}{2n}}" in ANSWER.text


def test_closed_form_of_ridge() -> None:
    # The penalty's weight counts n times beside the sum of squares, since the empirical risk is an average.
    assert r"Ridge inverts $`X^\top X + n\lambda I`$ instead." in ANSWER.text
    data, targets, identity = sp.Matrix([[1, 2], [3, 1], [0, 2]]), sp.Matrix([1, 2, 4]), sp.eye(2)
    count = data.rows
    for weight in (sp.Rational(1, 7), sp.Integer(0)):
        w = (data.T * data + count * weight * identity).inv() * data.T * targets
        assert 2 * data.T * (data * w - targets) / count + 2 * weight * w == sp.zeros(2, 1)


def test_surrogate_optimum() -> None:
    p, q = sp.symbols("p q", positive=True)
    (best,) = sp.solve(sp.diff(-p * sp.log(q) - (1 - p) * sp.log(1 - q), q), q)
    assert best == p  # log loss: the probability itself
    ANSWER.prints("thresholding that at 0.5", Fraction(1, 2))
