"""Training and test error of least squares with more and more features, and a greedy tree that a feature misleads."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.tree import DecisionTreeClassifier

from figures.training_data import noise_features_error as figure
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def test_printed_errors() -> None:
    ANSWER.prints("without intercept to 50", figure.ROWS)
    assert (figure.USEFUL, figure.WEIGHT) == (5, 0.5)  # "Five features have weight ½"
    ANSWER.prints("the noise has variance 1", figure.NOISE)
    for features, row in (
        (3, "| 3 useful | 1.41 | 1.60"),
        (5, "| 5 useful | 0.90 | 1.11"),
        (figure.USEFUL + 20, "| 5 useful, 20 useless | 0.50 | 2.04"),
    ):
        ANSWER.prints(row.rpartition(" | ")[0], figure.training_error(features))
        ANSWER.prints(row, figure.held_out_error(features))
    ANSWER.prints("three features leave $`\\sigma^2 = 1.5", figure.unexplained(3))
    assert figure.WEIGHT**2 == 0.25  # "each missing one adds ¼"
    ANSWER.prints("test error falls to 1.11", figure.held_out_error(5))
    ANSWER.prints("then rises to 2.04", figure.held_out_error(25))
    assert np.isclose(figure.held_out_error(25), 1 + 25 / 24)  # the formula by hand
    training = [figure.training_error(p) for p in range(1, figure.SHOWN + 1)]
    assert training == sorted(training, reverse=True)
    ANSWER.prints("With 1,000 rows the last test error is only 1.03", figure.held_out_error(25, 1_000))


def errors(rng: np.random.Generator, features: int) -> tuple[float, float]:
    """Return the training error and the expected squared error on new rows of one least-squares fit."""
    weights = np.zeros(max(features, figure.USEFUL))
    weights[: figure.USEFUL] = figure.WEIGHT
    inputs = rng.normal(size=(figure.ROWS, weights.size))
    target = inputs @ weights + rng.normal(size=figure.ROWS) * figure.NOISE**0.5
    fitted = np.zeros_like(weights)
    fitted[:features] = np.linalg.lstsq(inputs[:, :features], target)[0]
    training = float(np.mean((target - inputs @ fitted) ** 2))
    return training, figure.NOISE + float(np.sum((fitted - weights) ** 2))


def test_formula() -> None:
    rng = np.random.default_rng(1)
    for features in (3, 5, 25):
        runs = np.array([errors(rng, features) for _ in range(225)])
        spread = runs.std(axis=0) / 15
        simulated(float(runs[:, 0].mean()), figure.training_error(features), float(spread[0]))
        simulated(float(runs[:, 1].mean()), figure.held_out_error(features), float(spread[1]))


def test_nested_least_squares() -> None:
    rng = np.random.default_rng(2)
    inputs, target = rng.normal(size=(50, 60)), rng.normal(size=50)
    loss = [
        float(np.sum((target - inputs[:, :p] @ np.linalg.lstsq(inputs[:, :p], target)[0]) ** 2)) for p in range(1, 61)
    ]
    assert all(after <= before + 1e-9 for before, after in pairwise(loss))
    assert loss[49] < 1e-9  # as many features as rows fit exactly


def test_greedy_tree() -> None:
    # ten rows in each cell of the XOR, the third feature right in six of them
    cells = [(a, b, (a ^ b) if i < 6 else 1 - (a ^ b), a ^ b) for a in (0, 1) for b in (0, 1) for i in range(10)]
    rows: NDArray[np.int64] = np.array(cells)
    label = rows[:, 3]
    ANSWER.prints("is right in 60%", Fraction(int(np.sum(rows[:, 2] == label)), len(cells)))
    for seed in range(5):
        tree = DecisionTreeClassifier(max_depth=2, random_state=seed)
        subset = 1 - tree.fit(rows[:, :2], label).score(rows[:, :2], label)
        ANSWER.prints("Training error jumps from 0", subset)
        everything = 1 - tree.fit(rows[:, :3], label).score(rows[:, :3], label)
        assert tree.tree_.feature[0] == 2
        ANSWER.prints("jumps from 0 to 40%", everything)


def test_ridge_can_trade_loss_for_smaller_weights() -> None:
    rng = np.random.default_rng(3)

    def ridge(inputs: NDArray[np.float64], target: NDArray[np.float64]) -> tuple[float, float]:
        gram = inputs.T @ inputs + np.eye(inputs.shape[1])
        weights = np.linalg.solve(gram, inputs.T @ target)
        loss = float(np.sum((target - inputs @ weights) ** 2))
        return loss, loss + float(weights @ weights)

    rises = 0
    for _ in range(200):
        inputs, target = rng.normal(size=(4, 3)) * np.array([1, 1, 3]), rng.normal(size=4)
        subset, everything = ridge(inputs[:, :2], target), ridge(inputs, target)
        assert everything[1] <= subset[1] + 1e-9
        rises += everything[0] > subset[0] + 1e-6
    assert rises > 0


def test_log_loss_may_fall_while_accuracy_drops() -> None:
    # The first of the seeded data sets on which it happens is enough: "may".
    rng = np.random.default_rng(4)
    for _ in range(50):
        inputs, label = rng.normal(size=(40, 3)), rng.integers(2, size=40)
        loss, accuracy = [], []
        for features in (2, 3):
            model = LogisticRegression(C=np.inf, tol=1e-8).fit(inputs[:, :features], label)
            loss.append(log_loss(label, model.predict_proba(inputs[:, :features])))
            accuracy.append(model.score(inputs[:, :features], label))
        assert loss[1] <= loss[0] + 1e-6
        if loss[1] < loss[0] - 1e-3 and accuracy[1] < accuracy[0]:
            return
    raise AssertionError("never seen")
