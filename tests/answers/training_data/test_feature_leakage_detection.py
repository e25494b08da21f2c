from __future__ import annotations

from tests.answers.proof import answer
from tests.answers.training_data._selection_leak import accuracy

ANSWER = answer(__file__)


def test_shuffled_labels_catch_selection_on_all_rows() -> None:
    ANSWER.prints("before cross-validation, it stays at 93%", accuracy(select_inside=False))
    ANSWER.prints("at 93% instead of 50%", round(accuracy(select_inside=True), 1))
