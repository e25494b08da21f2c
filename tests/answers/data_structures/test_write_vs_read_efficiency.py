"""How often a log-structured merge tree writes and where it looks; what single records cost, as measured."""

from __future__ import annotations

import math
import sqlite3
from itertools import count, pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.data_structures.lsm_tree import LsmTree
from tests.answers.data_structures.measured import MEASURED, measured, prints_date_and_versions, prints_row, seconds
from tests.answers.proof import answer

ANSWER = answer(__file__)
BUFFER = 100


def grown(records: int) -> LsmTree:
    tree = LsmTree(BUFFER)
    for key in np.random.default_rng(1).permutation(records).tolist():
        tree.put(f"{key:07d}", key)
    return tree


def test_writes_of_an_lsm_tree() -> None:
    records = 102_400
    tree = grown(records)
    ANSWER.prints("With a buffer of 100", BUFFER)
    ANSWER.prints("doubling runs, 102,400", records)
    ANSWER.prints("distinct keys are written 11", tree.written / records)
    assert tree.written / records == 1 + math.log2(records / BUFFER)


def test_lsm_tree_scales() -> None:
    """Twice the records: one more write for each, one more run at most to look into."""
    sizes = [BUFFER * 2**exponent for exponent in (3, 4, 5, 6)]
    writes = [grown(size).written / size for size in sizes]
    assert all(after - before == 1 for before, after in pairwise(writes))
    for size in (*sizes, *(size - BUFFER for size in sizes)):
        assert len(grown(size).runs) <= math.log2(size / BUFFER) + 1


@settings(deadline=None, max_examples=100, derandomize=True)
@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.integers()), max_size=60), st.integers(1, 4))
def test_lsm_tree(records: list[tuple[str, int]], buffer: int) -> None:
    tree, expected = LsmTree(buffer), dict[str, int]()
    for key, value in records:
        tree.put(key, value)
        expected[key] = value
        assert all(tree.get(key) == expected.get(key) for key in "abcdefgh")
        assert all(len(older) > len(newer) for older, newer in pairwise(tree.runs))


def test_height_of_a_b_tree() -> None:
    ANSWER.prints("With 200", 200)
    ANSWER.prints("With 200 per page, 4", next(height for height in count(1) if 200**height >= 10**9))
    assert "pages suffice to reach a billion keys" in ANSWER.text
    ANSWER.prints("changing 100", BUFFER)
    ANSWER.prints("a whole page, say 4,096", 2**12)
    assert round(math.log2(10**9)) == 30  # "about thirty nodes for a billion keys", as the answer on trees says


def test_five_indexes_make_six_writes() -> None:
    """SQLite changes the B-tree of the table and one for each index."""
    assert "five indexes turns one insert into six writes" in ANSWER.text
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE t (a, b, c, d, e)")
    for column in "abcde":
        connection.execute(f"CREATE INDEX by_{column} ON t ({column})")
    program = connection.execute("EXPLAIN INSERT INTO t VALUES (1, 2, 3, 4, 5)").fetchall()
    connection.close()
    operations = [row[1] for row in program]
    assert (operations.count("Insert"), operations.count("IdxInsert")) == (1, 5)


def test_single_records_as_measured() -> None:
    prints_date_and_versions(ANSWER, "Python", "pandas", "pyarrow")
    records = 1000
    lines = measured("singles", format="CSV, a line appended")
    files = measured("singles", format="Parquet, a file each")
    ANSWER.prints("Writing 1,000", records)
    for each, count_of_files in ((lines, 1), (files, records)):
        prints_row(
            ANSWER,
            each["format"],
            (count_of_files, ","),
            (each["bytes"] / 1e3, ",.0f"),
            seconds(each["write_work"]),
        )
    one = measured("singles", format="Parquet, one file")["bytes"] / 1e3
    ANSWER.prints(f"they take {one:.0f}", one)
    ANSWER.prints(f"the best of {MEASURED['repeats']}", MEASURED["repeats"])


def test_a_whole_table_is_written_faster_by_column_here() -> None:
    parquet, text, arrow = (
        measured("formats", format=format_, library=library)["write_work"]
        for format_, library in (("Parquet, Snappy", "pyarrow"), ("CSV", "pandas"), ("CSV", "pyarrow"))
    )
    assert parquet < arrow < text
