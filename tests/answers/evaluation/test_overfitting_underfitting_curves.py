"""The curves of the figure, and the same two models fitted to the end on 20 and on 200 points."""

from __future__ import annotations

import numpy as np

from figures.evaluation.bias_variance_by_degree import NOISE, errors
from figures.evaluation.overfitting_underfitting_curves import EPOCHS, OVER, UNDER, curves
from tests.answers.proof import answer

ANSWER = answer(__file__)


def test_underfitting() -> None:
    ANSWER.prints("polynomials, trained by gradient descent on the same 20", 20)
    ANSWER.prints("The noise has variance 0.25", NOISE)
    train, validation = curves(UNDER)
    ANSWER.prints("After 300", EPOCHS)
    ANSWER.prints("train is at 0.69", train[-1])
    ANSWER.prints("train is at 0.69 and validation at 0.78", validation[-1])
    assert train.min() > 2 * NOISE
    assert abs(train[-1] - train[EPOCHS // 2]) < 0.001  # flat, as is the validation loss
    assert abs(validation[-1] - validation[EPOCHS // 2]) < 0.01


def test_overfitting() -> None:
    train, validation = curves(OVER)
    best = int(validation.argmin())
    ANSWER.prints("(degree 12", OVER)
    ANSWER.prints("Validation is lowest at epoch 51", best)
    ANSWER.prints("validation is best at epoch 51", best)
    ANSWER.prints("lowest at epoch 51, with 0.39", validation[best])
    ANSWER.prints("At the end it is 0.56", validation[-1])
    ANSWER.prints("while train is at 0.13", train[-1])
    assert (np.diff(train) < 0).all()
    assert (np.diff(validation[best:]) > 0).all()
    assert train[-1] < NOISE
    gap = validation - train
    assert (np.diff(gap[best:]) > 0).all()


def test_against_the_number_of_points() -> None:
    few, many = errors(UNDER, 20), errors(UNDER, 200)
    ANSWER.prints("| Line | 0.71", few.train)
    ANSWER.prints("| Line | 0.71 / 0.76", few.test)
    ANSWER.prints("0.71 / 0.76 | 0.74", many.train)
    ANSWER.prints("0.71 / 0.76 | 0.74 / 0.74", many.test)
    few, many = errors(OVER, 20), errors(OVER, 200)
    ANSWER.prints("| Degree 12 | 0.09", few.train)
    ANSWER.prints("| Degree 12 | 0.09 / 1.47", few.test)
    ANSWER.prints("0.09 / 1.47 | 0.23", many.train)
    ANSWER.prints("0.09 / 1.47 | 0.23 / 0.27", many.test)


def test_loss_rises_while_accuracy_improves() -> None:
    before = np.array([0.49, 0.49, 0.49, 0.1])  # probability of the true class
    after = np.array([0.51, 0.51, 0.51, 0.001])
    assert (after > 0.5).mean() > (before > 0.5).mean()
    assert -np.log(after).mean() > -np.log(before).mean()
