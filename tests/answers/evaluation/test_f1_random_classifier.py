from __future__ import annotations

from fractions import Fraction

import numpy as np
from scipy.stats import binom

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
PREVALENCE = Fraction(1, 100)
COIN = Fraction(1, 2)


def f1(prevalence: Fraction, flagged: Fraction) -> Fraction:
    """Return F1 from expected counts, where a share of all examples is flagged at random."""
    precision, recall = prevalence, flagged
    return 2 * precision * recall / (precision + recall)


def test_the_fair_coin() -> None:
    rare, frequent = f1(PREVALENCE, COIN), f1(1 - PREVALENCE, COIN)
    ANSWER.prints("About 0.02", rare)
    ANSWER.prints("about 0.66 if A is", frequent)
    ANSWER.prints(r"\frac{2 \cdot 0.01 \cdot 0.5}{0.51} \approx 0.0196", rare)
    ANSWER.prints(r"\frac{2 \cdot 0.99 \cdot 0.5}{1.49} \approx 0.664", frequent)
    ANSWER.prints("Macro F1 is their mean, 0.342", (rare + frequent) / 2)
    ANSWER.prints("Micro F1 equals the accuracy, 0.5", COIN)
    ANSWER.prints("scores 0.02 or 0.66", frequent)


def test_by_counting() -> None:
    found, missed, false_alarms = 10 * COIN, 10 * COIN, 990 * COIN
    ANSWER.prints("The coin finds 5", found)
    ANSWER.prints("misses 5", missed)
    ANSWER.prints("raises 495", false_alarms)
    ANSWER.prints("10/(10 + 495 + 5) = 0.0196", 2 * found / (2 * found + false_alarms + missed))


def test_other_coins() -> None:
    ANSWER.prints("F1 is 0.01 for B", f1(PREVALENCE, PREVALENCE))
    ANSWER.prints("0.01 for B and 0.99", f1(1 - PREVALENCE, 1 - PREVALENCE))
    ANSWER.prints("That is 0.0198", f1(PREVALENCE, Fraction(1)))
    ANSWER.prints("0.0198 for B and 0.995", f1(1 - PREVALENCE, Fraction(1)))
    assert f1(PREVALENCE, Fraction(1)) == 2 * PREVALENCE / (1 + PREVALENCE)
    scores = [f1(PREVALENCE, Fraction(q, 100)) for q in range(1, 101)]
    assert scores == sorted(scores)


def test_the_exact_expectation_in_a_hundred_examples() -> None:
    false_positives = np.arange(100)
    # with probability 1/2 the one B is flagged, and F1 is 2 / (2 + false positives); else it is 0
    exact = float((binom.pmf(false_positives, 99, 0.5) * 2 / (2 + false_positives)).sum() / 2)
    ANSWER.prints("the exact expectation is 0.01960", exact)
    ANSWER.prints("instead of 0.01961", f1(PREVALENCE, COIN))


def test_a_simulated_coin() -> None:
    rng = np.random.default_rng(1)
    truth = np.arange(10_000) < 100
    guesses = rng.random((400, truth.size)) < 0.5
    hits = (guesses & truth).sum(axis=1)
    scores = 2 * hits / (100 + guesses.sum(axis=1))
    simulated(float(scores.mean()), f1(PREVALENCE, COIN), float(scores.std() / 20))
    accuracy = (guesses == truth).mean(axis=1)
    false_alarms = (guesses & ~truth).sum(axis=1) / 9_900
    roc_auc = (1 + hits / 100 - false_alarms) / 2  # two trapezoids below the curve with one corner
    ANSWER.prints("Both are 0.5", 0.5)
    simulated(float(accuracy.mean()), 0.5, float(accuracy.std() / 20))
    simulated(float(roc_auc.mean()), 0.5, float(roc_auc.std() / 20))
    recall, precision = hits / 100, hits / guesses.sum(axis=1)
    average_precision = recall * precision + (1 - recall) * 0.01  # flagged first, then all the others
    ANSWER.prints("about the prevalence, 0.01", float(average_precision.mean()))
