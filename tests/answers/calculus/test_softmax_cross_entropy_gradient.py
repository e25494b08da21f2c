"""Proves the gradient with symbols, checks it by differences and recomputes the example."""

import numpy as np
import sympy as sp

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
LOGITS, TRUE = np.log(np.array([0.5, 0.3, 0.2])), 1


def softmax(x: np.ndarray) -> np.ndarray:
    """Return the probabilities of the logits."""
    return np.asarray(np.exp(x - np.logaddexp.reduce(x)))


def loss(x: np.ndarray, y: np.ndarray) -> float:
    """Return the cross-entropy of softmax(x) against y, by its definition."""
    return float(-(y * np.log(softmax(x))).sum())


def differences(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the gradient by central differences."""
    return np.array([(loss(x + e, y) - loss(x - e, y)) / 2e-6 for e in 1e-6 * np.eye(len(x))])


def test_with_symbols() -> None:
    e = sp.symbols("e1:4", positive=True)  # the exponentials of the logits: d/dx is e d/de
    s = [v / sum(e) for v in e]
    for k in range(3):
        for i in range(3):
            assert sp.cancel(e[i] * sp.diff(s[k], e[i]) - s[k] * (int(k == i) - s[i])) == 0
            assert sp.cancel(e[i] * sp.diff(-sp.log(s[k]), e[i]) - (s[i] - int(i == k))) == 0


def test_by_differences_for_one_hot_and_soft_targets() -> None:
    rng = np.random.default_rng(17)
    for _ in range(20):
        x = rng.normal(size=5) * 2
        for y in (np.eye(5)[rng.integers(5)], rng.dirichlet(np.ones(5))):
            assert np.allclose(differences(x, y), softmax(x) - y, atol=1e-7)


def test_the_example() -> None:
    y, s = np.eye(3)[TRUE], softmax(LOGITS)
    ANSWER.prints("$`\\mathbf{s} = (0.5", s[0])
    ANSWER.prints("$`\\mathbf{s} = (0.5, 0.3", s[1])
    ANSWER.prints("$`\\mathbf{s} = (0.5, 0.3, 0.2", s[2])
    g = differences(LOGITS, y)
    ANSWER.prints("The gradient is $`(0.5", g[0])
    ANSWER.prints("The gradient is $`(0.5, -0.7", g[1])
    ANSWER.prints("The gradient is $`(0.5, -0.7, 0.2", g[2])
    assert abs(g.sum()) < 1e-8
    # Softmax probabilities as a draw: the largest logit after Gumbel noise.
    winners = (LOGITS + np.random.default_rng(18).gumbel(size=(200_000, 3))).argmax(axis=1)
    for k in range(3):
        simulated(float((winners == k).mean()), s[k], float(s[k] * (1 - s[k]) / len(winners)) ** 0.5)


def test_softmax_twice() -> None:
    y = np.eye(3)[TRUE]

    def twice(x: np.ndarray) -> float:
        return loss(softmax(x), y)

    wrong = np.array([30.0, 0.0, 0.0])
    assert abs(twice(wrong + 0.1 * y) - twice(wrong)) < 1e-10
    assert np.isclose(differences(wrong, y)[TRUE], -1, atol=1e-6)
    assert "a gradient near $`-1`$" in ANSWER.text


def test_the_last_layer_and_the_shift() -> None:
    rng = np.random.default_rng(19)
    w, b, h, y = rng.normal(size=(3, 2)), rng.normal(size=3), rng.normal(size=2), np.eye(3)[0]
    s = softmax(w @ h + b)
    for i in range(3):
        for j in range(2):
            step = np.zeros((3, 2))
            step[i, j] = 1e-6
            slope = (loss((w + step) @ h + b, y) - loss((w - step) @ h + b, y)) / 2e-6
            assert np.isclose(slope, np.outer(s - y, h)[i, j], atol=1e-7)
    x = w @ h + b
    assert np.isclose(loss(x, y), loss(x - x.max(), y))


def test_the_hessian_is_a_variance() -> None:
    rng = np.random.default_rng(20)
    for _ in range(20):
        x, v, y = rng.normal(size=4), rng.normal(size=4), np.eye(4)[1]
        s = softmax(x)
        jacobian = np.diag(s) - np.outer(s, s)
        hessian = [(softmax(x + e) - y - softmax(x - e) + y) / 2e-6 for e in 1e-6 * np.eye(4)]
        assert np.allclose(hessian, jacobian, atol=1e-8)
        assert np.allclose(jacobian.sum(axis=1), 0)
        mean = (s * v).sum()
        assert np.isclose(v @ jacobian @ v, (s * (v - mean) ** 2).sum())


def test_squared_error_stalls() -> None:
    y = np.eye(3)[TRUE]

    def squared(x: np.ndarray) -> float:
        return float(((softmax(x) - y) ** 2).sum() / 2)

    for x in (LOGITS, np.array([30.0, 0.0, 0.0])):
        s = softmax(x)
        slopes = [(squared(x + e) - squared(x - e)) / 2e-6 for e in 1e-6 * np.eye(3)]
        assert np.allclose(slopes, (np.diag(s) - np.outer(s, s)) @ (s - y), atol=1e-7)
    assert np.abs(slopes).max() < 1e-7
