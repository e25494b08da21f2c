"""The answer's measurements are those that benchmarks/file_formats.py wrote down."""

from __future__ import annotations

import re
from itertools import groupby

import numpy as np

from figures.data_structures import row_and_column_layout as layout
from tests.answers.data_structures.measured import (
    MEASURED,
    measured,
    prints_date_and_versions,
    prints_row,
    seconds,
)
from tests.answers.proof import answer

ANSWER = answer(__file__)
SHOWN = re.findall(r"^\| ([^|(]+) \(([^|)]+)\) \|", ANSWER.text, re.MULTILINE)
TEXT = measured("formats", format="CSV", library="pandas")
GZIP = measured("formats", format="CSV, gzip", library="pandas")
PARQUET = measured("formats", format="Parquet, Snappy", library="pyarrow")


def test_table() -> None:
    assert SHOWN[0] == ("Format", "library")
    assert len(SHOWN) == len(set(SHOWN)) == 12
    for format_, library in SHOWN[1:]:
        found = measured("formats", format=format_, library=library)
        prints_row(
            ANSWER,
            f"{format_} ({library})",
            (found["bytes"] / 1e6, ".1f"),
            *(seconds(found[f"{name}_work"]) for name in ("read", "read_column")),
        )


def test_where_and_when() -> None:
    prints_date_and_versions(ANSWER, "Python", "pandas", "pyarrow", "polars", "SQLite")
    ANSWER.prints(f"one generated table of {MEASURED['rows']:,}", MEASURED["rows"])
    assert "orders with seven columns" in ANSWER.text
    ANSWER.prints(f"the best of {MEASURED['repeats']}", MEASURED["repeats"])
    assert len(MEASURED["columns"]) == 7


def test_excerpt() -> None:
    ANSWER.prints("As CSV it takes 79.4", TEXT["bytes"] / 1e6)
    ANSWER.prints("as Parquet with Snappy 23.9", PARQUET["bytes"] / 1e6)
    ANSWER.prints("Reading one column into pandas takes 0.15", TEXT["read_column_work"])
    ANSWER.prints("from CSV, 0.007", PARQUET["read_column_work"])


def test_ratios() -> None:
    ANSWER.prints("reading one column takes 7%", PARQUET["read_column_work"] / PARQUET["read_work"])
    ANSWER.prints("and 42%", TEXT["read_column_work"] / TEXT["read_work"])
    ANSWER.prints("CSV under gzip is 1.1", GZIP["bytes"] / PARQUET["bytes"])
    ANSWER.prints("but takes 8.5", GZIP["read_work"] / PARQUET["read_work"])
    plain = measured("formats", format="Parquet, uncompressed")["bytes"]
    arrow = measured("formats", format="Arrow file")["bytes"]
    ANSWER.prints("CSV is 2.6", TEXT["bytes"] / plain)
    ANSWER.prints("is only 1.1", TEXT["bytes"] / arrow)
    assert arrow / plain > TEXT["bytes"] / arrow, "most of it is the dictionary"


def test_encoding_example() -> None:
    column = ["Rome", "Rome", "Rome", "Oslo"]
    dictionary = {value: code for code, value in enumerate(dict.fromkeys(column))}
    codes = [dictionary[value] for value in column]
    runs = [(code, len(list(group))) for code, group in groupby(codes)]
    assert dictionary == {"Rome": 0, "Oslo": 1}
    assert f"`{', '.join(column)}`" in ANSWER.text
    assert f"`{', '.join(map(str, codes))}`" in ANSWER.text
    assert runs == [(0, 3), (1, 1)], "three times 0, once 1"


def test_numpy_is_row_major() -> None:
    assert np.zeros((2, 3)).flags.c_contiguous
    assert int("007") == 7


def test_what_is_said_of_the_rest() -> None:
    rows = [each for each in MEASURED["formats"] if each["layout"].startswith("row")]
    columns = [each for each in MEASURED["formats"] if each["layout"].startswith("column")]
    assert max(each["read_column_work"] for each in columns) < min(each["read_column_work"] for each in rows)
    arrow = measured("formats", format="Arrow file")
    assert arrow["bytes"] == max(each["bytes"] for each in columns)
    assert arrow["read_work"] == min(each["read_work"] for each in MEASURED["formats"])
    avro = measured("formats", format="Avro, Snappy")
    assert avro["read_column_work"] > avro["read_work"] / 3 > PARQUET["read_column_work"]


def test_figure() -> None:
    assert sorted(map(str, layout.BY_ROW)) == sorted(map(str, layout.BY_COLUMN))
    assert (layout.runs(layout.BY_ROW), layout.runs(layout.BY_COLUMN)) == (4, 1)
