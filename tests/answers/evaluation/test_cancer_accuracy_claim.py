from __future__ import annotations

from fractions import Fraction
from math import sqrt

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.stats import norm
from sklearn.metrics import roc_auc_score

from figures.evaluation.roc_and_precision_recall import DISTANCE, PREVALENCES, areas
from solutions.evaluation.auc import auc_by_ranks
from tests.answers.proof import answer

ANSWER = answer(__file__)


def test_the_baseline() -> None:
    ANSWER.prints("scores 99.99%", 1 - Fraction(1, 10_000))
    ANSWER.prints("If 1 in 100 has it, that scores 99%", 1 - Fraction(1, 100))


def test_the_alarms() -> None:
    prevalence, sensitivity, specificity = Fraction(1, 1000), Fraction(9, 10), Fraction(99, 100)
    hits = prevalence * sensitivity
    ANSWER.prints("only 8%", hits / (hits + (1 - prevalence) * (1 - specificity)))


def test_how_many_patients_without_an_error() -> None:
    patients = np.log(0.05) / np.log(1 - 0.0001)
    ANSWER.prints("99.99% at 95% confidence takes 30,000", round(patients, -2))
    ANSWER.prints("At 1 in 10,000, only about 3", patients / 10_000)


def test_the_areas_in_the_figure() -> None:
    roc, (balanced, rare) = areas()
    assert roc == pytest.approx(norm.cdf(DISTANCE / sqrt(2)), abs=1e-4)
    ANSWER.prints("has area 0.92", roc)
    ANSWER.prints("area is 0.92", balanced)
    ANSWER.prints("at 50%", PREVALENCES[0])
    ANSWER.prints("at 50% positives and 0.27", rare)
    ANSWER.prints("0.27 at 1%", PREVALENCES[1])


@given(st.lists(st.tuples(st.integers(0, 1), st.integers(-3, 3)), min_size=2))
def test_auc_by_ranks(examples: list[tuple[int, int]]) -> None:
    labels, scores = zip(*examples, strict=True)
    assume(0 < sum(labels) < len(labels))
    found = auc_by_ranks(labels, scores)
    wins = [
        (a > b) + (a == b) / 2
        for y, a in zip(labels, scores, strict=True)
        for z, b in zip(labels, scores, strict=True)
        if y > z
    ]
    assert found == pytest.approx(sum(wins) / len(wins))
    assert found == pytest.approx(roc_auc_score(labels, scores))


def test_auc_needs_both_classes() -> None:
    with pytest.raises(ValueError, match="positives and negatives"):
        auc_by_ranks([1, 1], [0.2, 0.3])
