"""A drug that helps everyone and seems to harm, the same drug under a coin, and the balance of a small experiment."""

from __future__ import annotations

import itertools
from fractions import Fraction

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
EFFECT = Fraction(10, 100)
UNTREATED = {"mild": Fraction(80, 100), "severe": Fraction(40, 100)}
CHOSEN = {"mild": Fraction(20, 100), "severe": Fraction(80, 100)}  # the chance of treatment when doctors choose
COIN = dict.fromkeys(UNTREATED, Fraction(1, 2))


def mean(outcome: dict[str, Fraction], weight: dict[str, Fraction]) -> Fraction:
    """Return the mean outcome over both kinds of cases, which are equally frequent, with these weights."""
    return sum((outcome[kind] * weight[kind] for kind in outcome), Fraction(0)) / sum(weight.values())


def groups(assigned: dict[str, Fraction]) -> tuple[Fraction, Fraction]:
    """Return the recovery of the treated and of the others."""
    treated = {kind: chance + EFFECT for kind, chance in UNTREATED.items()}
    return mean(treated, assigned), mean(UNTREATED, {kind: 1 - share for kind, share in assigned.items()})


def test_setting() -> None:
    ANSWER.prints("the true gain of 10", 100 * EFFECT)
    ANSWER.prints("A drug lifts recovery from 80%", UNTREATED["mild"])
    ANSWER.prints("recovery from 80% to 90%", UNTREATED["mild"] + EFFECT)
    ANSWER.prints("in mild and from 40%", UNTREATED["severe"])
    ANSWER.prints("in mild and from 40% to 50%", UNTREATED["severe"] + EFFECT)
    ANSWER.prints("Doctors treat 80%", CHOSEN["severe"])
    ANSWER.prints("of the severe and 20%", CHOSEN["mild"])


def test_doctors_choose() -> None:
    treated, others = groups(CHOSEN)
    ANSWER.prints("**Doctors choose:** 58%", treated)
    ANSWER.prints("of the treated recover, and 72%", others)
    ANSWER.prints("seems to cost 14", 100 * (others - treated))
    selection = mean(UNTREATED, CHOSEN) - others
    ANSWER.prints("In the example it is $`10", 100 * EFFECT)
    assert 100 * selection == -24
    assert "In the example it is $`10 - 24 = -14`$ points" in ANSWER.text
    assert 100 * (EFFECT + selection) == -14 == 100 * (treated - others)


def test_a_coin_decides() -> None:
    treated, others = groups(COIN)
    ANSWER.prints("**A coin decides:** 70%", treated)
    ANSWER.prints("70% against 60%", others)
    ANSWER.prints("the true gain of 10", 100 * (treated - others))


def test_both_by_simulation() -> None:
    rng = np.random.default_rng(1)
    patients = 200_000
    severe = rng.random(patients) < 0.5
    without = np.where(severe, 0.4, 0.8)
    for shares, expected in ((CHOSEN, -0.14), (COIN, 0.10)):
        treated = rng.random(patients) < np.where(severe, float(shares["severe"]), float(shares["mild"]))
        recovered = rng.random(patients) < without + 0.1 * treated
        difference = float(recovered[treated].mean() - recovered[~treated].mean())
        simulated(difference, expected, 2 * 0.5 / patients**0.5)


def test_randomization_inference() -> None:
    splits = list(itertools.combinations(range(10), 5))
    ANSWER.prints("in one of 252", len(splits))
    best = sum(split == (0, 1, 2, 3, 4) for split in splits)
    ANSWER.prints(r"the five best outcomes with probability $`\tfrac{1}{252}", Fraction(best, len(splits)))


def test_imbalance_of_ten_patients() -> None:
    splits = list(itertools.combinations(range(10), 5))
    severe = [sum(patient < 5 for patient in split) for split in splits]  # patients 0 to 4 are the severe cases
    uneven = Fraction(sum(count >= 4 or count <= 1 for count in severe), len(splits))
    ANSWER.prints("one group gets at least four of them with probability 21%", uneven)
    assert Fraction(sum(severe), len(splits)) == Fraction(5, 2)  # balanced on average
