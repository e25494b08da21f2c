"""Kinds of supervision: the vote of three rules, the emails left unlabeled, and the labels that binary search saves."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import prod

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
EMAILS, LABELED, SORTED = 10_000, 200, 1_023


def queries(switch: int, count: int) -> int:
    """Return how many labels binary search asks for until it knows where `count` sorted labels switch."""
    low, high, asked = 0, count, 0  # the switch, the number of zeros, is one of low..high
    while low < high:
        middle = (low + high) // 2
        asked += 1
        low, high = (low, middle) if middle >= switch else (middle + 1, high)
    assert low == switch
    return asked


def test_three_rules() -> None:
    right = Fraction(7, 10)
    vote = sum(
        (prod(right if rule else 1 - right for rule in rules) for rules in product((0, 1), repeat=3) if sum(rules) > 1),
        Fraction(0),
    )
    ANSWER.prints("Three rules, each 70%", right)
    assert vote == right**3 + 3 * right**2 * (1 - right)
    ANSWER.prints(r"0.7^3 + 3 \cdot 0.7^2 \cdot 0.3 = 78\%", vote)


def test_emails() -> None:
    ANSWER.prints("among 10,000", EMAILS)
    ANSWER.prints("Staff mark 200", LABELED)
    ANSWER.prints("and the other 9,800", EMAILS - LABELED)


def test_binary_search() -> None:
    asked = {queries(switch, SORTED) for switch in range(SORTED + 1)}
    ANSWER.prints("if one cutoff cleanly splits 1,023", SORTED)
    assert len(asked) == 1
    halvings = asked.pop()
    ANSWER.prints("sorted emails, halving finds it with 10", halvings)
    ANSWER.prints("because $`2^{10} = 1{,}024", 2**halvings)


def test_random_labels() -> None:
    # A switch inside is known once both of its neighbors are labeled: in a random order, the later of two places.
    places = range(1, SORTED + 1)
    mean = Fraction(sum(later * (later - 1) for later in places), SORTED * (SORTED - 1) // 2)
    ANSWER.prints("In random order, finding the cutoff takes about two thirds of the 1,023", SORTED)
    assert abs(mean / SORTED - Fraction(2, 3)) < Fraction(1, 1000)
    rng = np.random.default_rng(1)
    needed = np.array([np.flatnonzero(np.isin(rng.permutation(SORTED), (500, 501)))[-1] + 1 for _ in range(500)])
    simulated(needed.mean(), mean, needed.std() / len(needed) ** 0.5)
