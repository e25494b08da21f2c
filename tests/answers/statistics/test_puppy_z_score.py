from fractions import Fraction
from math import sqrt
from statistics import NormalDist

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
EXCESS, SIGMA = Fraction(11, 10) - 1, Fraction(12, 100)
Z = EXCESS / SIGMA


def test_score() -> None:
    ANSWER.prints("It weighs 0.83 ", Z)
    ANSWER.prints("z-score is about 0.83", Z)
    ANSWER.prints(r"\frac{1.1 - 1}{0.12} = \frac{0.1}{0.12} \approx 0.83", Z)


def test_percentile() -> None:
    chance = NormalDist().cdf(float(Z))
    ANSWER.prints(r"\Phi(0.83) \approx 0.80", chance)
    ANSWER.prints("heavier than about 80% ", chance)
    ANSWER.prints(r"$`\Phi(1) \approx 0.84`", NormalDist().cdf(1))
    count = 300_000
    weights = np.random.default_rng(101).normal(1, 0.12, count)
    simulated(float((weights < 1.1).mean()), chance, sqrt(chance * (1 - chance) / count))


def test_mean_of_hundred() -> None:
    ANSWER.prints("would have $`z = 8.33`", EXCESS / (SIGMA / 10))


def test_landmarks() -> None:
    def within(z: float) -> float:
        return 2 * NormalDist().cdf(z) - 1

    ANSWER.prints("About 40% ", 1 - within(float(Z)))
    ANSWER.prints("which only 0.27% ", 1 - within(3))
    ANSWER.prints("The distance of 0.83 ", Z)
