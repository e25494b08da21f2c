"""Recomputes the margin of an accuracy, the split of a gap into skew and shift, and a stability index."""

from __future__ import annotations

import math
from fractions import Fraction

from scipy.stats import binomtest, norm

from tests.answers.proof import answer

ANSWER = answer(__file__)
DESKTOP, PHONE = Fraction(95, 100), Fraction(75, 100)
TEST_PHONES, LIVE_PHONES = Fraction(10, 100), Fraction(60, 100)
LIVE = Fraction(780, 1_000)


def accuracy(phones: Fraction) -> Fraction:
    return (1 - phones) * DESKTOP + phones * PHONE


def test_the_gap_is_real() -> None:
    rows, right = 1_000, 780
    ANSWER.prints("Say the test gives 93%", accuracy(TEST_PHONES))
    ANSWER.prints("gives 93% accuracy, but 1,000", rows)
    ANSWER.prints("but 1,000 of these give 78%", LIVE)
    margin = float(norm.ppf(0.975)) * math.sqrt(0.78 * 0.22 / rows)
    ANSWER.prints("give 78%, plus or minus 3", 100 * margin)
    low, high = binomtest(right, rows).proportion_ci(0.95, method="wilson")
    assert math.isclose((high - low) / 2, margin, abs_tol=0.001)
    assert high < accuracy(TEST_PHONES)
    for n in (10, 100, rows):  # the largest margin, at a share of one half
        assert 0.95 / math.sqrt(n) < float(norm.ppf(0.975)) * math.sqrt(0.25 / n) < 1 / math.sqrt(n)


def test_split_of_the_gap() -> None:
    offline = Fraction(830, 1_000)  # of the same live rows, with offline features
    ANSWER.prints("Split the 15", 100 * (accuracy(TEST_PHONES) - LIVE))
    ANSWER.prints("The model is 95%", DESKTOP)
    ANSWER.prints("The model is 95% right on desktop and 75%", PHONE)
    ANSWER.prints("The test has 10%", TEST_PHONES)
    ANSWER.prints("The test has 10% phones, production 60%", LIVE_PHONES)
    weighted = accuracy(LIVE_PHONES)
    ANSWER.prints(r"$`0.4 \cdot 95 + 0.6 \cdot 75 = 83", 100 * weighted)
    ANSWER.prints("So the mix costs 10", 100 * (accuracy(TEST_PHONES) - weighted))
    ANSWER.prints("the live rows score 83", 100 * offline)
    ANSWER.prints("Skew costs the other 5", 100 * (offline - LIVE))
    assert weighted == offline  # nothing is left


def test_weights_of_the_rows_give_the_same() -> None:
    # 1,000 test rows: 855 of 900 desktop rows and 75 of 100 phone rows are right.
    weight = {"desktop": (1 - LIVE_PHONES) / (1 - TEST_PHONES), "phone": LIVE_PHONES / TEST_PHONES}
    assert (855 * weight["desktop"] + 75 * weight["phone"]) / 1_000 == accuracy(LIVE_PHONES)


def test_stability_index() -> None:
    p = [float(1 - TEST_PHONES), float(TEST_PHONES)]
    q = [float(1 - LIVE_PHONES), float(LIVE_PHONES)]
    ANSWER.prints("For the phones it is 1.30", sum((b - a) * math.log(b / a) for a, b in zip(p, q, strict=True)))
