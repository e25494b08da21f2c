"""The risk in empirical risk minimization: a rule and a lookup table for spam, and the error of a test set."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
SPAM, RIGHT = Fraction(1, 2), Fraction(9, 10)


def test_exact_risks() -> None:
    rule = 1 - RIGHT
    table = SPAM  # "no spam" to every new email is wrong for the spam
    ANSWER.prints("is right for 90%", RIGHT)
    ANSWER.prints("The rule has a risk of 10%", rule)
    ANSWER.prints("but its risk is 50%", table)


def test_simulated_risks() -> None:
    rng = np.random.default_rng(1)
    spam = rng.random(200_000) < float(SPAM)
    link = spam ^ (rng.random(spam.size) >= float(RIGHT))
    train, new = slice(0, 1_000), slice(1_000, None)
    table = dict(enumerate(spam[train].tolist()))  # an email is its number: none comes twice
    guesses = np.array([table.get(email, False) for email in range(spam.size)])
    ANSWER.prints("Its empirical risk is 0", float(np.mean(guesses[train] != spam[train])))
    wrong = guesses[new] != spam[new]
    simulated(float(wrong.mean()), SPAM, float(wrong.std()) / wrong.size**0.5)
    for part in (train, new):
        wrong = link[part] != spam[part]
        simulated(float(wrong.mean()), 1 - RIGHT, float(wrong.std()) / wrong.size**0.5)


def test_standard_error() -> None:
    error, count = 1 - RIGHT, 1_000
    ANSWER.prints("At a 10%", error)
    ANSWER.prints("error rate, 1,000", count)
    ANSWER.prints("a standard error of about 0.9", 100 * float(error * (1 - error) / count) ** 0.5)
