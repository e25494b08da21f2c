"""How often a log-structured merge tree writes and where it looks; what single records cost, as measured."""

from __future__ import annotations

import math
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
    ANSWER.prints("with a buffer of 100", BUFFER)
    ANSWER.prints("runs that double, 102,400", records)
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
    ANSWER.prints("A B-tree with 200", 200)
    ANSWER.prints("reaches $`10^9", 9)
    ANSWER.prints("keys in 4", next(height for height in count(1) if 200**height >= 10**9))
    ANSWER.prints("changing 100", BUFFER)
    ANSWER.prints("a page of, say, 4,096", 2**12)
    ANSWER.prints("about 41", 4096 / 100)
    assert round(math.log2(10**9)) == 30  # "rather than thirty", as the answer on trees says


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
            seconds(each["read_work"]),
        )
    one = measured("singles", format="Parquet, one file")["bytes"] / 1e3
    ANSWER.prints(f"they take {one:.0f}", one)
    ANSWER.prints(f"the best of {MEASURED['repeats']}", MEASURED["repeats"])


def test_whole_tables_as_measured() -> None:
    parquet, text, arrow = (
        measured("formats", format=format_, library=library)["write_work"]
        for format_, library in (("Parquet, Snappy", "pyarrow"), ("CSV", "pandas"), ("CSV", "pyarrow"))
    )
    ANSWER.prints(f"of {MEASURED['rows']:,}", MEASURED["rows"])
    ANSWER.prints(f"writes Parquet in {parquet:.2f}", parquet)
    ANSWER.prints(f"CSV in {text:.2f}", text)
    ANSWER.prints(f"writes that in {arrow:.2f}", arrow)
    assert parquet < arrow < text
