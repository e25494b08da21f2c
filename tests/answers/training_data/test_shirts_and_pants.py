from __future__ import annotations

from itertools import combinations, combinations_with_replacement, permutations, product
from math import comb, perm

from tests.answers.proof import answer

ANSWER = answer(__file__)
SHIRTS, PANTS = range(6), range(4)


def test_by_counting() -> None:
    pairs = list(combinations(SHIRTS, 2))
    ANSWER.prints(r"\frac{6 \cdot 5}{2 \cdot 1} = 15", len(pairs))
    ANSWER.prints("**60", len(list(product(pairs, PANTS))))
    ANSWER.prints(r"15 \cdot 4 = 60", comb(6, 2) * comb(4, 1))
    ANSWER.prints("6 features have 15", len(pairs))


def test_the_tempting_answers() -> None:
    ANSWER.prints("- **120", len(list(product(permutations(SHIRTS, 2), PANTS))))
    assert perm(6, 2) * 4 == 120
    ANSWER.prints("- **19", comb(6, 2) + 4)


def test_a_shirt_chosen_twice() -> None:
    pairs = list(combinations_with_replacement(SHIRTS, 2))
    ANSWER.prints(r"\binom{7}{2} = 21", len(pairs))
    ANSWER.prints("pairs and 84", len(list(product(pairs, PANTS))))
