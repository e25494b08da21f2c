"""Votes of independent and of identical classifiers, the variance of correlated means, and averaged forecasts."""

from __future__ import annotations

from fractions import Fraction
from math import comb

import numpy as np
import sympy

from figures.ml_basics.ensemble_variance import CORRELATIONS, MOST, variance
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def majority(voters: int, right: Fraction) -> Fraction:
    """Return the probability that more than half of independent voters are right."""
    return sum(
        (comb(voters, k) * right**k * (1 - right) ** (voters - k) for k in range(voters // 2 + 1, voters + 1)),
        Fraction(0),
    )


def test_votes() -> None:
    right = Fraction(7, 10)
    assert "Let three classifiers be right 70% of the time" in ANSWER.text
    three = majority(3, right)
    assert three == right**3 + 3 * right**2 * (1 - right)
    ANSWER.prints(r"0.7^3 + 3 \cdot 0.7^2 \cdot 0.3 = 0.784", three)
    ANSWER.prints("a majority of 11 classifiers at 70% is right 92%", majority(11, right))
    ANSWER.prints("if all fail on the same examples, it stays 70%", right)
    wrong = Fraction(4, 10)
    ANSWER.prints("If each were right only 40%", wrong)
    assert majority(3, wrong) < wrong
    ANSWER.prints("of three at 40%, 35%", majority(3, wrong))
    accuracy = [majority(m, right) for m in range(1, 40, 2)]
    assert accuracy == sorted(accuracy)


def test_variance_of_a_correlated_mean() -> None:
    m, rho, sigma = sympy.symbols("M rho sigma", positive=True)
    total = m * sigma**2 + m * (m - 1) * rho * sigma**2  # variances on the diagonal, covariances off it
    printed = rho * sigma**2 + (1 - rho) / m * sigma**2
    assert sympy.simplify(total / m**2 - printed) == 0
    assert r"\rho\,\sigma^2 + \frac{1 - \rho}{M}\,\sigma^2" in ANSWER.text
    rng = np.random.default_rng(1)
    draws, models, correlation = 40_000, 10, 0.6
    shared = rng.standard_normal((draws, 1))
    own = rng.standard_normal((draws, models))
    mean = (correlation**0.5 * shared + (1 - correlation) ** 0.5 * own).mean(axis=1)
    expected = variance(models, correlation)
    simulated(float((mean**2).mean()), expected, expected * (2 / draws) ** 0.5)


def test_diversity_beats_number() -> None:
    ANSWER.prints(r"With $`\rho = 0.6", 0.6)
    ANSWER.prints("0.6`$ and 8 models, one gets $`0.6 + 0.4/8 = 0.65", variance(8, 0.6))
    ANSWER.prints("Even a million models leave 0.6", variance(1_000_000, 0.6))
    for rho in (0.0, 0.3, 0.6, 0.9):  # averaging can take away 1 - rho
        ANSWER.prints("five models already give 80%", (1 - variance(5, rho)) / (1 - rho))


def test_figure() -> None:
    assert "With correlation 0.3, 0.6, or 0.9, it levels off there" in ANSWER.text
    assert sorted(CORRELATIONS) == [0.0, 0.3, 0.6, 0.9]
    for correlation in CORRELATIONS:
        assert correlation <= variance(MOST, correlation) <= correlation + 0.05 + 1e-12
        assert abs(variance(10**9, correlation) - correlation) < 1e-8


def test_forecasts() -> None:
    truth = 10
    ANSWER.prints("Say the truth is 10", truth)
    ANSWER.prints("Forecasts of 8 and 14 average to 11", Fraction(8 + 14, 2))
    ANSWER.prints("Forecasts of 8 and 30 average to 19", Fraction(8 + 30, 2))
    assert abs(11 - truth) < abs(8 - truth) < abs(19 - truth)  # the mean beats the best member, then does not
    for pair in ((8, 14), (8, 30)):
        mean = Fraction(sum(pair), 2)
        assert (mean - truth) ** 2 <= Fraction(sum((f - truth) ** 2 for f in pair), 2)


def test_ambiguity_decomposition() -> None:
    truth, members = 10, (8, 14)
    mean = Fraction(sum(members), len(members))
    average = Fraction(sum((f - truth) ** 2 for f in members), len(members))
    spread = sum((f - mean) ** 2 for f in members) / len(members)
    ANSWER.prints("of 10 this is $`10", average)
    ANSWER.prints("this is $`10 - 9 = 1", (mean - truth) ** 2)
    assert average - spread == (mean - truth) ** 2
    assert spread == 9
    y, *f = sympy.symbols("y a b c")
    bar = sum(f) / 3
    gap = (bar - y) ** 2 - (sum((v - y) ** 2 for v in f) - sum((v - bar) ** 2 for v in f)) / 3
    assert sympy.expand(gap) == 0
