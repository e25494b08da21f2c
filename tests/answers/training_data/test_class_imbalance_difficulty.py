"""How few rare examples blur a learned direction, what the base rate alone gains, and how label noise swamps 1%."""

from __future__ import annotations

from fractions import Fraction
from math import log, sqrt
from statistics import NormalDist

import numpy as np

from tests.answers.proof import answer

ANSWER = answer(__file__)
RARE, SCANS = Fraction(1, 100), 100_000
FEATURES, DISTANCE = 50, 2.0


def learned_auc(positives: int, negatives: int, repeats: int = 4000) -> float:
    """Return the mean ROC AUC of scoring along the difference of two sample means."""
    rng = np.random.default_rng(1)
    shift = np.zeros(FEATURES)
    shift[0] = DISTANCE
    noise = sqrt(1 / positives + 1 / negatives)
    aucs = []
    for _ in range(repeats):
        direction = shift + noise * rng.standard_normal(FEATURES)
        separation = float((direction * shift).sum() / np.sqrt((direction**2).sum()))
        aucs.append(NormalDist().cdf(separation / sqrt(2)))
    return float(np.mean(aucs))


def test_count_more_than_ratio() -> None:
    ANSWER.prints("Ten positives among 1,000 give a ROC AUC of 0.83", learned_auc(10, 990))
    ANSWER.prints("A thousand among 100,000 give 0.92", learned_auc(1000, 99_000))
    best = NormalDist().cdf(DISTANCE / sqrt(2))
    for auc in (learned_auc(500, 500), best):  # "as do 500 among 1,000, and that is the best possible"
        ANSWER.prints("A thousand among 100,000 give 0.92", auc)
    ANSWER.prints("two normal classes in 50", FEATURES)
    # a hundred times more negatives hardly help the ten positives
    assert learned_auc(10, 99_000) - learned_auc(10, 990) < 0.005


def test_noise_of_the_means() -> None:
    rng = np.random.default_rng(2)
    differences = np.array([rng.normal(0, 1, 10).mean() - rng.normal(0, 1, 40).mean() for _ in range(4000)])
    assert abs(differences.var() - (1 / 10 + 1 / 40)) < 0.01


def test_lazy_optimum() -> None:
    ANSWER.prints("Say that 1,000", RARE * SCANS)
    ANSWER.prints("Say that 1,000 of 100,000", SCANS)
    ANSWER.prints('Always saying "healthy" is 99%', 1 - RARE)
    ANSWER.prints("Healthy scans make 99%", 1 - RARE)
    p = float(RARE)
    base = -p * log(p) - (1 - p) * log(1 - p)
    ANSWER.prints("that alone removes 92%", 1 - base / log(2))


def test_evidence_to_pass_the_threshold() -> None:
    ANSWER.prints("favor a tumor by over 99", (1 - RARE) / RARE)


def test_mislabeled_scans() -> None:
    ANSWER.prints("mislabeled, 990", Fraction(1, 100) * (1 - RARE) * SCANS)
    ANSWER.prints("stand beside 1,000", RARE * SCANS)
