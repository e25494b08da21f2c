"""Models and metrics before and after every row is copied once."""

from __future__ import annotations

from fractions import Fraction
from math import exp, sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm
from sklearn.linear_model import Lasso, LogisticRegression, Ridge
from sklearn.metrics import accuracy_score, f1_score, roc_auc_score
from sklearn.model_selection import LeaveOneOut, cross_val_score
from sklearn.neighbors import KNeighborsClassifier
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeRegressor

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
POINTS = [(1, 2), (2, 4)]


def slope(points: list[tuple[int, int]], penalty: Fraction) -> Fraction:
    """Return the ridge slope without intercept, for the sum of squares plus penalty times the squared slope."""
    return Fraction(sum(x * y for x, y in points)) / (sum(x * x for x, _ in points) + penalty)


def data(rows: int = 30) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]:
    """Return inputs of shape (rows, 3), noisy real targets and noisy labels."""
    rng = np.random.default_rng(1)
    inputs = rng.normal(size=(rows, 3))
    target = inputs @ np.array([1.0, -2.0, 0.5]) + rng.normal(size=rows)
    return inputs, target, (target + rng.normal(size=rows) > 0).astype(np.int64)


def test_ridge_slope() -> None:
    penalty = Fraction(5)
    ANSWER.prints("For the points (1, 2", POINTS[0][1])
    ANSWER.prints("For the points (1, 2) and (2, 4", POINTS[1][1])
    assert slope(POINTS, Fraction(0)) == slope(POINTS * 2, Fraction(0))
    ANSWER.prints(r"the ridge slope through 0 at $`\lambda=5`$ goes from 1", slope(POINTS, penalty))
    ANSWER.prints(r"the ridge slope through 0 at $`\lambda=5`$ goes from 1 to 4/3", slope(POINTS * 2, penalty))
    assert slope(POINTS * 2, penalty) == slope(POINTS, penalty / 2)


def test_scikit_learn() -> None:
    inputs, target, labels = data()
    twice, targets, both = np.tile(inputs, (2, 1)), np.tile(target, 2), np.tile(labels, 2)

    def same(one: NDArray[np.float64], two: NDArray[np.float64]) -> bool:
        return bool(np.allclose(one, two, atol=1e-4))

    ridge = Ridge(alpha=5).fit(inputs, target).coef_
    assert not same(Ridge(alpha=5).fit(twice, targets).coef_, ridge)
    assert same(Ridge(alpha=10).fit(twice, targets).coef_, ridge)
    lasso = Lasso(alpha=0.3).fit(inputs, target).coef_
    assert same(Lasso(alpha=0.3).fit(twice, targets).coef_, lasso)
    logistic = LogisticRegression(C=0.5, tol=1e-8).fit(inputs, labels).coef_
    assert not same(LogisticRegression(C=0.5, tol=1e-8).fit(twice, both).coef_, logistic)
    assert same(LogisticRegression(C=0.25, tol=1e-8).fit(twice, both).coef_, logistic)
    machine = SVC(C=0.5, kernel="linear", tol=1e-6).fit(inputs, labels).coef_
    assert not same(SVC(C=0.5, kernel="linear", tol=1e-6).fit(twice, both).coef_, machine)
    assert same(SVC(C=0.25, kernel="linear", tol=1e-6).fit(twice, both).coef_, machine)
    # weight one half for each copy undoes the copying, in a summed loss too
    assert same(Ridge(alpha=5).fit(twice, targets, sample_weight=np.full(60, 0.5)).coef_, ridge)


