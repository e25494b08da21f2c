from __future__ import annotations

from fractions import Fraction

import numpy as np
from sklearn.neighbors import KNeighborsClassifier

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
ROWS, COEFFICIENTS = 100, 20


def test_memory_of_coin_flips() -> None:
    rng = np.random.default_rng(1)
    x, y = rng.normal(size=(1000, 3)), rng.integers(0, 2, 1000)
    model = KNeighborsClassifier(1).fit(x, y)
    ANSWER.prints("It scores 100%", model.score(x, y))
    new, labels = rng.normal(size=(4000, 3)), rng.integers(0, 2, 4000)
    ANSWER.prints("it is right 50%", 0.5)
    simulated(model.score(new, labels), 0.5, float(np.sqrt(0.25 / 4000)))


def test_the_two_errors() -> None:
    share = Fraction(COEFFICIENTS, ROWS)
    ANSWER.prints("For 20", COEFFICIENTS)
    ANSWER.prints("and 100 rows, that is 0.8", 1 - share)
    ANSWER.prints("0.8 against 1.2", 1 + share)
    ANSWER.prints("the error on new labels is 50%", (1 + share) / (1 - share) - 1)
    assert (1 + share) - (1 - share) == 2 * share  # the optimism, in noise variances


def test_the_two_errors_by_simulation() -> None:
    rng = np.random.default_rng(2)
    x = rng.normal(size=(ROWS, COEFFICIENTS))
    projection = x @ np.linalg.pinv(x)
    noise, again = rng.normal(size=(2, 4000, ROWS))
    fitted = noise @ projection  # the true coefficients cancel
    for labels, expected in ((noise, 0.8), (again, 1.2)):
        errors = ((labels - fitted) ** 2).mean(axis=1)
        simulated(float(errors.mean()), expected, float(errors.std() / np.sqrt(4000)))
