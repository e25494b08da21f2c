"""Selection that doubles the mean views without any effect, one viral article, and the size of an experiment."""

from __future__ import annotations

from fractions import Fraction
from math import log
from statistics import NormalDist, mean, median

from tests.answers.proof import answer

ANSWER = answer(__file__)
BIG, OTHER = 3_000, 1_000  # views, whether translated or not
TRANSLATED, UNTRANSLATED = (70, 30), (990, 8_910)  # numbers of big and other articles


def average(articles: tuple[int, int]) -> Fraction:
    """Return the mean views of so many big and other articles."""
    big, other = articles
    return Fraction(big * BIG + other * OTHER, big + other)


def test_ratio_of_two_without_effect() -> None:
    ANSWER.prints("| Big, 3,000", BIG)
    ANSWER.prints("| Other, 1,000", OTHER)
    ANSWER.prints("views | 70 | 990", UNTRANSLATED[0])
    ANSWER.prints("views | 30 | 8,910", UNTRANSLATED[1])
    ANSWER.prints("| **Mean views** | **2,400", average(TRANSLATED))
    ANSWER.prints("| **Mean views** | **2,400** | **1,200", average(UNTRANSLATED))
    assert average(TRANSLATED) / average(UNTRANSLATED) == 2
    assert Fraction(sum(TRANSLATED), sum(TRANSLATED + UNTRANSLATED)) == Fraction(1, 100)


def test_one_viral_article() -> None:
    views = [1_000] * 99 + [101_000]
    ANSWER.prints("one has 101,000, their mean is 2,000", mean(views))
    assert median(views) == 1_000


def test_size_of_the_experiment() -> None:
    z = NormalDist().inv_cdf
    spread = 1.0  # standard deviation of log views
    per_arm = 2 * (z(0.975) + z(0.80)) ** 2 * spread**2 / log(1.1) ** 2
    ANSWER.prints("takes about 1,700", round(per_arm, -2))
