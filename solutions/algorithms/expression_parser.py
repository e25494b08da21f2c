"""A calculator by recursive descent: one function per level."""

import re


def calculate(text: str) -> float:
    """Return the value; ValueError where the text is malformed."""
    # a number, or any other single character that is no space
    tokens: list[str] = re.findall(r"[0-9]+\.?[0-9]*|\.[0-9]+|\S", text)
    tokens.append("end")
    at = 0  # the next token

    def take() -> str:
        nonlocal at
        at += 1
        return tokens[at - 1]

    def expression() -> float:  # term { (+ or -) term }
        value = term()
        while tokens[at] in ("+", "-"):
            if take() == "+":
                value += term()
            else:
                value -= term()
        return value

    def term() -> float:  # factor { (* or /) factor }
        value = factor()
        while tokens[at] in ("*", "/"):
            if take() == "*":
                value *= factor()
            else:
                value /= factor()  # may be a ZeroDivisionError
        return value

    def factor() -> float:  # number, or ( expression ), or sign factor
        token = take()
        if token == "(":
            value = expression()
            if take() != ")":
                raise ValueError("a bracket is not closed")
            return value
        if token in ("+", "-"):
            return factor() if token == "+" else -factor()
        if token[0] in ".0123456789":
            return float(token)
        raise ValueError(f"unexpected {token}")

    value = expression()
    if tokens[at] != "end":
        raise ValueError(f"unexpected {tokens[at]}")
    return value
