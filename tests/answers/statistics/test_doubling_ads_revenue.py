"""Proves the worked example."""

from fractions import Fraction

from tests.answers.proof import answer

ANSWER = answer(__file__)


def test_example() -> None:
    drops = [("posts seen drop by 10%", Fraction(10, 100)), ("per ad by 20%", Fraction(20, 100))]
    drops.append(("and prices by 15%", Fraction(15, 100)))
    factor = Fraction(2)
    for quote, drop in drops:
        ANSWER.prints(quote, drop)
        factor *= 1 - drop
    ANSWER.prints(r"2\cdot 0.90\cdot 0.80\cdot 0.85 = 1.224", factor)
    ANSWER.prints("a gain of 22%", factor - 1)
    # 2 times the product of the others is below 1 exactly if they keep less than half
    assert "together fall by more than half" in ANSWER.text
    assert 2 * Fraction(49, 100) < 1 < 2 * Fraction(51, 100)


def test_shared_budget() -> None:
    # a fixed budget spread evenly over the impressions: one part to the control, two to the doubled load
    budget = Fraction(1)
    control, doubled = budget / 3, budget * 2 / 3
    assert r"$`\tfrac23`$ of the money. It seems to earn twice as much" in ANSWER.text
    assert doubled == Fraction(2, 3)
    assert doubled / control == 2
