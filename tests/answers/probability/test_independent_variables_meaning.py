"""The triangle, the two coins and the dice, counted and simulated."""

from fractions import Fraction
from itertools import product

import numpy as np
import sympy as sp

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def test_triangle() -> None:
    x, y = sp.symbols("x y")
    half = sp.Rational(1, 2)
    density = 2
    assert sp.integrate(density, (y, x, 1), (x, 0, 1)) == 1
    right = sp.integrate(density, (y, x, 1), (x, half, 1))
    low = sp.integrate(density, (x, 0, y), (y, 0, half))
    assert right == low
    assert r"triangle $`0 < x < y < 1`$. Then" in ANSWER.text
    assert r"P(X > \tfrac{1}{2}) = P(Y < \tfrac{1}{2})" in ANSWER.text
    ANSWER.prints(r"P(Y < \tfrac{1}{2}) = \tfrac{1}{4}", right)
    ANSWER.prints(r"$`0 \ne \tfrac{1}{16}", right * low)

    draws = np.sort(np.random.default_rng(1).random((200_000, 2)), axis=1)
    is_right, is_low = draws[:, 0] > 0.5, draws[:, 1] < 0.5
    simulated(is_right.mean(), right, is_right.std() / len(draws) ** 0.5)
    simulated(is_low.mean(), low, is_low.std() / len(draws) ** 0.5)
    assert not (is_right & is_low).any()


def test_first_coin_and_exactly_one_head() -> None:
    flips = list(product((0, 1), repeat=2))
    variables = [(a, b, int(a + b == 1)) for a, b in flips]

    def probability(**values: int) -> Fraction:
        fits = [v for v in variables if all(v["abc".index(name)] == value for name, value in values.items())]
        return Fraction(len(fits), len(variables))

    for u, v in product((0, 1), repeat=2):
        assert probability(a=u, c=v) == probability(a=u) * probability(c=v)
        assert probability(b=u, c=v) == probability(b=u) * probability(c=v)
        assert probability(a=u, b=v) == probability(a=u) * probability(b=v)
    # each pair is independent, the three are not
    assert probability(a=1, b=1, c=1) != probability(a=1) * probability(b=1) * probability(c=1)


def test_dice_given_their_sum() -> None:
    rolls = [roll for roll in product(range(1, 7), repeat=2) if sum(roll) == 7]
    assert "their sum is 7" in ANSWER.text
    assert len({first for first, _ in rolls}) == len(rolls) == 6  # one fixes the other
    assert Fraction(sum(roll == (1, 1) for roll in rolls), 6) != Fraction(1, 6) * Fraction(1, 6)
