"""The cost threshold for rare lesions, the counts it gives in a toy, and what a class weight does to the odds."""

from __future__ import annotations

from fractions import Fraction
from math import log, sqrt

from scipy.stats import norm

from figures.training_data import skin_lesion_imbalance as figure
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
IMAGES, LESIONS, WEIGHT = 10_000, 100, 99


def counts(threshold: float) -> tuple[float, float]:
    """Return the expected misses and false alarms of the ideal classifier at this probability."""
    odds, prior = threshold / (1 - threshold), LESIONS / (IMAGES - LESIONS)
    score = figure.DISTANCE / 2 + log(odds / prior) / figure.DISTANCE
    return LESIONS * float(norm.cdf(score - figure.DISTANCE)), (IMAGES - LESIONS) * float(norm.sf(score))


def test_cost_threshold() -> None:
    false_alarm, miss = 1, 99
    threshold = Fraction(false_alarm, false_alarm + miss)
    ANSWER.prints("costs 99", miss)
    ANSWER.prints("costs 99 false alarms, $`t = 0.01", threshold)
    # no threshold of the ideal classifier is cheaper
    costs = {t: counts(t)[0] * miss + counts(t)[1] for t in (0.002, 0.005, 0.01, 0.02, 0.05, 0.5)}
    assert min(costs, key=costs.__getitem__) == float(threshold)


def test_counts() -> None:
    ANSWER.prints("With 100", LESIONS)
    ANSWER.prints("With 100 lesions in 10,000", IMAGES)
    ANSWER.prints("bell-shaped scores 2.5", figure.DISTANCE)
    for threshold, row in ((0.5, "| 0.5 | 72 | 10"), (0.01, "| 0.01 | 11 | 1,046")):
        missed, false = counts(threshold)
        ANSWER.prints(row.rpartition(" | ")[0], missed)
        ANSWER.prints(row, false)
    missed, false = counts(0.01)
    ANSWER.prints("At 0.01, 8%", (LESIONS - missed) / (LESIONS - missed + false))


def test_accuracy_of_always_healthy() -> None:
    ANSWER.prints('always saying "healthy" is 99%', 1 - Fraction(LESIONS, IMAGES))


def test_weight_is_a_threshold() -> None:
    prior = Fraction(LESIONS, IMAGES)
    odds = prior / (1 - prior)
    ANSWER.prints("Weight 99", WEIGHT)
    ANSWER.prints("Weight 99 turns 1% into 50%", WEIGHT * odds / (1 + WEIGHT * odds))
    ANSWER.prints("After weighting, 0.5 already means 1%", Fraction(1, 1 + WEIGHT))


def test_weight_multiplies_the_odds() -> None:
    # The constant that minimizes the weighted log loss of a group with share p of positives has WEIGHT times its odds.
    for percent in (1, 5, 30):
        p = Fraction(percent, 100)
        best = WEIGHT * p / (WEIGHT * p + 1 - p)
        assert best / (1 - best) / WEIGHT == p / (1 - p)
        slope = WEIGHT * p / best - (1 - p) / (1 - best)
        assert slope == 0


def test_correction_of_the_weighted_model() -> None:
    weighted, corrected, truth = figure.predictions()
    assert figure.WEIGHT == WEIGHT
    ANSWER.prints("In a toy where 1%", figure.PRIOR)
    ANSWER.prints("with weight 99 says 16%", weighted.mean())
    simulated(float(corrected.mean()), float(truth.mean()), sqrt(figure.PRIOR / figure.TRAINED_ON))
