from __future__ import annotations

from math import sqrt

import pytest

from figures.evaluation import loss_curves_validation_gap as picture
from tests.answers.proof import answer

ANSWER = answer(__file__)


def test_the_flipped_labels_make_the_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    flipped = {name: curve[-1] for name, curve in picture.losses().items()}
    assert picture.FLIPPED == 1 / 12
    monkeypatch.setattr(picture, "FLIPPED", 0.0)
    clean = {name: curve[-1] for name, curve in picture.losses().items()}
    ANSWER.prints("final validation loss falls from 0.48", flipped["validation"])
    ANSWER.prints("falls from 0.48 to 0.16", clean["validation"])
    ANSWER.prints("A gap of 0.32", flipped["validation"] - flipped["test"])
    assert clean["validation"] == pytest.approx(clean["test"], abs=0.005)
    assert clean["test"] == flipped["test"]


def test_the_validation_loss_turns_up() -> None:
    curve = picture.losses()["validation"]
    assert curve[-1] > curve.min() + 0.03


def test_the_gap_by_chance() -> None:
    last = {name: each[-1] for name, each in picture.example_losses().items()}
    ANSWER.prints("Validation and test have 600", len(last["validation"]))
    assert len(last["test"]) == len(last["validation"])
    variances = [last[name].var(ddof=1) / len(last[name]) for name in ("validation", "test")]
    ANSWER.prints("The standard error of their final gap is 0.05", sqrt(sum(variances)))
