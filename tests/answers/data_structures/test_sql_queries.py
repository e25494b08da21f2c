"""The answer's SQL is run by SQLite, and its joins' costs are counted."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from itertools import pairwise

import pytest

from tests.answers.proof import answer

ANSWER = answer(__file__)
TABLES, PURCHASES, LATEST = re.findall(r"```sql\n(.*?)```", ANSWER.text, re.DOTALL)
PRINTED = re.findall(r"```\n\n(\|.*?)\n\n", ANSWER.text, re.DOTALL)


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.executescript(TABLES)
    yield connection
    connection.close()


def as_table(cursor: sqlite3.Cursor) -> str:
    """Return a result as the answer prints it."""
    names = [column[0] for column in cursor.description]
    rows = [names, ["---"] * len(names), *([str(value) for value in row] for row in cursor)]
    return "\n".join("| " + " | ".join(row) + " |" if row[0] != "---" else "|" + "|".join(row) + "|" for row in rows)


@pytest.mark.parametrize(("query", "printed"), list(zip((PURCHASES, LATEST), PRINTED, strict=True)))
def test_results(database: sqlite3.Connection, query: str, printed: str) -> None:
    assert as_table(database.execute(query)) == printed


def test_filter_in_where_makes_the_join_an_inner_one(database: sqlite3.Connection) -> None:
    wrong = PURCHASES.replace(" AND p.price > 15", "\nWHERE p.price > 15")
    assert wrong != PURCHASES
    rows = database.execute(wrong).fetchall()
    assert rows == database.execute(wrong.replace("LEFT JOIN", "JOIN")).fetchall()
    assert [name for name, _ in rows] == ["Ada"]
    joined = "SELECT name, p.price, p.price > 15 FROM customer AS c LEFT JOIN purchase AS p ON p.customer_id = c.id"
    tested = database.execute(f"{joined} WHERE name <> 'Ada' ORDER BY name").fetchall()
    assert tested == [("Bo", 10, 0), ("Cy", None, None)], "Bo's row fails, Cy's is unknown"


def test_two_purchases_on_the_last_day(database: sqlite3.Connection) -> None:
    database.execute("INSERT INTO purchase VALUES (2, '2026-01-05', 30)")
    assert len(database.execute(LATEST).fetchall()) == 2
    ranked = LATEST.replace("ROW_NUMBER", "RANK")
    assert ranked != LATEST
    assert len(database.execute(ranked).fetchall()) == 3


def test_count_of_rows_counts_the_row_of_nulls(database: sqlite3.Connection) -> None:
    rows = dict(database.execute(PURCHASES.replace("COUNT(p.price)", "COUNT(*)")).fetchall())
    assert rows["Bo"] == rows["Cy"]
    ANSWER.prints("so Bo and Cy would get 1", rows["Bo"])
    ANSWER.prints("Purchases over 15", float(re.findall(r"p\.price > (\d+)", PURCHASES)[0]))


def test_null_comparisons(database: sqlite3.Connection) -> None:
    assert database.execute("SELECT NULL > 15").fetchone() == (None,)
    names = "SELECT name FROM customer WHERE id NOT IN (SELECT customer_id FROM purchase"
    assert database.execute(f"{names})").fetchall() == [("Cy",)]
    assert database.execute(f"{names} UNION SELECT NULL)").fetchall() == []
    without = """SELECT name FROM customer AS c WHERE NOT EXISTS (
        SELECT 1 FROM (SELECT customer_id FROM purchase UNION SELECT NULL) AS p WHERE p.customer_id = c.id)"""
    assert database.execute(without).fetchall() == [("Cy",)]


def test_aggregates_skip_null(database: sqlite3.Connection) -> None:
    database.execute("INSERT INTO purchase VALUES (3, '2026-01-07', NULL)")
    query = "SELECT COUNT(*), COUNT(price), SUM(price), AVG(price) FROM purchase"
    assert database.execute(query).fetchone() == (4, 3, 80, 80 / 3)
    assert database.execute("SELECT NULL = NULL, NULL IS NULL").fetchone() == (None, 1)


def test_union_drops_duplicates() -> None:
    connection = sqlite3.connect(":memory:")
    sizes = [len(connection.execute(f"SELECT 1 {union} SELECT 1").fetchall()) for union in ("UNION", "UNION ALL")]
    connection.close()
    assert sizes == [1, 2]


def test_second_highest(database: sqlite3.Connection) -> None:
    database.execute("INSERT INTO purchase VALUES (3, '2026-01-07', 50)")
    window = "OVER (ORDER BY price DESC)"
    assert f"DENSE_RANK() {window}" in ANSWER.text
    ranked = f"SELECT price FROM (SELECT price, DENSE_RANK() {window} AS nth FROM purchase) WHERE nth = 2"
    assert database.execute(ranked).fetchall() == [(20,)]
    assert database.execute(ranked.replace("DENSE_RANK", "RANK")).fetchall() == []


def test_a_join_repeats_rows(database: sqlite3.Connection) -> None:
    joined = "SELECT SUM(c.id) FROM customer AS c JOIN purchase AS p ON p.customer_id = c.id WHERE name = 'Ada'"
    assert database.execute(joined).fetchone() == (2,)
    assert database.execute("SELECT SUM(id) FROM customer WHERE name = 'Ada'").fetchone() == (1,)


def test_where_sees_neither_aggregates_nor_windows(database: sqlite3.Connection) -> None:
    for where in ("COUNT(*) > 1", "ROW_NUMBER() OVER (ORDER BY day) = 1"):
        with pytest.raises(sqlite3.OperationalError, match="misuse"):
            database.execute(f"SELECT day FROM purchase WHERE {where} GROUP BY day")


def test_a_function_around_the_column_loses_the_index(database: sqlite3.Connection) -> None:
    database.execute("CREATE INDEX by_day ON purchase (day)")
    plans = [
        database.execute(f"EXPLAIN QUERY PLAN SELECT price FROM purchase WHERE {where}").fetchone()[3]
        for where in ("day = '2026-01-03'", "substr(day, 1, 10) = '2026-01-03'", "price = 20")
    ]
    assert [plan.split()[0] for plan in plans] == ["SEARCH", "SCAN", "SCAN"]


def steps(size: int, setup: str, query: str) -> int:
    """Return how many of its instructions SQLite runs for a query on tables of this size, to the hundred."""
    connection = sqlite3.connect(":memory:")
    connection.executescript("CREATE TABLE a (x INTEGER); CREATE TABLE b (x INTEGER);")
    for table in "ab":
        connection.executemany(f"INSERT INTO {table} VALUES (?)", ((i * 7919 % size,) for i in range(size)))
    connection.executescript(setup)
    count = 0

    def tick() -> int:
        nonlocal count
        count += 1
        return 0

    connection.set_progress_handler(tick, 100)
    connection.execute(query).fetchall()
    connection.close()
    return count


def ratios(setup: str, query: str, sizes: tuple[int, ...]) -> list[float]:
    counts = [steps(size, setup, query) for size in sizes]
    return [after / before for before, after in pairwise(counts)]


def test_nested_loop_join_scales() -> None:
    """Twice the rows: four times the work without an index, about twice with one."""
    join = "SELECT COUNT(*) FROM a CROSS JOIN b WHERE +a.x = +b.x"
    assert all(3.6 < ratio < 4.4 for ratio in ratios("", join, (50, 100, 200)))
    indexed = "SELECT COUNT(*) FROM a CROSS JOIN b WHERE a.x = b.x"
    assert all(1.8 < ratio < 2.4 for ratio in ratios("CREATE INDEX i ON b (x);", indexed, (1000, 2000, 4000)))


def test_scan_scales() -> None:
    scan = "SELECT x FROM a WHERE x = 5"
    assert all(1.8 < ratio < 2.2 for ratio in ratios("", scan, (1000, 2000, 4000)))
    assert steps(4000, "CREATE INDEX i ON a (x);", scan) <= 1
