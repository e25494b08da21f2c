"""Metropolis for a coin's bias: the ratio, detailed balance on a grid, what correlated draws are worth, the code."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import beta, norm

from figures.training_data.metropolis_chain import DRAWS, HEADS, STEPS, TAILS, log_density, on_a_grid
from solutions.training_data.metropolis import metropolis
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def target(x: Fraction) -> Fraction:
    """Return the unnormalized posterior of the chance of heads."""
    return x**7 * (1 - x) ** 3


def test_ratio() -> None:
    ANSWER.prints("For a coin with 7", HEADS)
    ANSWER.prints("with 7 heads in 10", HEADS + TAILS)
    assert math.isclose(math.exp(log_density(0.3)), target(Fraction(3, 10)))
    ratio = target(Fraction(6, 10)) / target(Fraction(5, 10))
    assert ratio > 1
    ANSWER.prints("The step from 0.5 to 0.6 is accepted, the step back only 55%", 1 / ratio)


@given(st.lists(st.integers(1, 9), min_size=3, max_size=5))
@settings(max_examples=30, deadline=None)
def test_detailed_balance(weights: list[int]) -> None:
    # Any proposal, symmetric or not: the flow is symmetric, so the weights are stationary, exactly.
    states = range(len(weights))
    raw = [[Fraction(1 + (3 * a + 5 * b + weights[a]) % 7) for b in states] for a in states]
    q = [[entry / sum(row, Fraction(0)) for entry in row] for row in raw]
    moves = [[Fraction(0)] * len(weights) for _ in states]
    for a in states:
        for b in states:
            if a != b:
                alpha = min(Fraction(1), weights[b] * q[b][a] / (weights[a] * q[a][b]))
                moves[a][b] = q[a][b] * alpha
                assert weights[a] * moves[a][b] == min(weights[a] * q[a][b], weights[b] * q[b][a])
        moves[a][a] = 1 - sum(moves[a], Fraction(0))
    for b in states:
        assert sum(weights[a] * moves[a][b] for a in states) == weights[b]


def test_aperiodic_is_needed() -> None:
    # Equal weights on two states, always propose the other: always accepted, and the chain alternates forever.
    flip = np.array([[0, 1], [1, 0]])
    assert np.array_equal(np.linalg.matrix_power(flip, 100), np.eye(2))


def test_worth_of_the_draws() -> None:
    (rate_small, tau_small), (rate, tau) = (on_a_grid(step) for step in STEPS)
    ANSWER.prints("For the coin, 98%", rate_small)
    ANSWER.prints("98% of steps of 0.01", STEPS[0])
    ANSWER.prints("yet 1,000", DRAWS)
    ANSWER.prints("yet 1,000 draws are worth about 1", DRAWS / tau_small)
    assert rate < rate_small
    ANSWER.prints("The denominator is 744", tau_small)
    ANSWER.prints("the coin's steps of 0.01, and 4.5", tau)
    ANSWER.prints("and 4.5 for steps of 0.3", STEPS[1])
    ANSWER.prints("draws for the coin. With steps of 0.01", STEPS[0])
    ANSWER.prints("misses the exact curve. With 0.3", STEPS[1])


def test_code_samples_the_posterior() -> None:
    rng = np.random.default_rng(7)
    draws = 20_000
    chain = metropolis(log_density, 0.5, STEPS[1], draws, rng)
    rate, tau = on_a_grid(STEPS[1])
    exact = beta(HEADS + 1, TAILS + 1)
    simulated(float(chain.mean()), exact.mean(), float(exact.std()) * (tau / draws) ** 0.5)
    assert abs(float((np.diff(chain) != 0).mean()) - rate) < 0.02
    for level in (0.1, 0.5, 0.9):
        assert abs(float((chain < exact.ppf(level)).mean()) - level) < 0.02


def test_code_at_its_edges() -> None:
    with pytest.raises(ValueError, match="density is 0"):
        metropolis(log_density, 2.0, 0.1, 3, np.random.default_rng(1))
    assert metropolis(log_density, 0.5, 0.1, 0, np.random.default_rng(1)).shape == (0,)
    inside = metropolis(log_density, 0.9, 5.0, 300, np.random.default_rng(1))
    assert ((inside > 0) & (inside < 1)).all()  # proposals outside are rejected, and the old state repeats
    assert (np.diff(inside) == 0).mean() > 0.5


def random_walk_efficiency(scale: float) -> tuple[float, float]:
    """Return the limiting acceptance rate and speed of random-walk Metropolis in many dimensions, for a step scale."""
    accepted = float(2 * norm.cdf(-scale / 2))
    return accepted, scale**2 * accepted


def test_acceptance_in_many_dimensions() -> None:
    # Roberts, Gelman & Gilks (1997): the speed l^2 2 Phi(-l/2) is largest where 23% are accepted.
    accepted, _ = max((random_walk_efficiency(scale / 1000) for scale in range(1, 6000)), key=lambda pair: pair[1])
    ANSWER.prints("the most efficient step accepts 23%", accepted)
