"""The JSON reader: against the json module on valid and damaged texts, and by the cases of RFC 8259."""

import json
import math
import re
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from time import perf_counter
from typing import Any, TypeAlias, cast

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from solutions.algorithms.json_reader import leaves, leaves_flat, parse, read_leaves
from tests.answers.proof import answer

ANSWER = answer(__file__)
Json: TypeAlias = "str | int | float | list[Json] | dict[str, Json] | None"
PROPERTY = settings(deadline=None, max_examples=100, derandomize=True)
CHARACTERS = st.sampled_from('aé"\\/\b\n\t\u2028\ud83d\ude00😀 {}[]:,0')
STRINGS = st.lists(CHARACTERS, max_size=6).map("".join)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | STRINGS
VALUES: st.SearchStrategy[Json] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(STRINGS, inner, max_size=4),
    max_leaves=12,
)
PIECES = [*"{}[]:,", '"a"', '"b"', "0", "-1", "1.5", "01", "1e5", "2E-3", ".5", "1.", "true", "null", " ", "\n", "nul"]
PIECES += ['"\\n"', '"\\ud83d\\ude00"', '"\\ude00"', '"\\x"', '"\\u12"', '"', "\t", "'a'", "\x0b", "+1", "-"]


def refuse(name: str) -> None:
    raise ValueError(name)


def reference(text: str) -> tuple[bool, Json]:
    """Return whether the json module accepts a text, without its own constants, and what it reads."""
    try:
        return True, json.loads(text, parse_constant=refuse)
    except ValueError:
        return False, None


def ours(text: str) -> tuple[bool, Json]:
    try:
        return True, parse(text)
    except ValueError:
        return False, None


def agree(text: str) -> None:
    one, other = ours(text), reference(text)
    assert one[0] == other[0]
    assert same(one[1], other[1])


def same(a: Json, b: Json) -> bool:
    """Return whether two values are equal, of the same types all the way down: 1 is neither 1.0 nor True."""
    return repr(a) == repr(b)


