"""One generated table in row and column formats: how large, how long to write, to read, to read one column of.

Needs pandas, polars (for Avro) and pyarrow, which nothing else here needs:

    python -m benchmarks.file_formats

prints the tables and writes benchmarks/file_formats.json, which the answers quote and their tests read.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import platform
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.report import print_columns

RESULTS = Path(__file__).with_suffix(".json")
ROWS = 1_000_000
REPEATS = 3
SINGLES = 1_000
SEED = 2026
CITIES, USERS = 50, 100_000
COLUMN = "price"

# By name: types or not, installed or not, this module can be imported and checked.
pd: Any = None
pl: Any = None
pa: Any = None


def import_libraries() -> None:
    """Import what measures; raises ModuleNotFoundError where it is not installed."""
    global pd, pl, pa
    pd, pl, pa = import_module("pandas"), import_module("polars"), import_module("pyarrow")
    for name in ("csv", "orc", "parquet"):
        import_module(f"pyarrow.{name}")


def generate(rows: int) -> Any:
    """Return orders as a data frame: two ids, two floats, two strings of few values, and the time, rising."""
    rng = np.random.default_rng(SEED)
    cities = np.array([f"City {number:02d}" for number in range(CITIES)], dtype=object)
    states = np.array(["delivered", "shipped", "pending", "returned"], dtype=object)
    start = np.datetime64("2026-01-01T00:00:00", "ms")
    return pd.DataFrame(
        {
            "order_id": np.arange(1, rows + 1),
            "user_id": rng.integers(USERS, size=rows),
            "price": rng.lognormal(3, 1, rows).round(2),
            "score": rng.random(rows),
            "city": cities[rng.integers(CITIES, size=rows)],
            "status": states[rng.choice(4, size=rows, p=[0.8, 0.1, 0.07, 0.03])],
            "at": start + np.cumsum(rng.integers(1, 60_000, size=rows)).astype("timedelta64[ms]"),
        }
    )


@dataclass(frozen=True)
class Format:
    """How a format is written and read: whole, and one column of it."""

    name: str
    layout: str
    library: str
    write: Callable[[Any, Path], Any]
    read: Callable[[Path], Any]
    read_column: Callable[[Path], Any]
    exact: bool = True
    """Whether every float comes back as it was; pandas writes at most 15 decimals into JSON."""


def _rows(frame: Any) -> Iterator[tuple[Any, ...]]:
    """Yield the rows as a program without pandas has them: tuples of Python's own types."""
    times = np.datetime_as_string(frame["at"].to_numpy())
    yield from zip(*(times.tolist() if name == "at" else frame[name].tolist() for name in frame), strict=True)


def _write_csv_rows(frame: Any, path: Path) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(frame.columns)
        writer.writerows(_rows(frame))


def _read_csv_rows(path: Path) -> Any:
    with path.open(newline="", encoding="utf-8") as file:
        reader = csv.reader(file)
        names = next(reader)
        return pd.DataFrame(
            [(int(a), int(b), float(c), float(d), e, f, datetime.fromisoformat(g)) for a, b, c, d, e, f, g in reader],
            columns=names,
        )


def _read_csv_column(path: Path) -> Any:
    with path.open(newline="", encoding="utf-8") as file:
        reader = csv.reader(file)
        position = next(reader).index(COLUMN)
        return pd.Series([float(row[position]) for row in reader])


def _write_json_rows(frame: Any, path: Path) -> None:
    names = list(frame.columns)
    with path.open("w", encoding="utf-8") as file:
        for row in _rows(frame):
            file.write(json.dumps(dict(zip(names, row, strict=True))) + "\n")


def _read_json_rows(path: Path) -> Any:
    with path.open(encoding="utf-8") as file:
        frame = pd.DataFrame([json.loads(line) for line in file])
    frame["at"] = pd.to_datetime(frame["at"], format="ISO8601")
    return frame


def _read_json_column(path: Path) -> Any:
    with path.open(encoding="utf-8") as file:
        return pd.Series([json.loads(line)[COLUMN] for line in file])


def _read_pandas_json(path: Path) -> Any:
    frame = pd.read_json(path, lines=True, precise_float=True)
    frame["at"] = pd.to_datetime(frame["at"], format="ISO8601")
    return frame


