"""The optima of sampled losses, from expected gradients over all draws of negatives, and what sampling saves."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.answers.proof import answer

ANSWER = answer(__file__)
Floats = NDArray[np.float64]
PEANUT = (np.array([0.5, 0.5]), np.array([0.1, 0.9]))  # P and Q of "butter" and "the"
THREE = (np.array([0.7, 0.2, 0.1]), np.array([0.3, 0.3, 0.4]))


def softmax_gradient(scores: Floats, p: Floats, q: Floats, k: int, corrected: bool) -> Floats:
    """Return the expected gradient of the sampled log-likelihood, over the true class and all k draws."""
    gradient = np.zeros_like(scores)
    for true, *negatives in itertools.product(range(len(p)), repeat=k + 1):
        chance = p[true] * np.prod(q[negatives])
        candidates = [true, *negatives]
        logits = scores[candidates] - (np.log(q[candidates]) if corrected else 0)
        share = np.exp(logits) / np.exp(logits).sum()
        gradient[true] += chance
        np.subtract.at(gradient, candidates, chance * share)
    return gradient


def logistic_gradient(scores: Floats, p: Floats, q: Floats, k: int, corrected: bool) -> Floats:
    """Return the expected gradient of logistic regression of data (one from p) against noise (k from q)."""
    data = 1 / (1 + np.exp(-(scores - (np.log(k * q) if corrected else 0))))
    return np.asarray(p * (1 - data) - k * q * data)


@pytest.mark.parametrize("k", [1, 2, 4])
def test_sampled_logistic_learns_log_odds(k: int) -> None:
    # Labels are independent: class c is true with chance p[c], and a drawn true class is no negative.
    p, q = np.array([0.7, 0.6, 0.1]), THREE[1]
    data = 1 / (1 + k * q * (1 - p) / p)  # sigmoid of log(p / (1 - p)) - log(k q)
    assert np.allclose(p * (1 - data) - k * q * (1 - p) * data, 0)


@pytest.mark.parametrize("k", [1, 2, 4])
@pytest.mark.parametrize(("p", "q"), [PEANUT, THREE])
def test_optima(p: Floats, q: Floats, k: int) -> None:
    # Both losses are convex in the scores, so a zero gradient is a minimum.
    for constant in (0.0, 2.0):
        assert np.allclose(softmax_gradient(np.log(p) + constant, p, q, k, corrected=True), 0)
        assert np.allclose(softmax_gradient(np.log(p / q) + constant, p, q, k, corrected=False), 0)
    assert np.allclose(logistic_gradient(np.log(p), p, q, k, corrected=True), 0)
    assert not np.allclose(logistic_gradient(np.log(p) + 2, p, q, k, corrected=True), 0)  # it learns log P itself
    assert np.allclose(logistic_gradient(np.log(p / q) - math.log(k), p, q, k, corrected=False), 0)


def test_peanut_butter() -> None:
    p, q = PEANUT
    ANSWER.prints('but let "the" be 90%', q[1])
    scores = {corrected: np.zeros(2) for corrected in (False, True)}
    for corrected, learned in scores.items():
        for _ in range(300):
            learned += 2 * softmax_gradient(learned, p, q, 2, corrected)
    butter = {corrected: np.exp(learned[0]) / np.exp(learned).sum() for corrected, learned in scores.items()}
    ANSWER.prints('Without correction, sampled softmax gives "butter" 90%', butter[False])
    ANSWER.prints("With it, 50%", butter[True])


def test_in_batch_negatives() -> None:
    # Two inputs, two labels, rows drawn independently: the other rows' labels come from the marginal.
    joint = np.array([[0.4, 0.1], [0.15, 0.35]])
    label = joint.sum(axis=0)
    given_input = joint / joint.sum(axis=1, keepdims=True)
    for corrected, optimum in ((False, np.log(given_input / label)), (True, np.log(given_input))):
        gradient = np.zeros((2, 2))
        for rows in itertools.product(itertools.product(range(2), repeat=2), repeat=3):
            chance = math.prod(joint[x, y] for x, y in rows)
            labels = [y for _, y in rows]
            for x, y in rows:
                logits = optimum[x, labels] - (np.log(label[labels]) if corrected else 0)
                share = np.exp(logits) / np.exp(logits).sum()
                gradient[x, y] += chance
                np.subtract.at(gradient[x], labels, chance * share)
        assert np.allclose(gradient, 0)


def test_independent_inclusion() -> None:
    p, q = THREE
    gradient = np.zeros(3)
    for true in range(3):
        for included in itertools.product((False, True), repeat=3):
            chance = p[true] * math.prod(q[c] if there else 1 - q[c] for c, there in enumerate(included))
            candidates = [c for c, there in enumerate(included) if there or c == true]
            share = (p / q)[candidates] / (p / q)[candidates].sum()  # softmax of log P - log Q
            gradient[true] += chance
            gradient[candidates] -= chance * share
    assert np.allclose(gradient, 0)


def test_gradient_away_from_the_optimum() -> None:
    p, q = THREE
    full = p - 1 / 3  # of the full softmax with equal scores
    sizes = (1, 2, 4, 7)
    biases = [float(np.abs(softmax_gradient(np.zeros(3), p, q, k, corrected=True) - full).max()) for k in sizes]
    assert biases[-1] > 0.005
    assert all(later < earlier for earlier, later in itertools.pairwise(biases))


def test_costs_and_losses() -> None:
    ANSWER.prints("instead of 100,000 classes, the output layer does about 1%", 1_001 / 100_000)
    ANSWER.prints(r"1,000 negatives give $`\log 1001", 1_000 + 1)
    ANSWER.prints(r"1,000 negatives give $`\log 1001 \approx 6.9", math.log(1_001))
    ANSWER.prints("all 100,000 classes $`11.5", math.log(100_000))


def test_log_uniform_is_roughly_one_over_rank() -> None:
    # TensorFlow's sampler: log((r + 2) / (r + 1)) / log(V + 1) for ranks r = 0, ..., V - 1.
    rank = np.arange(1, 100_001)
    chance = np.log((rank + 1) / rank) / math.log(100_001)
    assert math.isclose(chance.sum(), 1)
    ratio = chance * rank * math.log(100_001)
    assert ratio[0] > 0.69
    assert (np.diff(ratio[:1000]) > 0).all()
    assert abs(ratio[-1] - 1) < 1e-4
