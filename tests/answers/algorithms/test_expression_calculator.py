"""Proves the calculator against Python's own grammar, walked by hand in exact arithmetic."""

import ast
import math
import operator
import random
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from fractions import Fraction
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.algorithms import expression_calculator, expression_parser
from solutions.algorithms.expression_calculator import BINARY, TOKEN, calculate
from tests.answers.proof import ROOT, answer

ANSWER = answer(__file__)
OPERATORS: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def walk(node: ast.AST) -> Fraction:
    """Return the value of a tree that Python parsed, exactly."""
    match node:
        case ast.Expression(body=body):
            return walk(body)
        case ast.Constant(value=int() | float() as value):
            return Fraction(str(value))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -walk(operand)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return walk(operand)
        case ast.BinOp(left=left, op=symbol, right=right) if type(symbol) in OPERATORS:
            return OPERATORS[type(symbol)](walk(left), walk(right))
    raise SyntaxError("not in the language")


def expected(text: str) -> Fraction:
    """Return the value by Python's grammar."""
    return walk(ast.parse(text.strip(), mode="eval"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10 * 4 + (4 + 3) / (2 - 1)", 47),
        ("7", 7),
        (" ( ( 7 ) ) ", 7),
        ("2+3*4", 14),
        ("(2+3)*4", 20),
        ("8-3-2", 3),
        ("8/4/2", 1),
        ("-3", -3),
        ("-2*3", -6),
        ("2*-3", -6),
        ("2--3", 5),
        ("--3", 3),
        ("+3", 3),
        ("-+2*+3", -6),
        ("-(2+3)*2", -10),
        ("7/2", Fraction(7, 2)),
        ("-7/2", Fraction(-7, 2)),
        ("1/3*3", 1),
        ("0.1+0.2", Fraction(3, 10)),
        (".5 + 1.", Fraction(3, 2)),
        ("007", 7),
        ("0/5", 0),
        ("\t1\n+\n1", 2),
    ],
)
def test_values(text: str, value: Fraction) -> None:
    assert calculate(text) == value
    assert math.isclose(expression_parser.calculate(text), value)


def test_answer() -> None:
    for value in (calculate, expression_parser.calculate):
        ANSWER.prints("`2+3*4` is 14", value("2+3*4"))
        ANSWER.prints("`8-3-2` is 3", value("8-3-2"))
        ANSWER.prints("8 − (3 − 2) = 7", value("8-(3-2)"))
        ANSWER.prints("`2*-3` is −6", value("2*-3"))
        ANSWER.prints("Its terms are 40", value("10 * 4"))
        ANSWER.prints("40 and 7/1 = 7", value("(4 + 3) / (2 - 1)"))
        ANSWER.prints("the result is 47", value("10 * 4 + (4 + 3) / (2 - 1)"))
        ANSWER.prints('(2 - 1)"))  # 47.0', value("10 * 4 + (4 + 3) / (2 - 1)"))
    ANSWER.prints("`-7/2` gives −3", int(calculate("-7/2")))
    ANSWER.prints("`-7//2` gives −4", -7 // 2)
    ANSWER.prints("`-2^2` is −4", calculate("-(2*2)"))


def test_power(monkeypatch: pytest.MonkeyPatch) -> None:
    """The follow-up's power, here still associating to the left, binds more strongly than the sign."""
    monkeypatch.setitem(BINARY, "^", operator.pow)
    monkeypatch.setitem(expression_calculator.STRENGTH, "^", 4)
    assert calculate("-2^2") == -4
    assert calculate("2*3^2") == 18
    assert calculate("2^-1*4") == 2
    assert 2**3**2 == 2**9
    ANSWER.prints("`2^3^2` is `2^9", 3**2)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "()",
        "(",
        ")",
        "2 3",
        "2(3)",
        "(2)(3)",
        "(2)3",
        "2+",
        "*2",
        "2**3",
        "2//3",
        "2+*3",
        "(2",
        "2)",
        "(2))",
        "+",
        "1.2.3",
        ".",
        "1..2",
        "2e3",
        "x",
        "2 % 3",
        "2^3",
        "2:3",
        "٣",
        "1_000",
        "1,5",
        "2-",
        "-",
        "(-)",
        "1/2/",
    ],
)
def test_malformed(text: str) -> None:
    with pytest.raises(ValueError, match=r"unexpected at \d+|missing at the end|not closed"):
        calculate(text)
    with pytest.raises(ValueError, match=r"unexpected \S|not closed|could not convert"):
        expression_parser.calculate(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "unexpected end"),
        ("1+", "unexpected end"),
        ("*2", r"unexpected \*"),
        ("x", "unexpected x"),
        ("(1", "not closed"),
        ("1)", r"unexpected \)"),
        ("1 2", "unexpected 2"),
        ("2(3)", r"unexpected \("),
    ],
)
def test_malformed_in_the_answer(text: str, message: str) -> None:
    """What the answer names, caught where it says: an operand, a bracket, or the last check."""
    assert text in ("", "x") or f"`{text}`" in ANSWER.text
    with pytest.raises(ValueError, match=message) as caught:
        expression_parser.calculate(text)
    place = (
        "calculate" if message not in ("unexpected end", r"unexpected \*", "unexpected x", "not closed") else "factor"
    )
    assert caught.traceback[-1].name == place


