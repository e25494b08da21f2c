from __future__ import annotations

import numpy as np
import pytest
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, StandardScaler
from sklearn.tree import DecisionTreeClassifier

from tests.answers.proof import answer

ANSWER = answer(__file__)
TRAIN = np.array([[1.0], [2.0], [3.0], [4.0]])
LATER = np.array([[8.0], [16.0]])


def test_scaling_on_everything_shows_the_future() -> None:
    scaled = MinMaxScaler().fit(np.vstack([TRAIN, LATER])).transform(TRAIN)
    ANSWER.prints("training prices to 0", scaled.min())
    ANSWER.prints("to 0 through 0.2", scaled.max())
    assert "the full range is five times theirs" in ANSWER.text
    assert 1 / np.ptp(scaled) == pytest.approx(5)  # "five times theirs"


def test_scaling_on_the_training_rows() -> None:
    scaler = MinMaxScaler().fit(TRAIN)
    ANSWER.prints("they fill 0", scaler.transform(TRAIN).min())
    ANSWER.prints("they fill 0 to 1", scaler.transform(TRAIN).max())
    ANSWER.prints("later 16 becomes 5", scaler.transform(LATER)[-1, 0])


def test_a_tree_does_not_mind_the_scale() -> None:
    rng = np.random.default_rng(1)
    x = rng.normal(size=(200, 4)) * [1, 10, 100, 1000] + 5
    y = (x[:, 1] + x[:, 2] / 10 > 10).astype(int)
    raw = DecisionTreeClassifier(random_state=0).fit(x[:100], y[:100]).predict(x[100:])
    scaled = make_pipeline(StandardScaler(), DecisionTreeClassifier(random_state=0)).fit(x[:100], y[:100])
    assert (scaled.predict(x[100:]) == raw).mean() > 0.98


def test_normalizing_each_image_removes_its_brightness() -> None:
    rng = np.random.default_rng(2)
    images = rng.normal(size=(50, 64))
    images -= images.mean(axis=1, keepdims=True)
    images /= images.std(axis=1, keepdims=True)
    brighter = 3 * images + 7
    again = (brighter - brighter.mean(axis=1, keepdims=True)) / brighter.std(axis=1, keepdims=True)
    assert again == pytest.approx(images)
