"""Someone with your birthday: the threshold, the assumptions, and the other birthday problem."""

import math
from fractions import Fraction
from itertools import count

import numpy as np

from figures.probability import birthday_curves
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
DAY = Fraction(1, 365)


def match(others: int, day: Fraction = DAY) -> Fraction:
    """Return the probability that one of the others was born on a date of this probability."""
    return 1 - (1 - day) ** others


def class_size(day: Fraction = DAY) -> int:
    """Return the smallest class, you included, that more likely than not has a match."""
    return next(others for others in count(1) if match(others, day) > Fraction(1, 2)) + 1


def any_pair(people: int) -> Fraction:
    """Return the probability that two of the people share a birthday."""
    return 1 - Fraction(math.perm(365, people), 365**people)


def test_threshold() -> None:
    assert ANSWER.text.startswith(f"**The class needs {class_size()} people, counting you.**")
    ANSWER.prints("likelier than not at 253", class_size() - 1)
    ANSWER.prints("so it takes 253", class_size() - 1)
    ANSWER.prints("So you need 253", class_size() - 1)
    ANSWER.prints(r"$`n \approx 365 \log 2 \approx 253", 365 * math.log(2))
    ANSWER.prints("with probability 364/365", 1 - DAY)
    ANSWER.prints(r"\frac{\log 2}{\log(365/364)} \approx 252.65", math.log(2) / math.log(365 / 364))
    ANSWER.prints("they give 50.05%, but one fewer 49.91%", match(252))
    ANSWER.prints("others: they give 50.05%", match(253))
    rng = np.random.default_rng(1)
    matched = (rng.integers(365, size=(20_000, 253), dtype=np.int16) == 100).any(axis=1)
    simulated(matched.mean(), match(253), matched.std() / matched.size**0.5)


def test_any_two_people() -> None:
    first = next(people for people in count(2) if any_pair(people) > Fraction(1, 2))
    ANSWER.prints("The famous 23", first)
    ANSWER.prints("Why not 23", first)
    ANSWER.prints(r"$`\tbinom{23}{2} = 253", math.comb(23, 2))
    ANSWER.prints("pairs, and a match has probability 50.7%", any_pair(23))
    ANSWER.prints("In a class of 23, you have a match with probability 5.9%", match(22))
    born = np.sort(np.random.default_rng(2).integers(365, size=(50_000, 23)), axis=1)
    shared = (np.diff(born, axis=1) == 0).any(axis=1)
    simulated(shared.mean(), any_pair(23), shared.std() / shared.size**0.5)
    ANSWER.prints("For *any two*, 366", next(people for people in count(360) if any_pair(people) == 1))


def test_square_root() -> None:
    ANSWER.prints(r"$`m \approx \sqrt{2 d \log 2}`$, which is 22.5", math.sqrt(2 * 365 * math.log(2)))
    for values in (1_000, 100_000):
        people = math.sqrt(2 * values * math.log(2))
        free = math.exp(sum(math.log1p(-i / values) for i in range(round(people))))
        assert math.isclose(free, 0.5, abs_tol=0.01)
        assert math.isclose((1 - 1 / values) ** (values * math.log(2)), 0.5, abs_tol=0.001)


def test_assumptions() -> None:
    cycle = 4 * 365 + 1
    ANSWER.prints("If the 1,461", cycle)
    ANSWER.prints("has probability 4/1461", Fraction(4, cycle))
    ANSWER.prints("The class size is still 254", class_size(Fraction(4, cycle)))
    ANSWER.prints("the probability is 1/1461", Fraction(1, cycle))
    ANSWER.prints("the class needs 1,014", class_size(Fraction(1, cycle)))
    ANSWER.prints("10% more common than average, a class of 231", class_size(DAY * Fraction(11, 10)))
    uneven = np.random.default_rng(6).dirichlet(np.full(365, 20.0))
    distinct = np.zeros(24)  # elementary symmetric polynomials of the days' probabilities
    distinct[0] = 1.0
    for day in uneven:
        distinct[1:] += day * distinct[:-1].copy()
    assert 1 - math.factorial(23) * distinct[23] > any_pair(23)
    rng = np.random.default_rng(3)
    matched = rng.binomial(1013, 1 / cycle, 200_000) > 0
    simulated(matched.mean(), match(1013, Fraction(1, cycle)), matched.std() / matched.size**0.5)


def test_half_the_days() -> None:
    ANSWER.prints("Why not 183", math.ceil(365 / 2))
    ANSWER.prints("so 183 of them give only 39.5%", match(183))
    some = np.random.default_rng(5).binomial(183, 1 / 365, 200_000) > 0
    simulated(some.mean(), match(183), some.std() / some.size**0.5)


def test_figure() -> None:
    people = np.arange(1.0, birthday_curves.LARGEST + 1)
    yours, pair = birthday_curves.shares_yours(people), birthday_curves.any_two_share(people)
    assert np.allclose(yours[[0, 22, 253]], [float(match(others)) for others in (0, 22, 253)])
    assert np.allclose(pair[[0, 22, 40]], [float(any_pair(size)) for size in (1, 23, 41)])
    assert (people[np.argmax(yours > 0.5)], people[np.argmax(pair > 0.5)]) == (254, 23)
