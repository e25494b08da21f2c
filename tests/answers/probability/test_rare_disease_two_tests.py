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
    ANSWER.prints(r"\frac{99}{200} = 0.495", expected)
    ANSWER.prints(r"&= \frac{99}{200}", expected)
    ANSWER.prints("multiplies the odds by 99", TRUE / FALSE)
    ANSWER.prints("takes 1 : 9,999", (1 - PRIOR) / PRIOR)
    ANSWER.prints("to 99 : 101", 99 * (1 - expected) / expected)
    ANSWER.prints(r"0.01^2 \cdot 0.9999", 1 - PRIOR)
    ANSWER.prints(r"\frac{9801}{9801", 100_000_000 * PRIOR * TRUE**2)
    ANSWER.prints(r"\frac{9801}{9801 + 9999", 100_000_000 * (1 - PRIOR) * FALSE**2)
    positive, ill = twice_positive(1_000_000_000, float(FALSE), 1)
    simulated(ill / positive, expected, float(expected * (1 - expected) / positive) ** 0.5)


def test_hundred_million_people() -> None:
    people = 100_000_000
    ANSWER.prints("Of 100 million people, 10,000", people * PRIOR)
    ANSWER.prints("are ill and 9,801", people * PRIOR * TRUE**2)
    ANSWER.prints("of the 99,990,000", people * (1 - PRIOR))
    ANSWER.prints("healthy ones, 9,999", people * (1 - PRIOR) * FALSE**2)


def test_not_independent_outright() -> None:
    once = PRIOR * TRUE + (1 - PRIOR) * FALSE
    both = PRIOR * TRUE**2 + (1 - PRIOR) * FALSE**2
    ANSWER.prints("probability $`0.000198", both)
    ANSWER.prints("$`0.000198 / 0.010098", once)
    ANSWER.prints(r"$`0.000198 / 0.010098 = \tfrac{1}{51}", both / once)
    ANSWER.prints("almost twice the $`0.0101", once)
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
    ANSWER.prints("$`0.99/0.2 = 4.95", TRUE / again)
    ANSWER.prints("falls to 4.7%", expected)
    positive, ill = twice_positive(1_000_000_000, float(again), 3)
    simulated(ill / positive, expected, float(expected * (1 - expected) / positive) ** 0.5)
    ANSWER.prints("the answer stays near 1%", posterior(TRUE, FALSE))
    ANSWER.prints(r"always copies the first, it stays at $`\tfrac{1}{102}", posterior(TRUE, FALSE))


def test_wrong_recipe() -> None:
    def recipe(prior: Fraction) -> Fraction:
        return TRUE**2 * prior / (TRUE * prior + FALSE * (1 - prior)) ** 2

    ANSWER.prints(r"$`0.99^2 \cdot 0.0001 / 0.010098^2 \approx 0.961", recipe(PRIOR))
    ANSWER.prints('gives a "probability" of $`1.96', recipe(Fraction(1, 2)))


def test_follow_ups() -> None:
    thrice = posterior(TRUE**3, FALSE**3)
    assert thrice / (1 - thrice) == Fraction(99**3, 9999)
    ANSWER.prints("so $`0.990", thrice)
    mixed = posterior(TRUE * ERROR, FALSE * (1 - ERROR))
    ANSWER.prints("The factors $`99", TRUE / FALSE)
    ANSWER.prints("The factors $`99`$ and $`1/99", ERROR / (1 - ERROR))
    ANSWER.prints("cancel: back to $`1/10000", mixed)
    rng = np.random.default_rng(4)
    ill = rng.binomial(rng.binomial(10_000_000_000, float(PRIOR)), float(TRUE**3))
    wrong = rng.binomial(10_000_000_000, float((1 - PRIOR) * FALSE**3))
    simulated(ill / (ill + wrong), thrice, float(thrice * (1 - thrice) / (ill + wrong)) ** 0.5)
