"""Runs batch norm and Adam with and without the small term."""

from __future__ import annotations

import math
import warnings

import numpy as np
import pytest

from tests.answers.proof import answer

ANSWER = answer(__file__)


def test_the_largest_gain() -> None:
    ANSWER.prints("\\approx 316", 1 / math.sqrt(1e-5))
    gains = 1 / np.sqrt(np.geomspace(1e-12, 10, 200) + 1e-5)
    assert gains.max() < 1 / math.sqrt(1e-5)


def test_a_constant_channel() -> None:
    constant = np.ones(4, np.float32)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert np.isnan((constant - 1) / np.sqrt(constant.var())).all()
    assert ((constant - 1) / np.sqrt(constant.var() + np.float32(1e-5)) == 0).all()
    assert "With $`\\epsilon`$ the output is 0." in ANSWER.text


def test_a_mean_that_rounding_put_off() -> None:
    for delta in (1e-7, -1e-7):
        deviations = [-delta] * 3
        variance = sum(d * d for d in deviations) / 3
        assert abs(deviations[0] / math.sqrt(variance)) == pytest.approx(1)
        size = abs(deviations[0]) / math.sqrt(variance + 1e-5)
        ANSWER.prints("it is about $`3.2 \\times 10^{-5}", size)


def test_the_bias_of_the_variance() -> None:
    rng = np.random.default_rng(3)
    x = rng.normal(size=100_000)
    x = (x - x.mean()) / x.std() * math.sqrt(1e-5)  # variance equal to epsilon
    assert np.var(x / np.sqrt(x.var() + 1e-5)) == pytest.approx(0.5)
    assert "but one half if they are equal" in ANSWER.text


def test_what_the_format_resolves() -> None:
    ANSWER.prints("$`10^{-8}`$ rounds to 0", np.float16(1e-8))
    ANSWER.prints("In float32, $`1 - 10^{-8} = 1", np.float32(1) - np.float32(1e-8))
    with np.errstate(divide="ignore"):
        p = np.clip(np.float32(1), np.float32(1e-8), np.float32(1) - np.float32(1e-8))
        assert np.log(np.float32(1) - p) == -np.inf


def test_a_large_epsilon_turns_adam_into_momentum() -> None:
    def adam_steps(epsilon: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        m = v = 0.0
        steps = []
        for t, g in enumerate((1e-3, 5e-3, -2e-3, 4e-3), 1):
            m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
            steps.append(m / (1 - 0.9**t) / (math.sqrt(v / (1 - 0.999**t)) + epsilon))
        return np.array(steps)

    m, momentum = 0.0, []
    for t, g in enumerate((1e-3, 5e-3, -2e-3, 4e-3), 1):
        m = 0.9 * m + 0.1 * g
        momentum.append(m / (1 - 0.9**t))
    np.testing.assert_allclose(adam_steps(1e3) * 1e3, momentum, rtol=1e-4)
    assert adam_steps(1e-8)[0] == pytest.approx(1, abs=1e-4)  # the size of the gradient drops out
