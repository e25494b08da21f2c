from collections.abc import Callable
from fractions import Fraction
from math import factorial

import numpy as np
from numpy.typing import NDArray

from figures.statistics import skewness_and_kurtosis as figure
from tests.answers.proof import answer

ANSWER = answer(__file__)
Array = NDArray[np.float64]


def moments(density: Callable[[Array], Array], low: float, high: float) -> list[float]:
    """Return mass, mean, variance, skewness and kurtosis, by the definition and the midpoint rule."""
    edges = np.linspace(low, high, 400_001)
    x, step = (edges[1:] + edges[:-1]) / 2, edges[1] - edges[0]
    weights = density(x) * step
    mean = float((x * weights).sum())
    variance, third, fourth = (float(((x - mean) ** n * weights).sum()) for n in (2, 3, 4))
    return [float(weights.sum()), mean, variance, third / variance**1.5, fourth / variance**2]


def test_exponential_and_normal() -> None:
    exponential = moments(lambda x: np.exp(-x), 0, 60)
    assert np.allclose(exponential, [1, 1, 1, 2, 9], atol=1e-6)
    normal = moments(figure.normal, -12, 12)
    assert np.allclose(normal, [1, 0, 1, 0, 3], atol=1e-6)
    ANSWER.prints("under symmetry the skewness is 0.", normal[3])
    ANSWER.prints("weight of rare, far values; 3 ", normal[4])
    ANSWER.prints("with kurtosis 1.8, 3,", normal[4])


def test_kurtosis_of_uniform_laplace_triangular() -> None:
    # exactly: E X^n is 1 / (n + 1), n! and 2 / ((n + 1)(n + 2)) for even n
    uniform = Fraction(1, 5) / Fraction(1, 3) ** 2
    laplace = Fraction(factorial(4), factorial(2) ** 2)
    triangular = Fraction(2, 30) / Fraction(2, 12) ** 2
    ANSWER.prints("with kurtosis 1.8,", uniform)
    ANSWER.prints("with kurtosis 1.8, 3, and 6.", laplace)
    ANSWER.prints("yet has kurtosis 2.4,", triangular)
    assert np.isclose(moments(lambda x: np.full_like(x, 0.5), -1, 1)[4], float(uniform))
    assert np.isclose(moments(lambda x: np.exp(-np.abs(x)) / 2, -60, 60)[4], float(laplace))
    assert np.isclose(moments(lambda x: 1 - np.abs(x), -1, 1)[4], float(triangular))


def test_fourth_power() -> None:
    ANSWER.prints(r"a point at $`3\sigma`$ counts 81 ", 3**4)


def test_three_points() -> None:
    values = [Fraction(-1), Fraction(-1), Fraction(2)]
    first, second, third, fourth = (sum(x**n for x in values) / 3 for n in range(1, 5))
    ANSWER.prints("The mean is 0 ", first)
    ANSWER.prints("the variance $`(1+1+4)/3 = 2`", second)
    ANSWER.prints("The third moment is $`(-1-1+8)/3 = 2`", third)
    ANSWER.prints(r"the skewness is $`2/2^{3/2} \approx 0.71`", float(third) / float(second) ** 1.5)
    ANSWER.prints("The fourth is $`(1+1+16)/3 = 6`", fourth)
    ANSWER.prints("the kurtosis is $`6/2^2 = 1.5`", fourth / second**2)


def test_moment_generating_function_of_the_exponential() -> None:
    # E[e^(tX)] = 1 / (1 - t) is the power series of the moments n! over n!: its n-th derivative at 0 is the n-th moment
    x = np.linspace(0, 200, 400_001)
    weights = np.exp(-x) * (x[1] - x[0])
    weights[0] /= 2
    raw = [float((x**n * weights).sum()) for n in range(41)]
    assert np.allclose(raw[:9], [factorial(n) for n in range(9)], rtol=1e-6)
    generating = float((np.exp(0.25 * x) * weights).sum())
    assert abs(generating - 1 / 0.75) < 1e-6
    assert abs(sum(0.25**n * raw[n] / factorial(n) for n in range(41)) - generating) < 1e-6


def test_zero_skewness_without_symmetry() -> None:
    law = {-4: Fraction(1, 3), 1: Fraction(1, 2), 5: Fraction(1, 6)}
    assert r"$`-4, 1, 5`$ with probabilities $`\tfrac13, \tfrac12, \tfrac16`$" in ANSWER.text
    assert sum(law.values()) == 1
    assert sum(x * p for x, p in law.items()) == 0
    assert sum(x**3 * p for x, p in law.items()) == 0
    assert set(law) != {-x for x in law}


def test_log_normal_shares_its_moments() -> None:
    # E[X^k sin(2 pi log X)] = 0 for whole k: the density may be bent by that factor and keeps every moment
    for k in range(5):
        y = np.linspace(k - 12, k + 12, 24_001)
        weights = np.exp(k * y - y * y / 2 - k * k / 2)
        assert abs(float((weights * np.sin(2 * np.pi * y)).sum())) < 1e-9 * float(weights.sum())


def test_student_moments() -> None:
    # with nu = 3, integrals of x^n times the density up to 10^4 and up to 10^8: the second moment has settled, the
    # third grows with the logarithm of the limit
    def up_to(limit: float, power: int) -> float:
        u = np.linspace(-10, np.log(limit), 100_001)
        x = np.exp(u)
        return float((x ** (power + 1) * (1 + x**2 / 3) ** -2).sum() * (u[1] - u[0]))

    assert abs(up_to(1e8, 2) / up_to(1e4, 2) - 1) < 1e-3
    assert abs((up_to(1e8, 3) - up_to(1e4, 3)) / (9 * np.log(1e4)) - 1) < 1e-2


def test_figure_shows_what_it_says() -> None:
    x = np.linspace(-14, 14, 280_001)
    step = x[1] - x[0]
    laplace, uniform, normal = figure.laplace(x), figure.uniform(x), figure.normal(x)
    for density, skewness, kurtosis in (
        (figure.gamma(x, 1.0), 1.0, 4.5),
        (figure.gamma(-x, 1.0), -1.0, 4.5),
        (normal, 0.0, 3.0),
        (uniform, 0.0, 1.8),
        (laplace, 0.0, 6.0),
    ):
        found = [float((x**n * density).sum() * step) for n in range(5)]
        assert np.allclose(found, [1, 0, 1, skewness, kurtosis], atol=2e-3)
