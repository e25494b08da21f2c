"""Convergence on a quadratic with and without noise, the rates' step counts, and a k-means that is stuck at once."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from fractions import Fraction

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def steps_to(error: Callable[[int], bool]) -> int:
    """Return the first step t = 1, 2, ... at which the condition holds."""
    return next(t for t in itertools.count(1) if error(t))


def test_gradient_descent_on_the_quadratic() -> None:
    for eta, size in (
        (Fraction(1, 10), Fraction(9, 10)),
        (Fraction(2), Fraction(1)),
        (Fraction(21, 10), Fraction(11, 10)),
    ):
        w = Fraction(1)
        for t in range(1, 30):
            w -= eta * w
            assert abs(w) == size**t
    ANSWER.prints(r"- $`\eta = 0.1`$: the error shrinks by 10%", Fraction(1, 10))
    ANSWER.prints(r"- $`\eta = 2", 2)


def test_sgd_hovers_with_a_constant_step() -> None:
    eta = 0.1
    variance = eta**2 / (1 - (1 - eta) ** 2)  # the fixed point of v = (1 - eta)^2 v + eta^2
    ANSWER.prints("around 0 with standard deviation 0.23", variance**0.5)
    noise = np.random.default_rng(1).normal(size=(300, 4000))
    w, decaying = np.ones(4000), np.ones(4000)
    for t, xi in enumerate(noise, start=1):
        w -= eta * (w + xi)
        decaying -= (decaying + xi) / t
    simulated(float(np.mean(w**2)), variance, variance * (2 / w.size) ** 0.5)
    simulated(float(np.mean(decaying**2)), 1 / 300, (2 / w.size) ** 0.5 / 300)  # it is minus the mean of the noise


def test_steps_to_a_thousandth() -> None:
    ANSWER.prints("a sublinear $`1/t`$ takes 1,000", steps_to(lambda t: Fraction(1, t) <= Fraction(1, 1000)))
    ANSWER.prints("a linear $`0.9^t`$ takes 66", steps_to(lambda t: Fraction(9, 10) ** t <= Fraction(1, 1000)))
    ANSWER.prints("a quadratic $`0.5^{2^t}`$ takes 4", steps_to(lambda t: Fraction(1, 2) ** 2**t <= Fraction(1, 1000)))


def lloyd(points: np.ndarray, centers: np.ndarray) -> tuple[np.ndarray, float]:
    """Return the centers after one step of k-means, and the cost of their clusters."""
    nearest = ((points[:, None] - centers) ** 2).sum(2).argmin(1)
    moved = np.array([points[nearest == k].mean(0) for k in range(len(centers))])
    return moved, float(((points - moved[nearest]) ** 2).sum())


def test_k_means_is_stuck() -> None:
    points = np.array([[0.0, 0], [4, 0], [0, 2], [4, 2]])
    stuck, good = np.array([[2.0, 0], [2, 2]]), np.array([[0.0, 1], [4, 1]])
    for centers, quote in ((stuck, "with cost 16"), (good, "with cost 16 instead of 4")):
        moved, cost = lloyd(points, centers)
        assert (moved == centers).all()
        ANSWER.prints(quote, cost)
    partitions = [np.array((0, *rest)) for rest in itertools.product((0, 1), repeat=3) if any(rest)]
    costs = [sum(((points[p == k] - points[p == k].mean(0)) ** 2).sum() for k in (0, 1)) for p in partitions]
    assert min(costs) == 4


def test_separable_logistic_regression_has_no_finite_limit() -> None:
    w, last = 0.0, 0.0
    for t in range(1, 20_001):  # one point x = 1 of the positive class: the loss is log(1 + exp(-w))
        w += 1 / (1 + np.exp(w))
        if t in (200, 2_000, 20_000):
            assert w > last + 2  # each tenfold of the steps adds about log 10
            last = w
    assert np.log1p(np.exp(-w)) < 1e-4


def test_harmonic_sums_grow() -> None:
    sums = np.cumsum(1 / np.arange(1, 100_001))
    assert sums[-1] - sums[9_999] > 2.3  # log 10 for each tenfold
