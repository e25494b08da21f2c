"""What high dimension does to rejection, importance sampling and the length of a normal vector, exactly."""

from __future__ import annotations

import math

import numpy as np
from scipy.integrate import quad
from scipy.stats import chi, norm

from figures.training_data.high_dimensional_sampling import ball_in_cube, words
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def worth(scale: float, d: int) -> float:
    """Return 1 / E[w^2] under the proposal, the share of draws that importance weights leave, for normals."""
    return float((math.sqrt(2 * scale**2 - 1) / scale**2) ** d)


def test_rejection() -> None:
    ANSWER.prints("hit the ball inside it 79%", ball_in_cube(2))
    ANSWER.prints("of the time in 2 dimensions, but 0.25%", ball_in_cube(10))
    assert words(ball_in_cube(20)) == "1 in 41 million"
    assert "1 in 41 million in 20." in ANSWER.text
    assert "from 79 percent in 2" in ANSWER.text
    draws = 200_000
    inside = (np.random.default_rng(1).uniform(-1, 1, (draws, 10)) ** 2).sum(axis=1) <= 1
    share = ball_in_cube(10)
    simulated(float(inside.mean()), share, math.sqrt(share * (1 - share) / draws))


def test_importance_weights() -> None:
    second, _ = quad(lambda x: norm.pdf(x) ** 2 / norm.pdf(x, scale=1.5), -20, 20)  # E[w^2] in one dimension
    assert math.isclose(1 / second, worth(1.5, 1))
    ANSWER.prints("the factor is 0.83", worth(1.5, 1))
    assert round(1 / worth(1.5, 50), -3) == 10_000
    ANSWER.prints("In 50 dimensions, about 10,000", round(1 / worth(1.5, 50), -3))
    x = np.random.default_rng(2).normal(scale=1.5, size=(200_000, 3))
    w = np.exp((norm.logpdf(x) - norm.logpdf(x, scale=1.5)).sum(axis=1))
    assert abs(float(w.sum() ** 2 / (w**2).sum() / len(w)) - worth(1.5, 3)) < 0.005


def test_shell() -> None:
    low, high = chi.ppf([0.025, 0.975], 100)
    ANSWER.prints("lengths from 8.6", low)
    ANSWER.prints("lengths from 8.6 to 11.4", high)
    ANSWER.prints("Yet 95%", chi.cdf(high, 100) - chi.cdf(low, 100))


def test_costs() -> None:
    ANSWER.prints("the random walk needs 10,000 times as many steps, Hamiltonian Monte Carlo only 10", 10_000**0.25)


def test_cholesky_draws() -> None:
    covariance = np.array([[2.0, 1.2], [1.2, 1.0]])
    draws = np.random.default_rng(3).normal(size=(100_000, 2)) @ np.linalg.cholesky(covariance).T
    assert np.allclose(np.cov(draws.T), covariance, atol=0.05)


def test_length_against_simulation() -> None:
    lengths = np.linalg.norm(np.random.default_rng(4).normal(size=(20_000, 100)), axis=1)
    share = float(((lengths > 8.6) & (lengths < 11.4)).mean())
    expected = float(chi.cdf(11.4, 100) - chi.cdf(8.6, 100))
    simulated(share, expected, math.sqrt(expected * (1 - expected) / 20_000))
