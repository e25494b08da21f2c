"""Runs the benchmarks and prints their tables: `python -m benchmarks`, or `python -m benchmarks search`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks import build, search, weight
from benchmarks.generate import ROOT, generate

NAMES = ("build", "weight", "search")


def main() -> None:
    """Run what was asked for. Exits 1 where a bar is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure builds, weight and search.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}; all, where none is named")
    names = parser.parse_args().names or NAMES
    if unknown := set(names) - set(NAMES):
        parser.error(f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    passed = []
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        if "build" in names:
            passed.append(build.main())
        if "weight" in names:
            full = Path(folder) / "full"
            generate(full)
            passed.append(weight.measure(build.mkdocs_build(full)))
        if "search" in names:
            passed.append(search.measure(build.mkdocs_build(ROOT, Path(folder) / "site")))
    if not all(passed):
        sys.exit("A bar was missed.")


if __name__ == "__main__":
    main()
