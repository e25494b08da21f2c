"""The curves of the figure, and the same two models fitted to the end on 20 and on 200 points."""

from __future__ import annotations

import numpy as np

from figures.evaluation.bias_variance_by_degree import NOISE, errors
from figures.evaluation.overfitting_underfitting_curves import GOOD, OVER, STOPPED, UNDER, curves
from tests.answers.proof import answer

ANSWER = answer(__file__)


def test_underfitting() -> None:
    ANSWER.prints("are trained by gradient descent on 20", 20)
    ANSWER.prints("with noise variance 0.25", NOISE)
    train, validation = curves(UNDER)
    ANSWER.prints("The line ends at 0.69", train[-1])
    ANSWER.prints("0.69 in training and 0.78", validation[-1])
    assert train.min() > 2 * NOISE
    assert abs(train[-1] - train[len(train) // 2]) < 0.001  # flat, as is the validation loss
    assert abs(validation[-1] - validation[len(train) // 2]) < 0.01


def test_overfitting() -> None:
    train, validation = curves(OVER)
    best = int(validation.argmin())
    ANSWER.prints("Degree 12", OVER)
    ANSWER.prints("Degree 12 is best at epoch 51", best)
    ANSWER.prints("validation turns up at epoch 51", best)
    ANSWER.prints("best at epoch 51, with 0.39", validation[best])
    ANSWER.prints("At the end it has 0.56", validation[-1])
    ANSWER.prints("it has 0.56, but 0.13", train[-1])
    assert (np.diff(train) < 0).all()
    assert (np.diff(validation[best:]) > 0).all()
    assert train[-1] < NOISE
    gap = validation - train
    assert (np.diff(gap[best:]) > 0).all()


def test_the_good_fit_and_the_one_stopped_too_early() -> None:
    train, validation = curves(GOOD)
    ANSWER.prints("The good fit, degree 4", GOOD)
    ANSWER.prints("degree 4, ends at 0.28", train[-1])
    ANSWER.prints("ends at 0.28 and 0.30", validation[-1])
    assert (np.diff(train[: STOPPED + 1]) < -0.005).all()
    assert (np.diff(validation[: STOPPED + 1]) < -0.005).all()


def test_no_model_expects_less_than_the_noise() -> None:
    ANSWER.prints("can expect less than 0.25", NOISE)


def test_against_the_number_of_points() -> None:
    ANSWER.prints("of degree 12 falls from 1.47", errors(OVER, 20).test)
    ANSWER.prints("from 1.47 with 20 points to 0.27", errors(OVER, 200).test)
    ANSWER.prints("it only falls from 0.76", errors(UNDER, 20).test)
    ANSWER.prints("it only falls from 0.76 to 0.74", errors(UNDER, 200).test)


def test_loss_rises_while_accuracy_improves() -> None:
    before = np.array([0.49, 0.49, 0.49, 0.1])  # probability of the true class
    after = np.array([0.51, 0.51, 0.51, 0.001])
    assert (after > 0.5).mean() > (before > 0.5).mean()
    assert -np.log(after).mean() > -np.log(before).mean()
