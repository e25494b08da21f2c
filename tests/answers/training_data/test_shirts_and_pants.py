"""Lists all choices of shirts and pants, and those that the wrong recipes count."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, combinations_with_replacement, permutations, product
from math import comb

from tests.answers.proof import answer

ANSWER = answer(__file__)
SHIRTS, PANTS = [f"shirt {i}" for i in range(6)], [f"pants {i}" for i in range(4)]
PAIRS = list(combinations(SHIRTS, 2))
CHOICES = list(product(PAIRS, PANTS))


def test_all_choices() -> None:
    ANSWER.prints("There are 60", len(CHOICES))
    ANSWER.prints("which gives 15", len(PAIRS))
    ordered = list(permutations(SHIRTS, 2))
    ANSWER.prints("there are 30", len(ordered))
    assert len({frozenset(pair) for pair in ordered}) == len(ordered) // 2
    ANSWER.prints(r"\frac{6 \cdot 5}{2} = 15", comb(6, 2))
    ANSWER.prints(r"$`\binom{4}{1} = 4", len(PANTS))
    ANSWER.prints(r"= 15 \cdot 4 = 60", comb(6, 2) * comb(4, 1))


def test_tempting_answers() -> None:
    ANSWER.prints("- **120", len(list(product(permutations(SHIRTS, 2), PANTS))))
    ANSWER.prints("- **19", len(PAIRS) + len(PANTS))
    pieces = list(combinations(SHIRTS + PANTS, 3))
    ANSWER.prints('- **120** also comes from "3 of 10', len(SHIRTS + PANTS))
    ANSWER.prints("- **120", len(pieces))
    assert tuple(SHIRTS[:3]) in pieces


def test_follow_ups() -> None:
    doubled = list(combinations_with_replacement(SHIRTS, 2))
    ANSWER.prints("so 21", len(doubled))
    assert comb(7, 2) == len(doubled)
    ANSWER.prints("Then there are 15", len(PAIRS))
    ANSWER.prints("15 mixed and 6", len(doubled) - len(PAIRS))
    ANSWER.prints("so 21 times 4, or 84", len(doubled) * len(PANTS))
    pieces = list(combinations(SHIRTS + PANTS, 3))
    hits = sum(len(set(triple) & set(SHIRTS)) == 2 for triple in pieces)
    ANSWER.prints("$`60/120", Fraction(hits, len(pieces)))
    assert (hits, len(pieces)) == (60, 120)
    ANSWER.prints("$`60/120 = 1/2", Fraction(hits, len(pieces)))
