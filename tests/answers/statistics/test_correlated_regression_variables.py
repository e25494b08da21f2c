"""Proves the variances of least squares with two correlated predictors."""

import numpy as np
import sympy as sp

from figures.statistics.correlated_coefficients import CORRELATIONS, estimates
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def predictors(correlation: float, size: int, seed: int) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Return two columns with mean 0, variance 1 and exactly this sample correlation."""
    raw = np.random.default_rng(seed).normal(size=(size, 2))
    raw -= raw.mean(axis=0)
    orthogonal = np.linalg.qr(raw)[0] * size**0.5
    return np.asarray(orthogonal @ np.linalg.cholesky(np.array([[1, correlation], [correlation, 1]])).T)


def test_variances() -> None:
    rho, n, noise = sp.symbols("rho n sigma", positive=True)
    covariance = noise**2 * (n * sp.Matrix([[1, rho], [rho, 1]])).inv()
    unit = noise**2 / n
    plus, minus = sp.Matrix([1, 1]), sp.Matrix([1, -1])
    assert sp.simplify(covariance[0, 0] - unit / (1 - rho**2)) == 0
    assert sp.simplify((plus.T * covariance * plus)[0] - unit * 2 / (1 + rho)) == 0
    assert sp.simplify((minus.T * covariance * minus)[0] - unit * 2 / (1 - rho)) == 0


def test_eigenvalues() -> None:
    rho = sp.Symbol("rho", positive=True)
    gram = sp.Matrix([[1, rho], [rho, 1]])
    for direction, value in (((1, 1), 1 + rho), ((1, -1), 1 - rho)):
        vector = sp.Matrix(direction)
        assert sp.simplify(gram * vector - value * vector) == sp.zeros(2, 1)


def test_inflation_factor() -> None:
    x = predictors(0.9, 40, 1)
    slope = float(np.linalg.lstsq(x[:, 1:], x[:, 0], rcond=None)[0][0])
    r_squared = 1 - float(np.mean((x[:, 0] - slope * x[:, 1]) ** 2))
    factor = 1 / (1 - r_squared)
    ANSWER.prints("At $`\\rho = 0.9`$ it is 5.3", factor)
    ANSWER.prints("so the standard error is 2.3", factor**0.5)


def test_ridge_shrinks_the_difference() -> None:
    x = predictors(0.9, 40, 9)
    plain, ridge = np.linalg.inv(x.T @ x), np.linalg.inv(x.T @ x + 10 * np.eye(2))
    spread = ridge @ (x.T @ x) @ ridge
    difference, total = np.array([1, -1]), np.ones(2)
    assert difference @ spread @ difference < 0.1 * (difference @ plain @ difference)
    assert total @ spread @ total > 0.7 * (total @ plain @ total)


def test_simulated_estimates() -> None:
    correlation, size, runs = 0.9, 40, 40_000
    x = predictors(correlation, size, 2)
    y = x @ np.ones(2) + np.random.default_rng(3).normal(size=(runs, size))
    coefficients = np.linalg.lstsq(x, y.T, rcond=None)[0]
    exact = {
        "first": 1 / (1 - correlation**2) / size,
        "sum": 2 / (1 + correlation) / size,
        "difference": 2 / (1 - correlation) / size,
    }
    seen = {
        "first": coefficients[0],
        "sum": coefficients.sum(axis=0),
        "difference": coefficients[0] - coefficients[1],
    }
    for name, variance in exact.items():
        simulated(float(np.var(seen[name])), variance, variance * (2 / runs) ** 0.5)
    simulated(float(coefficients[0].mean()), 1, (exact["first"] / runs) ** 0.5)  # unbiased
    # the average variance of a fitted value is the same whatever the correlation
    for rho in (0.0, 0.9, 0.999):
        design = predictors(rho, size, 4)
        hat = design @ np.linalg.inv(design.T @ design) @ design.T
        assert abs(np.trace(hat) - 2) < 1e-8
    # dropping the second predictor
    alone = (x[:, 0] @ y.T) / size
    ANSWER.prints("the other's estimate becomes 1.9", 1 + correlation)
    simulated(float(alone.mean()), 1 + correlation, (1 / size / runs) ** 0.5)


def test_figure() -> None:
    for correlation in CORRELATIONS:
        first, second = estimates(correlation).T
        assert abs(float(np.mean(first + second)) - 2) < 0.1
        assert float(np.std(first + second)) < 0.25
    ANSWER.prints("Correlation 0.95", CORRELATIONS[1])


def test_t_tests_fail_while_the_f_test_rejects() -> None:
    x = predictors(0.99, 40, 5)
    y = 0.35 * x.sum(axis=1) + np.random.default_rng(6).normal(size=40)
    coefficients = np.linalg.lstsq(x, y, rcond=None)[0]
    rest = y - y.mean() - x @ coefficients
    variance = float(rest @ rest) / 37
    errors = np.sqrt(variance * np.diag(np.linalg.inv(x.T @ x)))
    f = float(np.sum((x @ coefficients) ** 2)) / 2 / variance
    assert np.all(np.abs(coefficients / errors) < 2.026)  # 97.5% quantile of t with 37 degrees of freedom
    assert f > 3.26  # 95% quantile of F(2, 37)
