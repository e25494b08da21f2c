"""Proves the permutation example."""

from fractions import Fraction
from itertools import combinations

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def test_permutation_p_value() -> None:
    splits = [set(chosen) for chosen in combinations(range(8), 4)]
    clean = [s for s in splits if s in ({0, 1, 2, 3}, {4, 5, 6, 7})]
    ANSWER.prints("only 2", len(clean))
    ANSWER.prints(r"\binom84=70", len(splits))
    p = Fraction(len(clean), len(splits))
    ANSWER.prints(r"p=\tfrac{2}{70}", p)
    ANSWER.prints(r"p=\tfrac{2}{70}\approx 0.029", p)
    order = np.argsort(np.random.default_rng(5).random((200_000, 8)), axis=1)[:, :4]
    seen = float(np.mean((order < 4).all(axis=1) | (order >= 4).all(axis=1)))
    simulated(seen, p, float(p * (1 - p) / 200_000) ** 0.5)
