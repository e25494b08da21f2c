"""Occam's razor: a gap within the noise, three polynomials through ten noisy points, and a coin's likelihood."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import comb, exp, isclose, log, sqrt

import numpy as np
import sympy as sp

from figures.ml_basics import polynomial_fits as drawn
from tests.answers.proof import answer

ANSWER = answer(__file__)
Y = drawn.sample(drawn.SEED)
CASES, DISAGREEMENTS, ENSEMBLE_WINS = 1_000, 40, 23
LOGISTIC = Fraction(904, 1000)


def test_gap_within_noise() -> None:
    logistic_wins = DISAGREEMENTS - ENSEMBLE_WINS
    ANSWER.prints("On 1,000", CASES)
    ANSWER.prints("logistic regression gets 90.4%", LOGISTIC)
    ensemble = LOGISTIC + Fraction(ENSEMBLE_WINS - logistic_wins, CASES)
    ANSWER.prints("a large ensemble 91.0%", ensemble)
    ANSWER.prints("They disagree on 40", DISAGREEMENTS)
    ANSWER.prints("and the ensemble wins 23", ENSEMBLE_WINS)
    uneven = [k for k in range(DISAGREEMENTS + 1) if abs(2 * k - DISAGREEMENTS) >= ENSEMBLE_WINS - logistic_wins]
    chance = Fraction(sum(comb(DISAGREEMENTS, k) for k in uneven), 2**DISAGREEMENTS)
    ANSWER.prints("Forty fair coin tosses are at least that uneven 43%", chance)


def test_finite_class_bound() -> None:
    # Hoeffding for one model, a union over the class: the bound's radius makes the failure probability delta.
    for models, n, delta in ((1, 50, 0.05), (1_000, 200, 0.1)):
        radius = sqrt((log(models) + log(2 / delta)) / (2 * n))
        assert isclose(models * 2 * exp(-2 * n * radius**2), delta)
    assert r"\sqrt{\frac{\log|\mathcal H| + \log(2/\delta)}{2n}}" in ANSWER.text


def left_out(degree: int) -> float:
    """Return the mean squared error of leave-one-out cross-validation."""
    residuals = []
    for i in range(drawn.POINTS):
        kept = np.arange(drawn.POINTS) != i
        residuals.append(Y[i] - drawn.fit(drawn.X[kept], Y[kept], degree)(drawn.X[i]))
    return float(np.mean(np.square(residuals)))


def test_polynomials() -> None:
    (_, line), (_, cubic), (training, wiggly) = (drawn.errors(Y, degree) for degree in drawn.DEGREES)
    assert training < 1e-9
    ANSWER.prints("yet its error on new data is 0.44", wiggly)
    ANSWER.prints("its error on new data is 0.44, against 0.25", cubic)
    assert line > wiggly
    assert min(range(1, drawn.POINTS - 1), key=left_out) == 3


def expected_error(degree: int) -> float:
    """Return the mean squared error on new data, averaged over all samples: a fit is linear in its values."""
    bias = drawn.fit(drawn.X, drawn.truth(drawn.X), degree)(drawn.NEW) - drawn.truth(drawn.NEW)
    weights = np.array([drawn.fit(drawn.X, unit, degree)(drawn.NEW) for unit in np.eye(drawn.POINTS)])
    return float(np.mean(bias**2 + drawn.NOISE**2 * (weights**2).sum(axis=0)) + drawn.NOISE**2)


def test_typical_sample() -> None:
    # Not only for this seed: degree 3 is best on new data on average, and beats degrees 1 and 9 in nearly every sample.
    assert min(range(drawn.POINTS), key=expected_error) == 3
    samples = [drawn.sample(seed) for seed in range(100)]
    line, cubic, wiggly = np.array([[drawn.errors(y, degree)[1] for y in samples] for degree in drawn.DEGREES])
    assert np.mean(cubic < line) > 0.9
    assert np.mean(cubic < wiggly) > 0.9
    assert 0.35 < np.median(wiggly) < 0.55  # the sample drawn is an ordinary one


def test_nested_models_fit_better() -> None:
    training = [drawn.errors(Y, degree)[0] for degree in range(drawn.POINTS)]
    assert all(richer <= simpler + 1e-9 for simpler, richer in pairwise(training))


def test_coin() -> None:
    heads, tosses = 6, 10
    theta = sp.Symbol("theta")
    unknown = sp.integrate(theta**heads * (1 - theta) ** (tosses - heads), (theta, 0, 1))
    fair = Fraction(1, 2**tosses)
    assert Fraction(int(unknown.p), int(unknown.q)) == Fraction(1, (tosses + 1) * comb(tosses, heads))
    ANSWER.prints("have probability $`1/1024", fair)
    ANSWER.prints(r"d\theta = \frac{1}{2310}", unknown)
    ANSWER.prints("So the Bayes factor is 2.3", float(fair) / float(unknown))
    best = Fraction(heads, tosses)
    assert best**heads * (1 - best) ** (tosses - heads) > fair


def test_criteria() -> None:
    first = next(n for n in range(1, 20) if log(n) > 2)
    ANSWER.prints(r"once $`n \ge 8", first)
