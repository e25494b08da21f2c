"""Estimators of the upper end of a uniform distribution, continuous and with serial numbers."""

from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
import sympy as sp
from scipy.integrate import trapezoid

from figures.probability import german_tank_estimators
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
x, d, c = sp.symbols("x d c", positive=True)
n = sp.Symbol("n", positive=True, integer=True)


def moment(power: int) -> sp.Expr:
    """Return the moment of the maximum of n samples, from its density."""
    return sp.simplify(sp.integrate(x**power * n * x ** (n - 1) / d**n, (x, 0, d)))


MEAN, SECOND = moment(1), moment(2)


def mean_squared_error(factor: sp.Expr) -> sp.Expr:
    """Return the mean squared error of a multiple of the maximum, in units of d squared."""
    return sp.factor((factor**2 * SECOND - 2 * factor * d * MEAN + d**2) / d**2)


def test_maximum() -> None:
    assert sp.simplify(MEAN - n * d / (n + 1)) == 0
    tail = sp.integrate(1 - x**n / d**n, (x, 0, d))
    assert sp.simplify(tail - MEAN) == 0


def test_mean_squared_errors() -> None:
    errors = {
        r"| $`2\bar X`$ | 0 | $`\frac{1}{3n}`$ | 0.258": sp.Rational(4, 12) / n,
        r"| $`M`$ | $`-\frac{d}{n+1}`$ | $`\frac{2}{(n+1)(n+2)}`$ | 0.218": mean_squared_error(sp.Integer(1)),
        r"| $`\frac{n+1}{n} M`$ | 0 | $`\frac{1}{n(n+2)}`$ | 0.169": mean_squared_error((n + 1) / n),
        r"| $`\frac{n+2}{n+1} M`$ | $`-\frac{d}{(n+1)^2}`$ | $`\frac{1}{(n+1)^2}`$ | 0.167": mean_squared_error(
            (n + 2) / (n + 1)
        ),
    }
    formulas = (1 / (3 * n), 2 / ((n + 1) * (n + 2)), 1 / (n * (n + 2)), 1 / (n + 1) ** 2)
    rng = np.random.default_rng(1)
    samples = rng.random((200_000, 5))
    tops = samples.max(axis=1)
    estimates = (2 * samples.mean(axis=1), tops, tops * 6 / 5, tops * 7 / 6)
    for (quote, error), formula, estimate in zip(errors.items(), formulas, estimates, strict=True):
        assert sp.simplify(error - formula) == 0
        ANSWER.prints(quote, float(sp.sqrt(error.subs(n, 5))))
        squares = (estimate - 1) ** 2
        simulated(squares.mean(), float(error.subs(n, 5)), squares.std() / squares.size**0.5)
    for estimate, bias in zip(estimates, (0, -d / (n + 1), 0, -d / (n + 1) ** 2), strict=True):
        simulated(estimate.mean(), 1 + float(sp.sympify(bias).subs({n: 5, d: 1})), estimate.std() / tops.size**0.5)
    assert sp.simplify(MEAN - d + d / (n + 1)) == 0
    best = sp.solve(sp.diff(mean_squared_error(c), c), c)
    assert [sp.simplify(factor - (n + 2) / (n + 1)) for factor in best] == [0]


def test_worked_samples() -> None:
    samples = (1, 2, 3, 4, 10)
    ANSWER.prints("From 1, 2, 3, 4, 10", max(samples))
    ANSWER.prints(r"gives $`\tfrac65 \cdot 10 = 12", max(samples) * Fraction(6, 5))
    ANSWER.prints("From 1, 2, 3, 4, 10 it gives 8", Fraction(2 * sum(samples), 5))
    ANSWER.prints("it gives 8, although 10", max(samples))
    ANSWER.prints(r"For 1, 2, 3, 4, 10 and $`\alpha = 0.05`$ that is $`18.2", max(samples) * 0.05 ** (-1 / 5))
    covered = np.random.default_rng(2).random((200_000, 5)).max(axis=1) * 0.05 ** (-1 / 5) >= 1
    simulated(covered.mean(), 0.95, covered.std() / covered.size**0.5)


def test_serial_numbers() -> None:
    for total in (6, 9):
        for count in (1, 2, 4):
            tops = [max(drawn) for drawn in combinations(range(1, total + 1), count)]
            assert Fraction(sum(tops), len(tops)) == Fraction(count * (total + 1), count + 1)
            estimates = [Fraction(count + 1, count) * top - 1 for top in tops]
            assert sum(estimates) / len(estimates) == total
    ANSWER.prints("The numbers 12, 47, 5, 80, 60 give 95", Fraction(6, 5) * max(12, 47, 5, 80, 60) - 1)


def test_figure() -> None:
    assert german_tank_estimators.SAMPLES == 5
    grid = np.linspace(0, 2, 4001)
    density = german_tank_estimators.twice_the_mean(grid)
    assert trapezoid(density, grid) == pytest.approx(1, abs=1e-5)
    assert trapezoid((grid - 1) ** 2 * density, grid) == pytest.approx(1 / 15, abs=1e-5)
    inside = np.linspace(0, 1.2, 4001)
    assert trapezoid(inside * german_tank_estimators.maximum(inside, 1.2), inside) == pytest.approx(1, abs=1e-5)
