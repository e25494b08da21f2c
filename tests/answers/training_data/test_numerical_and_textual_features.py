"""The shares of numbers and text in the first layer's variance, from their squared lengths."""

from __future__ import annotations

import numpy as np
import pytest

from tests.answers.proof import answer

ANSWER = answer(__file__)
TEXT, WIDTH = 768, 64


def normalized(x: np.ndarray) -> np.ndarray:
    """Return the vector after layer normalization."""
    return np.asarray((x - x.mean()) / x.std())


def squared(x: np.ndarray) -> float:
    """Return the squared length."""
    return float((x * x).sum())


def share(numbers: float, text: float) -> float:
    """Return the numbers' share of the two squared lengths."""
    return numbers / (numbers + text)


def test_shares() -> None:
    rng = np.random.default_rng(1)
    text = squared(normalized(rng.standard_normal(TEXT)))
    ANSWER.prints("a text vector of squared length 768", text)
    ANSWER.prints("A raw area of 2,000 takes 99.98%", share(2_000.0**2, text))
    columns = rng.lognormal(size=(1_000, 3))
    standardized = (columns - columns.mean(axis=0)) / columns.std(axis=0)
    mean = float((standardized**2).sum(axis=1).mean())  # the squared length of an average row
    ANSWER.prints("three standardized numbers only 0.4%", share(mean, text))
    projected = [squared(normalized(rng.standard_normal(WIDTH))) for _ in range(2)]
    assert share(projected[0], projected[1]) == pytest.approx(0.5)  # "each gets half"


def test_share_of_the_variance() -> None:
    # a unit's input is the sum of independent parts, each with the weights' variance times its squared length
    rng = np.random.default_rng(2)
    numbers, text = normalized(rng.standard_normal(WIDTH)), normalized(rng.standard_normal(TEXT))
    weights = rng.standard_normal((5_000, WIDTH + TEXT))
    from_numbers = (weights[:, :WIDTH] * numbers).sum(axis=1)
    from_text = (weights[:, WIDTH:] * text).sum(axis=1)
    measured = from_numbers.var() / (from_numbers + from_text).var()
    assert measured == pytest.approx(share(squared(numbers), squared(text)), rel=0.15)
