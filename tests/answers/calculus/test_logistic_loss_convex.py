"""Checks the Hessian by differences, convexity on random segments, and what convexity does not give."""

import numpy as np
import sympy as sp
from scipy.special import expit

from tests.answers.proof import answer

ANSWER = answer(__file__)
RNG = np.random.default_rng(7)
W = sp.symbols("w", real=True)
SIGMOID = 1 / (1 + sp.exp(-W))


def losses(w: np.ndarray, x: np.ndarray, y: np.ndarray) -> float:
    """Return the mean loss of examples x, shape (m, n), with labels y, shape (m,)."""
    return float(np.logaddexp(0, -y * (x @ w)).mean())


def gradient(w: np.ndarray, x: np.ndarray, y: int) -> np.ndarray:
    """Return the gradient of one example's loss."""
    return np.asarray(-y * (1 - expit(y * (w @ x))) * x)


def test_the_hessian_against_differences() -> None:
    for _ in range(50):
        w, x = RNG.normal(size=(2, 3))
        for y in (-1, 1):
            differences = [(gradient(w + e, x, y) - gradient(w - e, x, y)) / 2e-6 for e in 1e-6 * np.eye(3)]
            m = y * (w @ x)
            hessian = expit(m) * (1 - expit(m)) * np.outer(x, x)
            assert np.allclose(differences, hessian, atol=1e-8)
            assert np.linalg.matrix_rank(hessian) == 1


def test_convex_on_random_segments() -> None:
    x, y = RNG.normal(size=(20, 3)), RNG.choice([-1, 1], 20)
    for a, b in RNG.normal(size=(200, 2, 3)) * 4:
        t = RNG.uniform()
        assert losses(t * a + (1 - t) * b, x, y) <= t * losses(a, x, y) + (1 - t) * losses(b, x, y) + 1e-12


def test_second_derivative_in_the_margin() -> None:
    loss = sp.log(1 + sp.exp(-W))
    assert sp.simplify(sp.diff(loss, W, 2) - SIGMOID * (1 - SIGMOID)) == 0
    # sigma (1 - sigma) = 1/4 - (sigma - 1/2)^2, so 1/4 bounds it
    quarter = sp.simplify(SIGMOID * (1 - SIGMOID) + (SIGMOID - sp.Rational(1, 2)) ** 2)
    ANSWER.prints("$`\\sigma(1 - \\sigma) \\le \\tfrac{1}{4}", quarter)


def test_the_loss_without_a_minimum() -> None:
    loss = sp.log(1 + sp.exp(-W))
    assert sp.limit(loss, W, sp.oo) == 0
    assert sp.simplify(sp.diff(loss, W) + 1 - SIGMOID) == 0  # negative everywhere
    x, y = np.array([[1.0, 2.0], [-1.0, 0.5]]), np.array([1, -1])
    w = np.array([1.0, 0.0])  # classifies both
    falling = [losses(scale * w, x, y) for scale in (1, 5, 25)]
    assert falling[0] > falling[1] > falling[2] > 0


def test_the_gradient_is_not_convex() -> None:
    slope = sp.diff(sp.log(1 + sp.exp(-W)), W)
    assert sp.simplify(slope - (SIGMOID - 1)) == 0
    curvature = sp.diff(slope, W, 2)
    assert sp.simplify(curvature - SIGMOID * (1 - SIGMOID) * (1 - 2 * SIGMOID)) == 0
    for w in (0.1, 1, 10):
        assert curvature.subs(W, -w) > 0 > curvature.subs(W, w)


def test_the_safe_step() -> None:
    x, y = RNG.normal(size=(40, 3)) * 2, RNG.choice([-1, 1], 40)
    rate = 1 / np.mean((x**2).sum(axis=1) / 4)
    w = RNG.normal(size=3) * 5
    for _ in range(100):
        step = w - rate * np.mean([gradient(w, a, b) for a, b in zip(x, y, strict=True)], axis=0)
        assert losses(step, x, y) <= losses(w, x, y) + 1e-12
        w = step


def test_the_hessian_of_the_sum() -> None:
    w, v = RNG.normal(size=(2, 3))
    x, y = RNG.normal(size=(5, 3)), RNG.choice([-1, 1], 5)
    s = expit(y * (x @ w)) * expit(-y * (x @ w))
    hessian = x.T @ np.diag(s) @ x
    differences = []
    for e in 1e-6 * np.eye(3):
        up, down = (sum((gradient(u, a, b) for a, b in zip(x, y, strict=True)), np.zeros(3)) for u in (w + e, w - e))
        differences.append((up - down) / 2e-6)
    assert np.allclose(differences, hessian, atol=1e-7)
    assert np.isclose(v @ hessian @ v, (s * (x @ v) ** 2).sum())
    # Five inputs span the space; inputs in a plane do not, and the loss is flat across it.
    assert np.linalg.eigvalsh(hessian)[0] > 1e-6
    x[:, 2] = 0
    assert np.isclose(losses(w, x, y), losses(w + np.array([0, 0, 3.0]), x, y), rtol=1e-12)


def test_strongly_convex_with_a_penalty() -> None:
    penalty = sp.Rational(1, 2) * W**2
    curvature = sp.diff(sp.log(1 + sp.exp(-W)) + penalty, W, 2)
    assert sp.simplify(curvature - 1 - SIGMOID * (1 - SIGMOID)) == 0


def test_squared_error_is_not_convex() -> None:
    squared = (1 - SIGMOID) ** 2
    slope = sp.diff(squared, W)
    assert sp.limit(slope, W, -sp.oo) == 0
    assert slope.subs(W, -3).evalf() > slope.subs(W, -1).evalf()  # it decreases, so the function is not convex
    assert sp.diff(squared, W, 2).subs(W, -3).evalf() < 0 < sp.diff(squared, W, 2).subs(W, 1).evalf()
