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
    ANSWER.prints(r"$`\tfrac{99}{10098} = \tfrac{1}{102}", expected)
    ANSWER.prints(r"$`\tfrac{99}{10098}", expected)
    ANSWER.prints(r"\tfrac{1}{102} \approx 0.98\%", expected)
    ANSWER.prints("The prior $`P(D)`$ is 0.0001", PRIOR)
    ANSWER.prints(r"$`P(+ \mid D)`$ is $`1 - 0.01 = 0.99", 1 - ERROR)
    ANSWER.prints("the false-positive rate is 0.01", ERROR)
    ANSWER.prints(r"&= \frac{0.99 \cdot 0.0001}{0.99 \cdot 0.0001 + 0.01 \cdot 0.9999", 1 - PRIOR)
    ANSWER.prints(r"&= \frac{1}{102}", expected)
    tested, ill = positives(1_000_000_000, float(PRIOR), 1)
    simulated(ill / tested, expected, float(expected * (1 - expected) / tested) ** 0.5)


def test_a_million_people() -> None:
    million = 1_000_000
    ill = million * PRIOR
    ANSWER.prints("| Ill | 100", ill)
    ANSWER.prints("| Ill | 100 | 99", ill * (1 - ERROR))
    ANSWER.prints("| Healthy | 999,900", million - ill)
    ANSWER.prints("| Healthy | 999,900 | 9,999", (million - ill) * ERROR)
    ANSWER.prints("Of the 10,098", ill * (1 - ERROR) + (million - ill) * ERROR)
    ANSWER.prints("only 99", ill * (1 - ERROR))


def test_odds() -> None:
    ANSWER.prints("the likelihood ratio $`0.99/0.01 = 99", (1 - ERROR) / ERROR)
    ANSWER.prints("The prior odds are $`1 : 9999", (1 - PRIOR) / PRIOR)
    ANSWER.prints("$`99 : 9999 = 1 : 101", (1 - posterior(PRIOR)) / posterior(PRIOR))


def test_hundredfold() -> None:
    assert 95 < posterior(PRIOR) / PRIOR < 105
    assert "raised the probability about a hundredfold" in ANSWER.text


def test_other_priors() -> None:
    ANSWER.prints("of whom 10% are ill, the same positive means 92%", posterior(Fraction(1, 10)))
    tested, ill = positives(10_000_000, 0.1, 2)
    expected = posterior(Fraction(1, 10))
    simulated(ill / tested, expected, float(expected * (1 - expected) / tested) ** 0.5)


def test_accuracy() -> None:
    ANSWER.prints("precision can be tiny although accuracy is 99%", PRIOR * (1 - ERROR) + (1 - PRIOR) * (1 - ERROR))


def test_negative_result() -> None:
    after_negative = posterior(PRIOR, ERROR, 1 - ERROR)
    assert "from 1 in 10,000 to about 1 in a million" in ANSWER.text
    assert 0.95e-6 < after_negative < 1.05e-6
    rng = np.random.default_rng(3)
    ill = rng.binomial(2_000_000_000, float(PRIOR))
    missed = rng.binomial(ill, float(ERROR))
    healthy = rng.binomial(2_000_000_000 - ill, float(1 - ERROR))
    simulated(missed / (missed + healthy), after_negative, float(after_negative / (missed + healthy)) ** 0.5)


def test_better_tests() -> None:
    ANSWER.prints("A sensitivity of 100% would leave it near 1%", posterior(PRIOR, if_ill=Fraction(1)))
    ANSWER.prints("at 0.01%, the answer would be about 50%", posterior(PRIOR, if_healthy=Fraction(1, 10_000)))
    ANSWER.prints("[49.5%", posterior(posterior(PRIOR)))
