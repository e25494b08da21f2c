"""Recomputes the sizes and the growth of the noise."""

from fractions import Fraction

import numpy as np

from tests.answers.proof import answer

ANSWER = answer(__file__)


def test_sizes_of_a_large_model() -> None:
    n = 7 * 10**9
    ANSWER.prints("A model with $`7 \\times 10^{9}`$", n)
    ANSWER.prints("has a Hessian of $`4.9 \\times 10^{19}`$", n**2)
    ANSWER.prints("entries: $`98`$", Fraction(2 * n**2, 10**18))
    ANSWER.prints("Adam's two\n  moments take $`56`$", Fraction(2 * 4 * n, 10**9))


def test_newton_amplifies_the_noise() -> None:
    smallest = 0.0001
    ANSWER.prints("for $`\\lambda = 0.0001`$", smallest)
    ANSWER.prints("it\n  grows $`10{,}000`$", 1 / Fraction("0.0001"))
    noise = np.random.default_rng(12).normal(size=(1000, 2))
    steps = np.linalg.solve(np.diag([1.0, smallest]), noise.T).T
    assert np.isclose(steps[:, 1].std() / noise[:, 1].std(), 1 / smallest)


def test_kronecker_factors() -> None:
    width = 4096
    ANSWER.prints("for a\n$`4096 \\times 4096`$ layer two factors of $`33.6`$", Fraction(2 * width**2, 10**6))
    ANSWER.prints("instead of $`2.8 \\times 10^{14}`$", width**4)


def test_squared_gradients_are_not_curvature() -> None:
    slope = 5.0  # of the linear loss 5 w, whose second derivative is 0
    second_moment = 0.0
    for _ in range(10_000):
        second_moment = 0.999 * second_moment + 0.001 * slope**2
    assert np.isclose(second_moment**0.5, slope, rtol=1e-3)
