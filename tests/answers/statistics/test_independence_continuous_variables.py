"""Runs the answer's code and proves what the figure says."""

from functools import cache

import numpy as np
import sympy
from numpy.typing import NDArray
from scipy import stats

from figures.statistics.zero_correlation_dependence import SHUFFLES, SIZE, Cloud, clouds
from solutions.statistics.independence_permutation import centered
from solutions.statistics.independence_permutation import independence_p_value as p_value
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


@cache
def samples() -> dict[str, Cloud]:
    """Return the figure's samples by name."""
    return {cloud.name: cloud for cloud in clouds()}


def test_figure_numbers() -> None:
    parabola = samples()["Parabola"]
    assert abs(parabola.correlation) < 0.1
    ANSWER.prints("Pearson's test gives $`p=0.40", parabola.p_pearson)
    ANSWER.prints("the distance test gives $`p=0.001", parabola.p_distance)
    assert parabola.x.size == SIZE
    assert parabola.p_distance == 1 / (1 + SHUFFLES)
    assert all(cloud.p_pearson > 0.05 for cloud in samples().values())
    assert [name for name, cloud in samples().items() if cloud.p_distance > 0.05] == ["Independent"]


def test_code_agrees_with_the_figure() -> None:
    for name in ("Independent", "Parabola"):
        cloud = samples()[name]
        found = p_value(cloud.x, cloud.y, shuffles=199)
        if name == "Parabola":
            assert found == 1 / 200
        else:
            simulated(found, cloud.p_distance, (cloud.p_distance * (1 - cloud.p_distance) / 199) ** 0.5)


def test_level_of_the_permutation_test() -> None:
    # with 19 shuffles, p <= 0.05 has probability 1/20 under independence, whatever the sample size
    rng = np.random.default_rng(17)
    runs = 500
    hits = [p_value(rng.normal(size=7), rng.exponential(size=7), 19, seed) <= 0.05 for seed in range(runs)]
    simulated(float(np.mean(hits)), 0.05, (0.05 * 0.95 / runs) ** 0.5)


def correlation_of(x: NDArray[np.float64], y: NDArray[np.float64]) -> float:
    return float(np.corrcoef(x, y)[0, 1])


def test_shuffling_random_walks_rejects_too_often() -> None:
    rng = np.random.default_rng(18)
    hits = 0
    for _ in range(60):
        x, y = rng.normal(size=(2, 40)).cumsum(axis=1)
        seen = abs(correlation_of(x, y))
        hits += sum(abs(correlation_of(x, rng.permutation(y))) >= seen for _ in range(39)) < 2
    assert hits > 20  # of 60; a valid test at level 0.05 would give 3


def test_square_is_uncorrelated() -> None:
    x = sympy.Symbol("x")
    assert "covariance is $`\\mathbb{E}[X^3]=0`$" in ANSWER.text
    mean = sympy.integrate(x**2 / 2, (x, -1, 1))
    covariance = sympy.integrate(x * (x**2 - mean) / 2, (x, -1, 1))
    assert covariance == sympy.integrate(x**3 / 2, (x, -1, 1)) == 0


def test_normal_and_uncorrelated_but_dependent() -> None:
    rng = np.random.default_rng(19)
    x = rng.normal(size=100_000)
    y = x * rng.choice([-1.0, 1.0], size=x.size)
    product = x * y
    simulated(float(product.mean()), 0, float(product.std()) / x.size**0.5)
    assert stats.kstest(y, "norm").pvalue > 1e-6
    assert np.array_equal(np.abs(x), np.abs(y))


def test_ties_count() -> None:
    # of three pairs, reversing both orders gives the same statistic: p cannot be below 1/6 but by chance
    x = np.array([0.1, 0.7, 1.3])
    found = [p_value(x, 3 * x, 99, seed) for seed in range(20)]
    assert float(np.mean(found)) > 0.3


def test_correlation_and_covariance_rank_alike() -> None:
    # the denominator of distance correlation does not change when y is shuffled
    rng = np.random.default_rng(21)
    y = rng.normal(size=12)
    order = rng.permutation(12)
    assert np.isclose((centered(y) ** 2).sum(), (centered(y[order]) ** 2).sum())
    assert np.allclose(centered(y)[np.ix_(order, order)], centered(y[order]))
