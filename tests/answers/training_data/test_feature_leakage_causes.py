from __future__ import annotations

from tests.answers.proof import answer
from tests.answers.training_data._selection_leak import FEATURES, KEPT, ROWS, accuracy

ANSWER = answer(__file__)


def test_selection_before_cross_validation() -> None:
    ANSWER.prints("Take 50", ROWS)
    ANSWER.prints("pure noise with 2,000", FEATURES)
    ANSWER.prints("Keep the 20", KEPT)
    ANSWER.prints("a nearest-mean classifier gets 93%", accuracy(select_inside=False))
    ANSWER.prints("inside each fold, it gets 49%", accuracy(select_inside=True))
