"""Recomputes the two-value example, exactly and by simulation, and the gap of the evidence lower bound."""

from fractions import Fraction

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
VALUES = (1, 3)


def test_the_square() -> None:
    mean, mean_square = Fraction(sum(VALUES), 2), Fraction(sum(v * v for v in VALUES), 2)
    ANSWER.prints("$`\\mathbb{E}[X]^2 = 4", mean**2)
    ANSWER.prints("but $`\\mathbb{E}[X^2] = 5`$", mean_square)
    variance = sum((v - mean) ** 2 for v in VALUES) / 2
    assert variance == mean_square - mean**2
    assert "The gap is the variance" in ANSWER.text
    ANSWER.prints("Above the mean 2,", mean)
    ANSWER.prints("the chord's height is 5", mean_square)
    ANSWER.prints("the curve's height 4", mean**2)


def test_the_reciprocal() -> None:
    ANSWER.prints("the left side is $`\\tfrac{2}{3}", sum(Fraction(1, v) for v in VALUES) / 2)
    ANSWER.prints("the right side $`\\tfrac{1}{2}", Fraction(2, sum(VALUES)))


def test_both_by_simulation() -> None:
    draws = np.random.default_rng(14).choice(np.array(VALUES, float), 200_000)
    for sample, expected in ((draws, 2.0), (draws**2, 5.0), (1 / draws, 2 / 3)):
        simulated(float(sample.mean()), expected, float(sample.std() / sample.size**0.5))


def test_the_gap_of_the_lower_bound_is_a_divergence() -> None:
    rng = np.random.default_rng(15)
    joint = rng.dirichlet(np.ones(6)) * 0.3  # p(x, z) for one x and six values of z
    q = rng.dirichlet(np.ones(6))
    evidence, bound = np.log(joint.sum()), (q * np.log(joint / q)).sum()
    posterior = joint / joint.sum()
    assert np.isclose(evidence - bound, (q * np.log(q / posterior)).sum())
    assert bound < evidence
    assert np.isclose((posterior * np.log(joint / posterior)).sum(), evidence)
    z = rng.choice(6, 100_000, p=q)
    ratio, log_ratio = joint[z] / q[z], np.log(joint[z] / q[z])
    simulated(float(ratio.mean()), joint.sum(), float(ratio.std() / z.size**0.5))
    simulated(float(log_ratio.mean()), float(bound), float(log_ratio.std() / z.size**0.5))


def test_a_divergence_is_not_negative() -> None:
    rng = np.random.default_rng(21)
    for _ in range(50):
        p, q = rng.dirichlet(np.ones(4), 2)
        assert (q * np.log(q / p)).sum() >= -1e-12
        assert np.isclose((q * (p / q)).sum(), 1)
