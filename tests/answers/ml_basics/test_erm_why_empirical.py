"""Why the risk is empirical: the luckiest of a thousand guessers, and the bound that holds for all of them at once."""

from __future__ import annotations

from fractions import Fraction
from math import comb, log, sqrt

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
MODELS, EXAMPLES, MANY = 1_000, 20, 10_000
CONFIDENCE = Fraction(95, 100)


def luckiest(models: int, examples: int) -> Fraction:
    """Return the expected smallest error rate of fair guessers: the mean of a minimum is the sum of its tail."""
    tail = Fraction(1)
    mean = Fraction(0)
    for errors in range(examples):
        tail -= Fraction(comb(examples, errors), 2**examples)  # P(more errors than this), for one guesser
        mean += tail**models
    return mean / examples


def bound(models: int, examples: int) -> float:
    """Return how far, by Hoeffding and the union bound, any of the empirical risks is off at most."""
    return sqrt(log(2 * models / (1 - CONFIDENCE)) / (2 * examples))


def test_luckiest_guesser() -> None:
    expected = luckiest(MODELS, EXAMPLES)
    ANSWER.prints("Let 1,000", MODELS)
    ANSWER.prints("Each has a risk of 50%", Fraction(1, 2))
    ANSWER.prints("On 20", EXAMPLES)
    ANSWER.prints("the luckiest one errs only 15%", expected)
    rng = np.random.default_rng(1)
    best = rng.binomial(EXAMPLES, 0.5, size=(1_000, MODELS)).min(axis=1) / EXAMPLES
    simulated(best.mean(), expected, best.std() / best.size**0.5)


def test_new_data() -> None:
    rng = np.random.default_rng(2)
    wrong = rng.random((MODELS, EXAMPLES + MANY)) < 0.5
    chosen = wrong[:, :EXAMPLES].sum(axis=1).argmin()
    fresh = wrong[chosen, EXAMPLES:]
    ANSWER.prints("On new data it is back at 50%", Fraction(1, 2))
    simulated(fresh.mean(), Fraction(1, 2), 0.5 / MANY**0.5)


def test_bound() -> None:
    ANSWER.prints("the guarantee at 95%", CONFIDENCE)
    ANSWER.prints("Above, $`M = 1{,}000", MODELS)
    ANSWER.prints(r"and $`\delta = 0.05", 1 - CONFIDENCE)
    ANSWER.prints("all thousand gaps are only within about 51", 100 * bound(MODELS, EXAMPLES))
    ANSWER.prints("With 10,000", MANY)
    ANSWER.prints("With 10,000 examples, they are within 2.3", 100 * bound(MODELS, MANY))
    rng = np.random.default_rng(3)
    for examples in (EXAMPLES, MANY):
        risks = rng.binomial(examples, 0.5, size=(200, MODELS)) / examples
        within = np.abs(risks - 0.5).max(axis=1) <= bound(MODELS, examples)
        assert within.mean() >= float(CONFIDENCE)
