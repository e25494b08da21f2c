from fractions import Fraction
from math import exp, pi, sqrt
from statistics import NormalDist, median

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
MEAN = exp(0.5)  # of the log-normal with median 1 and log-scale standard deviation 1
BELOW_MEAN = NormalDist().cdf(0.5)


def test_response_times() -> None:
    ANSWER.prints("the mean lies at 165 ", 100 * MEAN)
    ANSWER.prints("with 69% ", BELOW_MEAN)


def test_response_times_simulated() -> None:
    times = np.random.default_rng(31).lognormal(0, 1, 400_000)
    simulated(float(times.mean()), MEAN, float(times.std() / sqrt(len(times))))
    simulated(float((times < MEAN).mean()), BELOW_MEAN, sqrt(BELOW_MEAN * (1 - BELOW_MEAN) / len(times)))


def test_each_minimizes_its_loss() -> None:
    x = np.random.default_rng(32).lognormal(0, 1, 1001)
    grid = np.linspace(0.2, 4, 3801)
    square = [float(((x - c) ** 2).mean()) for c in grid]
    absolute = [float(np.abs(x - c).mean()) for c in grid]
    assert abs(grid[np.argmin(square)] - x.mean()) <= 0.001
    assert abs(grid[np.argmin(absolute)] - np.median(x)) <= 0.01
    # the derivatives, by finite differences at a point that is no observation
    c, h = 1.2345, 1e-7
    slope = float(((x - c - h) ** 2 - (x - c + h) ** 2).mean()) / (2 * h)
    assert abs(slope - 2 * (c - x.mean())) < 1e-6
    slope = float((np.abs(x - c - h) - np.abs(x - c + h)).mean()) / (2 * h)
    assert abs(slope - ((x < c).mean() - (x > c).mean())) < 1e-6


def test_asymptotic_variances() -> None:
    # variance of the sample median, times n: 1 / (4 f(m)^2)
    normal_ratio = 1 / (4 * (1 / sqrt(2 * pi)) ** 2) / 1
    ANSWER.prints(r"$`\pi/2 \approx 1.57`", normal_ratio)
    ANSWER.prints("the median needs about 57% ", normal_ratio - 1)
    laplace_ratio = 1 / (4 * Fraction(1, 2) ** 2) / 2  # density 1/2 at the center, variance 2
    assert laplace_ratio == Fraction(1, 2)
    assert "but only one half for heavier-tailed Laplace data" in ANSWER.text
    rng = np.random.default_rng(33)
    size, runs = 401, 4000
    for draws, ratio, slack in (
        (rng.normal(size=(runs, size)), normal_ratio, 1.01),
        (rng.laplace(size=(runs, size)), float(laplace_ratio), 1.08),  # slower to reach the limit
    ):
        found = float(np.median(draws, axis=1).var() / draws.mean(axis=1).var())
        noise = ratio * sqrt(4 / runs)
        assert ratio - 5 * noise < found < ratio * slack + 5 * noise


def test_salaries() -> None:
    before = [30, 40, 50, 60, 70]
    after = [1070 if x == 70 else x for x in before]
    ANSWER.prints("have mean and median 50", Fraction(sum(before), 5))
    assert median(before) == 50
    ANSWER.prints("the mean jumps to 250", Fraction(sum(after), 5))
    ANSWER.prints("The median stays 50", median(after))


def test_breakdown_point() -> None:
    clean = list(range(11))
    for bad in range(6):  # just under half of eleven
        assert 0 <= median(clean[bad:] + [10**9] * bad) <= 10
    assert median(clean[6:] + [10**9] * 6) == 10**9
    ANSWER.prints("(breakdown point 50%", Fraction(1, 2))


def test_right_skew_with_mean_below_median() -> None:
    quote = "0, 0, 2, 2, 5"
    values = [Fraction(value) for value in quote.split(", ")]
    mean = sum(values) / len(values)
    second, third = (sum((x - mean) ** power for x in values) / len(values) for power in (2, 3))
    ANSWER.prints(quote + " have skewness 0.69", float(third) / float(second) ** 1.5)
    ANSWER.prints("0.69, median 2,", median(values))
    ANSWER.prints("and mean 1.8.", mean)


def test_median_revenue_is_zero() -> None:
    revenue = [0] * 98 + [10, 1_000_000]
    ANSWER.prints("if 98% of users pay nothing, the median is 0;", median(revenue))


def test_light_tails_and_yet_the_median_wins() -> None:
    # X = U |U| keeps the order, so its sample median is that of U, times its size. For odd n the median of U is
    # 2 B - 1 with B from Beta(m, m), m = (n + 1) / 2, and E[(2 B - 1)^4] = 3 / ((n + 2)(n + 4)): like 1 / n^2
    assert "$`U|U|`$ has infinite density at its median" in ANSWER.text
    assert "at its median, whose error falls like $`1/n`$." in ANSWER.text
    second, fourth = Fraction(1, 5), Fraction(1, 9)  # E[U^4] and E[U^8]
    assert fourth / second**2 < 3  # lighter tails than the normal
    rng = np.random.default_rng(34)
    for n in (25, 101):
        median_variance, mean_variance = Fraction(3, (n + 2) * (n + 4)), second / n
        assert median_variance < mean_variance
        u = rng.uniform(-1, 1, (40_000, n))
        x = u * np.abs(u)
        for estimates, variance in ((np.median(x, axis=1), median_variance), (x.mean(axis=1), mean_variance)):
            squares = estimates**2
            simulated(float(squares.mean()), variance, float(squares.std() / sqrt(len(squares))))


def test_censored_above_a_limit() -> None:
    rng = np.random.default_rng(35)
    for n in (10, 11, 100, 101):
        times = rng.exponential(60, n)
        limit = np.sort(times)[n // 2 + 1]  # fewer than half get there
        assert (times >= limit).mean() < 0.5
        assert np.median(np.minimum(times, limit)) == np.median(times)
