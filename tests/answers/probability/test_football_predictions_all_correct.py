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
    ANSWER.prints("all of them succeed only 12%", RATE**20)
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
    ANSWER.prints(r"$`0.9^5 \approx 0.59", RATE**5)
    ANSWER.prints("square it to get 0.35", RATE**10)
    ANSWER.prints("square again to get 0.12", RATE**20)


def test_other_accuracies() -> None:
    ANSWER.prints("If the true accuracy is 0.85, the answer is 4%", Fraction(85, 100) ** 20)
    ANSWER.prints("If it is 0.95, the answer is 36%", Fraction(95, 100) ** 20)


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
    half = Fraction(1, 2)
    jeffreys = math.prod((90 + half + i) / (101 + i) for i in range(20))
    ANSWER.prints("gives 0.135", jeffreys)
    ANSWER.prints("instead of 0.124", product)
    # the rule of succession, step by step
    assert area(91, 10) / area(90, 10) == Fraction(91, 102)
    assert area(92, 10) / area(91, 10) == Fraction(92, 103)
    ANSWER.prints("is right with probability $`91/102", Fraction(91, 102))
    ANSWER.prints("the next is right with $`92/103", Fraction(92, 103))
    rng = np.random.default_rng(3)
    for a, b, expected in ((91, 11, product), (90.5, 10.5, jeffreys)):
        right = rng.binomial(20, rng.beta(a, b, 100_000)) == 20
        simulated(right.mean(), expected, right.std() / len(right) ** 0.5)


def test_matches_that_differ() -> None:
    chances = [Fraction(1)] * 10 + [Fraction(8, 10)] * 10
    assert sum(chances) / 20 == RATE
    ANSWER.prints("The average is 0.9", RATE)
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


def test_without_replacement() -> None:
    expected = Fraction(math.comb(90, 20), math.comb(100, 20))
    ANSWER.prints(r"\binom{90}{20}/\binom{100}{20} \approx 0.095", expected)
    wrong = np.random.default_rng(5).hypergeometric(10, 90, 20, 100_000)
    right = wrong == 0
    simulated(right.mean(), expected, right.std() / len(right) ** 0.5)


def test_without_replacement_is_unbiased() -> None:
    assert "unbiased estimate of $`p^{20}`$" in ANSWER.text
    for p in (Fraction(1, 2), RATE):
        weights = (math.comb(100, k) * p**k * (1 - p) ** (100 - k) for k in range(101))
        mean = sum(w * Fraction(math.comb(k, 20), math.comb(100, 20)) for k, w in enumerate(weights))
        assert mean == p**20
    assert Fraction(math.comb(90, 20), math.comb(100, 20)) != RATE**20  # the plug-in


def test_streak() -> None:
    assert max(n for n in range(1, 50) if RATE**n > Fraction(1, 2)) == 6
    assert "more likely than not?** Six" in ANSWER.text
    ANSWER.prints(r"$`0.9^6 \approx 0.53", RATE**6)
    ANSWER.prints(r"$`0.9^7 \approx 0.48", RATE**7)


def test_errors() -> None:
    assert 20 * (1 - RATE) == 2
    assert "expect in 20?** Two" in ANSWER.text
    ANSWER.prints("At least one occurs with probability 0.88", 1 - RATE**20)
    wrong = np.random.default_rng(6).binomial(20, 0.1, 100_000)
    simulated(wrong.mean(), 2, wrong.std() / len(wrong) ** 0.5)
    simulated((wrong > 0).mean(), 1 - RATE**20, (wrong > 0).std() / len(wrong) ** 0.5)
