"""Recomputes Wilson's interval of an accuracy, the split of a gap into skew and shift, and a stability index."""

from __future__ import annotations

import math
from fractions import Fraction

from scipy.optimize import brentq
from scipy.stats import binomtest, norm

from tests.answers.proof import answer

ANSWER = answer(__file__)
DESKTOP, PHONE = Fraction(95, 100), Fraction(75, 100)
TEST_PHONES, LIVE_PHONES = Fraction(10, 100), Fraction(60, 100)


def interval(right: int, rows: int) -> tuple[float, float]:
    """Return Wilson's 95% interval: all probabilities whose z-test does not reject."""
    ends = binomtest(right, rows).proportion_ci(0.95, method="wilson")
    low, high = float(ends.low), float(ends.high)
    z = float(norm.ppf(0.975))
    share = right / rows

    def excess(p: float) -> float:
        return (share - p) ** 2 * rows - z**2 * p * (1 - p)

    assert math.isclose(brentq(excess, 1e-9, share), low, abs_tol=1e-9)
    assert math.isclose(brentq(excess, share, 1 - 1e-9), high, abs_tol=1e-9)
    return low, high


def accuracy(phones: Fraction) -> Fraction:
    return (1 - phones) * DESKTOP + phones * PHONE


def test_the_gap_is_real() -> None:
    ANSWER.prints("Say the test accuracy is 93%", accuracy(TEST_PHONES))
    low, high = interval(780, 1_000)
    ANSWER.prints("confidence interval (Wilson), 75%", low)
    ANSWER.prints("confidence interval (Wilson), 75% to 80%", high)
    assert high < accuracy(TEST_PHONES)


def test_split_of_the_gap() -> None:
    live, offline = Fraction(780, 1_000), Fraction(830, 1_000)
    ANSWER.prints("but 780 of 1,000", 1_000)
    ANSWER.prints("With offline features, 830", 1_000 * offline)
    ANSWER.prints("In the example it has 15", 100 * (accuracy(TEST_PHONES) - live))
    ANSWER.prints("So skew costs 5", 100 * (offline - live))
    ANSWER.prints("Phones are 10%", TEST_PHONES)
    ANSWER.prints("on desktop and 75%", PHONE)
    ANSWER.prints("In the test, the model is 95%", DESKTOP)
    ANSWER.prints("Phones are 10% of the test but 60%", LIVE_PHONES)
    weighted = accuracy(LIVE_PHONES)
    ANSWER.prints("share of phones, the test scores 83%", weighted)
    ANSWER.prints("So the mix costs 10", 100 * (accuracy(TEST_PHONES) - weighted))
    assert weighted == offline  # nothing is left


def test_weights_of_the_rows_give_the_same() -> None:
    # 1,000 test rows: 855 of 900 desktop rows and 75 of 100 phone rows are right.
    weight = {"desktop": (1 - LIVE_PHONES) / (1 - TEST_PHONES), "phone": LIVE_PHONES / TEST_PHONES}
    assert (855 * weight["desktop"] + 75 * weight["phone"]) / 1_000 == accuracy(LIVE_PHONES)


def test_stability_index() -> None:
    p = [float(1 - TEST_PHONES), float(TEST_PHONES)]
    q = [float(1 - LIVE_PHONES), float(LIVE_PHONES)]
    ANSWER.prints("For the phones it is 1.30", sum((b - a) * math.log(b / a) for a, b in zip(p, q, strict=True)))
