from fractions import Fraction
from math import comb, exp, factorial, sqrt
from statistics import NormalDist

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
NORMAL = NormalDist()
MU, SIGMA = 1.0, 0.12


def skewed_above(z: float) -> float:
    """Return P(Z > z) for Z = E - 1."""
    return exp(-(z + 1)) if z > -1 else 1.0


def test_moments_of_the_example() -> None:
    shift, scale = Fraction(88, 100), Fraction(12, 100)
    # E[(E - 1)^n] of an exponential variable, whose k-th raw moment is k!
    central = [sum(comb(n, k) * (-1) ** (n - k) * factorial(k) for k in range(n + 1)) for n in range(4)]
    assert shift + scale * factorial(1) == 1
    assert scale**2 * central[2] == Fraction(12, 100) ** 2
    cubes = (np.random.default_rng(124).exponential(size=400_000) - 1) ** 3
    simulated(float(cubes.mean()), central[3], float(cubes.std() / sqrt(len(cubes))))


def test_table() -> None:
    light = (1.1 - MU) / SIGMA
    ANSWER.prints("| $`z > 2`$ | 2.28% ", 1 - NORMAL.cdf(2))
    ANSWER.prints("| $`z > 2`$ | 2.28% | 4.98% ", skewed_above(2))
    ANSWER.prints("| $`z < -1`$ | 15.9% ", NORMAL.cdf(-1))
    ANSWER.prints("| $`z < -1`$ | 15.9% | 0% ", 1 - skewed_above(-1))
    ANSWER.prints("| lighter than 1.1 lb | 79.8% ", NORMAL.cdf(light))
    ANSWER.prints("| lighter than 1.1 lb | 79.8% | 84.0% ", 1 - skewed_above(light))


def test_table_simulated() -> None:
    count = 400_000
    rng = np.random.default_rng(121)
    skewed = (0.88 + 0.12 * rng.exponential(size=count) - MU) / SIGMA
    for z in (2.0, 4.0, 5 / 6):
        chance = skewed_above(z)
        simulated(float((skewed > z).mean()), chance, sqrt(chance * (1 - chance) / count))
    assert skewed.min() >= -1
    normal = rng.normal(size=count)
    for z in (2.0, 5 / 6):
        chance = 1 - NORMAL.cdf(z)
        simulated(float((normal > z).mean()), chance, sqrt(chance * (1 - chance) / count))


def test_standardizing_keeps_the_shape() -> None:
    x = np.random.default_rng(122).gamma(2.0, size=1000)
    z = (x - x.mean()) / x.std()
    assert np.allclose([z.mean(), z.var()], [0, 1])
    for power in (3, 4):
        assert np.isclose(((x - x.mean()) ** power).mean() / x.std() ** power, (z**power).mean())


def test_bounds() -> None:
    ANSWER.prints("at most 25% ", Fraction(1, 2**2))
    ANSWER.prints("that is 11.1% ", Fraction(4, 9 * 2**2))
    ANSWER.prints("for $`k > 1.63`", sqrt(8 / 3))
    assert skewed_above(2) <= Fraction(4, 36)


def test_outlier_rule() -> None:
    ANSWER.prints("of valid weights instead of 0.27%", 2 * (1 - NORMAL.cdf(3)))
    ANSWER.prints("flags 1.83%", skewed_above(3))


def test_robust_score() -> None:
    ANSWER.prints(r"\frac{x - m}{1.4826", 1 / NORMAL.inv_cdf(0.75))
    values = np.random.default_rng(125).normal(1, 0.12, 200_000)
    mad = float(np.median(np.abs(values - np.median(values))))
    assert abs(1.4826 * mad / 0.12 - 1) < 0.01
