"""Copies across a split let a nearest neighbor score on pure noise; a balanced test inflates precision as well."""

from __future__ import annotations

from fractions import Fraction

from figures.training_data import oversampling_before_split as figure
from tests.answers.proof import answer

ANSWER = answer(__file__)
COPIES = (figure.ROWS - figure.POSITIVES) // figure.POSITIVES


def precision(prior: Fraction) -> Fraction:
    found, false = prior * Fraction(80, 100), (1 - prior) * Fraction(5, 100)
    return found / (found + false)


def test_copies() -> None:
    ANSWER.prints("There are 100,000", figure.ROWS)
    ANSWER.prints("There are 100,000 rows with 1,000", figure.POSITIVES)
    ANSWER.prints("To balance 1%", Fraction(figure.POSITIVES, figure.ROWS))
    ANSWER.prints("each positive must appear 99", COPIES)
    assert COPIES * figure.POSITIVES == figure.ROWS - figure.POSITIVES
    ANSWER.prints("With a random 80", 100 * figure.TRAIN_SHARE)
    ANSWER.prints("none of them lands in train is $`0.2", 1 - figure.TRAIN_SHARE)
    ANSWER.prints("lands in train is $`0.2^{99", COPIES)
    assert 0.2 ** (COPIES - 1) < 1e-60  # nor has a test copy one of the other copies in train


def test_noise() -> None:
    leaked, honest, production = figure.experiment().values()
    ANSWER.prints("a nearest neighbor then has 100%", leaked[0])
    ANSWER.prints("Splitting first gives 1%", honest[0])
    assert leaked[1] > 0.98
    for pair in (honest, production):
        assert all(0.005 < score < 0.015 for score in pair)
    ANSWER.prints("both score about 1%", honest[1])
    ANSWER.prints("both score about 1%", production[0])


def test_prevalence() -> None:
    ANSWER.prints("5% false positives has 94%", precision(Fraction(1, 2)))
    ANSWER.prints("in the balanced test, but 14%", precision(Fraction(1, 100)))


def test_odds() -> None:
    natural = Fraction(figure.POSITIVES, figure.ROWS - figure.POSITIVES)
    balanced = Fraction(COPIES * figure.POSITIVES, figure.ROWS - figure.POSITIVES)
    # by Bayes' rule, the same likelihood ratio multiplies both
    ANSWER.prints("overstates the odds in production about 99", balanced / natural)
    ANSWER.prints("Divide them by 99", balanced / natural)
