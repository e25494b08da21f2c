from fractions import Fraction
from inspect import signature
from itertools import pairwise
from math import comb, factorial, log2, sqrt

import numpy as np
import sympy as sp

from solutions.statistics.unbiased_median import Array, unbiased_median
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
THETA = sp.symbols("theta")


def square_moment(rank: int, size: int) -> Fraction:
    """Return E[U^2] of the uniform order statistic of this rank, from its Beta(rank, size + 1 - rank) law."""
    return Fraction(rank * (rank + 1), (size + 1) * (size + 2))


def test_median_of_the_mixture() -> None:
    assert r"the median is $`m = \tfrac{1}{4\theta}`$" in ANSWER.text
    for theta in (Fraction(k, 40) for k in range(20, 41)):
        m = 1 / (4 * theta)
        assert 0 < m <= Fraction(1, 2)
        assert 2 * theta * m == Fraction(1, 2)  # the density on the left half is 2 theta
    draws = np.random.default_rng(87).random((2, 300_000)) / 2
    mixed = np.where(np.arange(300_000) % 4 < 3, draws[0], draws[1] + 0.5)  # theta = 3/4, median 1/3
    assert abs(float((mixed <= 1 / 3).mean()) - 0.5) < 0.01


def test_no_polynomial_is_the_median() -> None:
    # with n samples E T has n + 1 free coefficients; n + 2 values of theta are already too many
    for n in (1, 2, 3, 5):
        t = sp.symbols(f"t0:{n + 1}")
        mean = sum(sp.binomial(n, k) * t[k] * THETA**k * (1 - THETA) ** (n - k) for k in range(n + 1))
        points = [sp.Rational(1, 2) + sp.Rational(i, 2 * (n + 2)) for i in range(n + 2)]
        equations = [sp.expand(4 * point * mean.subs(THETA, point)) - 1 for point in points]
        assert sp.linsolve(equations, t) == sp.EmptySet
    ANSWER.prints(r"At $`\theta = 0`$ it is $`-1`", (4 * THETA * THETA**3 - 1).subs(THETA, 0))


def test_expectation_along_the_mixture_is_that_polynomial() -> None:
    # the sample median of three, exactly, by integrating its density 6 F (1 - F) f over both halves
    x = sp.symbols("x", positive=True)
    left, right = 2 * THETA * x, THETA + 2 * (1 - THETA) * (x - sp.Rational(1, 2))
    half = sp.Rational(1, 2)
    mean = sp.integrate(sp.expand(6 * x * left * (1 - left) * 2 * THETA), (x, 0, half)) + sp.integrate(
        sp.expand(6 * x * right * (1 - right) * 2 * (1 - THETA)), (x, half, 1)
    )
    assert sp.Poly(sp.expand(mean), THETA).degree() <= 3


def test_bernoulli_median_jumps() -> None:
    # E T = 0 at n + 1 values of p below 1/2 forces every coefficient to vanish, so E T = 0 above 1/2, too
    for n in (1, 2, 3, 5):
        t = sp.symbols(f"t0:{n + 1}")
        mean = sum(sp.binomial(n, k) * t[k] * THETA**k * (1 - THETA) ** (n - k) for k in range(n + 1))
        below = [mean.subs(THETA, sp.Rational(i + 1, 2 * (n + 2))) for i in range(n + 1)]
        assert sp.linsolve(below, t) == sp.FiniteSet((0,) * (n + 1))
        assert sp.linsolve([*below, mean.subs(THETA, sp.Rational(3, 4)) - 1], t) == sp.EmptySet


def test_bias_of_the_sample_median() -> None:
    ANSWER.prints("Its median is $`\\tfrac{1}{4}", Fraction(1, 2) ** 2)
    ANSWER.prints("the sample median of three draws has expectation 0.3.", square_moment(2, 3))
    for m in range(1, 8):
        n = 2 * m - 1
        exact = square_moment(m, n)
        assert exact == Fraction(1, 4) + Fraction(1, 4 * (n + 2))
        # the median of uniform draws has mean 1/2 and variance 1 / (4 (n + 2))
        mean, square = Fraction(m, n + 1), exact
        assert mean == Fraction(1, 2)
        assert square - mean**2 == Fraction(1, 4 * (n + 2))
        # the integral of u^2 times the density n (n-1 choose m-1) u^(m-1) (1 - u)^(n-m)
        integral = Fraction(factorial(m + 1) * factorial(n - m), factorial(n + 2))
        assert exact == n * comb(n - 1, m - 1) * integral


def test_batches_of_nine() -> None:
    exact = square_moment(5, 9)
    ANSWER.prints(r"the average tends to $`\tfrac{3}{11} ", exact)
    ANSWER.prints(r"$`\tfrac{3}{11} \approx 0.273`", exact)
    ANSWER.prints("not 0.25.", Fraction(1, 2) ** 2)
    medians = np.median(np.random.default_rng(81).random((60_000, 9)) ** 2, axis=1)
    simulated(float(medians.mean()), exact, float(medians.std() / sqrt(len(medians))))