def test_position_of_a_mistake() -> None:
    with pytest.raises(ValueError, match=r"'\*' unexpected at 4"):
        calculate("2 + * 3")


@pytest.mark.parametrize("text", ["1/0", "1/(2-2)", "1/0.0", "0/0", "1/-0"])
def test_division_by_zero(text: str) -> None:
    for value in (calculate, expression_parser.calculate):
        with pytest.raises(ZeroDivisionError):
            value(text)


def expressions() -> st.SearchStrategy[str]:
    """Return well-formed expressions."""
    numbers = st.one_of(st.integers(0, 20).map(str), st.sampled_from(["0.5", "2.25", ".125", "3."]))

    def larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        space = st.sampled_from(["", " "])
        return st.one_of(
            st.tuples(inner, space, st.sampled_from(list("+-*/")), space, inner).map("".join),
            inner.map("({})".format),
            inner.map("-{}".format),
            inner.map("+{}".format),
        )

    return st.recursive(numbers, larger, max_leaves=25)


@settings(deadline=None, max_examples=100, derandomize=True)
@given(expressions())
def test_oracle(text: str) -> None:
    try:
        value = expected(text)
    except ZeroDivisionError:
        with pytest.raises(ZeroDivisionError):
            calculate(text)
    else:
        assert calculate(text) == value


def in_floats(node: ast.AST) -> float:
    """Return the value of a tree that Python parsed, in floats, as the board version computes it."""
    match node:
        case ast.Expression(body=body):
            return in_floats(body)
        case ast.Constant(value=int() | float() as value):
            return float(value)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -in_floats(operand)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return in_floats(operand)
        case ast.BinOp(left=left, op=symbol, right=right) if type(symbol) in OPERATORS:
            apply: Callable[[float, float], float] = OPERATORS[type(symbol)]  # type: ignore[assignment]
            return apply(in_floats(left), in_floats(right))
    raise SyntaxError("not in the language")


@settings(deadline=None, max_examples=100, derandomize=True)
@given(expressions())
def test_parser_oracle(text: str) -> None:
    """The same operations in the same order: equal to the last bit."""
    try:
        value = in_floats(ast.parse(text.strip(), mode="eval"))
    except ZeroDivisionError:
        with pytest.raises(ZeroDivisionError):
            expression_parser.calculate(text)
    else:
        assert expression_parser.calculate(text) == value or math.isnan(value)


