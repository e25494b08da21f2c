from __future__ import annotations

import warnings
from fractions import Fraction

import pytest
from sklearn.exceptions import UndefinedMetricWarning
from sklearn.metrics import accuracy_score, balanced_accuracy_score, f1_score, precision_score

from tests.answers.proof import answer

ANSWER = answer(__file__)
TRUTH = [0] * 99 + [1]
ALWAYS_A, ALWAYS_B = [0] * 100, [1] * 100
F1_A, F1_B = Fraction(2 * 99, 2 * 99 + 1 + 0), Fraction(0, 0 + 0 + 1)


def test_either_class() -> None:
    ANSWER.prints("about 0.995 for class A", F1_A)
    ANSWER.prints(r"\frac{198}{198 + 1 + 0} \approx 0.995", F1_A)
    ANSWER.prints("F1 is 0", F1_B)
    ANSWER.prints("Precision is 0.99", Fraction(99, 100))
    assert f1_score(TRUTH, ALWAYS_A, pos_label=0) == pytest.approx(float(F1_A))


def test_the_averages() -> None:
    macro, weighted = (F1_A + F1_B) / 2, (99 * F1_A + F1_B) / 100
    ANSWER.prints("| **Macro:** plain mean of both classes | 0.497", macro)
    ANSWER.prints("here the accuracy | 0.990", accuracy_score(TRUTH, ALWAYS_A))
    ANSWER.prints("mean weighted by class size | 0.985", weighted)
    for average, value in (("macro", macro), ("micro", 0.99), ("weighted", weighted)):
        assert f1_score(TRUTH, ALWAYS_A, average=average) == pytest.approx(float(value))


def test_what_scikit_learn_says() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert f1_score(TRUTH, ALWAYS_A) == 0.0
    with pytest.warns(UndefinedMetricWarning, match="Precision is ill-defined"):
        assert precision_score(TRUTH, ALWAYS_A) == 0.0
    with pytest.warns(UndefinedMetricWarning, match="F-score is ill-defined"):
        f1_score([0, 0], [0, 0])
    assert f1_score([0, 0], [0, 0], zero_division=1.0) == 1.0


def test_the_other_constant_model() -> None:
    ANSWER.prints("F1 of B is about 0.02", Fraction(2, 101))
    ANSWER.prints("any constant prediction scores 0.5", balanced_accuracy_score(TRUTH, ALWAYS_A))
    assert balanced_accuracy_score(TRUTH, ALWAYS_B) == 0.5
    assert f1_score(TRUTH, ALWAYS_B) == pytest.approx(2 / 101)