def _write_sqlite(frame: Any, path: Path) -> None:
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        frame.to_sql("orders", connection, index=False)
        connection.commit()


def _read_sqlite(path: Path, what: str = "*") -> Any:
    with closing(sqlite3.connect(path)) as connection:
        frame = pd.read_sql(f"SELECT {what} FROM orders", connection)
    if "at" in frame:
        frame["at"] = pd.to_datetime(frame["at"], format="ISO8601")
    return frame


def _write_arrow_csv(frame: Any, path: Path) -> None:
    pa.csv.write_csv(pa.Table.from_pandas(frame, preserve_index=False), path)


def _read_arrow_csv(path: Path, columns: list[str] | None = None) -> Any:
    options = pa.csv.ConvertOptions(include_columns=columns)
    return pa.csv.read_csv(path, convert_options=options).to_pandas()


def _write_parquet(compression: str | None, frame: Any, path: Path) -> None:
    frame.to_parquet(path, compression=compression)


def _write_orc(compression: str, frame: Any, path: Path) -> None:
    table = pa.Table.from_pandas(frame, preserve_index=False)
    fields = [field.with_type(pa.string()) if field.type == pa.large_string() else field for field in table.schema]
    pa.orc.write_table(table.cast(pa.schema(fields)), path, compression=compression)


FORMATS = [
    Format("CSV", "row, text", "csv module", _write_csv_rows, _read_csv_rows, _read_csv_column),
    Format(
        "CSV",
        "row, text",
        "pandas",
        lambda frame, path: frame.to_csv(path, index=False),
        lambda path: pd.read_csv(path, parse_dates=["at"]),
        lambda path: pd.read_csv(path, usecols=[COLUMN])[COLUMN],
    ),
    Format(
        "CSV",
        "row, text",
        "pyarrow",
        _write_arrow_csv,
        _read_arrow_csv,
        lambda path: _read_arrow_csv(path, [COLUMN])[COLUMN],
    ),
    Format(
        "CSV, gzip",
        "row, text",
        "pandas",
        lambda frame, path: frame.to_csv(path, index=False, compression="gzip"),
        lambda path: pd.read_csv(path, parse_dates=["at"], compression="gzip"),
        lambda path: pd.read_csv(path, usecols=[COLUMN], compression="gzip")[COLUMN],
    ),
    Format("JSON Lines", "row, text", "json module", _write_json_rows, _read_json_rows, _read_json_column),
    Format(
        "JSON Lines",
        "row, text",
        "pandas",
        lambda frame, path: frame.to_json(path, orient="records", lines=True, date_format="iso", double_precision=15),
        _read_pandas_json,
        lambda path: pd.read_json(path, lines=True, precise_float=True)[COLUMN],
        exact=False,
    ),
    Format(
        "SQLite",
        "row, binary",
        "pandas",
        _write_sqlite,
        _read_sqlite,
        lambda path: _read_sqlite(path, COLUMN)[COLUMN],
    ),
    Format(
        "Avro",
        "row, binary",
        "polars",
        lambda frame, path: pl.from_pandas(frame).write_avro(path),
        lambda path: pl.read_avro(path).to_pandas(),
        lambda path: pl.read_avro(path, columns=[COLUMN])[COLUMN].to_pandas(),
    ),
    Format(
        "Avro, Snappy",
        "row, binary",
        "polars",
        lambda frame, path: pl.from_pandas(frame).write_avro(path, compression="snappy"),
        lambda path: pl.read_avro(path).to_pandas(),
        lambda path: pl.read_avro(path, columns=[COLUMN])[COLUMN].to_pandas(),
    ),
    Format(
        "Arrow file",
        "column, binary",
        "pyarrow",
        lambda frame, path: frame.to_feather(path, compression="uncompressed"),
        lambda path: pd.read_feather(path),
        lambda path: pd.read_feather(path, columns=[COLUMN])[COLUMN],
    ),
    *(
        Format(
            f"Parquet, {name}",
            "column, binary",
            "pyarrow",
            partial(_write_parquet, compression),
            lambda path: pd.read_parquet(path),
            lambda path: pd.read_parquet(path, columns=[COLUMN])[COLUMN],
        )
        for name, compression in (("uncompressed", None), ("Snappy", "snappy"), ("Zstandard", "zstd"))
    ),
    *(
        Format(
            f"ORC, {name}",
            "column, binary",
            "pyarrow",
            partial(_write_orc, compression),
            lambda path: pd.read_orc(path),
            lambda path: pd.read_orc(path, columns=[COLUMN])[COLUMN],
        )
        for name, compression in (("uncompressed", "uncompressed"), ("Zstandard", "zstd"))
    ),
]


