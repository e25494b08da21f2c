from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest
from sklearn.metrics import fbeta_score, precision_recall_fscore_support

from solutions.evaluation.confusion_matrix import precision_recall_f1
from tests.answers.proof import answer

ANSWER = answer(__file__)
TP, FN, FP, TN = 30, 20, 5, 40
TRUTH = [1] * (TP + FN) + [0] * (FP + TN)
PREDICTED = [1] * TP + [0] * FN + [1] * FP + [0] * TN

PRECISION, RECALL = Fraction(TP, TP + FP), Fraction(TP, TP + FN)
F1 = 2 * PRECISION * RECALL / (PRECISION + RECALL)


def test_the_three_scores() -> None:
    ANSWER.prints("Precision is about 86%", PRECISION)
    ANSWER.prints("recall is 60%", RECALL)
    ANSWER.prints("F1 is about 71%", F1)
    ANSWER.prints(r"\frac{30}{35} = \frac67 \approx 0.857", PRECISION)
    ANSWER.prints(r"\frac{30}{50} = 0.6", RECALL)
    ANSWER.prints(r"= \frac{60}{85} = \frac{12}{17}", F1)
    ANSWER.prints(r"\frac{12}{17} \approx 0.706", F1)
    assert Fraction(6, 7) == PRECISION


def test_the_other_means_and_classes() -> None:
    ANSWER.prints("The ordinary average is 0.729", (PRECISION + RECALL) / 2)
    negative = Fraction(2 * TN, 2 * TN + FN + FP)
    ANSWER.prints("as positive, F1 is 0.762", negative)
    ANSWER.prints("macro average of both is 0.734", (F1 + negative) / 2)
    ANSWER.prints("are recognized, is $`40/45", Fraction(TN, TN + FP))
    ANSWER.prints("$`40/45`$, or 89%", Fraction(TN, TN + FP))
    ANSWER.prints(r"Here it is 0.638", 5 * PRECISION * RECALL / (4 * PRECISION + RECALL))
    assert fbeta_score(TRUTH, PREDICTED, beta=2) == pytest.approx(
        float(5 * PRECISION * RECALL / (4 * PRECISION + RECALL))
    )


def test_always_predicting_positive() -> None:
    positives, examples = TP + FN, len(TRUTH)
    ANSWER.prints("precision $`50/95", Fraction(positives, examples))
    ANSWER.prints("Its F1 is already $`100/145", Fraction(2 * positives, positives + examples))
    ANSWER.prints("or 0.690", Fraction(2 * positives, positives + examples))
    ANSWER.prints("so 0.706", F1)
    ANSWER.prints("Accuracy shows more, with 74%", Fraction(TP + TN, examples))
    ANSWER.prints("with 74% against 53%", Fraction(positives, examples))


def test_the_interval_of_recall() -> None:
    interval = binomtest(TP, TP + FN).proportion_ci(0.95, method="wilson")
    ANSWER.prints("runs from 46%", interval.low)
    ANSWER.prints("runs from 46% to 72%", interval.high)


def test_a_transposed_table_swaps_precision_and_recall() -> None:
    precision, recall, f1 = precision_recall_f1(TRUTH, PREDICTED, 1)
    assert precision_recall_f1(PREDICTED, TRUTH, 1) == (recall, precision, f1)


def test_the_code_on_the_given_table() -> None:
    assert precision_recall_f1(TRUTH, PREDICTED, 1) == pytest.approx((float(PRECISION), float(RECALL), float(F1)))
    assert precision_recall_f1(TRUTH, PREDICTED, 0)[2] == pytest.approx(80 / 105)


def test_the_code_refuses_lists_of_two_lengths() -> None:
    with pytest.raises(ValueError, match="shorter"):
        precision_recall_f1([1, 0], [1], 1)


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1))
def test_the_code_agrees_with_scikit_learn(pairs: list[tuple[bool, bool]]) -> None:
    truth, predicted = [t for t, _ in pairs], [p for _, p in pairs]
    expected = precision_recall_fscore_support(truth, predicted, average="binary", zero_division=0.0)[:3]
    assert precision_recall_f1(truth, predicted, True) == pytest.approx(expected)
