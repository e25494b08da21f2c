"""Twenty in a row: plug-in, interval, posterior prediction, matches that differ."""

import math
from fractions import Fraction

import numpy as np
from scipy.optimize import brentq
from scipy.stats import binom

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
RATE = Fraction(9, 10)


def test_plug_in() -> None:
    ANSWER.prints("About 12%", RATE**20)
    ANSWER.prints(r"$`0.9^{20} \approx 0.122", RATE**20)
    ANSWER.prints(r"\hat p^{\,20} &\approx 0.1216", RATE**20)
    ANSWER.prints(r"&= \tfrac{90}{100} = 0.9", RATE)
    right = (np.random.default_rng(1).random((100_000, 20)) < 0.9).sum(axis=1) == 20
    simulated(right.mean(), RATE**20, right.std() / len(right) ** 0.5)


def test_exact_interval() -> None:
    low = brentq(lambda p: binom.sf(89, 100, p) - 0.025, 0.5, 0.9)
    high = brentq(lambda p: binom.cdf(90, 100, p) - 0.025, 0.9, 0.999)
    ANSWER.prints("95% interval for $`p`$ is 0.824", low)
    ANSWER.prints("is 0.824 to 0.951", high)
    ANSWER.prints("raised to the 20th power: 0.021", low**20)
    ANSWER.prints("0.021 to 0.366", high**20)
    ANSWER.prints("interval runs from 2%", low**20)
    ANSWER.prints("from 2% to 37%", high**20)
    rng = np.random.default_rng(2)
    for extreme in (rng.binomial(100, low, 100_000) >= 90, rng.binomial(100, high, 100_000) <= 90):
        simulated(extreme.mean(), 0.025, extreme.std() / 100_000**0.5)


def test_in_the_head() -> None:
    ANSWER.prints("In the head, $`0.9^5`$ is about 0.59", RATE**5)
    ANSWER.prints("Square it to get 0.35", RATE**10)
    ANSWER.prints("square again to get 0.12", RATE**20)


def test_other_accuracies() -> None:
    ANSWER.prints("With a true accuracy of 0.85 the answer is 4%", Fraction(85, 100) ** 20)
    ANSWER.prints("and with 0.95 it is 36%", Fraction(95, 100) ** 20)


def area(rights: int, wrongs: int) -> Fraction:
    """Return the integral of p^rights (1 - p)^wrongs over [0, 1], term by term."""
    return sum(
        (Fraction((-1) ** k * math.comb(wrongs, k), rights + k + 1) for k in range(wrongs + 1)), start=Fraction(0)
    )


def test_posterior_prediction() -> None:
    product = math.prod(Fraction(91 + i, 102 + i) for i in range(20))
    assert r"\prod_{i=0}^{19} \frac{91 + i}{102 + i}" in ANSWER.text
    assert area(110, 10) / area(90, 10) == product
    ANSWER.prints(r"$`\mathrm{Beta}(91, 11", 10 + 1)
    ANSWER.prints("\n\\approx 0.124", product)
    # each success makes the next one likelier
    chances = [area(90 + i + 1, 10) / area(90 + i, 10) for i in range(20)]
    assert chances == [Fraction(91 + i, 102 + i) for i in range(20)]
    assert chances == sorted(chances)
    right = np.random.default_rng(3).binomial(20, np.random.default_rng(7).beta(91, 11, 100_000)) == 20
    simulated(right.mean(), product, right.std() / len(right) ** 0.5)


def test_matches_that_differ() -> None:
    chances = [Fraction(1)] * 10 + [Fraction(8, 10)] * 10
    assert sum(chances) / 20 == RATE
    ANSWER.prints("Ten certain matches and ten at 0.8 also average 0.9", RATE)
    ANSWER.prints(r"$`0.8^{10} \approx 0.107", math.prod(chances))
    rng = np.random.default_rng(4)
    for _ in range(20):
        offsets = rng.uniform(-0.09, 0.09, 20)
        mixed = np.clip(0.9 + offsets - offsets.mean(), 0, 1)
        assert math.prod(mixed) < np.mean(mixed) ** 20
    # drawn afresh: half of the matches 0.8, half 1.0
    drawn = rng.choice([0.8, 1.0], (100_000, 20))
    right = (rng.random((100_000, 20)) < drawn).sum(axis=1) == 20
    simulated(right.mean(), RATE**20, right.std() / len(right) ** 0.5)


def test_streak() -> None:
    assert max(n for n in range(1, 50) if RATE**n > Fraction(1, 2)) == 6
    assert "more likely than not?** Six" in ANSWER.text
    ANSWER.prints(r"$`0.9^6 \approx 0.53", RATE**6)
    ANSWER.prints(r"$`0.9^7 \approx 0.48", RATE**7)


def test_errors_that_cluster() -> None:
    # each weekend of 20 matches has its own accuracy, 0.9 on average
    for spread in (Fraction(1, 20), Fraction(1, 10)):
        assert ((RATE - spread) ** 20 + (RATE + spread) ** 20) / 2 > RATE**20
    ANSWER.prints("all 20 stand or fall together, and the run has probability 0.9", RATE)


def test_no_memory() -> None:
    ANSWER.prints("the chance of a mistake stays 0.1", 1 - RATE)
