from __future__ import annotations

import pytest
from sklearn.metrics import accuracy_score, f1_score, matthews_corrcoef

from tests.answers.proof import answer

ANSWER = answer(__file__)
TRUTH = [1] * 10 + [0] * 990
NOTHING = [0] * 1000
FLAGS_25 = [1] * 9 + [0] + [1] * 16 + [0] * 974
EVERYTHING = [1] * 1000


def test_the_two_models() -> None:
    ANSWER.prints("| Flags nothing | 99.0%", accuracy_score(TRUTH, NOTHING))
    ANSWER.prints("| Flags nothing | 99.0% | 0", f1_score(TRUTH, NOTHING))
    ANSWER.prints("| Flags 25", sum(FLAGS_25))
    ANSWER.prints("of which 9 are fraud | 98.3%", accuracy_score(TRUTH, FLAGS_25))
    ANSWER.prints("of which 9 are fraud | 98.3% | 0.51", f1_score(TRUTH, FLAGS_25))


def test_when_the_classes_trade_names() -> None:
    ANSWER.prints("the useless model gets 0.995", f1_score(TRUTH, NOTHING, pos_label=0))
    swapped = [[1 - label for label in labels] for labels in (TRUTH, FLAGS_25)]
    assert matthews_corrcoef(*swapped) == pytest.approx(matthews_corrcoef(TRUTH, FLAGS_25))


def test_flagging_everything() -> None:
    precision = sum(TRUTH) / len(TRUTH)
    ANSWER.prints("recall 1 and precision 0.01", precision)
    ANSWER.prints("Their plain mean is about 0.5", (1 + precision) / 2)
    ANSWER.prints("but F1 is 0.02", f1_score(TRUTH, EVERYTHING))
