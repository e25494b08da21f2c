"""Proves the symmetry of the sigmoid and recomputes the examples."""

import numpy as np
import sympy as sp
from scipy.special import expit, ndtr

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
Z = sp.symbols("z", real=True)


def sigmoid(z: sp.Expr) -> sp.Expr:
    """Return the logistic function of z."""
    return 1 / (1 + sp.exp(-z))


def test_the_symmetry() -> None:
    assert sp.simplify(1 - sigmoid(Z) - sigmoid(-Z)) == 0
    assert sp.simplify(sp.exp(-Z) / (1 + sp.exp(-Z)) - 1 / (sp.exp(Z) + 1)) == 0


def test_the_example() -> None:
    z = sp.log(3)
    up, down = sigmoid(z), sigmoid(-z)
    ANSWER.prints("$`e^{-z} = \\tfrac{1}{3}", sp.exp(-z))
    ANSWER.prints("$`\\sigma(z) = \\tfrac{3}{4}", up)
    ANSWER.prints("$`\\sigma(-z) = \\tfrac{1}{4}", down)
    assert sp.simplify(sp.log(up / down) - z) == 0
    # The model as a draw: the label is the sign of z plus logistic noise.
    rng = np.random.default_rng(4)
    positive = float(z) + rng.logistic(size=400_000) > 0
    p = float(up)
    simulated(float(positive.mean()), up, (p * (1 - p) / positive.size) ** 0.5)
    simulated(float((~positive).mean()), down, (p * (1 - p) / positive.size) ** 0.5)


def test_half_at_zero() -> None:
    ANSWER.prints("$`\\sigma(0) = \\tfrac{1}{2}", sigmoid(sp.Integer(0)))
    assert sp.simplify(sigmoid(Z) - sp.Rational(1, 2) + sigmoid(-Z) - sp.Rational(1, 2)) == 0


def test_the_loss_for_both_labels() -> None:
    for label in (-1, 1):
        probability = sigmoid(Z) if label == 1 else 1 - sigmoid(Z)
        for value in (-3, 0, 2):
            difference = -sp.log(probability) - sp.log(1 + sp.exp(-label * Z))
            assert abs(difference.subs(Z, value).evalf(30)) < 1e-25


def test_mixed_label_conventions() -> None:
    y = -1
    mixed = -y * sp.log(sigmoid(Z)) - (1 - y) * sp.log(1 - sigmoid(Z))
    assert abs((mixed - sp.log(sigmoid(Z)) + 2 * sp.log(1 - sigmoid(Z))).subs(Z, 0.7)) < 1e-12
    assert [round(float(mixed.subs(Z, z).evalf(50))) for z in (-50, -500)] == [-50, -500]


def test_floating_point() -> None:
    ANSWER.prints("$`1 - \\sigma(40)`$ is exactly 0", 1 - float(expit(40.0)))
    ANSWER.prints("$`\\sigma(-40)`$ comes out as $`4.25 \\times 10^{-18}`$", float(expit(-40.0)))


def test_other_links() -> None:
    z = np.linspace(-3, 3, 13)
    assert np.allclose(1 - ndtr(z), ndtr(-z))
    log_log = 1 - np.exp(-np.exp(z))
    assert not np.allclose(1 - log_log, 1 - np.exp(-np.exp(-z)))
