"""The answer's measurements are those that benchmarks/file_formats.py wrote down."""

from __future__ import annotations

import re

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
    assert len(SHOWN) == len(set(SHOWN)) == 14
    for format_, library in SHOWN[1:]:
        found = measured("formats", format=format_, library=library)
        prints_row(
            ANSWER,
            f"{format_} ({library})",
            found["layout"],
            (found["bytes"] / 1e6, ".1f"),
            *(seconds(found[f"{name}_work"]) for name in ("write", "read", "read_column")),
        )


def test_where_and_when() -> None:
    prints_date_and_versions(ANSWER, "Python", "pandas", "pyarrow", "polars", "SQLite")
    ANSWER.prints(f"One generated table of {MEASURED['rows']:,}", MEASURED["rows"])
    ANSWER.prints(f"the best of {MEASURED['repeats']}", MEASURED["repeats"])
    assert len(MEASURED["columns"]) == 7, "one column of seven"


def test_ratios() -> None:
    share = MEASURED["parquet_columns"]["price"] / PARQUET["bytes"]
    fraction = PARQUET["read_column_work"] / PARQUET["read_work"]
    of_text = TEXT["read_column_work"] / TEXT["read_work"]
    ANSWER.prints(f"one column of seven takes {share:.0%}", share)
    ANSWER.prints(f"Parquet with Snappy, and {fraction:.0%}", fraction)
    ANSWER.prints(f"in pandas' CSV {of_text:.0%}", of_text)
    size, time = GZIP["bytes"] / PARQUET["bytes"], GZIP["read_work"] / PARQUET["read_work"]
    ANSWER.prints(f"CSV under gzip is {size:.1f}", size)
    ANSWER.prints(f"but takes {time:.1f}", time)
    encoding = TEXT["bytes"] / measured("formats", format="Parquet, uncompressed")["bytes"]
    ANSWER.prints(f"and is {encoding:.1f}", encoding)
    arrow = measured("formats", format="CSV", library="pyarrow")
    writing = TEXT["write_work"] / arrow["write_work"]
    ANSWER.prints(f"writing the table as CSV took pandas {writing:.0f}", writing)


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
