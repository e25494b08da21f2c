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
    ANSWER.prints(r"falls below $`\tfrac{1}{2}", 1 / Fraction(2))
