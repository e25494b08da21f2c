"""One positive test for a rare disease: Bayes' rule with exact fractions, and a simulation of the counts."""

from fractions import Fraction

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
PRIOR, ERROR = Fraction(1, 10_000), Fraction(1, 100)


def posterior(prior: Fraction, if_ill: Fraction = 1 - ERROR, if_healthy: Fraction = ERROR) -> Fraction:
    """Return the probability of the disease after a result with these likelihoods."""
    return prior * if_ill / (prior * if_ill + (1 - prior) * if_healthy)


def positives(people: int, prior: float, seed: int) -> tuple[int, int]:
    """Return how many of the people test positive, and how many of these are ill."""
    rng = np.random.default_rng(seed)
    ill = rng.binomial(people, prior)
    found = rng.binomial(ill, float(1 - ERROR))
    return int(found + rng.binomial(people - ill, float(ERROR))), int(found)


def test_posterior() -> None:
    expected = posterior(PRIOR)
    assert expected == Fraction(1, 102)
    ANSWER.prints("About 1%", expected)
    ANSWER.prints("exactly 1/102", expected)
    ANSWER.prints(r"\frac{99}{10098} = \frac{1}{102}", expected)
    ANSWER.prints(r"&= \frac{99}{10098}", expected)
    ANSWER.prints(r"\approx 0.98\%", expected)
    tested, ill = positives(1_000_000_000, float(PRIOR), 1)
    simulated(ill / tested, expected, float(expected * (1 - expected) / tested) ** 0.5)


def test_a_million_people() -> None:
    million = 1_000_000
    ill = million * PRIOR
    ANSWER.prints("Of a million people 100", ill)
    ANSWER.prints("are ill, and 99", ill * (1 - ERROR))
    ANSWER.prints("so do 9,999", (million - ill) * ERROR)
    ANSWER.prints("so do 9,999 of the 999,900", million - ill)
    ANSWER.prints("Only 99", ill * (1 - ERROR))
    ANSWER.prints("Only 99 of the 10,098", ill * (1 - ERROR) + (million - ill) * ERROR)
    ANSWER.prints(r"0.01 \cdot 0.9999", 1 - PRIOR)
    ANSWER.prints(r"P(D \mid +) &= \frac{0.99", 1 - ERROR)
    ANSWER.prints(r"\frac{0.99 \cdot 0.0001", PRIOR)


def test_odds() -> None:
    ANSWER.prints("The odds were $`1 : 9999", (1 - PRIOR) / PRIOR)
    ANSWER.prints(r"$`0.99 / 0.01 = 99", (1 - ERROR) / ERROR)
    ANSWER.prints("$`99 : 9999`$ is $`1 : 101", (1 - posterior(PRIOR)) / posterior(PRIOR))


def test_other_priors() -> None:
    ANSWER.prints(r"the same result means $`P(D \mid +) = 0.5", posterior(Fraction(1, 100)))
    ANSWER.prints("where 10% are, $`0.917", posterior(Fraction(1, 10)))
    for prior in (0.01, 0.1):
        tested, ill = positives(10_000_000, prior, 2)
        expected = posterior(Fraction(prior).limit_denominator(100))
        simulated(ill / tested, expected, float(expected * (1 - expected) / tested) ** 0.5)


def test_follow_ups() -> None:
    after_negative = posterior(PRIOR, ERROR, 1 - ERROR)
    ANSWER.prints(r"P(D \mid -) \approx 1.01 \times 10^{-6}", after_negative)
    assert round(float(PRIOR / after_negative)) == 99  # about a hundredth
    even = (1 - ERROR) * PRIOR / (1 - PRIOR)
    assert posterior(PRIOR, if_healthy=even) == Fraction(1, 2)
    ANSWER.prints("that is $`1/10100", even)
    twice = posterior(posterior(PRIOR))
    ANSWER.prints("[49.5%", twice)
    rng = np.random.default_rng(3)
    ill = rng.binomial(2_000_000_000, float(PRIOR))
    missed = rng.binomial(ill, float(ERROR))
    healthy = rng.binomial(2_000_000_000 - ill, float(1 - ERROR))
    simulated(missed / (missed + healthy), after_negative, float(after_negative / (missed + healthy)) ** 0.5)
