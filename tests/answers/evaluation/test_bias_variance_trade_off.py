"""The decomposition, exact and simulated, by polynomial degree, and the second descent beyond interpolation."""

from __future__ import annotations

import numpy as np

from figures.evaluation.bias_variance_by_degree import HIGHEST, NOISE, POINTS, errors, features, spaced, wave
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def test_three_degrees() -> None:
    ANSWER.prints("Fit polynomials to 20", POINTS)
    ANSWER.prints("with noise variance 0.25", NOISE)
    line, best, wild = errors(1), errors(4), errors(12)
    ANSWER.prints("has squared bias 0.49", line.bias2)
    ANSWER.prints("variance only 0.03", line.variance)
    ANSWER.prints("but variance 1.22", wild.variance)
    assert wild.bias2 < 1e-9
    ANSWER.prints("wins with $`0.012", best.bias2)
    ANSWER.prints("wins with $`0.012 + 0.064", best.variance)
    ANSWER.prints("wins with $`0.012 + 0.064 + 0.25", NOISE)
    ANSWER.prints("+ 0.25 = 0.326", best.test)
    ANSWER.prints("with its minimum 0.33", best.test)


def test_shape_of_the_curves() -> None:
    parts = [errors(degree) for degree in range(HIGHEST + 1)]
    ANSWER.prints("at degree 4", int(np.argmin([part.test for part in parts])))
    assert (np.diff([part.bias2 for part in parts]) < 1e-12).all()
    assert (np.diff([part.variance for part in parts]) > 0).all()


def test_simulation_agrees() -> None:
    rng = np.random.default_rng(1)
    grid, sets = spaced(100), 2000
    for degree in (1, 4, 12):
        labels = wave(spaced(POINTS)) + NOISE**0.5 * rng.normal(size=(sets, POINTS))
        fits = labels @ (features(grid, degree) @ np.linalg.pinv(features(spaced(POINTS), degree))).T
        fresh = wave(grid) + NOISE**0.5 * rng.normal(size=(sets, 100))
        losses = ((fresh - fits) ** 2).mean(axis=1)
        exact = errors(degree)
        assert abs(exact.bias2 - ((fits.mean(axis=0) - wave(grid)) ** 2).mean()) < 0.01
        # the 100 test points miss a little of the steep ends of degree 12
        simulated(losses.mean(), exact.test, losses.std() / sets**0.5 + 0.004 * exact.variance)


def second_descent(degree: int) -> tuple[float, float]:
    """Return squared bias and variance of the fit through all points with the smallest coefficients."""
    weights = features(spaced(2000), degree) @ np.linalg.pinv(features(spaced(POINTS), degree))
    bias2 = ((weights @ wave(spaced(POINTS)) - wave(spaced(2000))) ** 2).mean()
    return float(bias2), float(NOISE * (weights**2).sum(axis=1).mean())


def test_double_descent() -> None:
    ANSWER.prints("From degree 19", POINTS - 1)
    ANSWER.prints("At degree 19", POINTS - 1)
    ANSWER.prints("explodes to over 5", second_descent(19)[1] // 10**6)
    bias2, variance = second_descent(30)
    ANSWER.prints("has an expected error of only 0.53", bias2 + variance + NOISE)
    assert bias2 + variance + NOISE > errors(4).test


def test_variance_can_help_a_wrong_majority() -> None:
    right = 0.4  # the share of training sets whose model is right at this point; the majority is always wrong there
    ANSWER.prints("being right 40%", right)
    assert 1 - right < 1
