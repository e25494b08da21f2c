from math import atanh, sqrt, tanh
from statistics import NormalDist

import numpy as np
from scipy.special import stdtr

from figures.statistics.correlation_three_tenths import COUNT, points
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
R = 0.3


def test_bound() -> None:
    rng = np.random.default_rng(91)
    for rho in rng.uniform(-1, 1, 20):
        for sign in (1, -1):
            weights = np.array([1, sign])
            assert np.isclose(weights @ np.array([[1, rho], [rho, 1]]) @ weights, 1 + 1 + sign * 2 * rho)
    for _ in range(200):
        x, y = rng.standard_cauchy((2, 5)).tolist()
        assert abs(plain_correlation(x, y)) <= 1 + 1e-12


def plain_correlation(x: list[float], y: list[float]) -> float:
    """Return the textbook formula in floating-point numbers, without the clipping of the libraries."""
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    top = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True))
    return top / (sqrt(sum((a - mean_x) ** 2 for a in x)) * sqrt(sum((b - mean_y) ** 2 for b in y)))


def test_above_one_by_rounding() -> None:
    found = max(plain_correlation([0, a, b], [0, 2 * a, 2 * b]) for a in range(1, 30) for b in range(1, 30) if a != b)
    assert found > 1


def test_above_one_by_divisors() -> None:
    x = np.arange(5.0)
    assert np.cov(x, x)[0, 1] / (x.std() * x.std()) > 1


def test_explained_variance() -> None:
    ANSWER.prints("$`R^2 = 0.3^2 = 0.09`", R**2)
    ANSWER.prints("a straight line explains 9% ", R**2)
    ANSWER.prints(r"$`\sqrt{0.91} \approx 0.954`", sqrt(1 - R**2))
    ANSWER.prints("only about 5% ", 1 - sqrt(1 - R**2))
    assert "a quarter of what 0.6 explains" in ANSWER.text
    assert abs(R**2 / 0.6**2 - 1 / 4) < 1e-12
    # a least-squares line on data with exactly this correlation
    x, y = points()
    slope, intercept = np.polyfit(x, y, 1)
    residual = y - slope * x - intercept
    ANSWER.prints("more in $`X`$ means only 0.3 ", slope)
    assert abs(residual.var() / y.var() - (1 - R**2)) < 1e-9


def p_value(r: float, n: int) -> float:
    """Return the two-sided p-value of no correlation, for jointly normal data."""
    return 2 * float(stdtr(n - 2, -r * sqrt((n - 2) / (1 - r * r))))


def test_chance() -> None:
    assert "the test of zero correlation gives" in ANSWER.text
    ANSWER.prints("- $`p = 0.20`", p_value(R, 20))
    assert "- less than 0.05 from 44 pairs on;" in ANSWER.text
    assert p_value(R, 44) < 0.05 < p_value(R, 43)
    assert "- 0.002 with 100 pairs" in ANSWER.text
    ANSWER.prints("- 0.002", p_value(R, 100))
    half = NormalDist().inv_cdf(0.975) / sqrt(100 - 3)
    ANSWER.prints("95% interval is $`[0.11,", tanh(atanh(R) - half))
    ANSWER.prints("95% interval is $`[0.11, 0.47]", tanh(atanh(R) + half))
    # the p-value for 20 points, by simulation
    runs = 50_000
    x, y = np.random.default_rng(93).normal(size=(2, runs, 20))
    x -= x.mean(axis=1, keepdims=True)
    y -= y.mean(axis=1, keepdims=True)
    r = (x * y).sum(axis=1) / np.sqrt((x**2).sum(axis=1) * (y**2).sum(axis=1))
    p = p_value(R, 20)
    simulated(float((np.abs(r) >= R).mean()), p, sqrt(p * (1 - p) / runs))


def test_square_is_uncorrelated() -> None:
    x = [-2.0, -1.0, 0.0, 1.0, 2.0]
    assert plain_correlation(x, [value**2 for value in x]) == 0


def test_figure() -> None:
    x, y = points()
    ANSWER.prints("Scatter of 200 ", len(x))
    ANSWER.prints("whose correlation is exactly 0.3:", np.corrcoef(x, y)[0, 1])
    assert len(x) == COUNT
    assert np.allclose([x.mean(), y.mean(), x.var(), y.var()], [0, 0, 1, 1])
    assert max(np.abs(x).max(), np.abs(y).max()) < 3.2  # every point is in the picture
