"""The probability of a point, of an interval and of a double that NumPy may draw."""

from fractions import Fraction

import numpy as np
from sympy import Interval, Rational

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
POINT = Rational(1, 2)


def test_an_interval_around_the_point_bounds_its_probability() -> None:
    for inverse in (2, 3, 10, 10**6):
        width = Rational(1, inverse)
        inside = Interval(POINT - width, POINT + width).intersect(Interval(0, 1))
        assert inside.measure == 2 * width
    assert Interval(POINT, POINT).measure == 0
    below = Interval(0, POINT)
    assert below.measure == Interval.Ropen(0, POINT).measure
    ANSWER.prints(r"$`P(X \le 0.5) = P(X < 0.5) = 0.5", below.measure)
    assert Interval(0, 1).measure == Interval.open(0, 1).measure == 1


def test_width_has_probability() -> None:
    expected = Interval(Rational(45, 100), Rational(55, 100)).measure
    ANSWER.prints("$`X`$ gives 0.5 with probability 0.1", expected)
    draws = np.random.default_rng(1).random(200_000)
    hits = (draws >= 0.45) & (draws <= 0.55)
    simulated(hits.mean(), expected, hits.std() / len(draws) ** 0.5)


def test_discrete_uniform() -> None:
    values = [Fraction(k, 10) for k in range(11)]
    ANSWER.prints("uniform on the 11", len(values))
    share = Fraction(values.count(Fraction(1, 2)), len(values))
    ANSWER.prints(r"$`0, 0.1, \dots, 1`$, the probability is $`\tfrac{1}{11}", share)
    hits = np.random.default_rng(2).integers(0, 11, 100_000) == 5
    simulated(hits.mean(), share, hits.std() / len(hits) ** 0.5)


def test_numpy_draws_multiples_of_a_power_of_two() -> None:
    scaled = np.random.default_rng(3).random(100_000) * 2.0**53
    assert (scaled == np.floor(scaled)).all()
    assert (scaled % 2 == 1).any()  # the grid is no coarser
    assert 0 <= scaled.min() <= scaled.max() < 2.0**53
    assert "picks one of $`2^{53}`$ values" in ANSWER.text
    assert (0.5 * 2.0**53).is_integer()
    ANSWER.prints(r"$`2^{-53} \approx 1.1 \times 10^{-16}", Fraction(1, 2**53))


def test_a_mixed_variable_has_an_atom() -> None:
    expected = Interval(0, POINT).measure
    ANSWER.prints("equals 0.5 with probability $`\\tfrac{1}{2}", expected)
    hits = np.maximum(np.random.default_rng(4).random(100_000), 0.5) == 0.5
    simulated(hits.mean(), expected, hits.std() / len(hits) ** 0.5)
