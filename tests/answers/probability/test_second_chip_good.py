"""Two chips of one unknown maker: enumeration over makers and chips, and a simulation."""

from fractions import Fraction
from itertools import product

import numpy as np
import sympy as sp

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
GOOD = (Fraction(7, 10), Fraction(3, 10))  # of A, of B

World = tuple[int, int, int]


def worlds() -> dict[World, Fraction]:
    """Return the probability of each maker (0, 1) with each pair of chips (good is 1)."""
    return {
        (maker, first, second): Fraction(1, 2)
        * (GOOD[maker] if first else 1 - GOOD[maker])
        * (GOOD[maker] if second else 1 - GOOD[maker])
        for maker, first, second in product((0, 1), repeat=3)
    }


WORLDS = worlds()


def given_first(first: int) -> tuple[Fraction, Fraction]:
    """Return the probabilities of maker A and of a good second chip, given the first chip."""
    known = {world: weight for world, weight in WORLDS.items() if world[1] == first}
    total = sum(known.values())
    return (
        sum((weight for world, weight in known.items() if world[0] == 0), Fraction(0)) / total,
        sum((weight for world, weight in known.items() if world[2] == 1), Fraction(0)) / total,
    )


def test_first_chip_good() -> None:
    maker_a, second = given_first(1)
    both = sum(weight for world, weight in WORLDS.items() if world[1:] == (1, 1))
    first = sum(weight for world, weight in WORLDS.items() if world[1])
    ANSWER.prints("58%", second)
    ANSWER.prints("from 50% to 70%", maker_a)
    ANSWER.prints("A's chips are good with probability 0.7", GOOD[0])
    ANSWER.prints("B's with 0.3", GOOD[1])
    ANSWER.prints(r"P(A \mid G_1) = \frac{0.5 \cdot 0.7}{0.5 \cdot 0.7 + 0.5 \cdot 0.3} = 0.7", maker_a)
    ANSWER.prints("P(G_2 \\mid G_1) &= 0.7 \\cdot 0.7 + 0.3 \\cdot 0.3 \\\\\n&= 0.58", second)
    ANSWER.prints("so B is left with 0.3", 1 - maker_a)
    assert both / first == second
    rng = np.random.default_rng(1)
    rate = np.array(GOOD, dtype=float)[rng.integers(2, size=200_000)]
    chips = rng.random((2, rate.size)) < rate
    seconds = chips[1][chips[0]]
    simulated(seconds.mean(), second, seconds.std() / seconds.size**0.5)
    from_a = rate[chips[0]] == 0.7
    simulated(from_a.mean(), maker_a, from_a.std() / from_a.size**0.5)


def test_counts() -> None:
    works = [100 * rate for rate in GOOD]
    both = [100 * rate**2 for rate in GOOD]
    ANSWER.prints("the first chip works in 70", works[0])
    ANSWER.prints("works in 70 + 30", works[1])
    ANSWER.prints("70 + 30 = 100", sum(works))
    ANSWER.prints("both work in 49", both[0])
    ANSWER.prints("work in 49 + 9", both[1])
    ANSWER.prints("49 + 9 = 58", sum(both))
    assert sum(both) / sum(works) == given_first(1)[1]


def test_fallible_test() -> None:
    e, half = sp.Symbol("epsilon"), sp.Rational(1, 2)
    good = [sp.Rational(rate.numerator, rate.denominator) for rate in GOOD]
    passes = [rate * (1 - e) + (1 - rate) * e for rate in good]
    maker_a = sp.Poly(sp.cancel(half * passes[0] / (half * passes[0] + half * passes[1])), e)
    second = sp.Poly(maker_a.as_expr() * good[0] + (1 - maker_a.as_expr()) * good[1], e)
    assert second.as_expr() == sp.Rational(58, 100) - sp.Rational(16, 100) * e
    expected = second.eval(sp.Rational(5, 100))
    ANSWER.prints("errs in 5% of cases, on good and bad chips alike, lowers it to 57.2%", expected)
    rng = np.random.default_rng(2)
    rate = np.array(GOOD, dtype=float)[rng.integers(2, size=200_000)]
    first, second_chip = rng.random((2, rate.size)) < rate
    passed = first ^ (rng.random(rate.size) < 0.05)
    seconds = second_chip[passed]
    simulated(seconds.mean(), expected, seconds.std() / seconds.size**0.5)


def test_separately_drawn() -> None:
    ANSWER.prints("the answer would be 50%", sum(GOOD) / 2)


def test_follow_ups() -> None:
    ANSWER.prints(r"0.3 \cdot 0.7 + 0.7 \cdot 0.3 = 0.42", given_first(0)[1])

    def after(count: int) -> Fraction:
        return (GOOD[0] ** (count + 1) + GOOD[1] ** (count + 1)) / (GOOD[0] ** count + GOOD[1] ** count)

    assert after(1) == given_first(1)[1]
    ANSWER.prints("After three, the next is good with probability 0.671", after(3))
    ANSWER.prints("The odds of A are $`(7/3", GOOD[0] / GOOD[1])
    assert after(40) < GOOD[0] < after(40) + Fraction(1, 10**12)
    ANSWER.prints("the limit is 0.7", after(200))
    rng = np.random.default_rng(3)
    rate = np.array(GOOD, dtype=float)[rng.integers(2, size=200_000)]
    chips = rng.random((4, rate.size)) < rate
    fourth, after_bad = chips[3][chips[:3].all(axis=0)], chips[1][~chips[0]]
    simulated(fourth.mean(), after(3), fourth.std() / fourth.size**0.5)
    simulated(after_bad.mean(), given_first(0)[1], after_bad.std() / after_bad.size**0.5)
