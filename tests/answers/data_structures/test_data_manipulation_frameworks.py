"""The answer's measurements are those that benchmarks/file_formats.py wrote down."""

from __future__ import annotations

import sys

from tests.answers.data_structures.measured import MEASURED, prints_date_and_versions, prints_row, seconds
from tests.answers.proof import answer

ANSWER = answer(__file__)


def test_group_by() -> None:
    prints_date_and_versions(ANSWER, "Python", "pandas", "pyarrow", "polars")
    ANSWER.prints(f"price by city of {MEASURED['rows']:,}", MEASURED["rows"])
    ANSWER.prints(f"the best of {MEASURED['repeats']}", MEASURED["repeats"])
    for each in MEASURED["group_by"]:
        prints_row(ANSWER, each["library"], each["source"], seconds(each["run_work"]))
    times = {(each["library"], each["source"]): each["run_work"] for each in MEASURED["group_by"]}
    text, chunks, parquet = (
        times[way]
        for way in (
            ("pandas", "CSV, all columns"),
            ("pandas, 10 chunks", "CSV, 2 columns"),
            ("pandas", "Parquet, 2 columns"),
        )
    )
    lazy_text, lazy_parquet = times["polars, lazy", "CSV"], times["polars, lazy", "Parquet"]
    formats = min(text / parquet, chunks / parquet, lazy_text / lazy_parquet)
    libraries = max(text / lazy_text, chunks / lazy_text, parquet / lazy_parquet)
    assert formats > libraries, "Parquet gains more than the other library does"
    assert 1 - parquet / text > 0.5, "from CSV, most is reading: all the rest is in the time from Parquet, too"


def test_memory() -> None:
    memory = {name: size / 1e6 for name, size in MEASURED["city_memory"].items()}
    quote = f"takes {memory['object']:.0f}"
    ANSWER.prints("the column of 50", 50)
    ANSWER.prints(quote, memory["object"])
    assert MEASURED["city_memory"]["object"] == MEASURED["rows"] * (8 + sys.getsizeof("City 00")), "pointer, string"
    quote += f" MB with a Python string for each row, {memory['str']:.0f}"
    ANSWER.prints(quote, memory["str"])
    ANSWER.prints(f"and {memory['category']:.0f}", memory["category"])
    assert round(MEASURED["city_memory"]["category"] / MEASURED["rows"], 2) == 1, "a byte per row"


def copied(rows: int) -> int:
    """Return how many rows are copied when each append copies those that are there."""
    return sum(range(rows))


def test_appending_row_by_row() -> None:
    ANSWER.prints("Appending 10,000", 10_000)
    ANSWER.prints("one by one copies 49,995,000", copied(10_000))
    assert all(3.9 < copied(2 * rows) / copied(rows) < 4.1 for rows in (1000, 2000))
