from __future__ import annotations

from math import log, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.stats import entropy, norm, wasserstein_distance

from figures.evaluation.forward_and_reverse_kl import (
    GRID,
    PEAK,
    SPREAD,
    data,
    divergence,
    forward_fit,
    reverse_fit,
)
from tests.answers.proof import answer

ANSWER = answer(__file__)
FAIR, BIASED = [0.5, 0.5], [0.9, 0.1]


def test_two_directions() -> None:
    ANSWER.prints("it is 0.51 nats", entropy(FAIR, BIASED))
    ANSWER.prints("nats forward and 0.37", entropy(BIASED, FAIR))


def test_cross_entropy_is_entropy_plus_divergence() -> None:
    cross = -sum(p * log(q) for p, q in zip(FAIR, BIASED, strict=True))
    assert cross == pytest.approx(entropy(FAIR) + entropy(FAIR, BIASED))


def test_no_triangle_inequality() -> None:
    a, b, c = [0.5, 0.5], [0.75, 0.25], [0.9, 0.1]
    assert entropy(a, b) + entropy(b, c) < entropy(a, c)


def root_jensen_shannon(p: NDArray[np.float64], q: NDArray[np.float64]) -> float:
    """Return the root of the Jensen-Shannon divergence, which rounding may make a little negative."""
    middle = (p + q) / 2
    return sqrt(max(0.0, float(entropy(p, middle) + entropy(q, middle)) / 2))


@given(st.lists(st.floats(0.01, 1), min_size=9, max_size=9))
def test_jensen_shannon_is_bounded_and_its_root_a_metric(weights: list[float]) -> None:
    a, b, c = (np.array(weights[i : i + 3]) / sum(weights[i : i + 3]) for i in (0, 3, 6))
    assert root_jensen_shannon(a, b) ** 2 <= log(2) + 1e-12
    assert root_jensen_shannon(a, c) <= root_jensen_shannon(a, b) + root_jensen_shannon(b, c) + 1e-7


def test_point_masses() -> None:
    apart = [1.0, 0.0], [0.0, 1.0]
    assert entropy(*apart) == np.inf
    assert root_jensen_shannon(*map(np.array, apart)) == pytest.approx(sqrt(log(2)))
    assert wasserstein_distance([0.0], [0.01]) == pytest.approx(0.01)


def test_the_fits_in_the_figure() -> None:
    p = data()
    mean, deviation = forward_fit()
    assert mean == 0
    assert deviation == pytest.approx(sqrt(PEAK**2 + SPREAD**2))
    best = divergence(p, norm.pdf(GRID, mean, deviation))
    for other in ((0.1, deviation), (0.0, deviation * 1.05), (0.0, deviation / 1.05), reverse_fit()):
        assert divergence(p, norm.pdf(GRID, *other)) > best
    mean, deviation = reverse_fit()
    assert mean == pytest.approx(PEAK, abs=0.02)
    assert deviation == pytest.approx(SPREAD, abs=0.02)
