from fractions import Fraction
from itertools import product
from math import sqrt

import numpy as np
import sympy as sp

from figures.statistics.zero_covariance_dependence import pairs, products
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
LAW = {(x, x * x): Fraction(1, 3) for x in (-1, 0, 1)}


def test_counterexample() -> None:
    mean_x = sum(x * p for (x, _), p in LAW.items())
    mean_y = sum(y * p for (_, y), p in LAW.items())
    covariance = sum(x * y * p for (x, y), p in LAW.items()) - mean_x * mean_y
    ANSWER.prints("The covariance is 0,", covariance)
    ANSWER.prints(r"$`\mathbb{E}[X] = 0`", mean_x)
    ANSWER.prints(r"\mathbb{E}[X^3] = 0`", sum(x**3 * p for (x, _), p in LAW.items()))
    both = LAW[0, 0]
    zero_x = sum(p for (x, _), p in LAW.items() if x == 0)
    zero_y = sum(p for (_, y), p in LAW.items() if y == 0)
    assert r"$`P(X = 0,\, Y = 0) = \tfrac13`$, but $`P(X = 0)\,P(Y = 0) = \tfrac19`$" in ANSWER.text
    assert (both, zero_x * zero_y) == (Fraction(1, 3), Fraction(1, 9))


def test_counterexample_simulated() -> None:
    count = 300_000
    x = np.random.default_rng(51).integers(-1, 2, count)
    products = (x * x**2).astype(float)
    simulated(float(products.mean()), 0, float(products.std() / sqrt(count)))
    simulated(float((x == 0).mean()), Fraction(1, 3), sqrt(2 / 9 / count))


def test_independence_gives_zero_covariance() -> None:
    # any two laws on three points
    rng = np.random.default_rng(52)
    for _ in range(50):
        values, chances = rng.normal(size=(2, 3)), rng.dirichlet(np.ones(3), 2)
        joint = np.outer(chances[0], chances[1])
        covariance = values[0] @ joint @ values[1] - (values[0] @ chances[0]) * (values[1] @ chances[1])
        assert abs(covariance) < 1e-12


def test_jointly_normal_density_factors() -> None:
    rng = np.random.default_rng(54)
    for _ in range(50):
        point, spread = rng.normal(size=2), rng.uniform(0.5, 2, 2)
        matrix = np.diag(spread**2)  # zero correlation
        joint = np.exp(-point @ np.linalg.inv(matrix) @ point / 2) / (2 * np.pi * np.sqrt(np.linalg.det(matrix)))
        single = np.exp(-(point**2) / (2 * spread**2)) / (spread * np.sqrt(2 * np.pi))
        assert np.isclose(joint, single.prod())


def test_two_values_each() -> None:
    # all joint laws of two indicators on a grid: uncorrelated exactly when independent
    for a, b, c in product(range(13), repeat=3):
        if a + b + c > 12:
            continue
        both, only_a, only_b = Fraction(a, 12), Fraction(b, 12), Fraction(c, 12)
        neither = 1 - both - only_a - only_b
        p, q = both + only_a, both + only_b
        independent = (both, only_a, only_b, neither) == (p * q, p * (1 - q), (1 - p) * q, (1 - p) * (1 - q))
        assert (both - p * q == 0) == independent


def test_random_sign() -> None:
    count = 300_000
    rng = np.random.default_rng(53)
    x, sign = rng.normal(size=count), rng.choice([-1.0, 1.0], count)
    y = sign * x
    simulated(float((x * y).mean()), 0, float((x * y).std() / sqrt(count)))
    assert np.array_equal(np.abs(x), np.abs(y))
    half = Fraction(1, 2)  # the chance of the sign -1
    simulated(float((x + y == 0).mean()), half, sqrt(0.25 / count))
    # Y is standard normal: its distribution function at a few points
    for at, chance in ((-1.0, 0.158655), (0.5, 0.691462)):
        simulated(float((y <= at).mean()), chance, sqrt(chance * (1 - chance) / count))


def test_nonlinear_with_correlation() -> None:
    # X uniform on [0, 1]: E X^n is 1 / (n + 1)
    mean = [Fraction(1, n + 1) for n in range(5)]
    covariance = mean[3] - mean[1] * mean[2]
    correlation = float(covariance) / sqrt((mean[2] - mean[1] ** 2) * (mean[4] - mean[2] ** 2))
    ANSWER.prints("the correlation of $`X`$ and $`X^2`$ is 0.97", correlation)


def test_figure() -> None:
    alternative = "the positive add 0.07 and 0.50, the negative take as much away."
    assert alternative in ANSWER.text
    # exactly: X uniform on [-1, 1] has X (X^2 - 1/3) > 0 between -1/sqrt(3) and 0 and beyond 1/sqrt(3)
    u = sp.symbols("u")
    product, zero = u * (u**2 - sp.Rational(1, 3)) / 2, 1 / sp.sqrt(3)
    curve = sp.integrate(product, (u, -zero, 0)) + sp.integrate(product, (u, zero, 1))
    assert curve == sp.Rational(5, 72)
    ANSWER.prints("the positive add 0.07 ", float(curve))
    half = Fraction(1, 2)  # E[X^2] times the chance of the sign +1
    ANSWER.prints("the positive add 0.07 and 0.50,", half)
    for (x, y), expected in zip(pairs().values(), (float(curve), 0.5), strict=True):
        drawn = products(x, y)
        assert abs(drawn.mean()) < 1e-12
        assert abs(drawn[drawn > 0].sum() / len(drawn) - expected) < 0.005
        assert abs(drawn[drawn < 0].sum() / len(drawn) + expected) < 0.005
    x, y = np.random.default_rng(56).normal(size=300_000), np.random.default_rng(57).choice([-1.0, 1.0], 300_000)
    positive = np.maximum(x * x * y, 0)
    simulated(float(positive.mean()), half, float(positive.std() / sqrt(len(positive))))
