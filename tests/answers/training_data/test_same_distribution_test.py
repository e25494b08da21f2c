"""Coins that differ only jointly, the KS threshold, false alarms, a tiny shift on many rows, a real one on few."""

from __future__ import annotations

import itertools
import math
from fractions import Fraction

import numpy as np
from scipy.stats import ks_2samp, kstwobign, norm

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
Pair = tuple[int, int]
HALF = Fraction(1, 2)
TRAIN: dict[Pair, Fraction] = dict.fromkeys([(0, 0), (0, 1), (1, 0), (1, 1)], HALF**2)
TEST: dict[Pair, Fraction] = {(0, 0): HALF, (1, 1): HALF}


def auc(score: dict[Pair, Fraction]) -> Fraction:
    """Return the probability that a test row scores above a training row, ties counting half."""
    total = Fraction(0)
    for (a, p), (b, q) in itertools.product(TEST.items(), TRAIN.items()):
        total += p * q * (HALF if score[a] == score[b] else int(score[a] > score[b]))
    return total


def test_coins_alone() -> None:
    for law in (TRAIN, TEST):
        for coin in (0, 1):
            assert sum(p for pair, p in law.items() if pair[coin]) == HALF


def test_coins_together() -> None:
    equal = {pair: Fraction(int(pair[0] == pair[1])) for pair in TRAIN}
    ANSWER.prints('but scoring by "equal" gives 0.75', auc(equal))
    # No score of the four pairs does better: the best one ranks by the likelihood ratio, which is 2 or 0.
    ranks = itertools.product(map(Fraction, range(4)), repeat=4)
    assert max(auc(dict(zip(TRAIN, rank, strict=True))) for rank in ranks) == auc(equal)


def test_linear_model_learns_nothing() -> None:
    # The logistic loss is convex, and with equal sample sizes its gradient vanishes at zero weights.
    for coin in (0, 1):
        gradient = sum(p * pair[coin] for pair, p in TEST.items()) - sum(p * pair[coin] for pair, p in TRAIN.items())
        assert gradient == 0
    ANSWER.prints("Logistic regression on the two has AUC 0.5", auc({pair: Fraction(0) for pair in TRAIN}))


def test_permuting_held_out_labels() -> None:
    # 100 rows of each origin: the observed difference in "equal" is far outside the shuffled ones.
    rng = np.random.default_rng(1)
    equal = np.concatenate([np.ones(100), rng.integers(2, size=100)])
    observed = equal[:100].mean() - equal[100:].mean()
    shuffled = [rng.permutation(equal) for _ in range(500)]
    assert sum(s[:100].mean() - s[100:].mean() >= observed for s in shuffled) == 0


def test_many_tests() -> None:
    ANSWER.prints("Of 100 unchanged features, 5% tests flag 5", 100 * Fraction(5, 100))


def test_tiny_shift() -> None:
    rows, shift = 100_000, 0.02
    p = 2 * norm.sf(shift / math.sqrt(2 / rows))
    ANSWER.prints("standard deviations has $`p = 0.00001", p)
    ANSWER.prints("but an AUC of only 0.506", norm.cdf(shift / math.sqrt(2)))
    rng = np.random.default_rng(2)
    assert ks_2samp(rng.normal(size=rows), rng.normal(size=rows) + shift, method="asymp").pvalue < 0.01


def ks_counts(rng: np.random.Generator, rows: int, shift: float, repetitions: int) -> np.ndarray:
    """Return, per repetition, the rows times the largest gap between two normal samples' cumulative distributions."""
    values = rng.normal(size=(repetitions, 2 * rows))
    values[:, rows:] += shift
    steps = np.where(values.argsort(axis=1) < rows, 1, -1)
    return np.asarray(np.abs(steps.cumsum(axis=1)).max(axis=1))


def test_few_rows() -> None:
    rows = 50
    line = np.arange(rows, dtype=float)
    pvalue = {gap: float(ks_2samp(line, line + gap - 0.5, method="exact").pvalue) for gap in (13, 14)}
    assert pvalue[14] < 0.05 < pvalue[13]  # the exact test rejects from a gap of 14 rows on
    rng = np.random.default_rng(3)
    repetitions = 30_000
    missed = float((ks_counts(rng, rows, 0.5, repetitions) < 14).mean())
    ANSWER.prints("KS misses a shift of half a standard deviation 47%", missed)
    alarms = float((ks_counts(rng, rows, 0.0, repetitions) >= 14).mean())
    simulated(alarms, pvalue[14], math.sqrt(pvalue[14] * (1 - pvalue[14]) / repetitions))


def test_mmd_sees_the_coins() -> None:
    def mean_similarity(p: dict[Pair, Fraction], q: dict[Pair, Fraction]) -> float:
        return sum(
            float(p[a] * q[b]) * math.exp(-sum((x - y) ** 2 for x, y in zip(a, b, strict=True)) / 2)
            for a in p
            for b in q
        )

    assert mean_similarity(TRAIN, TRAIN) + mean_similarity(TEST, TEST) - 2 * mean_similarity(TRAIN, TEST) > 0.03


def test_ks_threshold() -> None:
    factor = kstwobign.isf(0.05)
    ANSWER.prints("differ if the gap is above $`1.36", factor)
    ANSWER.prints("With 200 rows each, it rejects at 5% above about 0.136", factor * math.sqrt(1 / 200 + 1 / 200))


def test_dependent_rows_raise_false_alarms() -> None:
    # Both samples have 5 users with 20 equal rows: at 5%, the KS test on rows alarms far too often.
    rng = np.random.default_rng(4)
    alarms = 0
    for _ in range(200):
        first, second = (np.repeat(rng.normal(size=5), 20) for _ in range(2))
        alarms += ks_2samp(first, second, method="asymp").pvalue < 0.05
    assert alarms > 100
