"""Measures the built site with Lighthouse, as a phone sees it: `make lighthouse`.

Serves `site/` here, compressed as GitHub Pages does, and asks Lighthouse about the home page, the heaviest section and
the lightest, three times each; the middle run by performance counts. Exits 1 where a bar is missed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from tools.find_chromium import NoChromiumError, find_chromium

ROOT = Path(__file__).resolve().parent.parent
LIGHTHOUSE = ROOT / "benchmarks" / "node_modules" / "lighthouse" / "cli" / "index.js"
BARS = {"performance": 0.95, "accessibility": 1.0, "best-practices": 1.0, "seo": 1.0}
LAYOUT_SHIFT_BAR = 0.001  # none, but for rounding
COMPRESSED = {".html", ".css", ".js", ".json", ".mjs", ".svg", ".txt", ".xml"}
CHROMIUM_FLAGS = [
    "--headless=new",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    *(["--no-sandbox"] if os.geteuid() == 0 else []),  # Chromium refuses root its sandbox
]


class PagesHandler(SimpleHTTPRequestHandler):
    """Serves files as GitHub Pages does: compressed, kept ten minutes, with the site's own 404 page."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Send the headers, and return what follows them."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            if not self.path.split("?")[0].endswith("/"):
                return super().send_head()
            path /= "index.html"
        status = 200 if path.is_file() else 404
        if status == 404:
            path = Path(self.directory) / "404.html"
        body = path.read_bytes() if path.is_file() else b"Not found"
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Cache-Control", "max-age=600")
        if path.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine, and give its address."""
    with ThreadingHTTPServer(
        ("127.0.0.1", 0), lambda *arguments: PagesHandler(*arguments, directory=str(site))
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


def pages(site: Path) -> dict[str, str]:
    """Return the pages to measure: what each is, and its path."""
    weights = {
        path.parent.relative_to(site).as_posix(): len(gzip.compress(path.read_bytes()))
        for path in site.glob("*/*/index.html")
        if path.parent.parent.name not in {"q", "assets"}
    }
    if not (site / "index.html").is_file() or not weights:
        raise FileNotFoundError(f"{site} holds no built site. Mend: make build")
    heaviest, lightest = max(weights, key=weights.__getitem__), min(weights, key=weights.__getitem__)
    return {"home": "/", f"heaviest: {heaviest}": f"/{heaviest}/", f"lightest: {lightest}": f"/{lightest}/"}


@dataclass(frozen=True)
class Result:
    """What Lighthouse found on one page."""

    scores: dict[str, float]
    largest_paint: float  # milliseconds
    blocking: float  # milliseconds
    layout_shift: float
    weight: float  # bytes on the wire
    failed: list[str]

    @classmethod
    def read(cls, report: dict[str, Any]) -> Result:
        """Read Lighthouse's own report."""
        if error := report.get("runtimeError"):
            raise RuntimeError(f"Lighthouse could not load {report['requestedUrl']}: {error['message']}")
        audits = report["audits"]
        categories = {name: report["categories"][name] for name in BARS}
        failed = [
            f"{name}: {audits[item['id']]['title']}"
            for name, category in categories.items()
            for item in category["auditRefs"]
            if item["weight"]
            and (audits[item["id"]]["score"] or 0) < (0.9 if name == "performance" else 1)
            and audits[item["id"]]["scoreDisplayMode"] not in {"notApplicable", "manual", "informative"}
        ]
        return cls(
            scores={name: category["score"] for name, category in categories.items()},
            largest_paint=audits["largest-contentful-paint"]["numericValue"],
            blocking=audits["total-blocking-time"]["numericValue"],
            layout_shift=audits["cumulative-layout-shift"]["numericValue"],
            weight=audits["total-byte-weight"]["numericValue"],
            failed=failed,
        )

    def passes(self) -> bool:
        """Say whether every bar is met."""
        return all(self.scores[name] >= bar for name, bar in BARS.items()) and self.layout_shift < LAYOUT_SHIFT_BAR

    def row(self, page: str) -> str:
        """Return the page's line in the table."""
        scores = " ".join(f"{self.scores[name]:14.2f}" for name in BARS)
        return (
            f"{page:42} {scores} {self.largest_paint / 1000:7.2f}s {self.blocking:7.0f}ms {self.layout_shift:7.3f}"
            f" {self.weight / 1000:7.0f}KB  {'pass' if self.passes() else 'FAIL'}"
        )


def measure(address: str, chromium: str) -> Result:
    """Run Lighthouse once."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "report.json"
        command = ["node", str(LIGHTHOUSE), address, "--quiet", "--output=json", f"--output-path={output}"]
        command += [f"--only-categories={','.join(BARS)}", "--no-enable-error-reporting"]
        command += [f"--chrome-flags={' '.join(CHROMIUM_FLAGS)}"]
        done = subprocess.run(
            command,
            env=os.environ | {"CHROME_PATH": chromium},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        if not output.is_file():
            raise RuntimeError(f"Lighthouse failed on {address}:\n{done.stdout}{done.stderr}")
        return Result.read(json.loads(output.read_text(encoding="utf-8")))


def middle(results: list[Result]) -> Result:
    """Return the run that lies in the middle by performance."""
    return sorted(results, key=lambda result: result.scores["performance"])[len(results) // 2]


def main() -> None:
    """Measure, print the table, and fail where a bar is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.lighthouse", description="Measure the built site.")
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--runs", type=int, default=3, help="how often each page is measured")
    arguments = parser.parse_args()
    if not LIGHTHOUSE.is_file():
        sys.exit("Lighthouse is not installed. Mend: make lighthouse")
    try:
        chromium = find_chromium()
        wanted = pages(arguments.site)
    except (NoChromiumError, FileNotFoundError) as error:
        sys.exit(str(error))

    names = " ".join(f"{name:>14}" for name in BARS)
    print(f"{'':42} {names} {'largest':>8} {'blocking':>9} {'shift':>7} {'weight':>9}", flush=True)
    results = {}
    with served(arguments.site) as address:
        for page, path in wanted.items():
            results[page] = middle([measure(address + path, chromium) for _ in range(arguments.runs)])
            print(results[page].row(page), flush=True)
    for page, result in results.items():
        for failure in result.failed:
            print(f"{page}: {failure}")
    if not all(result.passes() for result in results.values()):
        sys.exit(f"A bar was missed: {BARS}, and no layout shift.")


if __name__ == "__main__":
    main()
