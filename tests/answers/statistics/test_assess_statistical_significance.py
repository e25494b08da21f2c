"""Proves the permutation example and the sizes of the traps."""

from fractions import Fraction
from itertools import combinations

import numpy as np
from scipy import stats

from tests.answers.proof import answer, simulated
from tests.answers.statistics._sequential import false_alarm_rate, simulated_false_alarms

ANSWER = answer(__file__)


def test_permutation_p_value() -> None:
    splits = [set(chosen) for chosen in combinations(range(8), 4)]
    clean = [s for s in splits if s in ({0, 1, 2, 3}, {4, 5, 6, 7})]
    ANSWER.prints("likely, and only 2", len(clean))
    ANSWER.prints(r"\binom84 = 70", len(splits))
    p = Fraction(len(clean), len(splits))
    ANSWER.prints(r"p = \tfrac{2}{70}", p)
    ANSWER.prints(r"p = \tfrac{2}{70} \approx 2.9\%", p)
    order = np.argsort(np.random.default_rng(5).random((200_000, 8)), axis=1)[:, :4]
    seen = float(np.mean((order < 4).all(axis=1) | (order >= 4).all(axis=1)))
    simulated(seen, p, float(p * (1 - p) / 200_000) ** 0.5)


def test_peeking() -> None:
    critical = float(stats.norm.ppf(0.975))
    exact = false_alarm_rate(5, critical)
    ANSWER.prints("alarms rise from 5% to 14%", exact)
    simulated(simulated_false_alarms(5, critical, 100_000, 6), exact, (exact * (1 - exact) / 100_000) ** 0.5)


def test_copied_rows() -> None:
    # twice the rows: the same mean, a standard error smaller by the root of two
    ANSWER.prints("$`p = 0.05`$ becomes 0.006", 2 * stats.norm.sf(stats.norm.ppf(0.975) * 2**0.5))


def test_many_tests() -> None:
    ANSWER.prints("with probability 64%", 1 - Fraction(19, 20) ** 20)


def test_large_sample() -> None:
    assert "With a million users per arm, 10.0% against 10.1% clicks" in ANSWER.text
    pooled = 0.1005
    z = 0.001 / (pooled * (1 - pooled) * 2 / 1e6) ** 0.5
    assert 2 * stats.norm.sf(z) < 0.02
