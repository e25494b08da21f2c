"""Two positive tests for a rare disease: independent given the disease, with recurring errors, and the wrong recipe."""

from fractions import Fraction

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
PRIOR, ERROR = Fraction(1, 10_000), Fraction(1, 100)
TRUE, FALSE = 1 - ERROR, ERROR  # probability of a positive for the ill, for the healthy


def posterior(if_ill: Fraction, if_healthy: Fraction, prior: Fraction = PRIOR) -> Fraction:
    """Return the probability of the disease after results with these likelihoods."""
    return prior * if_ill / (prior * if_ill + (1 - prior) * if_healthy)


def twice_positive(people: int, second_if_healthy: float, seed: int) -> tuple[int, int]:
    """Return how many people test positive twice, and how many of these are ill."""
    rng = np.random.default_rng(seed)
    ill = rng.binomial(people, float(PRIOR))
    found = rng.binomial(rng.binomial(ill, float(TRUE)), float(TRUE))
    wrong = rng.binomial(rng.binomial(people - ill, float(FALSE)), second_if_healthy)
    return int(found + wrong), int(found)


def test_independent_given_the_disease() -> None:
    expected = posterior(TRUE**2, FALSE**2)
    assert expected == Fraction(99, 200)
    ANSWER.prints("49.5%", expected)
    ANSWER.prints("multiplies the odds of disease by 99", TRUE / FALSE)
    ANSWER.prints("from 1 against 9,999", (1 - PRIOR) / PRIOR)
    ANSWER.prints("to 99 against 101", 99 * (1 - expected) / expected)
    ANSWER.prints(r"& 0.0001", PRIOR)
    ANSWER.prints(r"& 0.0001 \cdot 0.99^2 = 0.00009801", PRIOR * TRUE**2)
    ANSWER.prints(r"& 0.9999", 1 - PRIOR)
    ANSWER.prints(r"& 0.9999 \cdot 0.01^2 = 0.00009999", (1 - PRIOR) * FALSE**2)
    ANSWER.prints(r"\frac{9801}{9801 + 9999} = 0.495", expected)
    ANSWER.prints(r"\frac{9801}{9801 + 9999", 100_000_000 * (1 - PRIOR) * FALSE**2)
    assert Fraction(9801, 9801 + 9999) == expected
    positive, ill = twice_positive(1_000_000_000, float(FALSE), 1)
    simulated(ill / positive, expected, float(expected * (1 - expected) / positive) ** 0.5)


def test_hundred_million_people() -> None:
    people = 100_000_000
    ANSWER.prints("Of 100 million people, on average 9,801", people * PRIOR * TRUE**2)
    ANSWER.prints("9,801 ill and 9,999", people * (1 - PRIOR) * FALSE**2)


def test_one_test_at_a_time() -> None:
    once = posterior(TRUE, FALSE)
    ANSWER.prints("the likelihood ratio $`0.99/0.01 = 99", TRUE / FALSE)
    ANSWER.prints("before any test, $`1 : 9999", (1 - PRIOR) / PRIOR)
    ANSWER.prints("after one positive, $`99 : 9999 = 1 : 101", (1 - once) / once)
    ANSWER.prints("$`99 : 9999 = 1 : 101`$, about 1%", once)
    twice = posterior(TRUE, FALSE, once)
    assert twice == posterior(TRUE**2, FALSE**2)
    ANSWER.prints("after two, $`99 : 101", 99 * (1 - twice) / twice)


def test_not_independent_outright() -> None:
    once = PRIOR * TRUE + (1 - PRIOR) * FALSE
    both = PRIOR * TRUE**2 + (1 - PRIOR) * FALSE**2
    ANSWER.prints("rises from about 1% to 2%", both / once)
    ANSWER.prints("the chance of another rises from about 1%", once)
    assert both - once**2 == PRIOR * (1 - PRIOR) * (TRUE - FALSE) ** 2  # zero only for a useless test
    rng = np.random.default_rng(2)
    ill = rng.random(2_000_000) < float(PRIOR)
    chance = np.where(ill, float(TRUE), float(FALSE))
    first = rng.random(ill.size) < chance
    second = rng.random(int(first.sum())) < chance[first]
    simulated(second.mean(), both / once, second.std() / second.size**0.5)


def test_recurring_errors() -> None:
    again = Fraction(20, 100)
    expected = posterior(TRUE**2, FALSE * again)
    ANSWER.prints("If 20%", again)
    ANSWER.prints("and the ill test as before, the answer is only 4.7%", expected)
    positive, ill = twice_positive(1_000_000_000, float(again), 3)
    simulated(ill / positive, expected, float(expected * (1 - expected) / positive) ** 0.5)
    ANSWER.prints("the answer stays near 1%", posterior(TRUE, FALSE))


def test_wrong_recipe() -> None:
    ANSWER.prints(r'"$`1 - 0.01^2 = 99.99\%', 1 - FALSE**2)
    assert FALSE**2 == PRIOR  # ill is as rare as two false positives


def test_follow_ups() -> None:
    mixed = posterior(TRUE * ERROR, FALSE * (1 - ERROR))
    ANSWER.prints("The factors $`99", TRUE / FALSE)
    ANSWER.prints("The factors $`99`$ and $`1/99", ERROR / (1 - ERROR))
    assert mixed == PRIOR
    ANSWER.prints("back at 1 in 10,000", 1 / mixed)
