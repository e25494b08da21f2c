"""Proves the corrected thresholds and the expected counts."""

from math import comb, sqrt

import numpy as np
from scipy import special, stats

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
PAIRS = comb(10_000, 2)


def chance(count: int, threshold: float = 0.8) -> float:
    """Return P(r > threshold) for two independent normal samples."""
    return float(stats.t.sf(threshold * sqrt((count - 2) / (1 - threshold**2)), count - 2))


def sample_correlations(count: int, pairs: int, seed: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return correlations of independent pairs of normal samples."""
    x, y = np.random.default_rng(seed).standard_normal((2, pairs, count))
    x -= x.mean(axis=1, keepdims=True)
    y -= y.mean(axis=1, keepdims=True)
    return np.asarray((x * y).sum(axis=1) / np.sqrt((x * x).sum(axis=1) * (y * y).sum(axis=1)))


def test_bonferroni() -> None:
    ANSWER.prints("million of 49,995,000", PAIRS)
    t = float(stats.t.isf(0.05 / PAIRS, 21))
    threshold = t / sqrt(21 + t * t)
    ANSWER.prints("must exceed 0.909", threshold)
    assert abs(chance(23, threshold) * PAIRS - 0.05) < 1e-6


def test_uncorrected() -> None:
    ANSWER.prints("At $`p<0.05`$, about 2.5", 0.05 * PAIRS / 1e6)


def test_holdout_and_longer_sample() -> None:
    ANSWER.prints("independent stocks, expect 115", PAIRS * chance(23))
    ANSWER.prints("but only 0.1", PAIRS * chance(23) * chance(12))
    ANSWER.prints("normal returns, those 115", PAIRS * chance(23))
    ANSWER.prints(r"those 115 pairs fall to $`4\times10^{-7}", PAIRS * chance(60))
    runs = 150_000
    p = chance(12)
    simulated(float(np.mean(sample_correlations(12, runs, 34) > 0.8)), p, sqrt(p * (1 - p) / runs))
    # a pair beyond 0.8 is too rare to simulate with 60 months: the same formula at 0.3
    p = chance(60, 0.3)
    simulated(float(np.mean(sample_correlations(60, 40_000, 35) > 0.3)), p, sqrt(p * (1 - p) / 40_000))


def test_permutation_of_the_maximum() -> None:
    # shuffling each series gives a level of at most 5 % for the largest correlation of all pairs, normal or not
    rng = np.random.default_rng(36)
    stocks, months, shuffles, runs = 8, 12, 19, 250

    def largest(series: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> float:
        z = series - series.mean(axis=1, keepdims=True)
        z /= np.sqrt((z * z).sum(axis=1, keepdims=True))
        first, second = np.triu_indices(stocks, 1)
        return float((z[first] * z[second]).sum(axis=1).max())

    hits = 0
    for _ in range(runs):
        series = rng.standard_t(3, size=(stocks, months))
        seen = largest(series)
        hits += all(largest(rng.permuted(series, axis=1)) < seen for _ in range(shuffles))
    simulated(hits / runs, 0.05, sqrt(0.05 * 0.95 / runs))


def test_benjamini_yekutieli_factor() -> None:
    # the thresholds are divided by 1 + 1/2 + ... + 1/m
    harmonic = float(special.digamma(PAIRS + 1)) + float(np.euler_gamma)
    assert abs(float(special.digamma(101)) + float(np.euler_gamma) - sum(1 / i for i in range(1, 101))) < 1e-12
    ANSWER.prints("does without, with thresholds 18", harmonic)


def test_fat_tails_break_the_threshold() -> None:
    # the expected number of chance pairs above 0.909, if returns follow Student's t with four degrees of freedom
    assert "with four degrees of freedom, more than ten chance pairs" in ANSWER.text
    stocks, runs, count = 3_000, 12, 0
    for seed in range(runs):
        rows = np.random.default_rng(45 + seed).standard_t(4, (stocks, 23)).astype(np.float32)
        rows -= rows.mean(axis=1, keepdims=True)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        count += (int((rows @ rows.T > 0.909).sum()) - stocks) // 2
    assert 10 < count / (runs * comb(stocks, 2)) * PAIRS < 40
