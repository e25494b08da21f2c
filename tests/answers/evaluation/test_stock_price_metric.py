from __future__ import annotations

from fractions import Fraction
from math import sqrt

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import t

from tests.answers.proof import answer

ANSWER = answer(__file__)
TOLERANCE = 0.1
DAILY = 0.02


def test_dollars_against_shares() -> None:
    ANSWER.prints(r"by \$50 is only 5%", Fraction(50, 1000))
    ANSWER.prints(r"by \$1 is 20%", Fraction(1, 5))
    ANSWER.prints(r"\le 0.1", TOLERANCE)


def test_a_low_mean_can_hide_a_disaster() -> None:
    ANSWER.prints("it is 1.49%", Fraction(99 * 1 + 1 * 50, 100 * 100))


def test_when_one_number_satisfies_the_rule() -> None:
    ratio = (1 + Fraction(1, 10)) / (1 - Fraction(1, 10))
    ANSWER.prints("$`H/L`$ is at most 1.22", ratio)
    low, high = 1.0, float(ratio)
    prediction = 1.1 * low
    assert max(abs(prediction - actual) / actual for actual in (low, high)) <= TOLERANCE + 1e-12


@given(st.fractions(1, 100), st.fractions(1, 100), st.fractions(1, 200))
def test_the_smallest_worst_case(low: Fraction, width: Fraction, other: Fraction) -> None:
    high = low + width
    best = 2 * low * high / (low + high)

    def worst(prediction: Fraction) -> Fraction:
        return max(abs(prediction - actual) / actual for actual in (low, high))

    assert worst(best) <= worst(other)
    assert (high - best) / high == (best - low) / low


def test_no_violation_in_a_thousand() -> None:
    ANSWER.prints("allow a true rate of up to 0.3%", 1 - 0.05 ** (1 / 1000))


def test_how_seldom_the_last_price_is_off() -> None:
    scale = DAILY / sqrt(3)  # Student's t with 3 degrees of freedom has variance 3
    # the error |last - actual| / actual is |r| / (1 + r) for a return r
    up, down = TOLERANCE / (1 - TOLERANCE), TOLERANCE / (1 + TOLERANCE)
    violated = t.sf(up / scale, 3) + t.sf(down / scale, 3)
    ANSWER.prints("breaks the rule about once in 300", round(1 / violated, -1))
    ANSWER.prints("With 2%", DAILY)
    ANSWER.prints("a standard deviation of 2%", t(3, scale=scale).std())


def test_minimizing_the_mean_percentage_error_favors_low_predictions() -> None:
    actual = np.random.default_rng(1).lognormal(0, 0.5, 2001)
    predictions = np.linspace(0.2, 2, 400)
    best = predictions[np.argmin([np.mean(np.abs(p - actual) / actual) for p in predictions])]
    assert best < np.median(actual) < np.mean(actual)