@settings(deadline=None, max_examples=100, derandomize=True)
@given(st.text(alphabet="12.+-*/() ", max_size=9))
def test_oracle_on_noise(text: str) -> None:
    """What Python's grammar refuses, or reads as a power or a floor division, is refused here too."""
    try:
        value = expected(text)
        if "**" in text or "//" in text:
            raise SyntaxError("not in the language")
    except (SyntaxError, ZeroDivisionError):
        with pytest.raises((ValueError, ZeroDivisionError)):
            calculate(text)
    else:
        assert calculate(text) == value


class Watching:
    """Stands in for the pattern of the tokens, and notes the stacks when each token has been read."""

    def __init__(self) -> None:
        self.rows: list[str] = []

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the tokens."""
        for match in TOKEN.finditer(text):
            yield match
            self.note(match[0], sys._getframe(1))

    def note(self, token: str, frame: FrameType) -> None:
        """Note the stacks of the function that reads the tokens."""
        values, waiting = ("  ".join(map(str, frame.f_locals[name])) for name in ("values", "waiting"))
        self.rows.append(f"| `{token}` | {f'`{values}`' if values else ''} | {f'`{waiting}`' if waiting else ''} |")


def test_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """The stacks in the answer's table are those of the run."""
    watching = Watching()
    monkeypatch.setattr(expression_calculator, "TOKEN", watching)
    ANSWER.prints("which leaves −15", calculate("2*-(3+4)-1"))
    assert "\n".join(watching.rows) in ANSWER.text, "\n".join(watching.rows)


def test_deep_brackets() -> None:
    """There is no recursion to run out of."""
    depth = 50_000
    assert calculate("(" * depth + "1" + ")" * depth) == 1
    assert calculate("-(" * depth + "1" + ")" * depth) == 1
    ANSWER.prints("50,000", depth)
    limit = subprocess.check_output([sys.executable, "-c", "import sys; print(sys.getrecursionlimit())"])
    ANSWER.prints("Python's limit of 1,000", int(limit))
    assert "allows a few hundred nested brackets" in ANSWER.text
    assert expression_parser.calculate("(" * 200 + "1" + ")" * 200) == 1
    with pytest.raises(RecursionError):
        expression_parser.calculate("(" * int(limit) + "1" + ")" * int(limit))
    code = "from solutions.algorithms.expression_parser import calculate; calculate('('*400 + '1' + ')'*400)"
    failed = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "RecursionError" in failed.stderr


class Stepping(dict[str, int]):
    """The table of strengths, counting how often it is asked."""

    asked = 0

    def __getitem__(self, symbol: str) -> int:
        self.asked += 1
        return super().__getitem__(symbol)


def test_linear(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each operator is applied once, and each token asks for a strength a bounded number of times."""
    applied = 0

    def count(symbol: str) -> Callable[[Fraction, Fraction], Fraction]:
        def apply(a: Fraction, b: Fraction) -> Fraction:
            nonlocal applied
            applied += 1
            return a if symbol == "/" else BINARY_BEFORE[symbol](a, b) % 7

        return apply

    BINARY_BEFORE = dict(BINARY)  # noqa: N806
    monkeypatch.setattr(expression_calculator, "BINARY", {symbol: count(symbol) for symbol in BINARY})
    rng = random.Random(3)
    for make in (_flat, _nested):
        for operators in (500, 1_000, 2_000):
            table = Stepping(expression_calculator.STRENGTH)
            monkeypatch.setattr(expression_calculator, "STRENGTH", table)
            applied = 0
            calculate(make(operators, rng))
            assert applied == operators
            assert table.asked <= 5 * operators + 5
            monkeypatch.undo()
            monkeypatch.setattr(expression_calculator, "BINARY", {symbol: count(symbol) for symbol in BINARY})


def _flat(operators: int, rng: random.Random) -> str:
    return "1" + "".join(rng.choice("+-*/") + "1" for _ in range(operators))


def _nested(operators: int, rng: random.Random) -> str:
    return "".join("1" + rng.choice("+-*/") + "(" for _ in range(operators)) + "1" + ")" * operators
