"""The optimum of skip-gram with negative sampling is the shifted pointwise mutual information."""

from __future__ import annotations

import math

import sympy
from scipy.optimize import minimize_scalar

from tests.answers.proof import answer

ANSWER = answer(__file__)
PAIR, WORD, CONTEXT, PAIRS, NEGATIVES = 8, 40, 100, 10_000, 5


def objective(x: float) -> float:
    log_sigmoid = -math.log1p(math.exp(-x))
    return PAIR * log_sigmoid + NEGATIVES * WORD * CONTEXT / PAIRS * (log_sigmoid - x)


def test_information_and_optimum_of_the_example() -> None:
    information = math.log(PAIR * PAIRS / (WORD * CONTEXT))
    ANSWER.prints(r"$`\log 20 \approx 3.00`$", information)
    assert math.isclose(math.exp(information), 20)
    best = minimize_scalar(lambda x: -objective(x), bounds=(-5, 5), method="bounded", options={"xatol": 1e-9}).x
    ANSWER.prints(r"$`\log 4 \approx 1.39`$", best)
    assert math.isclose(math.exp(best), 4, rel_tol=1e-6)


def test_the_derivative_vanishes_at_the_shifted_information() -> None:
    pair, word, context, pairs, negatives = sympy.symbols("n_wc n_w n_c D k", positive=True)
    x = sympy.symbols("x", real=True)
    sigmoid = 1 / (1 + sympy.exp(-x))
    value = pair * sympy.log(sigmoid) + negatives * word * context / pairs * sympy.log(1 - sigmoid)
    slope = pair * (1 - sigmoid) - negatives * word * context / pairs * sigmoid
    assert sympy.simplify(sympy.diff(value, x) - slope) == 0
    assert sympy.simplify(slope.subs(x, sympy.log(pair * pairs / (word * context * negatives)))) == 0
