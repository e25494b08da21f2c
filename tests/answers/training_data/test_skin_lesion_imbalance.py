"""The cost threshold for rare lesions, the counts it gives in a toy, and the prior correction of a weighted model."""

from __future__ import annotations

from fractions import Fraction
from math import log, sqrt

import numpy as np
from scipy.stats import norm

from figures.training_data import skin_lesion_imbalance as figure
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
IMAGES, LESIONS = 10_000, 100


def counts(threshold: float) -> tuple[float, float]:
    """Return the expected misses and false alarms of the ideal classifier at this probability."""
    odds, prior = threshold / (1 - threshold), LESIONS / (IMAGES - LESIONS)
    score = figure.DISTANCE / 2 + log(odds / prior) / figure.DISTANCE
    return LESIONS * float(norm.cdf(score - figure.DISTANCE)), (IMAGES - LESIONS) * float(norm.sf(score))


def test_cost_threshold() -> None:
    false_alarm, miss = 1, 99
    threshold = Fraction(false_alarm, false_alarm + miss)
    ANSWER.prints("costs 99 false alarms, $`t = 0.01", threshold)
    # no threshold of the ideal classifier is cheaper
    costs = {t: counts(t)[0] * miss + counts(t)[1] for t in (0.002, 0.005, 0.01, 0.02, 0.05, 0.5)}
    assert min(costs, key=costs.__getitem__) == float(threshold)


def test_counts() -> None:
    ANSWER.prints("are bell-shaped, 2.5", figure.DISTANCE)
    for threshold, row in ((0.5, "| 0.5 | 72 | 10"), (0.01, "| 0.01 | 11 | 1,046")):
        missed, false = counts(threshold)
        ANSWER.prints(row.rpartition(" | ")[0], missed)
        ANSWER.prints(row, false)
    missed, false = counts(0.01)
    ANSWER.prints("In the toy, 8%", (LESIONS - missed) / (LESIONS - missed + false))


def test_weight_is_a_threshold() -> None:
    prior = Fraction(1, 100)
    odds = prior / (1 - prior)
    ANSWER.prints("weight 99 turns 1% into 50%", 99 * odds / (1 + 99 * odds))
    ANSWER.prints("After weighting, 0.5 already means 1%", Fraction(1, 1 + 99))
    low = Fraction(1, 99) / 99  # the odds of 0.01 in the weighted model, without the weight
    ANSWER.prints("and 0.01 would mean 0.01%", low / (1 + low))


def test_correction_of_the_weighted_model() -> None:
    weighted, corrected, truth = figure.predictions()
    ANSWER.prints("Dividing the predicted odds by 99", figure.WEIGHT)
    assert weighted.mean() > 15 * truth.mean()
    simulated(float(corrected.mean()), float(truth.mean()), sqrt(figure.PRIOR / figure.TRAINED_ON))
    said, is_so = figure.reliability(corrected, truth)
    assert np.abs(said - is_so).max() < 0.05
    said, is_so = figure.reliability(weighted, truth)
    assert (said - is_so)[1:].min() > 0.25
