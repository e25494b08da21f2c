"""Recomputes the examples and checks the product of Jacobians by differences."""

import numpy as np
import sympy as sp

from tests.answers.proof import answer

ANSWER = answer(__file__)
X = sp.symbols("x", real=True)


def test_rates_multiply() -> None:
    weight = sp.symbols("w", real=True)
    error = weight * 2 - 4
    loss = error**2
    at = {weight: 3}
    ANSWER.prints("weight $`w = 3`$, input $`x = 2`$, and target $`t = 4`$", 4)
    ANSWER.prints("the error is $`e = wx - t = 2`$", error.subs(at))
    ANSWER.prints("the loss is $`e^2 = 4`$", loss.subs(at))
    outer, inner = (2 * error).subs(at), sp.diff(error, weight)
    ANSWER.prints("the outer derivative is $`2e = 4`$", outer)
    ANSWER.prints("the inner one is $`x = 2`$", inner)
    ANSWER.prints("$`4 \\cdot 2 = 8`$", sp.diff(loss, weight).subs(at))
    ANSWER.prints("and the output 4", outer)
    ANSWER.prints("the inner value changes 2", inner)
    ANSWER.prints("the output changes 8", outer * inner)


def test_ten_factors() -> None:
    sigmoid = 1 / (1 + sp.exp(-X))
    slope = sp.diff(sigmoid, X)
    # sigma' = 1/4 - (sigma - 1/2)^2
    ANSWER.prints("slope is at most $`\\tfrac{1}{4}", sp.simplify(slope + (sigmoid - sp.Rational(1, 2)) ** 2))
    assert "ten sigmoids in a row scale the gradient by at most $`10^{-6}`$" in ANSWER.text
    assert 0.9e-6 < 0.25**10 < 1e-6
    assert "Ten factors of 4 make it a million times larger" in ANSWER.text
    assert 1e6 < 4**10 < 1.1e6


def test_the_sum_over_paths() -> None:
    u, v = X**2, 3 * X
    through_u, through_v = (path.subs(X, 2) for path in (v * sp.diff(u, X), u * sp.diff(v, X)))
    ANSWER.prints("$`v \\cdot 2x = 24`$", through_u)
    ANSWER.prints("$`u \\cdot 3 = 12`$", through_v)
    ANSWER.prints("The sum, 36,", sp.diff(3 * X**3, X).subs(X, 2))
    assert through_u + through_v == sp.diff(u * v, X).subs(X, 2)


def test_the_product_of_jacobians() -> None:
    rng = np.random.default_rng(16)
    first, second = rng.normal(size=(3, 2)), rng.normal(size=(4, 3))

    def g(x: np.ndarray) -> np.ndarray:
        return np.asarray(np.tanh(first @ x))

    def f(u: np.ndarray) -> np.ndarray:
        return np.asarray(np.sin(second @ u))

    for x in rng.normal(size=(20, 2)):
        jacobian_g = (1 - g(x) ** 2)[:, None] * first
        jacobian_f = np.cos(second @ g(x))[:, None] * second
        differences = np.column_stack([(f(g(x + e)) - f(g(x - e))) / 2e-6 for e in 1e-6 * np.eye(2)])
        assert np.allclose(differences, jacobian_f @ jacobian_g, atol=1e-7)


def test_the_gradient_goes_back_by_the_transposed_jacobian() -> None:
    rng = np.random.default_rng(17)
    layer, target, x = rng.normal(size=(3, 2)), rng.normal(size=3), rng.normal(size=2)

    def loss(x: np.ndarray) -> float:
        return float(((np.tanh(layer @ x) - target) ** 2).sum())

    u = np.tanh(layer @ x)
    backward = ((1 - u**2)[:, None] * layer).T @ (2 * (u - target))
    differences = [(loss(x + e) - loss(x - e)) / 2e-6 for e in 1e-6 * np.eye(2)]
    assert np.allclose(differences, backward, atol=1e-7)


def test_partial_derivatives_are_not_enough() -> None:
    u, v = sp.symbols("u v", real=True)
    f = u**2 * v / (u**2 + v**2)
    # f(0, 0) = 0, so the quotients of the partial derivatives at the origin are f(h, 0) / h and f(0, h) / h.
    partials = [f.subs({u: X, v: 0}) / X, f.subs({u: 0, v: X}) / X]
    assert [sp.limit(quotient, X, 0) for quotient in partials] == [0, 0]
    diagonal = sp.simplify(f.subs({u: X, v: X}))
    assert diagonal == X / 2
    ANSWER.prints("both are 0", sp.limit(partials[0], X, 0))
    ANSWER.prints("its slope is $`\\tfrac{1}{2}", sp.diff(diagonal, X))


def test_the_cost_of_each_order() -> None:
    n = 7

    def products(left: tuple[int, int], right: tuple[int, int]) -> int:
        return left[0] * left[1] * right[1]

    assert products((1, n), (n, n)) == n**2
    assert products((n, n), (n, n)) == n**3
