"""How near a mixture of two senses stays to each of them."""

from __future__ import annotations

import numpy as np

from tests.answers.proof import answer

ANSWER = answer(__file__)
SHARES = (0.8, 0.2)


def test_cosines_with_either_sense() -> None:
    senses = np.linalg.qr(np.random.default_rng(0).normal(size=(50, 2)))[0].T  # two orthogonal unit vectors
    mixture = SHARES[0] * senses[0] + SHARES[1] * senses[1]
    often, seldom = senses @ mixture / np.linalg.norm(mixture)
    ANSWER.prints(r"0.8/\sqrt{0.8^2 + 0.2^2} \approx 0.970", often)
    ANSWER.prints("$`0.243`$", seldom)
