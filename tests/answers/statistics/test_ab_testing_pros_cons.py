"""Proves what the answer says of sample sizes and of variance reduction."""

import numpy as np
import pytest
from scipy import stats

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def users(effect: float, deviation: float = 1.0) -> float:
    """Return the users per group for 80% power at the two-sided 5% level."""
    z = float(stats.norm.ppf(0.975) + stats.norm.ppf(0.8))
    return 2 * (z * deviation / effect) ** 2


def test_half_the_effect() -> None:
    assert "Half the effect takes about four times" in ANSWER.text
    assert users(0.05) / users(0.1) == pytest.approx(4)


def test_past_behavior() -> None:
    # the best linear adjustment leaves the share 1 - correlation^2 of the variance
    share = 1 - 0.7**2
    ANSWER.prints("past behavior is 0.7, the variance falls by 49%", 1 - share)
    assert users(0.1, share**0.5) / users(0.1) == pytest.approx(share)
    past, noise = np.random.default_rng(50).normal(size=(2, 200_000))
    now = 0.7 * past + share**0.5 * noise
    left = (now - 0.7 * past) ** 2
    simulated(float(left.mean()), share, float(left.std()) / left.size**0.5)
