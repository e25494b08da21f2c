"""Three classes coded as 0, 1 and 2: what squared error and cross-entropy aim at when two are equally likely."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from tests.answers.proof import answer

ANSWER = answer(__file__)
CODES = {"cat": 0, "dog": 1, "ship": 2}
CHANCES = {"cat": Fraction(1, 2), "dog": Fraction(0), "ship": Fraction(1, 2)}


def test_codes_are_printed() -> None:
    ANSWER.prints("Code cat as 0", CODES["cat"])
    ANSWER.prints("cat as 0, dog as 1", CODES["dog"])
    ANSWER.prints("dog as 1 and ship as 2", CODES["ship"])


def test_squared_error_says_dog() -> None:
    mean = sum((CHANCES[name] * code for name, code in CODES.items()), Fraction(0))
    ANSWER.prints(r"\tfrac12 \cdot 0 + \tfrac12 \cdot 2 = 1", mean)
    assert mean == CODES["dog"]
    grid = np.linspace(-1, 3, 4_001)
    risk = sum(float(CHANCES[name]) * (grid - code) ** 2 for name, code in CODES.items())
    assert abs(grid[np.argmin(risk)] - float(mean)) < 1e-9


def test_cross_entropy_says_half_and_half() -> None:
    shares = np.linspace(0, 1, 201)
    best = min(
        ((a, b) for a in shares[1:] for b in shares[1:] if a + b <= 1),  # probabilities of cat and of ship
        key=lambda pair: -0.5 * np.log(pair[0]) - 0.5 * np.log(pair[1]),
    )
    ANSWER.prints("Classification with cross-entropy aims at 50%", best[0])
    ANSWER.prints("50% cat, 0%", 1 - best[0] - best[1])
    ANSWER.prints("0% dog, 50%", best[1])
