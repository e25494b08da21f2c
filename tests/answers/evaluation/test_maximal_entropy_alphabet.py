from __future__ import annotations

from math import ceil, log, log2

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import entropy as scipy_entropy

from figures.evaluation.coin_entropy import BIASED, entropy
from tests.answers.proof import answer

ANSWER = answer(__file__)


def test_the_maximum() -> None:
    ANSWER.prints("About 4.75 bits", log2(27))
    ANSWER.prints(r"\log_2 27 = 3 \log_2 3 \approx 4.755", log2(27))
    ANSWER.prints("the same value is 3.296", log(27))
    ANSWER.prints("blocks approach 4.755", log2(27))
    ANSWER.prints("$`2^H = 27", 2 ** log2(27))


@given(st.lists(st.floats(0, 1), min_size=27, max_size=27).filter(lambda weights: sum(weights) > 1e-6))
def test_no_distribution_exceeds_it(weights: list[float]) -> None:
    assert scipy_entropy(weights, base=2) <= log2(27) + 1e-9


def test_coins() -> None:
    fair, biased = entropy(np.array([0.5, BIASED]))
    ANSWER.prints("the maximum is 1 bit", fair)
    ANSWER.prints("with 90% heads has only 0.47 bits", biased)
    ANSWER.prints("A coin with 90%", BIASED)
    ANSWER.prints("Even at 1.3 bits, 73%", 1 - 1.3 / log2(27))


def test_codes() -> None:
    assert ceil(log2(27)) == 5
    ANSWER.prints("4 bits name only 16", 2**4)
    assert all(ceil(n * log2(27)) == 5 * n for n in range(1, 5))  # shorter blocks save nothing
    ANSWER.prints("five characters together takes 24", ceil(5 * log2(27)))
    ANSWER.prints("takes 24 bits, 4.8", ceil(5 * log2(27)) / 5)
    assert ceil(1000 * log2(27)) / 1000 < log2(27) + 0.001
