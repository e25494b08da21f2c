"""How long builds take, cold, at ten times the size, and after an edit; and maths beside markdown-katex's own path."""

from __future__ import annotations

import json
import os
import random
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.generate import Size, formulas, generate
from benchmarks.report import Row, print_table

RUNS = 3
COPIES = 10
EDITED = Path("data/answers/training/activation-graphs.md")
EDITED_PAGE = "ml-methods/training/"
SAMPLE = 10  # formulas for markdown-katex's own path, at about a second each
KINDS = ("parse", "maths", "theme", "rest")
ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1"}

COLD_BAR = 10.0
MATHS_BAR = 2.0
COPIES_BAR = 12.0
EDIT_BAR = 3.0
STOCK_BAR = 100.0

STOCK = """
import json, sys, time
from markdown_katex import wrapper
times = []
for tex, display in json.load(sys.stdin):
    start = time.perf_counter()
    wrapper.tex2html(tex, {"display-mode": display})
    times.append(time.perf_counter() - start)
print(json.dumps(times))
"""
OURS = """
import json, sys, time
from macros.maths import engine
formulas = json.load(sys.stdin)
start = time.perf_counter()
if hasattr(engine, "prepare"):
    engine.prepare([(tex, display) for tex, display in formulas])
for tex, display in formulas:
    engine.render(tex, display)
print(json.dumps(time.perf_counter() - start))
"""


@dataclass(frozen=True)
class Build:
    """A build in a process of its own."""

    wall: float  # seconds, interpreter and imports included; without the second build
    cpu: float  # seconds on all processors, Node included; with the second build
    cold: dict[str, float]  # seconds by kind
    again: dict[str, float]  # the same of the build after an edit
    memory: int  # bytes at the peak, Node included


