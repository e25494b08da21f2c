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
CASES, LOGISTIC, ENSEMBLE = 900, 810, 816
DISAGREEMENTS, ENSEMBLE_WINS = 40, 23


def test_lead_within_noise() -> None:
    logistic_wins = DISAGREEMENTS - ENSEMBLE_WINS
    assert ENSEMBLE_WINS - logistic_wins == ENSEMBLE - LOGISTIC
    ANSWER.prints("On 900", CASES)
    ANSWER.prints("logistic regression gets 810", LOGISTIC)
    ANSWER.prints("right, and an ensemble 816", ENSEMBLE)
    ANSWER.prints("They disagree on 40", DISAGREEMENTS)
    ANSWER.prints("the ensemble wins 23", ENSEMBLE_WINS)
    ANSWER.prints("If 0.7", 100 * (ENSEMBLE - LOGISTIC) / CASES)
    ANSWER.prints("On the other 860", CASES - DISAGREEMENTS)
    assert isclose(sqrt(0.9 * 0.1 / CASES), 0.01)  # "one point here"
    uneven = [k for k in range(DISAGREEMENTS + 1) if abs(2 * k - DISAGREEMENTS) >= ENSEMBLE_WINS - logistic_wins]
    chance = Fraction(sum(comb(DISAGREEMENTS, k) for k in uneven), 2**DISAGREEMENTS)
    ANSWER.prints("Forty fair tosses are at least that uneven 43%", chance)


def test_finite_class_bound() -> None:
    # Hoeffding for one model, a union over the class: the bound's radius makes the failure probability delta.
    for models, n, delta in ((1, 50, 0.05), (1_000, 200, 0.1)):
        radius = sqrt((log(models) + log(2 / delta)) / (2 * n))
        assert isclose(models * 2 * exp(-2 * n * radius**2), delta)
    assert r"\sqrt{\frac{\log|\mathcal H| + \log(2/\delta)}{2n}}" in ANSWER.text


def test_polynomials() -> None:
    (_, line), (_, cubic), (training, wiggly) = (drawn.errors(Y, degree) for degree in drawn.DEGREES)
    assert drawn.DEGREES == (1, 3, 9)
    assert drawn.POINTS == 10
    assert "A degree-9 polynomial hits all ten noisy points and swings between them." in ANSWER.text
    assert training < 1e-9
    assert cubic < wiggly < line


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
