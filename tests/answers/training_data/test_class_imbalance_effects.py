"""What 1% positives do to a batch, to precision, and to an estimate of recall."""

from __future__ import annotations

from fractions import Fraction

from scipy.stats import beta

from tests.answers.proof import answer

ANSWER = answer(__file__)
RARE = Fraction(1, 100)


def test_shares() -> None:
    ANSWER.prints("holds no fraud at all with probability 72%", (1 - RARE) ** 32)
    ANSWER.prints("must favor fraud by more than 99", (1 - RARE) / RARE)
    ANSWER.prints('Always answering "legitimate" is 99%', 1 - RARE)
    ANSWER.prints("One percent of a million rows is 10,000", 1_000_000 * RARE)


def precision(prior: Fraction) -> Fraction:
    found, false = prior * Fraction(80, 100), (1 - prior) * Fraction(4, 100)
    return found / (found + false)


def test_precision_falls_with_the_share_of_positives() -> None:
    ANSWER.prints("precision is 95%", precision(Fraction(1, 2)))
    ANSWER.prints("precision is 95% for balanced classes and 17%", precision(RARE))


def test_interval_of_recall() -> None:
    low, high = beta.ppf(0.025, 8, 3), beta.ppf(0.975, 9, 2)  # Clopper and Pearson
    ANSWER.prints("a 95% interval for recall from 44%", low)
    ANSWER.prints("a 95% interval for recall from 44% to 97%", high)


def test_false_alarms_of_a_small_rate() -> None:
    false_alarms = (1 - RARE) * Fraction(1, 100)
    assert false_alarms / RARE == Fraction(99, 100)  # about as many as there are frauds
