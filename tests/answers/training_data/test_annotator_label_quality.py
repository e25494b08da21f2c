"""Sample sizes for an error rate, the stratified estimate, kappa on rare labels, and the worst of twenty annotators."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, sqrt

import numpy as np
from scipy.stats import binom

from tests.answers.proof import answer

ANSWER = answer(__file__)
LABELS, ANNOTATORS = 100_000, 20
EACH = LABELS // ANNOTATORS
Z = Fraction(196, 100)


def needed(margin: Fraction, p: Fraction = Fraction(1, 2)) -> Fraction:
    """Return the sample size, before rounding up, for this 95% margin."""
    return Z**2 * p * (1 - p) / margin**2


def kappa(both: int, first: int, second: int, items: int) -> Fraction:
    """Return Cohen's kappa, from the items that both, the first, and the second annotator mark."""
    observed = Fraction(items - first - second + 2 * both, items)
    a, b = Fraction(first, items), Fraction(second, items)
    chance = a * b + (1 - a) * (1 - b)
    return (observed - chance) / (1 - chance)


def test_sample_sizes() -> None:
    n = needed(Fraction(5, 100))
    ANSWER.prints("in the worst case, $`p = 0.5`$, 385", ceil(n))
    assert ceil(n) - ceil(n / (1 + (n - 1) / LABELS)) == 2  # the finite total hardly matters
    per_annotator = ceil(needed(Fraction(10, 100)))
    ANSWER.prints("±10 points need 97", per_annotator)
    ANSWER.prints("so about 2,000", round(ANNOTATORS * per_annotator, -3))
    ANSWER.prints("check 2,000 labels: 100", 2_000 / ANNOTATORS)
    ANSWER.prints("For one overall error rate, 400", round(ceil(n), -2))
    ANSWER.prints("relabel all 5,000", EACH)


def test_stratified_estimate() -> None:
    share = Fraction(10, 100)
    marked, fine = share * LABELS, (1 - share) * LABELS
    checked = ANNOTATORS * 50
    ANSWER.prints("100 random ones hold only 10", share * 100)
    wrong_marked, wrong_fine = Fraction(100, checked), Fraction(20, checked)
    ANSWER.prints(r"0.1 \cdot 10\%", wrong_marked)
    ANSWER.prints(r"0.9 \cdot 2\%", wrong_fine)
    error = (marked * wrong_marked + fine * wrong_fine) / LABELS
    ANSWER.prints(r"0.1 \cdot 10\% + 0.9 \cdot 2\% = 2.8\%", error)
    ANSWER.prints("not the raw 6%", Fraction(100 + 20, 2 * checked))
    found, missed = marked * (1 - wrong_marked), fine * wrong_fine
    ANSWER.prints("violations only 9,000", found)
    ANSWER.prints("Yet of 10,800", found + missed)
    ANSWER.prints("so 97.2%", 1 - error)
    assert missed / (found + missed) == Fraction(1, 6)


def test_price_of_half_and_half() -> None:
    shares = (Fraction(10, 100), Fraction(90, 100))
    variance = sum(share**2 * Fraction(1, 4) / 50 for share in shares)  # each class's error is one half
    ANSWER.prints("±10 becomes ±13", 100 * 1.96 * sqrt(variance))


def test_kappa() -> None:
    value = kappa(both=0, first=10, second=10, items=1_000)
    ANSWER.prints("they agree on 98%", Fraction(1_000 - 20, 1_000))
    ANSWER.prints(r"so $`\kappa = -0.01", value)
    ANSWER.prints("Chance alone gives 98.02%", Fraction(1, 100) ** 2 + Fraction(99, 100) ** 2)
    assert kappa(both=10, first=10, second=10, items=1_000) == 1


def test_worst_of_twenty() -> None:
    errors = np.arange(100)
    below = binom.cdf(errors, 100, 0.05) ** ANNOTATORS  # the probability that no one has more errors
    ANSWER.prints("the worst shows 9.4%", float((1 - below).sum()) / 100)


def test_rule_of_three() -> None:
    ANSWER.prints("The true rate can still be 3%", 1 - 0.05 ** (1 / 100))
    assert abs((1 - 0.05 ** (1 / 100)) - 3 / 100) < 0.001
