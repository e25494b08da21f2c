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
    ANSWER.prints("At least about 1.154 ", weight)
    ANSWER.prints(r"$`\mu + 1.2816", STANDARD.inv_cdf(0.9))
    ANSWER.prints("Its inverse at 0.9 is 1.2816,", STANDARD.inv_cdf(0.9))
    ANSWER.prints(r"w = 1 + 1.2816 \cdot 0.12 = 1.1538 ", weight)
    ANSWER.prints("90% of newborn puppies weigh less, 10% ", above(weight))
    # the code of the follow-up
    assert "`statistics.NormalDist(1, 0.12).inv_cdf(0.9)`" in ANSWER.text
    assert abs(WEIGHTS.inv_cdf(0.9) - weight) < 1e-12
    count = 300_000
    heavier = float((np.random.default_rng(111).normal(1, 0.12, count) > weight).mean())
    simulated(heavier, 0.1, sqrt(0.09 / count))


def test_your_puppy() -> None:
    ANSWER.prints("is not there: 20.2% ", above(1.1))
    count = 300_000
    heavier = float((np.random.default_rng(112).normal(1, 0.12, count) > 1.1).mean())
    simulated(heavier, above(1.1), sqrt(above(1.1) * (1 - above(1.1)) / count))


def test_pitfall() -> None:
    factor = STANDARD.inv_cdf(0.95)
    ANSWER.prints("Using 1.645,", factor)
    ANSWER.prints("90% interval, gives 1.197 ", 1 + factor * 0.12)
    ANSWER.prints("leaves only 5% ", above(1 + factor * 0.12))
    ANSWER.prints("And do not round down: 10.6% ", above(1.15))
