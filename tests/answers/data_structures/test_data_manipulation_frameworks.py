"""The answer's measurements are those that benchmarks/file_formats.py wrote down."""

from __future__ import annotations

import sys
from collections import Counter
from fractions import Fraction
from itertools import product

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
    ANSWER.prints("For 1,000,000", MEASURED["rows"])
    ANSWER.prints("rows of 50", 50)
    ANSWER.prints("city names, Python strings take 64", memory["object"])
    ANSWER.prints("city names, Python strings take 64 MB, `category` takes 1", memory["category"])
    ANSWER.prints("The column of 50", 50)
    ANSWER.prints("cities takes 64", memory["object"])
    ANSWER.prints("as Python strings and 15", memory["str"])
    ANSWER.prints("As `category` it takes 1", memory["category"])
    assert MEASURED["city_memory"]["object"] == MEASURED["rows"] * (8 + sys.getsizeof("City 00")), "pointer, string"
    assert round(MEASURED["city_memory"]["category"] / MEASURED["rows"], 2) == 1, "one byte per row"


PARTITIONS = [[("Rome", 10)], [("Rome", 20), ("Oslo", 30)]]


def test_mean_by_group() -> None:
    """Partial sums and counts of partitions give the mean by group."""
    sums, counts = Counter[str](), Counter[str]()
    for partition in PARTITIONS:
        for city, price in partition:
            sums[city] += price
            counts[city] += 1
    assert "Rome with 10 and 20 and Oslo with 30" in ANSWER.text
    ANSWER.prints("give Rome 15", Fraction(sums["Rome"], counts["Rome"]))
    ANSWER.prints("give Rome 15, Oslo 30", Fraction(sums["Oslo"], counts["Oslo"]))


def test_duplicate_keys_multiply() -> None:
    joined = [(left, right) for left, right in product(["key"] * 2, ["key"] * 3) if left == right]
    assert len(joined) == 6
    assert "Two rows and three rows of one key give six." in ANSWER.text


def copied(rows: int) -> int:
    """Return how many rows are copied when each append copies those that are there."""
    return sum(range(rows))


def test_appending_row_by_row() -> None:
    ANSWER.prints("Appending 10,000", 10_000)
    ANSWER.prints("rows one by one copies 49,995,000", copied(10_000))
    assert all(3.9 < copied(2 * rows) / copied(rows) < 4.1 for rows in (1000, 2000))
