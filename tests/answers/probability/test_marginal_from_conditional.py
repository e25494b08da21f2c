"""The sum over y, as a table, as an integral, as a matrix product and as an average of draws."""

from fractions import Fraction

import numpy as np
from scipy.integrate import trapezoid
from scipy.stats import norm

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
SPAM, IN_SPAM, IN_REST = Fraction(20, 100), Fraction(60, 100), Fraction(5, 100)


def test_mail() -> None:
    assert '20% of mail is spam. The word "free" occurs in 60% of spam and in 5% of the rest' in ANSWER.text
    expected = IN_SPAM * SPAM + IN_REST * (1 - SPAM)
    assert r"P(\text{free}) &= 0.6 \cdot 0.2 + 0.05 \cdot 0.8" in ANSWER.text
    ANSWER.prints("&= 0.12", IN_SPAM * SPAM)
    ANSWER.prints("&= 0.12 + 0.04", IN_REST * (1 - SPAM))
    ANSWER.prints("&= 0.12 + 0.04 = 0.16", expected)
    ANSWER.prints("is spam with probability $`0.12/0.16 = 0.75", IN_SPAM * SPAM / expected)
    rng = np.random.default_rng(1)
    is_spam = rng.random(200_000) < float(SPAM)
    free = rng.random(200_000) < np.where(is_spam, float(IN_SPAM), float(IN_REST))
    simulated(free.mean(), expected, free.std() / len(free) ** 0.5)
    average = (IN_SPAM + IN_REST) / 2
    ANSWER.prints("The plain average would be 0.325", average)
    assert 1.95 < average / expected < 2.05  # twice the truth
    ANSWER.prints("0.6 and 0.05 add to 0.65", IN_SPAM + IN_REST)  # over y they do not sum to 1
    half = Fraction(1, 2)
    assert average == IN_SPAM * half + IN_REST * half


def test_matrix_product_is_the_marginal_of_the_joint() -> None:
    rng = np.random.default_rng(2)
    joint = rng.dirichlet(np.ones(12)).reshape(3, 4)  # rows x, columns y
    q = joint.sum(axis=0)
    a = joint / q
    assert np.allclose(a.sum(axis=0), 1)
    assert np.allclose(a @ q, joint.sum(axis=1))
    logs = np.logaddexp.reduce(np.log(a) + np.log(q), axis=1)
    assert np.allclose(np.exp(logs), joint.sum(axis=1))


def test_continuous() -> None:
    y = np.linspace(0, 1, 1001)
    assert np.isclose(trapezoid(y, y), 0.5)  # X Bernoulli(Y), Y uniform
    y = np.linspace(-10, 10, 4001)
    for x in (-1.3, 0.0, 2.0):  # X normal around a normal Y: the variances add
        assert np.isclose(trapezoid(norm.pdf(x - y) * norm.pdf(y), y), norm.pdf(x, scale=2**0.5))


def test_average_over_draws_is_unbiased() -> None:
    rng = np.random.default_rng(3)
    kinds = rng.random(100_000) < float(SPAM)
    values = np.where(kinds, float(IN_SPAM), float(IN_REST))
    simulated(values.mean(), Fraction(16, 100), values.std() / len(values) ** 0.5)


def test_unknown_weights_give_anything_between_the_conditionals() -> None:
    values = [IN_SPAM * Fraction(k, 10) + IN_REST * (1 - Fraction(k, 10)) for k in range(11)]
    ANSWER.prints("here 0.05", min(values))
    ANSWER.prints("here 0.05 and 0.6", max(values))


def test_elimination_in_a_chain() -> None:
    rng = np.random.default_rng(5)
    k = 6
    y_given_z, x_given_y = rng.dirichlet(np.ones(k), k).T, rng.dirichlet(np.ones(k), k).T
    z = rng.dirichlet(np.ones(k))
    triples = [x_given_y[:, j] * y_given_z[j, i] * z[i] for i in range(k) for j in range(k)]  # 2 k^3 products
    assert np.allclose(x_given_y @ (y_given_z @ z), np.sum(triples, axis=0))  # 2 k^2 products
