"""Proves the sigmoid's derivative, checks the gradient by differences and recomputes the example."""

import numpy as np
import sympy as sp
from scipy.special import expit

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
M = sp.symbols("m", real=True)
SIGMOID = 1 / (1 + sp.exp(-M))


def loss(w: np.ndarray, x: np.ndarray, y: int) -> float:
    """Return -log p(y | x), from the given p(1 | x) alone."""
    p = expit(w @ x)
    return float(-np.log(p if y == 1 else 1 - p))


def gradient(w: np.ndarray, x: np.ndarray, y: int) -> np.ndarray:
    """Return what the question claims."""
    return np.asarray(-y * (1 - expit(y * (w @ x))) * x)


def test_the_derivatives_of_the_steps() -> None:
    assert sp.simplify(sp.diff(SIGMOID, M) - SIGMOID * (1 - SIGMOID)) == 0
    assert sp.simplify(sp.diff(SIGMOID, M) - sp.exp(-M) / (1 + sp.exp(-M)) ** 2) == 0
    assert sp.simplify(sp.diff(-sp.log(SIGMOID), M) + (1 - SIGMOID)) == 0


def test_the_gradient_against_differences() -> None:
    rng = np.random.default_rng(5)
    for _ in range(50):
        w, x = rng.normal(size=(2, 4))
        for y in (-1, 1):
            step = 1e-6 * np.eye(4)
            differences = [(loss(w + e, x, y) - loss(w - e, x, y)) / 2e-6 for e in step]
            assert np.allclose(differences, gradient(w, x, y), atol=1e-7)
            target = (1 + y) / 2
            assert np.allclose((expit(w @ x) - target) * x, gradient(w, x, y))


def test_the_example() -> None:
    x, score = sp.Matrix([4, 8]), sp.log(3)
    p = 1 / (1 + sp.exp(-score))
    ANSWER.prints("p(1 \\mid \\mathbf{x}) = \\tfrac{3}{4}", p)
    labels = float(score) + np.random.default_rng(6).logistic(size=400_000) > 0
    simulated(float(labels.mean()), p, (float(p * (1 - p)) / labels.size) ** 0.5)
    up, down = -(1 - p) * x, p * x
    ANSWER.prints("the gradient is $`-\\tfrac{1}{4}", p - 1)
    ANSWER.prints("$`-\\tfrac{1}{4}\\,\\mathbf{x} = (-1", up[0])
    ANSWER.prints("$`-\\tfrac{1}{4}\\,\\mathbf{x} = (-1, -2", up[1])
    ANSWER.prints("If $`y = -1`$, it is $`+\\tfrac{3}{4}", p)
    ANSWER.prints("$`+\\tfrac{3}{4}\\,\\mathbf{x} = (3", down[0])
    ANSWER.prints("$`+\\tfrac{3}{4}\\,\\mathbf{x} = (3, 6", down[1])
    # The same from the loss itself, at weights that give this score.
    w = np.array([float(score) / 4, 0.0])
    for label, claimed in ((1, up), (-1, down)):
        assert np.allclose(gradient(w, np.array([4.0, 8.0]), label), [float(c) for c in claimed])


def test_the_slip_turns_the_weighting_around() -> None:
    scores = np.linspace(-5, 5, 50)  # of negative examples: the lower, the better classified
    right, slip = 1 - expit(-scores), 1 - expit(scores)
    assert np.all(np.diff(right) > 0)
    assert np.all(np.diff(slip) < 0)
