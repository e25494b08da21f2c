from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.optimize import approx_fprime

from tests.answers.proof import answer

ANSWER = answer(__file__)
Array = NDArray[np.float64]

TRUE, WRONG = 3, 8
LABEL = np.eye(10)[TRUE]
LOGITS = np.zeros(10)
LOGITS[WRONG] = 10


def softmax(z: Array) -> Array:
    e: Array = np.exp(z - z.max())
    shares: Array = e / e.sum()
    return shares


def cross_entropy(z: Array) -> float:
    return float(-np.log(softmax(z)[TRUE]))


def squared_error(z: Array) -> float:
    return float(((softmax(z) - LABEL) ** 2).sum())


def gradients(z: Array) -> tuple[Array, Array]:
    """Return the gradients of both losses with respect to the logits, by the answer's formulas."""
    p = softmax(z)
    jacobian = np.diag(p) - np.outer(p, p)
    return p - LABEL, 2 * jacobian @ (p - LABEL)


@pytest.mark.parametrize("seed", range(5))
def test_the_formulas_against_finite_differences(seed: int) -> None:
    z = np.random.default_rng(seed).normal(size=10)
    for loss, gradient in zip((cross_entropy, squared_error), gradients(z), strict=True):
        assert approx_fprime(z, loss, 1e-7) == pytest.approx(gradient, abs=1e-5)


def test_the_confident_mistake() -> None:
    entropy_slope, squared_slope = (-gradient[TRUE] for gradient in gradients(LOGITS))
    assert softmax(LOGITS)[WRONG] > 0.999
    ANSWER.prints("of the 3 is about 1", entropy_slope)
    ANSWER.prints("but 0.00018", squared_slope)
    ANSWER.prints("and is 10.0", cross_entropy(LOGITS))
    assert squared_error(LOGITS) < 2
    ANSWER.prints("is at most 2", ((np.eye(10)[WRONG] - LABEL) ** 2).sum())


def test_the_squared_error_is_not_convex_in_the_logits() -> None:
    ends = squared_error(LOGITS), squared_error(0 * LOGITS)
    assert squared_error(LOGITS / 2) > sum(ends) / 2 + 0.1
