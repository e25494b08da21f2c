from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.stats import binomtest

from tests.answers.proof import answer

ANSWER = answer(__file__)
TP, FN, FP, TN = 30, 20, 5, 40


def f1(tp: int, flagged: int, positives: int) -> Fraction:
    return Fraction(2 * tp, flagged + positives)


def test_where_the_errors_are() -> None:
    ANSWER.prints("because 20", FN)
    ANSWER.prints("because 20 of the 25", FN + FP)
    ANSWER.prints("Accuracy is 74%", Fraction(TP + TN, TP + FN + FP + TN))
    ANSWER.prints("precision 86%", Fraction(TP, TP + FP))
    ANSWER.prints("recall is only 60%", Fraction(TP, TP + FN))
    ANSWER.prints("since 53%", Fraction(TP + FN, TP + FN + FP + TN))


def test_the_threshold_for_the_costs() -> None:
    miss, false_alarm = 3, 1
    ANSWER.prints(r"that is $`\tfrac{1}{4}", Fraction(false_alarm, false_alarm + miss))


def test_a_lower_threshold() -> None:
    before = f1(TP, TP + FP, TP + FN)
    ANSWER.prints("| **Now** | 86%", Fraction(TP, TP + FP))
    ANSWER.prints("| **Now** | 86% | 60%", Fraction(TP, TP + FN))
    ANSWER.prints("| **Now** | 86% | 60% | 0.71", before)
    ANSWER.prints("half of F1, here 35%", before / 2)
    everything = TP + FN + FP + TN
    ANSWER.prints("already reaches 0.69", f1(TP + FN, everything, TP + FN))
    tp, flagged = TP + 10, TP + FP + 20
    ANSWER.prints("| **Then** | 73%", Fraction(tp, flagged))
    ANSWER.prints("| **Then** | 73% | 80%", Fraction(tp, TP + FN))
    ANSWER.prints("| **Then** | 73% | 80% | 0.76", f1(tp, flagged, TP + FN))


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30), st.integers(1, 20), st.integers(0, 20))
def test_the_rule_of_half_f1(tp: int, fp: int, fn: int, batch: int, hits: int) -> None:
    assume(hits <= min(batch, fn) and tp + fp + fn > 0)
    before, after = f1(tp, tp + fp, tp + fn), f1(tp + hits, tp + fp + batch, tp + fn)
    assert (after > before) == (Fraction(hits, batch) > before / 2)


def test_the_interval_of_recall() -> None:
    interval = binomtest(TP, TP + FN).proportion_ci(0.95, method="wilson")
    ANSWER.prints("runs from 46%", interval.low)
    ANSWER.prints("runs from 46% to 72%", interval.high)