def test_median_unbiased() -> None:
    for m in range(1, 12):
        n = 2 * m - 1
        assert Fraction(sum(comb(n, k) for k in range(m, n + 1)), 2**n) == Fraction(1, 2)
    # also with atoms: P(X <= 1/2) >= 1/2 and P(X >= 1/2) >= 1/2
    law = {0: Fraction(2, 5), Fraction(1, 2): Fraction(1, 5), 1: Fraction(2, 5)}
    below, above = law[0], law[1]
    for chance in (below, above):
        wrong_side = sum(comb(5, k) * chance**k * (1 - chance) ** (5 - k) for k in range(3, 6))
        assert wrong_side <= Fraction(1, 2)


def test_standard_error() -> None:
    # X = U^2 has density 1 / (2 sqrt x), which is 1 at the median: the standard error is 1 / (2 sqrt n)
    n = 401
    medians = np.median(np.random.default_rng(89).random((4000, n)) ** 2, axis=1)
    assert abs(float(medians.std()) * 2 * sqrt(n) - 1) < 0.06
    assert Fraction(1, 4 * (n + 2)) < 1 / (20 * sqrt(n))  # the bias is much smaller


def test_symmetric() -> None:
    values = np.random.default_rng(82).beta(0.5, 0.5, (40_000, 7))
    for estimate in (np.median(values, axis=1), values.mean(axis=1), values[:, 0]):
        simulated(float(estimate.mean()), Fraction(1, 2), float(estimate.std() / sqrt(len(estimate))))


def test_code_is_unbiased() -> None:
    rng = np.random.default_rng(83)
    drawn: list[int] = []

    def draw(count: int) -> Array:
        drawn.append(count)
        return rng.random(count) ** 2

    estimates = np.array([unbiased_median(draw, rng) for _ in range(1500)])
    error = float(estimates.std() / sqrt(len(estimates)))
    simulated(float(estimates.mean()), Fraction(1, 4), error)
    assert error < float(square_moment(5, 9) - Fraction(1, 4)) / 5  # sharp enough to notice the bias of nine samples
    assert estimates.min() < 0  # as the answer warns
    assert set(drawn) <= {16 * 2**k for k in range(40)}


def test_expected_draws() -> None:
    q = 2**-1.25
    levels = range(1, 200)
    chances = [(1 - q) * q ** (k - 1) for k in levels]
    ANSWER.prints(
        "the expected number of draws, 133", 16 + sum(16 * 2**k * p for k, p in zip(levels, chances, strict=True))
    )
    ANSWER.prints(r"$`p_\ell \propto 2^{-1.25", log2(signature(unbiased_median).parameters["q"].default))
    # E[difference^2] falls like 2^(-1.5 k), by 8 in two levels, so sum E[difference^2] / p_k is finite
    rng = np.random.default_rng(84)
    squares = []
    for k in (3, 5, 7):
        x = rng.random((800, 2, 8 * 2**k)) ** 2
        difference = np.median(x.reshape(800, -1), axis=1) - np.median(x, axis=2).mean(axis=1)
        squares.append(float((difference**2).mean()))
    assert 2**2.5 < squares[0] / squares[1] < 2**3.5
    assert 2**2.5 < squares[1] / squares[2] < 2**3.5


def test_telescoping_sum() -> None:
    # for even size the sample median averages the two middle values; the means tend to 1/4
    sizes = [16 * 2**k for k in range(30)]
    means = [(square_moment(size // 2, size) + square_moment(size // 2 + 1, size)) / 2 for size in sizes]
    total: Fraction = means[0] + sum((later - earlier for earlier, later in pairwise(means)), Fraction(0))
    assert abs(total - Fraction(1, 4)) < Fraction(1, 10**9)


def test_uniform_family() -> None:
    # for theta = 1: E[max^p] = n / (n + p), from the density n u^(n-1)
    for n in range(1, 60):
        scale = Fraction(n + 1, 2 * n)
        assert scale * Fraction(n, n + 1) == Fraction(1, 2)
        of_maximum = scale**2 * Fraction(n, n + 2) - Fraction(1, 4)
        of_mean = Fraction(1, 12 * n)
        assert of_maximum < of_mean if n >= 2 else of_maximum == of_mean
    draws = np.random.default_rng(86).random((50_000, 4))
    largest = 5 / 8 * draws.max(axis=1)
    simulated(float(largest.mean()), Fraction(1, 2), float(largest.std() / sqrt(len(largest))))


def test_interval_from_order_statistics() -> None:
    outside = Fraction(2 * sum(comb(9, k) for k in range(2)), 2**9)
    ANSWER.prints("enclose the median of any continuous distribution with probability 96.1%.", 1 - outside)
    values = np.sort(np.random.default_rng(85).random((100_000, 9)) ** 2, axis=1)
    inside = float(((values[:, 1] <= 0.25) & (values[:, 7] >= 0.25)).mean())
    simulated(inside, 1 - outside, sqrt(float(outside * (1 - outside)) / 100_000))
