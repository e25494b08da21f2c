from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import accuracy_score, f1_score

from tests.answers.proof import answer

ANSWER = answer(__file__)
CONFUSION = np.array([[88, 2, 0], [3, 5, 0], [2, 0, 0]])
TRUTH = np.repeat([0, 0, 0, 1, 1, 1, 2, 2, 2], CONFUSION.ravel())
PREDICTED = np.repeat([0, 1, 2] * 3, CONFUSION.ravel())


def test_the_table_is_the_one_printed() -> None:
    for name, row in zip("ABC", CONFUSION, strict=True):
        ANSWER.prints(f"| **{name}** | {' | '.join(map(str, row))}", row[-1])
    assert CONFUSION.sum() == 100


def test_each_class() -> None:
    tp = np.diag(CONFUSION)
    per_class = 2 * tp / (CONFUSION.sum(axis=0) + CONFUSION.sum(axis=1))
    assert per_class == pytest.approx(f1_score(TRUTH, PREDICTED, average=None))
    ANSWER.prints("A, B and C are 0.96", per_class[0])
    ANSWER.prints("are 0.96, 0.67", per_class[1])
    ANSWER.prints("are 0.96, 0.67 and 0", per_class[2])


def test_the_averages() -> None:
    ANSWER.prints("| 0.54", f1_score(TRUTH, PREDICTED, average="macro"))
    ANSWER.prints("| 0.54 | 0.92", f1_score(TRUTH, PREDICTED, average="weighted"))
    ANSWER.prints("| 0.54 | 0.92 | 0.93", f1_score(TRUTH, PREDICTED, average="micro"))


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1))
def test_micro_is_accuracy(pairs: list[tuple[int, int]]) -> None:
    truth, predicted = zip(*pairs, strict=True)
    assert f1_score(truth, predicted, average="micro") == pytest.approx(accuracy_score(truth, predicted))


def test_micro_is_not_accuracy_without_a_background_class() -> None:
    assert f1_score(TRUTH, PREDICTED, labels=[1, 2], average="micro") < accuracy_score(TRUTH, PREDICTED) - 0.1


def test_the_bootstrap_that_misses_a_class() -> None:
    # none of the 100 draws hits one of the two examples of class C
    share = CONFUSION[2].sum() / CONFUSION.sum()
    ANSWER.prints("Of 100 emails, 13%", (1 - share) ** CONFUSION.sum())


def test_micro_is_not_accuracy_with_several_labels() -> None:
    truth, predicted = np.array([[1, 1], [1, 0]]), np.array([[1, 0], [1, 0]])
    assert f1_score(truth, predicted, average="micro") == pytest.approx(0.8)
    assert accuracy_score(truth, predicted) == 0.5


def test_the_other_macro() -> None:
    tp, flagged = np.diag(CONFUSION), CONFUSION.sum(axis=0)
    precision = (tp / np.maximum(flagged, 1)).mean()
    recall = (tp / CONFUSION.sum(axis=1)).mean()
    ANSWER.prints("Here that is 0.544", 2 * precision * recall / (precision + recall))
    ANSWER.prints("0.544 instead of 0.543", f1_score(TRUTH, PREDICTED, average="macro"))


def test_the_default_refuses_three_classes() -> None:
    with pytest.raises(ValueError, match="Target is multiclass but average='binary'"):
        f1_score(TRUTH, PREDICTED)
