"""Read JSON: walk what the library parsed, or parse it recursively."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def leaves(value: object, *keys: object) -> Iterator[tuple[object, ...]]:
    if value and isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from leaves(value[key], *keys, key)
    else:  # a scalar, {} or []
        yield keys, value


def read_leaves(path: str) -> Iterator[tuple[object, ...]]:
    return leaves(json.loads(Path(path).read_text("utf-8")))


TOKEN = re.compile(r"""(?asx)([][{},:]|true|false|null
    |-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?
    |"(?:[^"\\\x00-\x1f]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*")|[^ \t\n\r].*""")
WORDS = {"true": True, "false": False, "null": None}


def unescape(found: re.Match[str]) -> str:
    plain = found[0].replace(r"\/", "/").encode().decode("unicode_escape")
    utf16 = plain.encode("utf-16", "surrogatepass")
    return utf16.decode("utf-16", "surrogatepass")


def parse(text: str) -> Any:
    tokens: list[str] = ["$", *TOKEN.findall(text)[::-1]]

    def take(*allowed: str) -> str:
        if tokens[-1] not in allowed:
            raise ValueError(f"unexpected {tokens[-1]!r}")
        return tokens.pop()

    def value() -> Any:
        token = tokens.pop()
        if token in ("[", "{"):
            read, close = (value, "]") if token == "[" else (member, "}")
            items = [read()] if tokens[-1] != close else []
            while take(",", close) == ",":
                items.append(read())
            return items if token == "[" else dict(items)
        if token.startswith('"'):
            return re.sub(r"(?:\\u....)+|\\.", unescape, token[1:-1])
        if token in WORDS:
            return WORDS[token]
        return float(token) if set(token) & set(".eE") else int(token)

    def member() -> tuple[str, Any]:
        if not tokens[-1].startswith('"'):
            raise ValueError(f"no name: {tokens[-1]!r}")
        return (value(), take(":"), value())[::2]

    return (value(), take("$"))[0]  # $: the end


def leaves_flat(value: object) -> Iterator[tuple[object, ...]]:
    """Yield the same as leaves, with a stack of its own."""
    stack: list[tuple[tuple[object, ...], object]] = [((), value)]
    while stack:
        keys, value = stack.pop()
        if not value or not isinstance(value, dict | list):
            yield keys, value
            continue
        inner = value if isinstance(value, dict) else range(len(value))
        stack += [((*keys, key), value[key]) for key in reversed(inner)]
