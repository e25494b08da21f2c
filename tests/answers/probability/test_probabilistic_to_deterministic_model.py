"""Best constants under three losses, the plugged-in mean, and a greedy search that misses the mode."""

from fractions import Fraction
from itertools import product

import numpy as np
import sympy as sp
from scipy.integrate import quad
from scipy.special import expit, softmax
from scipy.stats import norm

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def test_what_each_loss_asks_for() -> None:
    values, weights = np.arange(5.0), np.array([0.1, 0.35, 0.1, 0.05, 0.4])
    candidates = np.linspace(0, 4, 401)
    errors = candidates[:, None] - values
    mean, median, mode = values @ weights, values[weights.cumsum().searchsorted(0.5)], values[weights.argmax()]
    assert len({round(float(value), 9) for value in (mean, median, mode)}) == 3  # three losses, three outputs
    assert abs(candidates[((errors**2) @ weights).argmin()] - mean) < 0.006
    assert abs(candidates[(np.abs(errors) @ weights).argmin()] - median) < 0.006
    wrong = [(values != value) @ weights for value in values]
    assert values[int(np.argmin(wrong))] == mode
    for loss, output in (
        ("squared error", "mean"),
        ("absolute error", "median"),
        ("0–1", "mode: the most probable class"),
    ):
        assert f"| {loss} | {output} |" in ANSWER.text


def test_plugging_in_the_mean_changes_the_prediction() -> None:
    plugged = expit(2)
    averaged, _ = quad(lambda z: expit(2 + 4 * z) * norm.pdf(z), -10, 10)
    assert r"$`\mathcal{N}(2, 4^2)`$" in ANSWER.text
    ANSWER.prints("Plugging in their mean gives 0.88", plugged)
    ANSWER.prints("Averaging the probabilities gives 0.68", averaged)
    draws = expit(np.random.default_rng(1).normal(2, 4, 100_000))
    simulated(draws.mean(), averaged, draws.std() / len(draws) ** 0.5)


def test_greedy_misses_the_most_probable_sequence() -> None:
    first = {"A": 0.6, "B": 0.4}
    then = {"A": (0.4, 0.3, 0.3), "B": (0.9, 0.1, 0.0)}
    assert sum(first.values()) == 1
    assert "token A has probability 0.6 and its best continuation 0.4, while B has 0.4 and 0.9" in ANSWER.text
    greedy = max(first, key=lambda word: first[word])
    found = first[greedy] * max(then[greedy])
    best = max(first[word] * then[word][k] for word, k in product(first, range(3)))
    ANSWER.prints("greedy finds 0.24", found)
    ANSWER.prints("misses 0.36", best)
    rng = np.random.default_rng(2)
    words = rng.random(100_000) < first["B"]
    hits = words & (rng.random(100_000) < max(then["B"]))
    simulated(hits.mean(), best, hits.std() / len(hits) ** 0.5)
    hits = ~words & (rng.random(100_000) < max(then["A"]))
    simulated(hits.mean(), found, hits.std() / len(hits) ** 0.5)


def test_unequal_costs_change_the_decision() -> None:
    healthy, ill = Fraction(7, 10), Fraction(3, 10)
    ANSWER.prints("A model says 70%", healthy)
    ANSWER.prints("70% healthy and 30%", ill)
    assert "costs four times a false alarm" in ANSWER.text
    risk_of_healthy, risk_of_ill = 4 * ill, 1 * healthy
    ANSWER.prints(r'saying "healthy" risks $`0.3 \cdot 4 = 1.2', risk_of_healthy)
    ANSWER.prints(r'saying "ill" only $`0.7', risk_of_ill)
    assert risk_of_ill < risk_of_healthy  # so "ill" is the better answer
    assert ill < healthy  # and "healthy" under 0-1 loss
    p = sp.Symbol("p")
    (threshold,) = sp.solve(sp.Eq(4 * p, 1 - p), p)  # where both answers risk the same
    ANSWER.prints(r'The threshold for "ill" drops from 0.5 to $`1/(1+4) = 0.2', threshold)


def test_a_mixture_of_vanishing_variance_assigns_as_k_means() -> None:
    points, centers, weights = np.linspace(-3, 3, 12), np.array([-1.0, 2.0]), np.array([0.9, 0.1])
    logits = np.log(weights) - (points[:, None] - centers) ** 2 / (2 * 0.01**2)
    nearest = np.abs(points[:, None] - centers).argmin(axis=1)
    assert np.allclose(softmax(logits, axis=1), np.eye(2)[nearest])


def test_a_seed_repeats_a_run() -> None:
    assert np.array_equal(np.random.default_rng(7).normal(size=5), np.random.default_rng(7).normal(size=5))
    assert not np.array_equal(np.random.default_rng(7).normal(size=5), np.random.default_rng(8).normal(size=5))
