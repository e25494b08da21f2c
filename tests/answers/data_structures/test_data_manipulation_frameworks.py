"""The answer's measurements are those that benchmarks/file_formats.py wrote down."""

from __future__ import annotations

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
    better_format = times["pandas", "CSV, all columns"] / times["pandas", "Parquet, 2 columns"]
    another_library = times["pandas", "CSV, all columns"] / times["polars, lazy", "CSV"]
    assert better_format > another_library, "fewer columns and a better format gain more than another library does"


def test_memory() -> None:
    memory = {name: size / 1e6 for name, size in MEASURED["city_memory"].items()}
    quote = f"takes {memory['object']:.0f}"
    ANSWER.prints("the column of 50", 50)
    ANSWER.prints(quote, memory["object"])
    quote += f" MB as Python objects, {memory['str']:.0f}"
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
