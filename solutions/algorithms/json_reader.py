"""Read JSON: walk what the library parsed, or parse it recursively."""

import json
import re
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[Any]:
    """Yield the path and the value of each leaf."""
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list) and value:
        for index, inner in enumerate(value):
            yield from leaves(inner, (*path, index))
    else:  # a scalar, or an empty {} or []
        yield path, value


def read_leaves(filename: str) -> Iterator[Any]:
    text = Path(filename).read_text("utf-8")
    return leaves(json.loads(text))


def parse(text: str) -> Any:
    tokens = tokenize(text)  # the last one is "end"
    value = parse_value(tokens)
    take(tokens, "end")  # nothing may follow
    return value


def parse_value(tokens: deque[str]) -> Any:
    token = tokens.popleft()
    if token == "[":
        items: list[Any] = []
        while tokens[0] != "]":
            if items:  # a comma before all but the first
                take(tokens, ",")
            items.append(parse_value(tokens))
        take(tokens, "]")
        return items
    if token == "{":
        members: dict[str, Any] = {}
        while tokens[0] != "}":
            if members:
                take(tokens, ",")
            name = string(tokens.popleft())
            take(tokens, ":")
            members[name] = parse_value(tokens)
        take(tokens, "}")
        return members
    return scalar(token)


TOKEN = re.compile(
    r"""([][{},:] | true | false | null
    | -?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?
    | "(?:[^"\\\x00-\x1f] | \\["\\/bfnrt] | \\u[0-9a-fA-F]{4})*")
    | [^ \t\n\r].*  # no token: all the rest becomes ""
    """,
    re.VERBOSE | re.DOTALL,
)
WORDS = {"true": True, "false": False, "null": None}
SHORT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def tokenize(text: str) -> deque[str]:
    return deque([*TOKEN.findall(text), "end"])


def take(tokens: deque[str], wanted: str) -> None:
    token = tokens.popleft()
    if token != wanted:
        raise ValueError(f"{token!r} instead of {wanted!r}")


def scalar(token: str) -> Any:
    if token in WORDS:
        return WORDS[token]
    if token.startswith('"'):
        return string(token)
    if "." in token or "e" in token or "E" in token:
        return float(token)
    return int(token)  # refuses "", "]" and the like


def string(token: str) -> str:
    if not token.startswith('"'):
        raise ValueError(f"{token!r} is not a string")
    # a run of \u at once: two may make one character
    escapes = r"(?:\\u....)+|\\."
    return re.sub(escapes, unescape, token[1:-1])


def unescape(found: re.Match[str]) -> str:
    escape = found[0]
    if escape[1] == "u":
        utf16 = bytes.fromhex(escape.replace("\\u", ""))
        return utf16.decode("utf-16-be", "surrogatepass")
    return SHORT.get(escape[1], escape[1])


def leaves_flat(value: Any) -> Iterator[Any]:
    """Yield the same as leaves, with a stack of its own."""
    stack: list[tuple[tuple[Any, ...], Any]] = [((), value)]
    while stack:
        path, value = stack.pop()
        if not value or not isinstance(value, dict | list):
            yield path, value
            continue
        keys = value if isinstance(value, dict) else range(len(value))
        inner = [((*path, key), value[key]) for key in keys]
        stack.extend(reversed(inner))  # the first is popped first
