"""How near a mixture of two senses stays to each of them."""

from __future__ import annotations

import math

import numpy as np

from tests.answers.proof import answer

ANSWER = answer(__file__)
SHARES = (0.8, 0.2)


def test_cosines_with_either_sense() -> None:
    ANSWER.prints("unit vectors, 80%", SHARES[0])
    ANSWER.prints("80% money and 20%", SHARES[1])
    senses = np.linalg.qr(np.random.default_rng(0).normal(size=(50, 2)))[0].T  # two orthogonal unit vectors
    mixture = SHARES[0] * senses[0] + SHARES[1] * senses[1]
    often, seldom = senses @ mixture / np.linalg.norm(mixture)
    assert np.isclose(often, 0.8 / math.sqrt(0.8**2 + 0.2**2))
    ANSWER.prints("its cosine is about 0.97", often)
    ANSWER.prints("with money, but 0.24", seldom)
    ANSWER.prints(r"\approx 0.970", often)
