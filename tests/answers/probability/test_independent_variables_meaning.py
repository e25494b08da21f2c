"""The dice, the square, the bits, the coins and the triangle, counted and simulated."""

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
    assert r"triangle $`0 < x < y < 1`$." in ANSWER.text
    assert r"P(X > \tfrac12) = P(Y < \tfrac12) = \tfrac14" in ANSWER.text
    assert right == sp.Rational(1, 4)
    ANSWER.prints(r"$`0 \ne \tfrac{1}{16}", right * low)

    draws = np.sort(np.random.default_rng(1).random((200_000, 2)), axis=1)
    is_right, is_low = draws[:, 0] > 0.5, draws[:, 1] < 0.5
    simulated(is_right.mean(), right, is_right.std() / len(draws) ** 0.5)
    simulated(is_low.mean(), low, is_low.std() / len(draws) ** 0.5)
    assert not (is_right & is_low).any()


def test_xor_of_two_fair_bits() -> None:
    flips = list(product((0, 1), repeat=2))
    variables = [(a, b, a ^ b) for a, b in flips]

    def probability(**values: int) -> Fraction:
        fits = [v for v in variables if all(v["abc".index(name)] == value for name, value in values.items())]
        return Fraction(len(fits), len(variables))

    for u, v in product((0, 1), repeat=2):
        assert probability(a=u, c=v) == probability(a=u) * probability(c=v)
        assert probability(b=u, c=v) == probability(b=u) * probability(c=v)
        assert probability(a=u, b=v) == probability(a=u) * probability(b=v)
    # each pair is independent, the three are not: any two determine the third
    assert "two bits and their XOR are independent in pairs, but any two determine the third" in ANSWER.text
    assert all(len({v[k] for v in variables}) == 2 for k in range(3))
    assert len({(a, c) for a, _, c in variables}) == len({(b, c) for _, b, c in variables}) == len(variables)
    assert probability(a=1, b=1, c=1) != probability(a=1) * probability(b=1) * probability(c=1)


def test_dice_given_their_sum() -> None:
    rolls = [roll for roll in product(range(1, 7), repeat=2) if sum(roll) == 7]
    assert "become dependent given their sum" in ANSWER.text
    assert len({first for first, _ in rolls}) == len(rolls) == 6  # one fixes the other
    assert Fraction(sum(roll == (1, 1) for roll in rolls), 6) != Fraction(1, 6) * Fraction(1, 6)


def test_two_dice_and_their_sum() -> None:
    rolls = list(product(range(1, 7), repeat=2))
    ANSWER.prints(r"$`\tfrac16 \cdot \tfrac16 = \tfrac{1}{36}", Fraction(rolls.count((3, 5)), len(rolls)))
    ANSWER.prints(
        r"A sum of 12 has probability $`\tfrac{1}{36}", Fraction(sum(sum(r) == 12 for r in rolls), len(rolls))
    )
    ones = [roll for roll in rolls if roll[0] == 1]
    ANSWER.prints(r"A sum of 12 has probability $`\tfrac{1}{36}`$, but 0", sum(sum(roll) == 12 for roll in ones))


def test_uncorrelated_and_dependent() -> None:
    values = [Fraction(x) for x in (-1, 0, 1)]
    mean = sum(values) / 3
    mean_square = sum(x**2 for x in values) / 3
    covariance = sum(x * x**2 for x in values) / 3 - mean * mean_square
    ANSWER.prints("[the covariance is 0", covariance)
    # P(X = 0, Y = 0) is not P(X = 0) P(Y = 0)
    assert Fraction(1, 3) != Fraction(1, 3) * Fraction(1, 3)


def test_uncorrelated_binary_variables_are_independent() -> None:
    assert "Zero covariance is also enough for two binary variables." in ANSWER.text
    p, q, both = sp.symbols("p q both")  # P(X = 1), P(Y = 1) and P(X = Y = 1); binary values may be coded as 0 and 1
    joint = {(1, 1): both, (1, 0): p - both, (0, 1): q - both, (0, 0): 1 - p - q + both}
    (uncorrelated,) = sp.solve(sum(x * y * share for (x, y), share in joint.items()) - p * q, both)
    for (x, y), share in joint.items():
        product_of_marginals = (p if x else 1 - p) * (q if y else 1 - q)
        assert sp.expand(share.subs(both, uncorrelated) - product_of_marginals) == 0


def test_a_random_coin_flipped_twice() -> None:
    fair, two_headed = Fraction(1, 2), Fraction(1)
    head = (fair + two_headed) / 2
    both = (fair**2 + two_headed**2) / 2
    assert both > head**2  # dependent, though given the coin the flips are independent
    assert both / head > head  # a head makes the next head likelier