def timed_build(project: Path, edit: Path | None = None) -> Build:
    """Build once, and again after an edit where a file is given."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "benchmarks.timed_build", folder + "/site"]
        command += ["--edit", str(edit)] if edit else []
        start, cpu = time.perf_counter(), _children_cpu()
        measured = json.loads(_output(command, project))
        wall = time.perf_counter() - start
    again = measured.get("again", {})
    wall -= sum(again.values())
    cold = dict.fromkeys(KINDS, 0.0) | measured["cold"]
    cold["rest"] += wall - sum(cold.values())  # the interpreter and its imports
    return Build(wall, _children_cpu() - cpu, cold, again, measured["memory"])


def _children_cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _output(command: list[str], project: Path, given: str = "", **environment: str) -> str:
    done = subprocess.run(
        command, cwd=project, input=given, capture_output=True, text=True, check=False, env=ENVIRONMENT | environment
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(command[:4])} failed in {project}:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
    return done.stdout.strip().rpartition("\n")[2]


def mkdocs_build(project: Path, site: Path | None = None) -> Path:
    """Build a project as a user does, and return the folder of the site."""
    site = site or project / "site"
    _output([sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)], project)
    return site


@contextmanager
def _serving(project: Path) -> Iterator[str]:
    """Run `mkdocs serve`, as a contributor does, and give its address once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", address]
    with subprocess.Popen(
        command, cwd=project, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            while server.poll() is None:
                try:
                    _read(f"http://{address}/")
                    break
                except urllib.error.URLError:
                    time.sleep(0.1)
            else:
                raise RuntimeError("mkdocs serve ended by itself")
            yield f"http://{address}/"
        finally:
            server.terminate()


def _read(url: str) -> str:
    with urllib.request.urlopen(url, timeout=120) as response:
        return str(response.read().decode())


def edits(project: Path, count: int = RUNS) -> list[float]:
    """Return the seconds from saving an answer to the served page holding the edit, a few times."""
    path = project / EDITED
    text = path.read_text(encoding="utf-8")
    seconds = []
    with _serving(project) as address:
        for number in range(count):
            time.sleep(2)  # the watcher takes stock; the edits of a reader lie further apart than that
            mark = f"Edit number {number} is here."
            start = time.perf_counter()
            path.write_text(f"{text}\n{mark}\n", encoding="utf-8")
            while mark not in _read(address + EDITED_PAGE):
                if time.perf_counter() - start > 120:
                    raise RuntimeError("the edit never came")
                time.sleep(0.02)
            seconds.append(time.perf_counter() - start)
    path.write_text(text, encoding="utf-8")
    return seconds


def beside_stock(project: Path) -> tuple[float, float, int]:
    """Return the seconds a formula takes by markdown-katex's own path and by this project's, and how many there are.

    Its path costs the same for each formula, since each has its own process: a sample does, in a fresh cache folder.
    This project's engine starts once, so all formulas go through it, its start included.
    """
    every = formulas(project)
    sample = random.Random(1).sample(every, SAMPLE)
    with tempfile.TemporaryDirectory() as cache:
        stock = json.loads(_output([sys.executable, "-c", STOCK], project, json.dumps(sample), TMPDIR=cache))
    ours = json.loads(_output([sys.executable, "-c", OURS], project, json.dumps(every)))
    return statistics.median(stock), ours / len(every), len(every)


def split(seconds: dict[str, float]) -> str:
    return "  ".join(f"{kind} {seconds.get(kind, 0):.1f}" for kind in KINDS)


def measure(folder: Path) -> tuple[Size, list[Row]]:
    """Generate both projects in a folder, and return the size of the first and what was measured."""
    one, ten = folder / "one", folder / "ten"
    full, _ = generate(one), generate(ten, copies=COPIES)
    # Side by side: the large build stands between the small ones, so that a slow spell of the machine hits both.
    builds = [timed_build(one, EDITED)]
    large = timed_build(ten)
    builds += [timed_build(one, EDITED) for _ in range(RUNS - 1)]
    cold = sorted(builds, key=lambda build: build.wall)[RUNS // 2]
    again = sorted((build.again for build in builds), key=lambda seconds: sum(seconds.values()))[RUNS // 2]
    stock, ours, count = beside_stock(one)
    return full, [
        Row.below(f"cold build, median of {RUNS}", cold.wall, COLD_BAR, "{:.1f} s"),
        Row("  parse: load, check, render, Markdown", f"{cold.cold['parse']:.1f} s"),
        Row.below("  maths", cold.cold["maths"], MATHS_BAR, "{:.1f} s"),
        Row("  theme: templates, writing", f"{cold.cold['theme']:.1f} s"),
        Row("  rest: Python, plugins, search, share pages", f"{cold.cold['rest']:.1f} s"),
        Row("  peak memory, Node included", f"{cold.memory / 2**20:.0f} MB"),
        Row(f"cold build at {COPIES} times the questions", f"{large.wall:.1f} s"),
        *(Row(f"  {kind}", f"{large.cold[kind]:.1f} s") for kind in KINDS),
        Row("  peak memory, Node included", f"{large.memory / 2**20:.0f} MB"),
        Row.below("  times the build above", large.wall / cold.wall, COPIES_BAR, "{:.1f}"),
        Row("rebuild after an edit, without the server", f"{sum(again.values()):.1f} s"),
        *(Row(f"  {kind}", f"{again.get(kind, 0):.1f} s") for kind in KINDS),
        Row.below("edit to served page, median of 3", statistics.median(edits(one)), EDIT_BAR, "{:.1f} s"),
        Row("a formula, markdown-katex's own path", f"{stock * 1000:.0f} ms"),
        Row(f"a formula here, {count:,} in one go", f"{ours * 1000:.2f} ms"),
        Row.at_least("  times faster", stock / ours, STOCK_BAR, "{:.0f}"),
    ]


def main() -> bool:
    """Measure, print, and return whether every bar is met."""
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        full, rows = measure(Path(folder))
    load = os.getloadavg()[0]
    return print_table(f"Builds ({full}; {os.cpu_count()} processors, load {load:.1f})", rows)
