from __future__ import annotations

from math import log

import pytest
import sympy as sp
from sklearn.metrics import log_loss

from tests.answers.proof import answer

ANSWER = answer(__file__)
LABELS, PREDICTED = (1, 0), (0.8, 0.4)


def cross_entropy(target: tuple[float, float], predicted: tuple[float, float]) -> float:
    return -sum(q * log(r) for q, r in zip(target, predicted, strict=True))


def test_one_example_symbolically() -> None:
    p = sp.symbols("p", positive=True)
    for y in (0, 1):
        likelihood = p**y * (1 - p) ** (1 - y)
        formula = -(y * sp.log(p) + (1 - y) * sp.log(1 - p))
        assert sp.simplify(-sp.log(likelihood) - formula) == 0


def test_the_two_examples() -> None:
    losses = [cross_entropy((y, 1 - y), (p, 1 - p)) for y, p in zip(LABELS, PREDICTED, strict=True)]
    likelihood = PREDICTED[0] * (1 - PREDICTED[1])
    ANSWER.prints(r"0.8 \cdot 0.6 = 0.48", likelihood)
    ANSWER.prints("the negative log-likelihood is 0.734", -log(likelihood))
    ANSWER.prints("cross-entropies are 0.223", losses[0])
    ANSWER.prints("are 0.223 and 0.511", losses[1])
    ANSWER.prints("add up to 0.734", sum(losses))
    ANSWER.prints("their mean, 0.367", log_loss(LABELS, PREDICTED))
    assert sum(losses) == pytest.approx(-log(likelihood))


def test_soft_label_is_the_expected_loss() -> None:
    p = 0.8
    expected = 0.9 * -log(p) + 0.1 * -log(1 - p)
    assert cross_entropy((0.9, 1 - 0.9), (p, 1 - p)) == pytest.approx(expected)
