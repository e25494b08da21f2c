"""A chip of unknown maker: the law of total probability with equal and with unequal shares."""

from fractions import Fraction

import numpy as np
import sympy as sp

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
RATES = (Fraction(3, 10), Fraction(7, 10))


def defective(share_of_a: Fraction) -> Fraction:
    """Return the probability that a chip is defective if A made this share of the chips."""
    return share_of_a * RATES[0] + (1 - share_of_a) * RATES[1]


def test_equal_numbers() -> None:
    expected = defective(Fraction(1, 2))
    ANSWER.prints("50%", expected)
    assert r"&= 0.3 \cdot 0.5 + 0.7 \cdot 0.5" in ANSWER.text
    ANSWER.prints("&= 0.15", RATES[0] / 2)
    ANSWER.prints("&= 0.15 + 0.35", RATES[1] / 2)
    ANSWER.prints("&= 0.15 + 0.35 = 0.5", expected)
    ANSWER.prints("On average 15", 50 * RATES[0])
    ANSWER.prints("15 of A's and 35", 50 * RATES[1])
    ANSWER.prints("defective, so 50", 50 * sum(RATES))
    rng = np.random.default_rng(1)
    maker = rng.integers(2, size=200_000)
    bad = rng.random(maker.size) < np.array(RATES, dtype=float)[maker]
    simulated(bad.mean(), expected, bad.std() / bad.size**0.5)
    from_b = maker[bad] == 1
    posterior = Fraction(1, 2) * RATES[1] / expected
    ANSWER.prints(r"P(B \mid D) = 0.35/0.5 = 0.7", posterior)
    works = Fraction(1, 2) * (1 - RATES[0]) / (1 - expected)
    ANSWER.prints("If it works, it is A's with probability $`0.7", works)
    simulated(from_b.mean(), posterior, from_b.std() / from_b.size**0.5)


def test_unequal_numbers() -> None:
    w = sp.Symbol("w")
    rates = [sp.Rational(rate.numerator, rate.denominator) for rate in RATES]
    line = sp.Poly(w * rates[0] + (1 - w) * rates[1], w)
    assert r"&= 0.7 - 0.4\,w" in ANSWER.text
    ANSWER.prints(r"&= 0.7", line.coeff_monomial(1))
    ANSWER.prints("&= 0.7 - 0.4", -line.coeff_monomial(w))
    ANSWER.prints("between 30%", defective(Fraction(1)))
    ANSWER.prints("between 30% and 70%", defective(Fraction(0)))
    ANSWER.prints("With 80% from A it is 38%", defective(Fraction(8, 10)))
    rng = np.random.default_rng(2)
    bad = rng.random(200_000) < np.where(rng.random(200_000) < 0.8, 0.3, 0.7)
    simulated(bad.mean(), defective(Fraction(8, 10)), bad.std() / bad.size**0.5)


def test_two_chips_of_the_same_maker() -> None:
    both = sum(rate**2 for rate in RATES) / 2
    ANSWER.prints(r"$`\tfrac12(0.3^2 + 0.7^2) = 0.29", both)
    ANSWER.prints("It is not $`0.5^2 = 0.25", defective(Fraction(1, 2)) ** 2)
    rng = np.random.default_rng(3)
    rates = np.array(RATES, dtype=float)[rng.integers(2, size=100_000)]
    bad = (rng.random((2, rates.size)) < rates).all(axis=0)
    simulated(bad.mean(), both, bad.std() / bad.size**0.5)
