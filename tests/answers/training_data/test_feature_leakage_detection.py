from __future__ import annotations

from tests.answers.proof import answer
from tests.answers.training_data._selection_leak import FEATURES, KEPT, ROWS, accuracy

ANSWER = answer(__file__)


def test_shuffled_labels_catch_selection_on_all_rows() -> None:
    ANSWER.prints("If the best 20", KEPT)
    ANSWER.prints("of 2,000", FEATURES)
    ANSWER.prints("kept on all 50", ROWS)
    ANSWER.prints("a nearest-mean classifier still gets 93%", accuracy(select_inside=False))
    assert abs(accuracy(select_inside=True) - 0.5) < 0.02  # "about chance" where the selection is honest
