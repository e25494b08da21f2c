from __future__ import annotations

from math import sqrt

import numpy as np
import pytest

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def standard_error(examples: int) -> float:
    """Return the standard error, in points, of an accuracy of 90 %."""
    return 100 * sqrt(0.9 * 0.1 / examples)


def test_the_cost() -> None:
    ANSWER.prints("takes 100 GPU", 100)
    ANSWER.prints("5 folds take 500", 5 * 100)
    ANSWER.prints("Tuning 20 settings then takes 10,000", 20 * 5 * 100)
    ANSWER.prints("10,000 instead of 2,000", 20 * 100)


def test_the_standard_errors() -> None:
    ANSWER.prints("| 100 | 3.0", standard_error(100))
    ANSWER.prints("| 10,000 | 0.3", standard_error(10_000))


@pytest.mark.parametrize("examples", [100, 10_000])
def test_the_standard_errors_by_simulation(examples: int) -> None:
    scores = 100 * np.random.default_rng(1).binomial(examples, 0.9, 20_000) / examples
    spread = float(scores.std(ddof=1))
    simulated(spread, standard_error(examples), spread / sqrt(2 * 20_000))
