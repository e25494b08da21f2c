"""What 1% positives do to the loss, to the ideal classifier of two normal classes, and to an estimate of recall."""

from __future__ import annotations

from fractions import Fraction
from math import log, sqrt

import numpy as np
from scipy.stats import beta, norm

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
RARE = Fraction(10, 1000)
DISTANCE = 2.0
"""Standard deviations between the means of the two classes."""


def ideal_threshold(prior: float) -> float:
    """Return the point beyond which the positive class is more probable than not."""
    return DISTANCE / 2 + log((1 - prior) / prior) / DISTANCE


def recall(threshold: float) -> float:
    return float(norm.sf(threshold - DISTANCE))


def precision(threshold: float, prior: float) -> float:
    found, false = prior * recall(threshold), (1 - prior) * float(norm.sf(threshold))
    return found / (found + false)


def test_share_of_the_loss() -> None:
    # at 50% for everyone each row costs log 2
    ANSWER.prints("gets 99% of its loss", (1 - RARE))
    ANSWER.prints("must favor fraud by more than 99", (1 - RARE) / RARE)
    ANSWER.prints('Always answering "legitimate" is 99%', 1 - RARE)
    ANSWER.prints("One percent of a million rows is 10,000", 1_000_000 * RARE)


def test_two_normal_classes() -> None:
    balanced, rare = ideal_threshold(0.5), ideal_threshold(float(RARE))
    # at the threshold the evidence just makes up for the prior
    assert np.isclose(norm.pdf(rare - DISTANCE) / norm.pdf(rare), 99)
    ANSWER.prints("With equal classes it finds 84%", recall(balanced))
    ANSWER.prints("even the ideal classifier finds only 10%", recall(rare))
    auc = float(norm.cdf(DISTANCE / sqrt(2)))
    ANSWER.prints("yet ROC AUC is 0.92", auc)
    ANSWER.prints("holds recall at 84%", recall(balanced))
    ANSWER.prints("holds recall at 84%, but only 5%", precision(balanced, float(RARE)))

    rng = np.random.default_rng(1)
    positives = rng.normal(DISTANCE, 1, 200_000)
    found = positives > rare
    simulated(float(found.mean()), recall(rare), float(found.std()) / sqrt(found.size))
    wins = positives > rng.normal(0, 1, positives.size)
    simulated(float(wins.mean()), auc, float(wins.std()) / sqrt(wins.size))


def test_interval_of_recall() -> None:
    low, high = beta.ppf(0.025, 8, 3), beta.ppf(0.975, 9, 2)  # Clopper and Pearson
    ANSWER.prints("a 95% interval for recall from 44%", low)
    ANSWER.prints("a 95% interval for recall from 44% to 97%", high)


def test_false_alarms_of_a_small_rate() -> None:
    false_alarms = (1 - RARE) * Fraction(1, 100)
    assert false_alarms / RARE == Fraction(99, 100)  # about as many as there are frauds
