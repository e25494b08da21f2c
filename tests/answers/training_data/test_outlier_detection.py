"""Fences, robust and plain z-scores of ten orders, the shares that fences flag, and a Mahalanobis distance."""

from __future__ import annotations

from math import exp, log, sqrt
from statistics import NormalDist, mean, median, stdev

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.answers.proof import answer

ANSWER = answer(__file__)
ORDERS = (9, 10, 10, 11, 12, 12, 13, 14, 15, 1_000)
NORMAL = NormalDist()


def fences(first: float, third: float) -> tuple[float, float]:
    """Return Tukey's fences of these quartiles."""
    return first - 1.5 * (third - first), third + 1.5 * (third - first)


def largest_z(values: tuple[float, ...]) -> float:
    """Return the largest absolute z-score, by the sample's own mean and standard deviation."""
    center, spread = mean(values), stdev(values)
    return max(abs(x - center) / spread for x in values)


def test_ten_orders() -> None:
    ANSWER.prints("Nine orders cost 9, 10, 10, 11, 12, 12, 13, 14 and 15 dollars, the tenth 1,000", ORDERS[-1])
    assert ", ".join(map(str, ORDERS[:-2])) + f" and {ORDERS[-2]}" in ANSWER.text
    low, high = fences(*np.percentile(ORDERS, [25, 75]))
    assert [x for x in ORDERS if not low <= x <= high] == [1_000]
    ANSWER.prints("its z-score is 2.85", largest_z(ORDERS))
    center = median(ORDERS)
    robust = [NORMAL.inv_cdf(0.75) * abs(x - center) / median(abs(y - center) for y in ORDERS) for x in ORDERS]
    assert [x for x, score in zip(ORDERS, robust, strict=True) if score > 3.5] == [1_000]
    ANSWER.prints("It is $`0.67", NORMAL.inv_cdf(0.75))  # makes MAD a standard deviation for normal data


@given(st.lists(st.integers(-1_000, 1_000), min_size=3, max_size=12).filter(lambda x: len(set(x)) > 1))
def test_bound_of_z_scores(values: list[int]) -> None:
    n = len(values)
    assert largest_z(tuple(values)) <= (n - 1) / sqrt(n) + 1e-9
    assert abs(largest_z((*[0.0] * (n - 1), 1.0)) - (n - 1) / sqrt(n)) < 1e-9  # reached
    ANSWER.prints("only from $`n = 11", min(m for m in range(2, 100) if (m - 1) / sqrt(m) > 3))
    ANSWER.prints("its z-score is 2.85", 9 / sqrt(10))


def test_skewed_data() -> None:
    quartile = NORMAL.inv_cdf(0.75)
    _, high = fences(-quartile, quartile)
    ANSWER.prints("The fences flag 0.7%", 2 * (1 - NORMAL.cdf(high)))
    low, high = fences(exp(-quartile), exp(quartile))
    assert low < 0
    ANSWER.prints("but 7.8%", 1 - NORMAL.cdf(log(high)))


def test_combination() -> None:
    r, x, y = 0.9, 2.0, -2.0
    ANSWER.prints(
        "At correlation 0.9, two deviations up and two down is 8.9", sqrt((x * x - 2 * r * x * y + y * y) / (1 - r * r))
    )