def seconds(name: str, action: Callable[[], Any], repeats: int) -> dict[str, float]:
    """Return the shortest times that an action takes: by the clock, and of all processors that work on it.

    What else the machine does adds to the first, and hardly to the second.
    """
    clock, work = zip(*(_times(action) for _ in range(repeats)), strict=True)
    return {name: min(clock), f"{name}_work": min(work)}


def _times(action: Callable[[], Any]) -> tuple[float, float]:
    clock, work = time.perf_counter(), time.process_time()
    action()
    return time.perf_counter() - clock, time.process_time() - work


def check_same(frame: Any, read: Any, column: Any, exact: bool = True) -> None:
    """Raise AssertionError unless what was read is what was written, in every column."""
    assert list(read.columns) == list(frame.columns)
    for name in frame.columns:
        if exact or frame[name].dtype != float:
            assert (read[name].to_numpy() == frame[name].to_numpy()).all(), name
        else:
            assert np.allclose(read[name], frame[name], rtol=0, atol=1e-14), name
    assert (column.to_numpy() == frame[COLUMN].to_numpy()).all()


def measure_formats(frame: Any, folder: Path, repeats: int) -> list[dict[str, Any]]:
    """Return size and times of every format; raises AssertionError where one does not give back the table."""
    results = []
    for number, format_ in enumerate(FORMATS):
        path = folder / f"table-{number}"
        write = seconds("write", partial(format_.write, frame, path), repeats)
        check_same(frame, format_.read(path), format_.read_column(path), format_.exact)
        results.append(
            {
                "format": format_.name,
                "layout": format_.layout,
                "library": format_.library,
                "bytes": path.stat().st_size,
                **write,
                **seconds("read", partial(format_.read, path), repeats),
                **seconds("read_column", partial(format_.read_column, path), repeats),
            }
        )
        print(f"{format_.name} ({format_.library})", file=sys.stderr)
    return results


def measure_columns(frame: Any, folder: Path) -> dict[str, int]:
    """Return how many bytes of a Parquet file (Snappy) each column takes."""
    frame.to_parquet(folder / "columns", compression="snappy")
    file = pa.parquet.ParquetFile(folder / "columns")
    sizes = dict.fromkeys(file.schema_arrow.names, 0)
    for group in range(file.metadata.num_row_groups):
        for column in range(file.metadata.num_columns):
            chunk = file.metadata.row_group(group).column(column)
            sizes[chunk.path_in_schema] += chunk.total_compressed_size
    return sizes


def measure_singles(frame: Any, folder: Path, repeats: int) -> list[dict[str, Any]]:
    """Return what records written one at a time cost, each in a closed file before the next, and reading them."""
    frame = frame.head(SINGLES)
    lines = frame.to_csv(index=False).splitlines(keepends=True)
    log, parts = folder / "log.csv", folder / "parts"
    parts.mkdir()

    def append_lines() -> None:
        log.write_text(lines[0], encoding="utf-8")
        for line in lines[1:]:
            with log.open("a", encoding="utf-8") as file:
                file.write(line)

    def write_parts() -> None:
        for number in range(SINGLES):
            frame.iloc[number : number + 1].to_parquet(parts / f"{number:04d}.parquet")

    ways: list[tuple[str, Callable[[], None], Callable[[], Any], Callable[[], int]]] = [
        (
            "CSV, a line appended",
            append_lines,
            lambda: pd.read_csv(log, parse_dates=["at"]),
            lambda: log.stat().st_size,
        ),
        (
            "Parquet, a file each",
            write_parts,
            lambda: pd.read_parquet(parts),
            lambda: sum(part.stat().st_size for part in parts.iterdir()),
        ),
    ]
    results: list[dict[str, Any]] = []
    for name, write, read, size in ways:
        write_times = seconds("write", write, repeats)
        check_same(frame, read(), read()[COLUMN])
        results.append({"format": name, "bytes": size(), **write_times, **seconds("read", read, repeats)})
    one = folder / "one.parquet"
    frame.to_parquet(one)
    return [*results, {"format": "Parquet, one file", "bytes": one.stat().st_size}]


