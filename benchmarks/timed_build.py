"""One build under a stopwatch, and a second one after an edit, in the folder it is started in.

A process of its own, started by benchmarks.build, so that imports count and memory is that of a build. Prints JSON.
"""

from __future__ import annotations

import argparse
import functools
import json
import logging
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import mkdocs.commands.build
from mkdocs.config import load_config
from mkdocs.structure.pages import Page

import macros
from macros import maths, render


class Stopwatch:
    """Sorts time by kind. Of nested kinds only the innermost runs."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._kinds = ["rest"]
        self._since = time.perf_counter()

    def wrap(self, owner: Any, name: str, kind: str) -> None:
        """Time every call of a function; raises AttributeError where there is none of that name."""
        function: Callable[..., Any] = getattr(owner, name)

        @functools.wraps(function)
        def timed(*arguments: Any, **keywords: Any) -> Any:
            self._switch()
            self._kinds.append(kind)
            try:
                return function(*arguments, **keywords)
            finally:
                self._switch()
                self._kinds.pop()

        setattr(owner, name, timed)

    def read(self) -> dict[str, float]:
        """Return the seconds of each kind since the last reading."""
        self._switch()
        seconds, self.seconds = dict(self.seconds), defaultdict(float)
        return seconds

    def _switch(self) -> None:
        now = time.perf_counter()
        self.seconds[self._kinds[-1]] += now - self._since
        self._since = now


def instrument() -> Stopwatch:
    """Put a stopwatch on the steps of a build."""
    stopwatch = Stopwatch()
    for name in ("load_book", "check_book"):
        stopwatch.wrap(macros, name, "parse")
    for name in ("section", "chapters"):
        stopwatch.wrap(render, name, "parse")
    stopwatch.wrap(Page, "render", "parse")
    for name in ("render", "prepare"):
        if hasattr(maths.KatexEngine, name):
            stopwatch.wrap(maths.KatexEngine, name, "maths")
    for name in ("_build_page", "_build_theme_template", "_build_extra_template"):
        stopwatch.wrap(mkdocs.commands.build, name, "theme")
    return stopwatch


def build(site: str) -> None:
    """Build as `mkdocs serve` does each time: everything read anew, in this same process."""
    config = load_config(site_dir=site)
    config.plugins.on_startup(command="serve", dirty=False)
    mkdocs.commands.build.build(config)


def main() -> None:
    """Build, edit, build again, and print what it took."""
    parser = argparse.ArgumentParser()
    parser.add_argument("site", help="the folder to build into")
    parser.add_argument("--edit", type=Path, help="the file to add a sentence to before a second build")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.WARNING)  # what ends a build is said there
    output, sys.stdout = sys.stdout, sys.stderr  # the macros plugin prints
    stopwatch = instrument()
    build(arguments.site)
    result: dict[str, Any] = {"cold": stopwatch.read()}
    if arguments.edit:
        text = arguments.edit.read_text(encoding="utf-8")
        arguments.edit.write_text(f"{text}\nOne more sentence.\n", encoding="utf-8")
        try:
            build(arguments.site)
        finally:
            arguments.edit.write_text(text, encoding="utf-8")
        result["again"] = stopwatch.read()
    maths.engine.close()
    usage = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    result["memory"] = sum(usage) * 1024  # Linux counts kilobytes
    print(json.dumps(result), file=output)


if __name__ == "__main__":
    main()
