"""How near a mixture of two senses stays to each of them, in counts and after logarithms."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np

from tests.answers.proof import answer

ANSWER = answer(__file__)
SHARES = (0.8, 0.2)


def test_cosines_with_either_sense() -> None:
    ANSWER.prints("mean money 80%", SHARES[0])
    ANSWER.prints("of the time and river 20%", SHARES[1])
    senses = np.linalg.qr(np.random.default_rng(0).normal(size=(50, 2)))[0].T  # two orthogonal unit vectors
    mixture = SHARES[0] * senses[0] + SHARES[1] * senses[1]
    often, seldom = senses @ mixture / np.linalg.norm(mixture)
    assert np.isclose(often, 0.8 / math.sqrt(0.8**2 + 0.2**2))
    ANSWER.prints("Its cosine is about 0.97", often)
    ANSWER.prints("with money, but only 0.24", seldom)
    ANSWER.prints(r"\approx 0.970", often)


def test_information_that_a_context_of_the_rare_sense_loses() -> None:
    # 1000 pairs: "bank" has 80 as money, 20 as river; "fish" has 50, 10 of them with the river sense of "bank"
    pairs, river, bank, fish, joint = 1000, 20, 100, 50, 10
    assert Fraction(river, bank) == Fraction(str(SHARES[1]))
    of_sense = Fraction(joint * pairs, river * fish)
    of_word = Fraction(joint * pairs, bank * fish)
    ANSWER.prints(r"$`\log 5", of_sense / of_word)
    ANSWER.prints(r"$`\log 5 \approx 1.61`$", math.log(of_sense) - math.log(of_word))