def measure_memory(frame: Any) -> dict[str, int]:
    """Return the bytes that the column of cities takes in memory, by the type it is held as."""
    return {
        name: int(frame["city"].astype(type_).memory_usage(index=False, deep=True))
        for name, type_ in (("object", object), ("str", "str"), ("category", "category"))
    }


def measure_group_by(folder: Path, repeats: int) -> list[dict[str, Any]]:
    """Return how long the mean price by city takes, from files."""
    text, parquet = folder / "table-1", folder / "columns"

    def pandas_chunks() -> Any:
        sums = sum(
            (
                chunk.groupby("city")["price"].agg(["sum", "count"])
                for chunk in pd.read_csv(text, usecols=["city", "price"], chunksize=100_000)
            ),
            start=0,
        )
        return (sums["sum"] / sums["count"]).to_numpy()

    def polars(scan: Any) -> Any:
        mean = pl.col("price").mean()
        return scan.group_by("city").agg(mean).sort("city").collect()["price"].to_numpy()

    ways: list[tuple[str, str, Callable[[], Any]]] = [
        ("pandas", "CSV, all columns", lambda: pd.read_csv(text).groupby("city")["price"].mean().to_numpy()),
        ("pandas, 10 chunks", "CSV, 2 columns", pandas_chunks),
        (
            "pandas",
            "Parquet, 2 columns",
            lambda: pd.read_parquet(parquet, columns=["city", "price"]).groupby("city")["price"].mean().to_numpy(),
        ),
        ("polars, lazy", "CSV", lambda: polars(pl.scan_csv(text))),
        ("polars, lazy", "Parquet", lambda: polars(pl.scan_parquet(parquet))),
    ]
    expected = ways[0][2]()
    results = []
    for name, source, action in ways:
        assert np.allclose(action(), expected, rtol=1e-9), name
        results.append({"library": name, "source": source, **seconds("run", action, repeats)})
    return results


def machine() -> dict[str, Any]:
    """Return where and when this runs."""
    libraries = {name: version(name) for name in ("numpy", "pandas", "polars", "pyarrow")}
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "processor": platform.machine(),
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0],
        "versions": {"python": platform.python_version(), "sqlite": sqlite3.sqlite_version, **libraries},
    }


def main() -> None:
    """Measure, print, write down."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--repeats", type=int, default=REPEATS)
    parser.add_argument("--output", type=Path, default=RESULTS, help="where the measured values go")
    arguments = parser.parse_args()
    import_libraries()
    frame = generate(arguments.rows)
    results = {**machine(), "rows": arguments.rows, "columns": list(frame.columns), "repeats": arguments.repeats}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        results["formats"] = measure_formats(frame, folder, arguments.repeats)
        results["parquet_columns"] = measure_columns(frame, folder)
        results["group_by"] = measure_group_by(folder, arguments.repeats)
        results["singles"] = measure_singles(frame, folder, arguments.repeats)
    results["city_memory"] = measure_memory(frame)
    print("Seconds of processor time\n")
    print_columns(
        [
            ("Format", "Layout", "Library", "MB", "Write", "Read", "One column"),
            *(
                (
                    result["format"],
                    result["layout"],
                    result["library"],
                    f"{result['bytes'] / 1e6:.1f}",
                    *(f"{result[f'{key}_work']:.3f}" for key in ("write", "read", "read_column")),
                )
                for result in results["formats"]
            ),
        ],
        right={3, 4, 5, 6},
    )
    for key in ("parquet_columns", "group_by", "singles", "city_memory"):
        print(f"\n{key}: {json.dumps(results[key], indent=1)}")
    arguments.output.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
