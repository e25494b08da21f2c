"""Families of two, counted under each way of learning of a boy."""

from collections.abc import Callable
from fractions import Fraction
from itertools import product

import numpy as np
import sympy as sp

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
FAMILIES = list(product("BG", "BG"))


def two_boys(event: Callable[[tuple[str, str]], Fraction | int]) -> Fraction:
    """Return P(two boys | event), for the probability with which each family produces the event."""
    weights = {family: Fraction(event(family)) for family in FAMILIES}
    return weights["B", "B"] / sum(weights.values())


def test_at_least_one() -> None:
    expected = two_boys(lambda family: "B" in family)
    assert ANSWER.text.startswith("**1/3, if all you know is that at least one is a boy.**")
    ANSWER.prints("**1/3", expected)
    ANSWER.prints(r"\frac{1/4}{3/4} = \frac{1}{3}", expected)
    boys = np.random.default_rng(1).random((100_000, 2)) < 0.5
    both = boys[boys.any(axis=1)].sum(axis=1) == 2
    simulated(both.mean(), expected, both.std() / len(both) ** 0.5)


def test_a_particular_child() -> None:
    older = two_boys(lambda family: family[0] == "B")
    met = two_boys(lambda family: Fraction(family.count("B"), 2))
    assert older == met
    ANSWER.prints("It is 1/2", older)
    ANSWER.prints('| "Do you have a son?" "Yes." | 1 | 1/3', two_boys(lambda family: "B" in family))
    ANSWER.prints("| the older child is a boy | 1/2 | 1/2", older)
    ANSWER.prints("| you met one at random, a boy | 1/2 | 1/2", met)
    rng = np.random.default_rng(2)
    boys = rng.random((100_000, 2)) < 0.5
    for child in (np.zeros(100_000, dtype=int), rng.integers(0, 2, 100_000)):
        both = boys[boys[np.arange(100_000), child]].sum(axis=1) == 2
        simulated(both.mean(), older, both.std() / len(both) ** 0.5)


def test_formula_in_q() -> None:
    for q in (Fraction(0), Fraction(1, 4), Fraction(1, 2), Fraction(1)):
        chance = (Fraction(0), q, Fraction(1))
        told = two_boys(lambda family, chance=chance: chance[family.count("B")])  # type: ignore[misc]
        assert told == 1 / (1 + 2 * q)
    assert r"\frac{\frac{1}{4}}{\frac{1}{4} + \frac{1}{2}q}" in ANSWER.text
    assert r"\frac{1}{1 + 2q}" in ANSWER.text
    mixed = [family for family in FAMILIES if family.count("B") == 1]
    assert Fraction(sum(family[0] == "B" for family in mixed), len(mixed)) == Fraction(1, 2)
    assert sum(Fraction(family.count("B"), 2) for family in mixed) / len(mixed) == Fraction(1, 2)
    ANSWER.prints("$`q = 0`$, and the answer is 1", two_boys(lambda family: "G" not in family and "B" in family))


def test_thousand_families() -> None:
    with_a_boy = sum("B" in family for family in FAMILIES)
    ANSWER.prints("about 750", Fraction(with_a_boy, 4) * 1000)
    ANSWER.prints("about 750 have a boy, about 250", Fraction(1, 4) * 1000)
    assert sum(family.count("B") == 1 for family in FAMILIES) == 2 * sum(family.count("B") == 2 for family in FAMILIES)


def test_unequal_sexes() -> None:
    s = sp.Symbol("s", positive=True)
    first = s**2 / (1 - (1 - s) ** 2)
    assert sp.simplify(first - s / (2 - s)) == 0
    assert "$`s^2/(1 - (1 - s)^2) = s/(2 - s)`$" in ANSWER.text
    expected = first.subs(s, sp.Rational(51, 100))
    ANSWER.prints("For $`s = 0.51`$ that is 0.342", expected)
    boys = np.random.default_rng(3).random((100_000, 2)) < 0.51
    both = boys[boys.any(axis=1)].sum(axis=1) == 2
    simulated(both.mean(), expected, both.std() / len(both) ** 0.5)
    met = boys[boys[:, 0]].sum(axis=1) == 2
    simulated(met.mean(), 0.51, met.std() / len(met) ** 0.5)
    one = boys[np.arange(100_000), np.random.default_rng(5).integers(0, 2, 100_000)]  # met at random
    met = boys[one].sum(axis=1) == 2
    simulated(met.mean(), 0.51, met.std() / len(met) ** 0.5)


def test_tuesday() -> None:
    children = list(product("BG", range(7)))
    pairs = list(product(children, repeat=2))
    fitting = [pair for pair in pairs if ("B", 2) in pair]
    both = [pair for pair in fitting if pair[0][0] == pair[1][0] == "B"]
    ANSWER.prints("Of 196", len(pairs))
    ANSWER.prints("pairs of sex and weekday, 27", len(fitting))
    ANSWER.prints("27 contain such a boy, and 13", len(both))
    expected = Fraction(len(both), len(fitting))
    ANSWER.prints("$`13/27", expected)
    rng = np.random.default_rng(4)
    boys, days = rng.random((400_000, 2)) < 0.5, rng.integers(0, 7, (400_000, 2))
    fits = (boys & (days == 2)).any(axis=1)
    hits = boys[fits].sum(axis=1) == 2
    simulated(hits.mean(), expected, hits.std() / len(hits) ** 0.5)
