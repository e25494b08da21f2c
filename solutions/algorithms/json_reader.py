"""Read JSON: walk what the library parsed, or parse it recursively."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

Scalar: TypeAlias = str | int | float | bool | None
Json: TypeAlias = "Scalar | list[Json] | dict[str, Json]"
Keys = tuple[str | int, ...]

MAX_DEPTH = 200
TOKEN = re.compile(
    r"""[ \t\n\r]*(                  # space, then one of:
        [][{},:]                     # punctuation
      | true | false | null
      | -?(?:0|[1-9][0-9]*)          # a number
        (?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?
      | "[^"\\\x00-\x1f]*            # a string
        (?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*"
      | \Z                           # the end
    )""",
    re.VERBOSE,
)
LITERALS = {"true": True, "false": False, "null": None}
ESCAPE = re.compile(r"((?:\\u....)+)|\\(.)")
SHORT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class Reader:
    """Reads one text; self.token is the token not yet taken."""

    def __init__(self, text: str) -> None:
        self.text, self.end = text, 0
        self.advance()

    def advance(self) -> None:
        found = TOKEN.match(self.text, self.end)
        if not found:
            raise ValueError(f"no token after character {self.end}")
        self.token, self.end = found[1], found.end()

    def take(self, *expected: str) -> str:
        token = self.token
        if token not in expected:
            raise ValueError(f"{token!r} before character {self.end}")
        self.advance()
        return token

    def value(self, depth: int = 0) -> Json:
        match self.token[:1]:
            case "{" | "[" if depth == MAX_DEPTH:
                raise ValueError(f"nested deeper than {MAX_DEPTH}")
            case "{":
                return self.members(depth)
            case "[":
                return self.items(depth)
            case '"':
                return self.string()
            case "t" | "f" | "n":
                return LITERALS[self.take(*LITERALS)]
            case "" | "}" | "]" | ":" | ",":
                raise ValueError(f"no value before character {self.end}")
        number = self.take(self.token)
        whole = number.lstrip("-").isdigit()
        return int(number) if whole else float(number)

    def items(self, depth: int) -> list[Json]:
        items: list[Json] = []
        self.take("[")
        if self.token != "]":
            items.append(self.value(depth + 1))
        while self.take(",", "]") == ",":
            items.append(self.value(depth + 1))
        return items

    def members(self, depth: int) -> dict[str, Json]:
        members: dict[str, Json] = {}
        self.take("{")
        if self.token != "}":
            self.member(members, depth)
        while self.take(",", "}") == ",":
            self.member(members, depth)
        return members

    def member(self, members: dict[str, Json], depth: int) -> None:
        name = self.string()
        self.take(":")
        members[name] = self.value(depth + 1)

    def string(self) -> str:
        if not self.token.startswith('"'):
            raise ValueError(f"no string before character {self.end}")
        return unescape(self.take(self.token)[1:-1])


def unescape(raw: str) -> str:
    r"""Resolve escapes; "\ud83d\ude00", a surrogate pair, is one 😀."""

    def character(escape: re.Match[str]) -> str:
        units, short = escape.groups()
        if short:
            return SHORT.get(short, short)
        utf16 = bytes.fromhex(units.replace(r"\u", ""))
        return utf16.decode("utf-16-be", "surrogatepass")

    return ESCAPE.sub(character, raw)


def parse_json(text: str) -> Json:
    reader = Reader(text)
    value = reader.value()
    reader.take("")  # only space may follow
    return value


def read_json(path: str | Path) -> Json:
    # utf-8-sig skips a byte order mark, which RFC 8259 lets a reader do
    return parse_json(Path(path).read_text(encoding="utf-8-sig"))


def leaves(value: object, keys: Keys = ()) -> Iterator[tuple[Keys, object]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*keys, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(item, (*keys, index))
    else:  # a scalar: the recursion ends here
        yield keys, value


def read_json_leaves(path: str) -> dict[Keys, object]:
    return dict(leaves(json.loads(Path(path).read_text(encoding="utf-8"))))


TOKENS = re.compile(r'"(?:\\.|[^"\\])*"?|[^][{},:" \t\n\r]+|[][{},:]')


def parse(text: str) -> Any:
    tokens = ["", *reversed(TOKENS.findall(text))]  # the next one is last

    def value() -> Any:
        token = tokens.pop()
        if token == "[":
            return list(inside("]", value))
        if token == "{":
            return dict(inside("}", member))
        return json.loads(token)  # one string, number, or word

    def member() -> tuple[str, Any]:
        name = value()
        if not isinstance(name, str) or tokens.pop() != ":":
            raise ValueError("expected a name and a colon")
        return name, value()

    def inside(close: str, read: Callable[[], Any]) -> Iterator[Any]:
        token = tokens.pop() if tokens[-1] == close else ","
        while token == ",":
            yield read()
            token = tokens.pop()
        if token != close:
            raise ValueError(f"expected {close}, not {token!r}")

    found = value()
    if tokens != [""]:
        raise ValueError("more text after the value")
    return found


def leaves_flat(value: object) -> Iterator[tuple[Keys, object]]:
    """Yield the same as leaves, with a stack of its own."""
    stack: list[tuple[Keys, object]] = [((), value)]
    while stack:
        keys, value = stack.pop()
        if isinstance(value, dict):
            inner = list(value.items())
        elif isinstance(value, list):
            inner = list(enumerate(value))
        else:
            yield keys, value
            continue
        stack += [((*keys, key), item) for key, item in reversed(inner)]