@PROPERTY
@given(VALUES, st.booleans(), st.sampled_from([None, 1, "\t"]))
def test_reads_what_json_writes(value: Json, ascii_only: bool, indent: int | str | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    assert same(parse(text), json.loads(text))


@PROPERTY
@given(st.lists(st.sampled_from(PIECES), max_size=7).map("".join))
@example("[1,]")
@example('{"a":1,}')
@example('{"a":1 "b":2}')
@example('{"a"}')
@example("{1:2}")
@example("[1 2]")
@example("[,1]")
@example("{,}")
@example("]")
@example("")
@example('"a')
@example("NaN")
@example("\xa01")
@example("1 2")
@example("\u0661")
@example("$")
@example("[1]$")
@example("-.5")
def test_accepts_and_refuses_like_json(text: str) -> None:
    agree(text)


@PROPERTY
@given(VALUES, st.data())
def test_damaged_texts(value: Json, data: st.DataObject) -> None:
    text = json.dumps(value)
    at = data.draw(st.integers(0, len(text)))
    cut = data.draw(st.integers(0, 2))
    damaged = text[:at] + data.draw(st.sampled_from(["", *PIECES])) + text[at + cut :]
    agree(damaged)


def test_the_examples_of_the_table_have_the_results_it_states() -> None:
    rows = re.findall(r"^\| (.+) \| (.+) \|$", ANSWER.text, re.MULTILINE)
    examples = [(text, result) for inputs, result in rows for text in re.findall("`([^`]+)`", inputs)]
    assert {("3", "valid"), ("01", "error"), ("NaN", "error")} <= set(examples)
    for text, result in examples:
        assert ours(text)[0] == (result != "error"), text
        if "one character" in result:
            assert parse(text) == result[-1]
        if text == "NaN":
            assert math.isnan(json.loads(text))  # where the json module differs
        else:
            assert reference(text)[0] == (result != "error")


def test_the_table() -> None:
    assert (parse("3"), parse(" null ")) == (3, None)
    for text in [
        "",
        " ",
        "[1,]",
        "01",
        "1.",
        "NaN",
        "-Infinity",
        "'a'",
        '"\t"',
        '"\n"',
        '"\x00"',
        '"\x1f"',
        '"\\n\x1f"',
        '"\\u12"',
        '"\\u123g"',
        '"\\',
    ]:
        with pytest.raises(ValueError):  # noqa: PT011
            parse(text)
    assert same(parse('{"a": 1, "a": 2}'), {"a": 2})
    assert parse('"\x7f\u2028"') == "\x7f\u2028"  # only what is below a space must be escaped
    pair = parse(r'"\ud83d\ude00"')
    assert pair == "😀"
    alone = parse(r'"\ud83d"')
    assert alone == "\ud83d" == json.loads(r'"\ud83d"')
    with pytest.raises(UnicodeEncodeError):
        str(alone).encode("utf-8")
    assert math.isnan(json.loads("NaN"))  # where the json module is looser
    assert json.loads("Infinity") == math.inf


def test_numbers() -> None:
    for text in ["0", "-0", "-0.0", "1e5", "1E+05", "123456789012345678901234567890", "0.1", "1e400", "1e-400"]:
        assert same(parse(text), json.loads(text))
    limit = sys.int_info.default_max_str_digits
    assert parse("9" * limit) == 10**limit - 1
    with pytest.raises(ValueError, match="4300"):
        parse("9" * (limit + 1))


def test_files(tmp_path: Path) -> None:
    file = tmp_path / "file.json"
    text = '{"größe": [1.5, true, "😀"]}\r\n'
    file.write_bytes(text.encode())
    assert list(read_leaves(str(file))) == list(leaves(parse(text)))
    file.write_bytes(b"\xef\xbb\xbf" + text.encode())
    with pytest.raises(ValueError, match="BOM"):
        read_leaves(str(file))
    assert file.read_text("utf-8-sig") == text.replace("\r\n", "\n")
    file.write_bytes(b'"\xff"')
    with pytest.raises(UnicodeDecodeError) as caught:
        read_leaves(str(file))
    assert isinstance(caught.value, ValueError)
    with pytest.raises(OSError, match="nothing"):
        read_leaves(str(tmp_path / "nothing"))


def test_example(tmp_path: Path) -> None:
    text = '{"user": {"name": "Ada", "tags": ["ml", {}]}}'
    assert f"`{text}` gives" in ANSWER.text
    file = tmp_path / "file.json"
    file.write_text(text, encoding="utf-8")
    found = list(read_leaves(str(file)))
    shown = [f"- `{json.dumps(keys).replace('[', '(').replace(']', ')')}`: `{json.dumps(v)}`" for keys, v in found]
    assert ",\n".join(shown) + "." in ANSWER.text
    assert list(leaves([[], {}])) == [((0,), []), ((1,), {})]


def test_damaged_strings_take_linear_time() -> None:
    """There is no second attempt after each escaped quote, which would take minutes here."""
    started = perf_counter()
    for text in ('"' + '\\"' * 200_000, "[" + '"\\' * 200_000, '"' + "a" * 400_000):
        with pytest.raises(ValueError):  # noqa: PT011
            parse(text)
    assert perf_counter() - started < 20


def pairs(found: Iterator[tuple[object, ...]]) -> list[tuple[tuple[Any, ...], object]]:
    return cast("list[tuple[tuple[Any, ...], object]]", list(found))


def deepest(read: Callable[[str], object], opening: str, closing: str) -> int:
    """Return how deep a reader reads before it runs out of calls."""

    def reads(depth: int) -> bool:
        try:
            read(opening * depth + "1" + closing * depth)
        except RecursionError:
            return False
        return True

    return bisect_left(range(2 * sys.getrecursionlimit()), True, key=lambda depth: not reads(depth)) - 1


def test_depth() -> None:
    ANSWER.prints("Python stops at about 1,000", sys.getrecursionlimit())
    arrays, objects = deepest(parse, "[", "]"), deepest(parse, '{"a":', "}")
    assert sys.getrecursionlimit() * 0.8 < objects <= arrays < sys.getrecursionlimit()
    deep: Json = 1
    for _ in range(sys.getrecursionlimit()):
        deep = [deep]
    with pytest.raises(RecursionError):
        list(leaves(deep))
    with pytest.raises(RecursionError):
        json.loads("[" * 100_000 + "]" * 100_000)
    assert [(len(keys), value) for keys, value in pairs(leaves_flat(deep))] == [(sys.getrecursionlimit(), 1)]


@PROPERTY
@given(VALUES)
def test_leaves(value: Json) -> None:
    found = pairs(leaves(value))
    assert list(map(repr, leaves_flat(value))) == list(map(repr, found))
    for keys, scalar in found:
        place: object = value
        for key in keys:
            assert isinstance(place, dict | list)
            place = place[key]
        assert place is scalar
        assert scalar in ([], {}) or not isinstance(scalar, dict | list)
    assert len({keys for keys, _ in found}) == len(found)
    assert len(found) == count(value)  # each scalar, [] and {} once


def count(value: Json) -> int:
    match value:
        case dict():
            return sum(map(count, value.values())) or 1
        case list():
            return sum(map(count, value)) or 1
    return 1


def test_pitfall() -> None:
    with pytest.raises(SyntaxError):
        compile("{'a': [1,}", "", "eval")
    text = '"a,b]"'
    assert text.split(",") != [parse(text)]
    names = chain.from_iterable(compile(text, "", "eval").co_names for text in ("true", "null"))
    assert list(names) == ["true", "null"]  # JSON's constants are unknown names to Python
