"""The JSON schema that editors use says what the model says, and accepts the data."""

from __future__ import annotations

import json
import re
from typing import Any

from macros.model import Bank
from macros.schema import SCHEMA, schema_text
from tests.project import QUESTIONS, ROOT

DATA = json.loads((ROOT / QUESTIONS).read_text(encoding="utf-8"))
SCHEMA_DATA: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))


def test_the_file_is_up_to_date() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), "run `python -m macros.schema`"


def test_the_data_names_the_schema() -> None:
    assert (ROOT / QUESTIONS).parent / DATA["$schema"] == SCHEMA


def test_the_data_fits_the_model() -> None:
    Bank.model_validate(DATA)


def test_the_schema_forbids_unknown_fields_everywhere() -> None:
    objects = [SCHEMA_DATA, *SCHEMA_DATA["$defs"].values()]
    assert all(definition["additionalProperties"] is False for definition in objects if definition["type"] == "object")


def test_the_data_validates_against_the_schema() -> None:
    assert list(mistakes(DATA, SCHEMA_DATA, "$")) == []


def test_the_schema_finds_mistakes() -> None:
    """The validator below would otherwise prove nothing."""
    part = {"id": "Bad id", "title": "", "difficulty": "Easy", "extra": 1}
    assert sorted(mistakes(part, SCHEMA_DATA["$defs"]["Part"], "$")) == [
        "$.difficulty: no alternative fits",
        "$.extra: unknown field",
        "$.id: does not match",
        "$.title: too short",
        "$: text is missing",
    ]


def mistakes(value: Any, schema: dict[str, Any], where: str) -> list[str]:
    """Validate by the part of JSON Schema that pydantic writes; an unknown keyword is an error here."""
    known = {"title", "description", "default", "$ref", "$defs", "anyOf", "type", "enum", "const"}
    known |= {
        "properties",
        "required",
        "additionalProperties",
        "items",
        "minItems",
        "pattern",
        "minLength",
        "maxLength",
    }
    known |= {"exclusiveMinimum"}
    assert set(schema) <= known, set(schema) - known
    if "$ref" in schema:
        return mistakes(value, SCHEMA_DATA["$defs"][schema["$ref"].removeprefix("#/$defs/")], where)
    if "anyOf" in schema:
        fits = any(not mistakes(value, option, where) for option in schema["anyOf"])
        return [] if fits else [f"{where}: no alternative fits"]
    types = {"object": dict, "array": list, "string": str, "integer": int, "null": type(None)}
    if "type" in schema and not isinstance(value, types[schema["type"]]):
        return [f"{where}: not of type {schema['type']}"]
    found: list[str] = []
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{where}: not one of {schema['enum']}")
    if isinstance(value, dict):
        properties = schema["properties"]
        found += [f"{where}: {name} is missing" for name in schema.get("required", []) if name not in value]
        found += [f"{where}.{name}: unknown field" for name in value if name not in properties]
        for name, item in value.items():
            found += mistakes(item, properties[name], f"{where}.{name}") if name in properties else []
    elif isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            found.append(f"{where}: too short")
        for index, item in enumerate(value):
            found += mistakes(item, schema["items"], f"{where}[{index}]")
    elif isinstance(value, str):
        found += string_mistakes(value, schema, where)
    elif isinstance(value, int) and value <= schema.get("exclusiveMinimum", value - 1):
        found.append(f"{where}: too small")
    return found


def string_mistakes(value: str, schema: dict[str, Any], where: str) -> list[str]:
    found = []
    if "pattern" in schema and not re.search(schema["pattern"], value):
        found.append(f"{where}: does not match")
    if len(value) < schema.get("minLength", 0):
        found.append(f"{where}: too short")
    if len(value) > schema.get("maxLength", len(value)):
        found.append(f"{where}: too long")
    return found
