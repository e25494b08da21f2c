"""Runs Newton's method and gradient descent on the bowl of the answer."""

from fractions import Fraction

import numpy as np
import sympy as sp

from figures.calculus.newton_and_gradient_steps import CURVATURES, START, STEPS, descent
from tests.answers.proof import answer

ANSWER = answer(__file__)


def test_newton_is_there_in_one_step() -> None:
    hessian = np.diag(CURVATURES)
    for start in np.random.default_rng(8).normal(size=(20, 2)):
        assert np.allclose(start - np.linalg.solve(hessian, hessian @ start), 0)
    ANSWER.prints("On $`\\tfrac{1}{2}(w_1^2 + 10", CURVATURES[1])


def test_the_best_fixed_rate() -> None:
    rate = sp.symbols("rate", positive=True)
    low, high = (sp.Integer(int(curvature)) for curvature in CURVATURES)
    best = sp.solve(sp.Eq(1 - rate * low, rate * high - 1), rate)[0]  # both directions shrink alike
    ANSWER.prints("$`2/11`$", best)
    shrink = Fraction(int((1 - best * low).p), int((1 - best * low).q))
    ANSWER.prints("keeps $`9/11`$", shrink)
    rates = np.linspace(0.01, 0.25, 500)
    factors = np.abs(1 - np.outer(rates, CURVATURES)).max(axis=1)
    assert np.all(factors >= float(shrink) - 1e-12)
    limit = 2 / high
    ANSWER.prints("2 over the largest eigenvalue, in the example 0.2", limit)
    assert np.all((factors < 1) == (rates < float(limit)))


def test_the_figure_shows_gradient_descent() -> None:
    w, path = START.copy(), descent()
    for point in path:
        assert np.allclose(w, point)
        w = w - 2 / 11 * CURVATURES * w
    assert len(path) == STEPS + 1
    ANSWER.prints("still short of it after 15", STEPS)


def test_newton_step_minimizes_the_model() -> None:
    rng = np.random.default_rng(9)
    root = rng.normal(size=(4, 4))
    hessian, gradient = root @ root.T + np.eye(4), rng.normal(size=4)
    step = -np.linalg.solve(hessian, gradient)

    def model(d: np.ndarray) -> float:
        return float(gradient @ d + 0.5 * d @ hessian @ d)

    assert all(model(step + shift) > model(step) for shift in rng.normal(size=(100, 4)))


def test_newton_goes_to_a_saddle() -> None:
    hessian, w = np.diag([1.0, -1.0]), np.array([0.3, 0.2])
    assert np.allclose(w - np.linalg.solve(hessian, hessian @ w), 0)  # the saddle of (w1^2 - w2^2)/2
    damped = w - np.linalg.solve(hessian + 2 * np.eye(2), hessian @ w)
    assert abs(damped[1]) > abs(w[1])  # away from it along the negative curvature


def test_newton_squares_the_error() -> None:
    w = sp.symbols("w", positive=True)
    f = w - sp.log(w)
    step = sp.simplify(w - sp.diff(f, w) / sp.diff(f, w, 2))
    assert sp.expand(step - w * (2 - w)) == 0
    assert sp.expand(1 - step - (1 - w) ** 2) == 0
    errors = [Fraction(1, 2)]
    for _ in range(3):
        errors.append(errors[-1] ** 2)
    ANSWER.prints("The error goes 0.5", errors[0])
    ANSWER.prints("goes 0.5, 0.25", errors[1])
    ANSWER.prints("0.25, 0.0625", errors[2])
    ANSWER.prints("0.0625, 0.0039", errors[3])
    ANSWER.prints("with its minimum at 1", sp.solve(sp.diff(f, w), w)[0])


def test_a_boosted_leaf() -> None:
    v, g, h, penalty = sp.symbols("v g h penalty", real=True)
    leaf = sp.solve(sp.diff(v * g + v**2 * (penalty + h) / 2, v), v)[0]
    assert sp.simplify(leaf + g / (penalty + h)) == 0


def test_gauss_newton_is_the_fisher_matrix_for_softmax() -> None:
    rng = np.random.default_rng(12)
    logits, jacobian = rng.normal(size=3), rng.normal(size=(3, 5))
    p = np.exp(logits) / np.exp(logits).sum()
    gauss_newton = jacobian.T @ (np.diag(p) - np.outer(p, p)) @ jacobian
    scores = (np.eye(3) - p) @ jacobian  # gradient of log p(class) in the weights, one row per class
    fisher = sum(p[c] * np.outer(scores[c], scores[c]) for c in range(3))
    assert np.allclose(gauss_newton, fisher)
    assert np.linalg.eigvalsh(gauss_newton).min() > -1e-9
