"""Sums of floating-point numbers, from worst to best."""

from collections.abc import Iterable, Sequence
from math import fsum


def naive_sum(values: Iterable[float]) -> float:
    total = 0.0
    for x in values:
        total += x  # loses the bits of x below the last bit of total
    return total


def pairwise_sum(values: Sequence[float]) -> float:
    """Return the sum in the order in which NumPy adds a long row."""
    n = len(values)
    if n < 8:
        return naive_sum(values)
    if n > 128:
        half = n // 2 - n // 2 % 8
        return pairwise_sum(values[:half]) + pairwise_sum(values[half:])
    lane = list(values[:8])  # eight running sums, as in a SIMD register
    whole = n - n % 8
    for i in range(8, whole):
        lane[i % 8] += values[i]
    total = ((lane[0] + lane[1]) + (lane[2] + lane[3])) + (
        (lane[4] + lane[5]) + (lane[6] + lane[7])
    )
    for x in values[whole:]:
        total += x
    return total


def kahan_sum(values: Iterable[float]) -> float:
    total = lost = 0.0
    for x in values:
        y = x - lost  # give back what the last addition lost
        new = total + y
        lost = (new - total) - y
        total = new
    return total


def neumaier_sum(values: Iterable[float]) -> float:
    total = lost = 0.0
    for x in values:
        new = total + x
        if abs(total) >= abs(x):
            lost += (total - new) + x  # the low bits of x were cut
        else:
            lost += (x - new) + total  # the low bits of total were cut
        total = new
    return total + lost


def mean(values: Sequence[float]) -> float:
    """Return the mean: one correctly rounded sum, one division."""
    return fsum(values) / len(values)
