"""The mixture density of height: derivation, moments, number of peaks, and the wrong normal."""

import numpy as np
import pytest
import sympy as sp
from numpy.typing import NDArray
from scipy.integrate import quad
from scipy.stats import norm

from figures.probability import height_mixture
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
Q, MALE, FEMALE = 0.5, norm(175, 7.5), norm(162, 7)

Array = NDArray[np.float64]


def density(x: Array) -> Array:
    """Return the mixture density of the illustrative values."""
    return np.asarray(Q * MALE.pdf(x) + (1 - Q) * FEMALE.pdf(x))


def heights(seed: int, count: int) -> tuple[NDArray[np.bool_], Array]:
    """Draw a sex, then a height from that sex's distribution."""
    rng = np.random.default_rng(seed)
    male = rng.random(count) < Q
    return male, np.where(male, rng.normal(175, 7.5, count), rng.normal(162, 7, count))


def peaks(mean: float, sds: tuple[float, float], share: float) -> int:
    """Count the peaks of a mixture of normals with means 0 and `mean`, on a fine grid."""
    x = np.linspace(-0.5 * mean, 1.5 * mean, 20_001)
    rising = np.diff(share * norm.pdf(x, mean, sds[0]) + (1 - share) * norm.pdf(x, 0, sds[1])) > 0
    return int((rising[:-1] & ~rising[1:]).sum())


def test_derivative_of_the_distribution_function() -> None:
    h, q, mm, mj = sp.symbols("h q mu_m mu_j", real=True)
    sm, sj = sp.symbols("sigma_m sigma_j", positive=True)

    def phi(z: sp.Expr) -> sp.Expr:
        return (1 + sp.erf(z / sp.sqrt(2))) / 2

    def printed(weight: sp.Expr, mean: sp.Expr, sd: sp.Expr) -> sp.Expr:
        return weight / (sd * sp.sqrt(2 * sp.pi)) * sp.exp(-((h - mean) ** 2) / (2 * sd**2))

    derived = sp.diff(q * phi((h - mm) / sm) + (1 - q) * phi((h - mj) / sj), h)
    assert sp.simplify(derived - printed(q, mm, sm) - printed(1 - q, mj, sj)) == 0
    grid = np.linspace(140, 200, 50)
    assert np.allclose(sum(height_mixture.parts(grid, 7.5, 7.0)), density(grid))


def test_moments() -> None:
    assert quad(density, 60, 280)[0] == pytest.approx(1)
    mean = quad(lambda x: x * density(x), 60, 280)[0]
    variance = quad(lambda x: (x - mean) ** 2 * density(x), 60, 280)[0]
    assert mean == pytest.approx(Q * 175 + (1 - Q) * 162)
    assert variance == pytest.approx(Q * 7.5**2 + (1 - Q) * 7**2 + Q * (1 - Q) * (175 - 162) ** 2)
    ANSWER.prints("The mixture has mean 168.5", mean)
    ANSWER.prints("mean 168.5 and standard deviation 9.7", variance**0.5)
    assert variance**0.5 > max(MALE.std(), FEMALE.std())
    ANSWER.prints(r"$`\tfrac12(56.25", 7.5**2)
    ANSWER.prints(r"$`\tfrac12(56.25 + 49", 7**2)
    ANSWER.prints(r"\tfrac14 \cdot 13", 175 - 162)
    ANSWER.prints(r"$`\tfrac12(56.25 + 49) + \tfrac14 \cdot 13^2 = 94.875", variance)
    ANSWER.prints("in the example 52.6", Q * 7.5**2 + (1 - Q) * 7**2)
    ANSWER.prints("52.6 instead of 94.9", variance)
    _, drawn = heights(1, 200_000)
    simulated(drawn.mean(), mean, drawn.std() / drawn.size**0.5)
    squares = (drawn - mean) ** 2
    simulated(squares.mean(), variance, squares.std() / drawn.size**0.5)


def test_average_of_two_heights() -> None:
    expected = (Q**2 * 7.5**2 + (1 - Q) ** 2 * 7**2) ** 0.5
    ANSWER.prints("here with a standard deviation of only 5.1", expected)
    assert expected < 7  # narrower than either sex, let alone the mixture
    rng = np.random.default_rng(2)
    squares = (Q * rng.normal(175, 7.5, 200_000) + (1 - Q) * rng.normal(162, 7, 200_000) - 168.5) ** 2
    simulated(squares.mean(), expected**2, squares.std() / squares.size**0.5)
    grid = np.linspace(140, 200, 50)
    assert np.allclose(height_mixture.averaged(grid, 7.5, 7.0), norm.pdf(grid, 168.5, expected))


def test_peaks() -> None:
    for quote, value in (
        ("means 175", height_mixture.MALE_MEAN),
        ("means 175 and 162", height_mixture.FEMALE_MEAN),
        ("cm, and standard deviations 7.5", MALE.std()),
        ("cm, and standard deviations 7.5 and 7", FEMALE.std()),
    ):
        ANSWER.prints(quote, value)
    ANSWER.prints("In the example, $`13", 175 - 162)
    ANSWER.prints(r"In the example, $`13 \le 14", 2 * min(MALE.std(), FEMALE.std()))
    assert Q == height_mixture.MALE_SHARE
    assert peaks(175 - 162, (7.5, 7), Q) == 1
    assert peaks(175 - 162, (4, 4), Q) == 2  # the lower panel of the figure
    rng = np.random.default_rng(3)
    for _ in range(40):  # the sufficient condition, for any share
        sds = (float(rng.uniform(0.5, 3)), float(rng.uniform(0.5, 3)))
        assert peaks(2 * min(sds) * float(rng.uniform(0.1, 1)), sds, float(rng.uniform(0.02, 0.98))) == 1
    ANSWER.prints("A gap of $`3", 3)
    ANSWER.prints("gives two peaks at $`q = 0.5", 0.5)
    ANSWER.prints("but one at $`q = 0.1", 0.1)
    assert peaks(3, (1, 1), 0.5) == 2
    assert peaks(3, (1, 1), 0.1) == 1
    assert peaks(2.02, (1, 1), 0.5) == 2  # exact for equal spreads and shares
    assert peaks(1.98, (1, 1), 0.5) == 1
    for share in np.linspace(0.05, 0.95, 19):  # no share makes two peaks of a gap of 2
        assert peaks(2.0, (1, 1), float(share)) == 1


def test_sex_given_height() -> None:
    expected = float(Q * MALE.pdf(180) / density(np.array(180.0)))
    ANSWER.prints("With the values of the example, that is 0.953", expected)
    male, drawn = heights(4, 1_000_000)
    near = male[np.abs(drawn - 180) < 0.1]
    simulated(near.mean(), expected, near.std() / near.size**0.5)
