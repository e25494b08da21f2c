from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from sklearn.dummy import DummyClassifier
from sklearn.metrics import accuracy_score, mean_squared_error
from sklearn.model_selection import LeaveOneOut, cross_val_score

from figures.evaluation.cross_validation_splits import TEST, roles
from solutions.evaluation.cross_validation import cross_validate, stratified_folds
from tests.answers.proof import answer

ANSWER = answer(__file__)
Array = NDArray[np.float64]


def fit_mean(x: Array, y: Array) -> Callable[[Array], Array]:
    return lambda new: np.full(len(new), y.mean())


def test_a_plain_fold_may_hold_no_positive() -> None:
    rows, positives = 500, 5
    ANSWER.prints("With 5", positives)
    ANSWER.prints("With 5 positives in 500", rows)
    ANSWER.prints("a plain fold of 100 holds none 33%", comb(rows - rows // 5, positives) / comb(rows, positives))


def test_every_row_is_scored_once_by_a_model_that_has_not_seen_it() -> None:
    x, y = np.arange(10.0)[:, None], np.arange(10.0)
    tested: list[float] = []

    def fit(x: Array, y: Array) -> Callable[[Array], Array]:
        def predict(new: Array) -> Array:
            assert not set(new[:, 0]) & set(x[:, 0])
            tested.extend(new[:, 0])
            return np.zeros(len(new))

        return predict

    cross_validate(x, y, fit, mean_squared_error, k=3)
    assert sorted(tested) == list(range(10))


def test_leave_one_out_by_its_closed_form() -> None:
    y = np.random.default_rng(1).normal(size=12)
    found = cross_validate(y[:, None], y, fit_mean, mean_squared_error, k=12)
    assert found == pytest.approx((((y - y.mean()) * 12 / 11) ** 2).mean())


def test_leave_one_out_from_one_fit() -> None:
    rng = np.random.default_rng(2)
    x, y = rng.normal(size=(15, 3)), rng.normal(size=15)

    def fit(x: Array, y: Array) -> Callable[[Array], Array]:
        weights = np.linalg.lstsq(x, y)[0]
        return lambda new: np.asarray(new @ weights)

    hat = x @ np.linalg.inv(x.T @ x) @ x.T
    found = cross_validate(x, y, fit, mean_squared_error, k=15)
    assert found == pytest.approx((((y - hat @ y) / (1 - hat.diagonal())) ** 2).mean())


def test_the_cost_of_nesting() -> None:
    ANSWER.prints("With 5 by 5 folds and 20 settings, 500", 5 * 5 * 20)
    ANSWER.prints("plus 5", 5)


def test_the_majority_under_leave_one_out() -> None:
    y = np.array([0, 1] * 10)
    scores = cross_val_score(DummyClassifier(strategy="most_frequent"), np.zeros((20, 1)), y, cv=LeaveOneOut())
    ANSWER.prints("the majority guess gets 0", scores.mean())
    ANSWER.prints("0 instead of 50%", accuracy_score(y, np.zeros(20)))


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=60), st.integers(2, 7))
def test_stratified_folds_are_even(labels: list[str], k: int) -> None:
    folds = stratified_folds(labels, k)
    sizes = [int((folds == fold).sum()) for fold in range(k)]
    assert max(sizes) - min(sizes) <= 1
    for label in set(labels):
        counts = Counter(int(f) for f, y in zip(folds, labels, strict=True) if y == label)
        assert max(counts.values()) - min(counts.get(fold, 0) for fold in range(k)) <= 1


def test_the_figure_tests_each_row_at_most_once() -> None:
    for name, table in roles().items():
        times = (table == TEST).sum(axis=0)
        assert times.max() == 1
        assert (times == 1).all() == (name != "Time series")
