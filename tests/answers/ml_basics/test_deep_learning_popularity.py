"""Why deep learning became popular: the errors of the 2012 contest, and the slopes of ten sigmoids."""

from __future__ import annotations

from fractions import Fraction

import sympy as sp

from tests.answers.proof import answer

ANSWER = answer(__file__)
# Krizhevsky, Sutskever & Hinton (2012), abstract, section 2 and table 2: ILSVRC-2012, one network on validation data.
ALEXNET, RUNNER_UP = Fraction(153, 1000), Fraction(262, 1000)
ONE_NETWORK = Fraction(182, 1000)
IMAGES_IN_MILLIONS = Fraction(12, 10)
# Grinsztajn, Oyallon & Varoquaux (2022), abstract: medium-sized data, about 10,000 samples.
ROWS = 10_000
LAYERS = 10


def test_contest() -> None:
    ANSWER.prints("how often five guesses miss the label, was 15.3%", ALEXNET)
    ANSWER.prints("The runner-up had 26.2%", RUNNER_UP)
    ANSWER.prints("It made 42%", 1 - ALEXNET / RUNNER_UP)
    ANSWER.prints("had a top-5 error of about 18%", ONE_NETWORK)
    assert ONE_NETWORK < RUNNER_UP
    ANSWER.prints("AlexNet combined 1.2", IMAGES_IN_MILLIONS)


def test_slopes() -> None:
    x = sp.Symbol("x", real=True)
    slope = sp.diff(1 / (1 + sp.exp(-x)), x)
    steepest = slope.subs(x, 0)
    assert sp.simplify(sp.diff(slope, x).subs(x, 0)) == 0
    assert all(slope.subs(x, point).evalf() < steepest for point in (-3, -1, -0.1, 0.1, 1, 3))
    ANSWER.prints("The slope of a sigmoid is at most 0.25", steepest)
    ANSWER.prints(r"$`0.25^{10} \approx 1 \times 10^{-6}", steepest**LAYERS)
    ANSWER.prints("An active ReLU has slope 1", sp.diff(sp.Max(0, x), x).subs(x, 2))


def test_tables() -> None:
    ANSWER.prints("ahead on tables of about 10,000", ROWS)
