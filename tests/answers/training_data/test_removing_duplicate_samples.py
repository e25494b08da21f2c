"""What dropping equal rows does to a click rate, and what twins across a split do to a 1-nearest-neighbor model."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
ROWS = 1_000
TESTED = ROWS // 5


def nearest_neighbor_score(rng: np.random.Generator) -> float:
    """Return the test accuracy of 1-nearest-neighbor on random inputs, each twice, with coin-flip labels."""
    inputs = np.repeat(rng.random(ROWS // 2), 2)
    labels = np.repeat(rng.integers(2, size=ROWS // 2), 2)
    order = rng.permutation(ROWS)
    test, train = order[:TESTED], order[TESTED:]
    nearest = np.abs(inputs[test, None] - inputs[None, train]).argmin(axis=1)
    return float(np.mean(labels[train][nearest] == labels[test]))


def test_click_rate() -> None:
    rows = [("phone", 1)] * 10 + [("phone", 0)] * 90
    ANSWER.prints("Of 100", len(rows))
    ANSWER.prints("Of 100 views from one kind of phone, 10", sum(clicked for _, clicked in rows))
    ANSWER.prints("the click rate jumps from 10%", Fraction(sum(clicked for _, clicked in rows), len(rows)))
    distinct = set(rows)
    ANSWER.prints("from 10% to 50%", Fraction(sum(clicked for _, clicked in distinct), len(distinct)))


def test_twins_across_the_split() -> None:
    twin_in_training = Fraction(ROWS - TESTED, ROWS - 1)
    assert twin_in_training > Fraction(1, 2)  # "most twins sit in training"
    expected = twin_in_training + (1 - twin_in_training) / 2
    ANSWER.prints("model scores 90%", expected)
    ANSWER.prints("model scores 90% instead of 50%", Fraction(1, 2))
    rng = np.random.default_rng(1)
    scores = np.array([nearest_neighbor_score(rng) for _ in range(60)])
    simulated(float(scores.mean()), expected, float(scores.std(ddof=1)) / len(scores) ** 0.5)


def test_count_as_weight() -> None:
    values, counts = np.array([0.0, 1.0]), np.array([90, 10])
    repeated = np.repeat(values, counts)
    for guess in (0.1, 0.3, 0.5):
        assert np.isclose(np.sum((repeated - guess) ** 2), np.sum(counts * (values - guess) ** 2))
