"""Lists all choices of shirts and pants, those of the changed questions, and those that a wrong recipe counts."""

from __future__ import annotations

from itertools import combinations, combinations_with_replacement, permutations, product

from tests.answers.proof import answer

ANSWER = answer(__file__)
SHIRTS, PANTS = [f"shirt {i}" for i in range(6)], [f"pants {i}" for i in range(4)]
PAIRS = list(combinations(SHIRTS, 2))
CHOICES = list(product(PAIRS, PANTS))


def test_all_choices() -> None:
    ANSWER.prints("There are 60", len(CHOICES))
    ANSWER.prints("can be chosen in 15", len(PAIRS))
    ordered = list(permutations(SHIRTS, 2))
    assert len(ordered) == 6 * 5
    assert len({frozenset(pair) for pair in ordered}) == len(ordered) // 2
    ANSWER.prints("**Pants.** There are 4", len(PANTS))
    ANSWER.prints(r"\binom{6}{2}\binom{4}{1} = \frac{6 \cdot 5}{2} \cdot 4 = 60", len(CHOICES))


def test_changed_questions() -> None:
    ANSWER.prints(r"6 \cdot 5 \cdot 4 = 120", len(list(product(permutations(SHIRTS, 2), PANTS))))
    doubled = list(combinations_with_replacement(SHIRTS, 2))
    ANSWER.prints("chosen twice:** 15", len(PAIRS))
    ANSWER.prints("15 mixed and 6", len(doubled) - len(PAIRS))
    ANSWER.prints(r"give $`21 \cdot 4 = 84", len(list(product(doubled, PANTS))))


def test_trap() -> None:
    pieces = list(combinations(SHIRTS + PANTS, 3))
    ANSWER.prints(r"\binom{10}{3} = 120", len(pieces))
    assert tuple(SHIRTS[:3]) in pieces
