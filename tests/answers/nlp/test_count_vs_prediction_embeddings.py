"""The optimum of skip-gram with negative sampling is the shifted pointwise mutual information."""

from __future__ import annotations

import math

import numpy as np
import sympy
from scipy.optimize import minimize, minimize_scalar

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
PAIR, WORD, CONTEXT, PAIRS, NEGATIVES = 8, 40, 100, 10_000, 5


def objective(x: float) -> float:
    log_sigmoid = -math.log1p(math.exp(-x))
    return PAIR * log_sigmoid + NEGATIVES * WORD * CONTEXT / PAIRS * (log_sigmoid - x)


def test_the_example_is_the_one_computed_here() -> None:
    ANSWER.prints("A pair occurs 8", PAIR)
    ANSWER.prints("With $`k = 5`$", NEGATIVES)


def test_information_and_optimum_of_the_example() -> None:
    information = math.log(PAIR * PAIRS / (WORD * CONTEXT))
    ANSWER.prints("where chance predicts 0.4", WORD * CONTEXT / PAIRS)
    ANSWER.prints(r"$`\log 20", math.exp(information))
    ANSWER.prints(r"$`\log 20 \approx 3.00`$", information)
    best = minimize_scalar(lambda x: -objective(x), bounds=(-5, 5), method="bounded", options={"xatol": 1e-9}).x
    ANSWER.prints(r"$`\log 4 \approx 1.39`$", best)
    assert math.isclose(math.exp(best), 4, rel_tol=1e-6)


def test_how_often_the_pair_is_drawn_as_a_negative() -> None:
    drawn = np.random.default_rng(4).binomial(WORD * NEGATIVES, CONTEXT / PAIRS, size=20_000)
    expected = NEGATIVES * WORD * CONTEXT / PAIRS
    simulated(float(drawn.mean()), expected, float(drawn.std(ddof=1)) / math.sqrt(drawn.size))


def test_the_derivative_vanishes_at_the_shifted_information() -> None:
    pair, word, context, pairs, negatives = sympy.symbols("n_wc n_w n_c D k", positive=True)
    x = sympy.symbols("x", real=True)
    sigmoid = 1 / (1 + sympy.exp(-x))
    value = pair * sympy.log(sigmoid) + negatives * word * context / pairs * sympy.log(1 - sigmoid)
    slope = pair * (1 - sigmoid) - negatives * word * context / pairs * sigmoid
    assert sympy.simplify(sympy.diff(value, x) - slope) == 0
    assert sympy.simplify(slope.subs(x, sympy.log(pair * pairs / (word * context * negatives)))) == 0


def test_long_vectors_reach_the_shifted_matrix_and_short_ones_do_not() -> None:
    counts = np.random.default_rng(1).integers(1, 30, size=(4, 4)).astype(float)
    chance = np.outer(counts.sum(axis=1), counts.sum(axis=0)) / counts.sum()
    shifted = np.log(counts / chance) - math.log(NEGATIVES)

    def fitted(dimension: int) -> np.ndarray:
        def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
            words, contexts = flat.reshape(2, 4, dimension)
            x = words @ contexts.T
            slope = NEGATIVES * chance / (1 + np.exp(-x)) - counts / (1 + np.exp(x))
            value = counts * np.logaddexp(0, -x) + NEGATIVES * chance * np.logaddexp(0, x)
            return float(value.sum()), np.stack([slope @ contexts, slope.T @ words]).ravel()

        start = np.random.default_rng(2).normal(size=2 * 4 * dimension)
        words, contexts = minimize(loss, start, jac=True, options={"gtol": 1e-8}).x.reshape(2, 4, dimension)
        return np.asarray(words @ contexts.T)

    np.testing.assert_allclose(fitted(4), shifted, atol=1e-3)
    assert np.abs(fitted(1) - shifted).max() > 0.1
