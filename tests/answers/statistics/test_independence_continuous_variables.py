"""Runs the answer's code and proves what the figure says."""

import re
from collections.abc import Callable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from figures.statistics.zero_correlation_dependence import SHUFFLES, SIZE, Cloud, clouds
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


@cache
def samples() -> dict[str, Cloud]:
    """Return the figure's samples by name."""
    return {cloud.name: cloud for cloud in clouds()}


def code() -> Callable[..., float]:
    """Return the function that the answer shows."""
    fence = re.search(r"```python\n(.*?)```", ANSWER.text, re.DOTALL)
    assert fence
    names: dict[str, Callable[..., float]] = {}
    exec(fence[1], names)  # the page's own code
    return names["independence_p_value"]


def test_figure_numbers() -> None:
    parabola = samples()["Parabola"]
    ANSWER.prints("($`n=150", SIZE)
    ANSWER.prints("the correlation is 0.07", parabola.correlation)
    ANSWER.prints("with $`p=0.40", parabola.p_pearson)
    ANSWER.prints("distance covariance gives $`p=0.001", parabola.p_distance)
    ANSWER.prints("the least that 999", SHUFFLES)
    assert parabola.p_distance == 1 / (1 + SHUFFLES)
    assert all(cloud.p_pearson > 0.05 for cloud in samples().values())
    assert [name for name, cloud in samples().items() if cloud.p_distance > 0.05] == ["Independent"]


def test_code_agrees_with_the_figure() -> None:
    p_value = code()
    for name in ("Independent", "Parabola"):
        cloud = samples()[name]
        found = p_value(cloud.x, cloud.y, shuffles=199)
        if name == "Parabola":
            assert found == 1 / 200
        else:
            simulated(found, cloud.p_distance, (cloud.p_distance * (1 - cloud.p_distance) / 199) ** 0.5)


def test_level_of_the_permutation_test() -> None:
    # with 19 shuffles, p <= 0.05 has probability 1/20 under independence, whatever the sample size
    p_value = code()
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
