from __future__ import annotations

import pytest
from sklearn.metrics import accuracy_score, f1_score, matthews_corrcoef

from tests.answers.proof import answer

ANSWER = answer(__file__)
TRUTH = [1] * 10 + [0] * 990
NOTHING = [0] * 1000
SIXTEEN = [1] * 8 + [0] * 2 + [1] * 8 + [0] * 982
EVERYTHING = [1] * 1000


def test_the_two_models() -> None:
    ANSWER.prints("| Flags nothing | 99.0%", accuracy_score(TRUTH, NOTHING))
    ANSWER.prints("| Flags nothing | 99.0% | 0", f1_score(TRUTH, NOTHING))
    ANSWER.prints("of which 8 are fraud | 99.0%", accuracy_score(TRUTH, SIXTEEN))
    ANSWER.prints("of which 8 are fraud | 99.0% | 0.62", f1_score(TRUTH, SIXTEEN))
    for predicted in (NOTHING, SIXTEEN):
        assert sum(t != p for t, p in zip(TRUTH, predicted, strict=True)) == 10
    assert sum(SIXTEEN) == 16
    assert sum(NOTHING) == 0  # so its precision is 0/0


def test_when_the_classes_trade_names() -> None:
    ANSWER.prints("the useless model gets 0.995", f1_score(TRUTH, NOTHING, pos_label=0))
    swapped = [[1 - label for label in labels] for labels in (TRUTH, SIXTEEN)]
    assert matthews_corrcoef(*swapped) == pytest.approx(matthews_corrcoef(TRUTH, SIXTEEN))


def test_flagging_everything() -> None:
    precision = sum(TRUTH) / len(TRUTH)
    ANSWER.prints("recall 1 and precision 0.01", precision)
    ANSWER.prints("The plain mean would be about 0.5", (1 + precision) / 2)
    ANSWER.prints("but F1 is 0.02", f1_score(TRUTH, EVERYTHING))
