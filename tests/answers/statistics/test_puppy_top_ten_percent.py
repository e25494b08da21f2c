from math import sqrt
from statistics import NormalDist

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
STANDARD = NormalDist()
WEIGHTS = NormalDist(1, 0.12)


def above(weight: float) -> float:
    """Return the share of heavier puppies."""
    return 1 - WEIGHTS.cdf(weight)


def test_weight() -> None:
    weight = 1 + STANDARD.inv_cdf(0.9) * 0.12
    ANSWER.prints("at least about 1.154 ", weight)
    factor = STANDARD.inv_cdf(0.9)
    ANSWER.prints("that lies 1.28 ", factor)
    ANSWER.prints("so 1.154 ", weight)
    ANSWER.prints(r"$`z = \Phi^{-1}(0.9) \approx 1.2816`", factor)
    ANSWER.prints(r"z\,\sigma = 1 + 1.2816", factor)
    ANSWER.prints(r"0.12 \approx 1.154 ", weight)
    ANSWER.prints("Since 90% ", WEIGHTS.cdf(weight))
    ANSWER.prints("For 10% ", above(weight))
    # the code in the body
    assert "`statistics.NormalDist(1, 0.12).inv_cdf(0.9)`" in ANSWER.text
    assert abs(WEIGHTS.inv_cdf(0.9) - weight) < 1e-12
    count = 300_000
    heavier = float((np.random.default_rng(111).normal(1, 0.12, count) > weight).mean())
    simulated(heavier, 0.1, sqrt(0.09 / count))


def test_your_puppy() -> None:
    ANSWER.prints("Its [z-score](q:puppy-z-score) is 0.83", (1.1 - 1) / 0.12)
    ANSWER.prints("so 20.2% ", above(1.1))
    count = 300_000
    heavier = float((np.random.default_rng(112).normal(1, 0.12, count) > 1.1).mean())
    simulated(heavier, above(1.1), sqrt(above(1.1) * (1 - above(1.1)) / count))


def test_two_sided_factor() -> None:
    factor = STANDARD.inv_cdf(0.95)
    ANSWER.prints("- **The factor 1.645", factor)
    ANSWER.prints("It gives 1.197 ", 1 + factor * 0.12)
    ANSWER.prints("leaves 5% ", above(1 + factor * 0.12))
    ANSWER.prints("and only the top 5%", above(1 + factor * 0.12))


def test_check() -> None:
    ANSWER.prints("One standard deviation above the mean, 1.12 ", 1 + 0.12)
    ANSWER.prints("leaves about 16% ", above(1.12))