def test_neighbors_and_trees() -> None:
    inputs, target, labels = data()
    twice, targets, both = np.tile(inputs, (2, 1)), np.tile(target, 2), np.tile(labels, 2)
    elsewhere = np.random.default_rng(2).normal(size=(200, 3))
    ten = KNeighborsClassifier(10).fit(twice, both).predict_proba(elsewhere)
    assert np.allclose(ten, KNeighborsClassifier(5).fit(inputs, labels).predict_proba(elsewhere))
    ANSWER.prints("so $`k=10`$ acts like 5", 10 / 2)
    tree = DecisionTreeRegressor(min_samples_leaf=3, random_state=0).fit(inputs, target)
    copied = DecisionTreeRegressor(min_samples_leaf=6, random_state=0).fit(twice, targets)
    assert np.allclose(tree.predict(elsewhere), copied.predict(elsewhere))
    ANSWER.prints("A minimum leaf size of 10", 10)
    tree = DecisionTreeRegressor(max_depth=3, random_state=0).fit(inputs, target)
    copied = DecisionTreeRegressor(max_depth=3, random_state=0).fit(twice, targets)
    assert np.allclose(tree.predict(elsewhere), copied.predict(elsewhere))


def test_twins_of_held_out_rows() -> None:
    rows = 10_000  # after copying
    for quote in ("In 5-fold cross-validation, about 80%", "In a random 80/20 split, about 80%"):
        ANSWER.prints(quote, Fraction(rows - rows // 5, rows - 1))
    # given that a row is out of the bag, each draw is its twin with probability 1 / (rows - 1)
    ANSWER.prints("In a forest, 63%", 1 - (1 - 1 / (rows - 1)) ** rows)


def test_bootstrap() -> None:
    # of n rows, each twice, 2n draws miss a given one with probability (1 - 1/n)^(2n)
    rows = 1_000
    ANSWER.prints("A bootstrap sample holds about 86%", 1 - (1 - 1 / rows) ** (2 * rows))
    ANSWER.prints("A bootstrap sample holds about 86%", 1 - exp(-2))
    ANSWER.prints("of the distinct rows instead of 63%", 1 - exp(-1))
    rng = np.random.default_rng(3)
    shares = np.array([np.unique(rng.integers(2 * rows, size=2 * rows) % rows).size / rows for _ in range(100)])
    simulated(float(shares.mean()), 1 - (1 - 1 / rows) ** (2 * rows), float(shares.std()) / 10)


def test_standard_errors() -> None:
    inputs, target, _ = data()

    def errors(copies: int) -> NDArray[np.float64]:
        x, y = np.tile(inputs, (copies, 1)), np.tile(target, copies)
        rest = y - x @ np.linalg.lstsq(x, y)[0]
        return np.asarray(np.sqrt(np.diag(np.linalg.inv(x.T @ x)) * (rest @ rest) / (len(y) - x.shape[1])))

    assert np.allclose(errors(1) / errors(2), sqrt((60 - 3) / (30 - 3)))  # sqrt 2 but for the degrees of freedom
    ANSWER.prints("$`p=0.05`$ becomes 0.006", 2 * norm.sf(norm.isf(0.05 / 2) * sqrt(2)))


def test_gradient_steps() -> None:
    rows, batch = 640, 32
    assert 10 * (2 * rows // batch) == 20 * (rows // batch)


def test_metrics() -> None:
    rng = np.random.default_rng(4)
    truth = rng.integers(2, size=50)
    score = rng.random(50) + 0.3 * truth
    for metric, predicted in ((accuracy_score, score > 0.6), (f1_score, score > 0.6), (roc_auc_score, score)):
        assert np.isclose(metric(truth, predicted), metric(np.tile(truth, 2), np.tile(predicted, 2)))


def test_interval_of_accuracy() -> None:
    right = Fraction(80, 100)
    ANSWER.prints("With 80", 100 * right)
    half = [1.96 * sqrt(right * (1 - right) / rows) for rows in (100, 200)]
    ANSWER.prints("falsely shrinks from ±7.8", 100 * half[0])
    ANSWER.prints("falsely shrinks from ±7.8 points to ±5.5", 100 * half[1])


def test_leave_one_out() -> None:
    inputs, _, _ = data()
    labels = np.random.default_rng(5).integers(2, size=30)  # coin flips
    one = KNeighborsClassifier(1)
    assert cross_val_score(one, inputs, labels, cv=LeaveOneOut()).mean() < 0.8
    assert cross_val_score(one, np.tile(inputs, (2, 1)), np.tile(labels, 2), cv=LeaveOneOut()).mean() == 1
