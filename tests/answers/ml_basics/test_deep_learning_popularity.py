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
    ANSWER.prints("won that contest with 15.3%", ALEXNET)
    ANSWER.prints("The runner-up had 26.2%", RUNNER_UP)
    ANSWER.prints("It made 42%", 1 - ALEXNET / RUNNER_UP)
    ANSWER.prints("without the extra images had about 18%", ONE_NETWORK)
    assert ONE_NETWORK < RUNNER_UP
    ANSWER.prints("ImageNet's contest had 1.2", IMAGES_IN_MILLIONS)


def test_slopes() -> None:
    x = sp.Symbol("x", real=True)
    slope = sp.diff(1 / (1 + sp.exp(-x)), x)
    steepest = slope.subs(x, 0)
    assert sp.simplify(sp.diff(slope, x).subs(x, 0)) == 0
    assert all(slope.subs(x, point).evalf() < steepest for point in (-3, -1, -0.1, 0.1, 1, 3))
    ANSWER.prints("A sigmoid's slope is at most 0.25", steepest)
    assert "ten sigmoid layers shrink a gradient to at most a millionth" in ANSWER.text
    assert 0.9e-6 < steepest**LAYERS <= 1e-6
    ANSWER.prints("An active ReLU has slope 1", sp.diff(sp.Max(0, x), x).subs(x, 2))


def test_tables() -> None:
    ANSWER.prints("ahead on tables of about 10,000", ROWS)
