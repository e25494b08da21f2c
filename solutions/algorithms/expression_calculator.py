"""A calculator: one pass, two stacks, no recursion and no eval."""

import operator
import re
from fractions import Fraction

TOKEN = re.compile(r"(?P<number>[0-9]+(\.[0-9]*)?|\.[0-9]+)|\S")
BINARY = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
STRENGTH = {"(": 0, "+": 1, "-": 1, "*": 2, "/": 2, "sign": 3}


def calculate(text: str) -> Fraction:
    """Return the exact value of an expression.

    Raises ValueError where it is malformed, ZeroDivisionError where it
    divides by zero, whichever comes first.
    """
    values: list[Fraction] = []
    waiting: list[str] = []  # operators and brackets not yet applied

    def apply_down_to(strength: int) -> None:
        while waiting and STRENGTH[waiting[-1]] >= strength:
            symbol, right = waiting.pop(), values.pop()
            if symbol == "sign":
                values.append(-right)
            else:
                values.append(BINARY[symbol](values.pop(), right))

    operand_next = True  # else an operator or a closing bracket
    for match in TOKEN.finditer(text):
        token = match[0]
        if operand_next:
            if token == "(":
                waiting.append("(")
            elif token == "-":
                waiting.append("sign")
            elif token == "+":
                continue
            elif match["number"]:
                values.append(Fraction(token))
                operand_next = False
            else:
                raise unexpected(match)
        elif token == ")":
            apply_down_to(1)
            if not waiting:
                raise unexpected(match)
            waiting.pop()
        elif token in BINARY:
            apply_down_to(STRENGTH[token])
            waiting.append(token)
            operand_next = True
        else:
            raise unexpected(match)
    if operand_next:
        raise ValueError("an operand is missing at the end")
    apply_down_to(1)
    if waiting:
        raise ValueError("a bracket is not closed")
    return values.pop()


def unexpected(token: re.Match[str]) -> ValueError:
    """Return the error for a token that cannot stand where it does."""
    return ValueError(f"{token[0]!r} unexpected at {token.start()}")
