"""Runs Newton's method and gradient descent on the bowl of the answer."""

import math
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
    ANSWER.prints("$`L = \\tfrac{1}{2}(w_1^2 + 10", CURVATURES[1])


def test_the_best_fixed_rate() -> None:
    rate = sp.symbols("rate", positive=True)
    low, high = (sp.Integer(int(curvature)) for curvature in CURVATURES)
    best = sp.solve(sp.Eq(1 - rate * low, rate * high - 1), rate)[0]  # both directions shrink alike
    ANSWER.prints("$`2/11`$", best)
    shrink = Fraction(int((1 - best * low).p), int((1 - best * low).q))
    ANSWER.prints("by $`9/11`$", shrink)
    rates = np.linspace(0.01, 0.25, 500)
    assert np.all(np.abs(1 - np.outer(rates, CURVATURES)).max(axis=1) >= float(shrink) - 1e-12)
    steps = math.ceil(math.log(1e6) / -math.log(shrink))
    assert shrink ** (steps - 1) > Fraction(1, 10**6) >= shrink**steps
    ANSWER.prints("a step: $`69`$", steps)


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
