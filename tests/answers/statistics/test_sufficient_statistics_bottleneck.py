"""Proves the coin example, the identities and the variational bound."""

from collections.abc import Callable, Hashable
from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
Toss = tuple[int, ...]
OUTCOMES: list[Toss] = list(product((0, 1), repeat=3))


def joint(prior: tuple[float, float] = (0.5, 0.5)) -> dict[Toss, NDArray[np.float64]]:
    """Return p(x, y) for three tosses x and the bias y, 1/4 or 3/4."""
    return {
        x: np.array([w * q ** sum(x) * (1 - q) ** (3 - sum(x)) for w, q in zip(prior, (0.25, 0.75), strict=True)])
        for x in OUTCOMES
    }


def entropy(p: NDArray[np.float64]) -> float:
    p = p[p > 0]
    return float(-(p * np.log2(p)).sum())


def information(statistic: Callable[[Toss], Hashable], prior: tuple[float, float] = (0.5, 0.5)) -> tuple[float, float]:
    """Return in bits I(T; Y) and I(X; T) = H(T), of a statistic T of the tosses."""
    table: dict[Hashable, NDArray[np.float64]] = {}
    for x, p in joint(prior).items():
        table[statistic(x)] = table.get(statistic(x), np.zeros(2)) + p
    both = np.array(list(table.values()))
    marginal = entropy(both.sum(axis=1))
    return marginal + entropy(both.sum(axis=0)) - entropy(both.ravel()), marginal


def majority(x: Toss) -> bool:
    return sum(x) > 1


def test_example() -> None:
    everything, heads, most = information(lambda x: x), information(sum), information(majority)
    for name, (useful, kept) in (("All three tosses", everything), ("Number of heads", heads), ("Majority side", most)):
        row = next(line for line in ANSWER.text.splitlines() if line.startswith(f"| {name} |"))
        first = row.removesuffix(" |").rpartition(" | ")[0]
        ANSWER.prints(first, kept)
        ANSWER.prints(row.removesuffix(" |"), useful)
    assert heads[0] == pytest.approx(everything[0])
    assert most[1] / heads[1] == pytest.approx(0.5, abs=0.01)  # "half the bits"


def test_example_simulated() -> None:
    rng = np.random.default_rng(38)
    runs = 400_000
    bias = np.where(rng.random(runs) < 0.5, 0.25, 0.75)
    heads = (rng.random((runs, 3)) < bias[:, None]).sum(axis=1)
    right = float(np.mean((heads > 1) == (bias > 0.5)))
    p = 0.75**3 + 3 * 0.75**2 * 0.25
    simulated(right, p, (p * (1 - p) / runs) ** 0.5)
    # the information of the majority is that of a symmetric channel with this error
    assert abs(information(majority)[0] - (1 - entropy(np.array([p, 1 - p])))) < 1e-12
    # log of posterior over prior, averaged: an unbiased estimate of the information of the count
    odds = 3.0 ** (2 * heads - 3)
    gain = np.log2(2 * np.where(bias > 0.5, odds / (1 + odds), 1 / (1 + odds)))
    simulated(float(gain.mean()), information(sum)[0], float(gain.std()) / runs**0.5)


def test_sufficient_for_every_prior_and_lossy_otherwise() -> None:
    for prior in ((0.5, 0.5), (0.9, 0.1), (0.2, 0.8)):
        everything = information(lambda x: x, prior)[0]
        assert abs(information(sum, prior)[0] - everything) < 1e-12
        assert information(majority, prior)[0] < everything - 0.01


def test_variational_bound() -> None:
    # cross-entropy + KL / beta  >=  (I(X;T) - beta I(T;Y)) / beta + H(Y), with equality at the true decoder and prior
    rng = np.random.default_rng(39)
    for beta in (0.5, 2.0, 10.0):
        xy = rng.dirichlet(np.ones(12)).reshape(4, 3)
        encoder = rng.dirichlet(np.ones(5), size=4)
        px = xy.sum(axis=1)
        xt, ty = px[:, None] * encoder, encoder.T @ xy
        pt, py = xt.sum(axis=0), xy.sum(axis=0)
        kept = float((xt * np.log(encoder / pt)).sum())
        relevant = float((ty * np.log(ty / np.outer(pt, py))).sum())
        least = (kept - beta * relevant) / beta - float((py * np.log(py)).sum())

        def loss(
            decoder: NDArray[np.float64],
            code: NDArray[np.float64],
            beta: float = beta,
            ty: NDArray[np.float64] = ty,
            xt: NDArray[np.float64] = xt,
            encoder: NDArray[np.float64] = encoder,
        ) -> float:
            return float(-(ty * np.log(decoder)).sum() + (xt * np.log(encoder / code)).sum() / beta)

        assert abs(loss(ty / pt[:, None], pt) - least) < 1e-12
        for _ in range(5):
            assert loss(rng.dirichlet(np.ones(3), size=5), rng.dirichlet(np.ones(5))) > least


def test_bottleneck_tends_to_the_minimal_sufficient_statistic() -> None:
    # alternating minimization (Tishby et al.) with a large beta: outcomes with as many heads get the same code
    table = np.array(list(joint().values()))
    px = table.sum(axis=1)
    y_given_x = table / px[:, None]
    encoder = np.random.default_rng(40).dirichlet(np.ones(8), size=8)
    for beta in np.geomspace(1, 400, 400):
        pt = np.maximum(px @ encoder, 1e-300)
        y_given_t = np.maximum((encoder * px[:, None]).T @ y_given_x / pt[:, None], 1e-300)
        divergence = (y_given_x[:, None, :] * np.log(y_given_x[:, None, :] / y_given_t[None])).sum(axis=2)
        logits = np.log(pt)[None, :] - beta * divergence
        encoder = np.exp(logits - logits.max(axis=1, keepdims=True))
        encoder /= encoder.sum(axis=1, keepdims=True)
    heads = np.array([sum(x) for x in OUTCOMES])
    for count in range(4):
        rows = encoder[heads == count]
        assert np.allclose(rows, rows[0], atol=1e-6)
    ty = encoder.T @ table
    pt = ty.sum(axis=1)
    kept = entropy(pt) + entropy(table.sum(axis=0)) - entropy(ty.ravel())
    assert abs(kept - information(sum)[0]) < 1e-3


def test_sums_are_sufficient_for_linear_regression() -> None:
    rng = np.random.default_rng(41)
    x, y = rng.normal(size=(30, 3)), rng.normal(size=30)
    gram = sum(np.outer(row, row) for row in x)
    cross = sum(row * target for row, target in zip(x, y, strict=True))
    weights = rng.normal(size=3)
    direct = float(((y - x @ weights) ** 2).sum())
    through_sums = float(y @ y - 2 * weights @ cross + weights @ gram @ weights)
    assert abs(direct - through_sums) < 1e-9
