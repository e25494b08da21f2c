"""Checks the Hessian by differences, the variance identity exactly, and the counterexamples."""

from fractions import Fraction
from itertools import pairwise

import numpy as np
import sympy as sp

from tests.answers.proof import answer

ANSWER = answer(__file__)
RNG = np.random.default_rng(3)


def loss(z: np.ndarray, y: np.ndarray) -> float:
    """Return the cross-entropy of softmax(z) against y."""
    return float(-(y * (z - np.logaddexp.reduce(z))).sum())


def softmax(z: np.ndarray) -> np.ndarray:
    """Return the probabilities of the logits."""
    return np.asarray(np.exp(z - np.logaddexp.reduce(z)))


def test_log_sum_exp_form_and_hessian() -> None:
    for _ in range(20):
        z, y = RNG.normal(size=4), RNG.dirichlet(np.ones(4))
        assert np.isclose(loss(z, y), np.logaddexp.reduce(z) - y @ z)
        q, step = softmax(z), 1e-4
        hessian = np.diag(q) - np.outer(q, q)
        for i, a in enumerate(np.eye(4) * step):
            for j, b in enumerate(np.eye(4) * step):
                difference = loss(z + a + b, y) - loss(z + a - b, y) - loss(z - a + b, y) + loss(z - a - b, y)
                assert np.isclose(difference / (4 * step**2), hessian[i, j], atol=1e-6)


def test_the_quadratic_form_is_a_variance() -> None:
    counts, v = RNG.integers(1, 20, 5), RNG.integers(-9, 9, 5)
    total = int(counts.sum())
    q = [Fraction(int(count), total) for count in counts]
    values = [Fraction(int(value)) for value in v]
    form = (
        sum(a * x * x for a, x in zip(q, values, strict=True)) - sum(a * x for a, x in zip(q, values, strict=True)) ** 2
    )
    mean = sum(a * x for a, x in zip(q, values, strict=True))
    variance = sum(a * (x - mean) ** 2 for a, x in zip(q, values, strict=True))
    assert form == variance > 0
    z, y = RNG.normal(size=5), np.eye(5)[2]
    assert np.isclose(loss(z + 3.7, y), loss(z, y))  # flat along the constant direction


def test_log_sum_exp_is_a_maximum_of_affine_functions() -> None:
    z = RNG.normal(size=4)
    q, top = softmax(z), np.logaddexp.reduce(z)
    assert np.isclose(np.sum(q * z) - np.sum(q * np.log(q)), top)
    for p in RNG.dirichlet(np.ones(4), size=50):
        bracket = np.sum(p * z) - np.sum(p * np.log(p))
        assert np.isclose(bracket, top - np.sum(p * np.log(p / q)))
        assert bracket <= top


def test_two_classes() -> None:
    z, y = sp.symbols("z y", real=True)
    sigmoid = 1 / (1 + sp.exp(-z))
    assert sp.simplify(sp.diff(sp.log(1 + sp.exp(z)) - y * z, z, 2) - sigmoid * (1 - sigmoid)) == 0
    q = sp.symbols("q", positive=True)
    in_probability = -y * sp.log(q) - (1 - y) * sp.log(1 - q)
    assert sp.simplify(sp.diff(in_probability, q, 2) - y / q**2 - (1 - y) / (1 - q) ** 2) == 0


def test_in_the_probabilities() -> None:
    q, y = sp.symbols("q1:4", positive=True), sp.symbols("y1:4", nonnegative=True)
    value = -sum(weight * sp.log(share) for weight, share in zip(y, q, strict=True))
    assert sp.hessian(value, q) == sp.diag(*(weight / share**2 for weight, share in zip(y, q, strict=True)))


def test_separable_classes_have_no_minimum() -> None:
    losses = [loss(np.array([scale * 1.0, 0.0]), np.array([1.0, 0.0])) for scale in (1, 2, 4, 8, 16)]
    assert all(later < earlier for earlier, later in pairwise(losses))
    assert 0 < losses[-1] < 1e-6


def test_convex_in_the_weights_of_a_linear_model() -> None:
    inputs, targets = RNG.normal(size=(30, 3)), np.eye(4)[RNG.integers(0, 4, 30)]

    def total(weights: np.ndarray) -> float:
        return float(np.mean([loss(weights @ x, y) for x, y in zip(inputs, targets, strict=True)]))

    for _ in range(50):
        a, b = RNG.normal(size=(2, 4, 3)) * 3
        t = RNG.uniform()
        assert total(t * a + (1 - t) * b) <= t * total(a) + (1 - t) * total(b) + 1e-12


def test_not_convex_in_two_layers() -> None:
    def network(w1: float, w2: float) -> float:
        return loss(np.array([w1 * w2, 0.0]), np.array([1.0, 0.0]))

    assert np.isclose(network(1.3, -0.4), np.log1p(np.exp(1.3 * 0.4)))
    assert np.isclose(network(2, 2), network(-2, -2))
    ANSWER.prints("At $`(2, 2)`$ and $`(-2, -2)`$ the loss is 0.018", network(2, 2))
    ANSWER.prints("it is $`\\log 2 \\approx 0.693", network(0, 0))
    assert network(0, 0) > network(2, 2)
