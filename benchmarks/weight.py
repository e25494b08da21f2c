"""How much a page weighs, compressed as GitHub Pages does it, and what a first visit to it loads in a real browser."""

from __future__ import annotations

import gzip
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import CDPSession, Page, sync_playwright

from benchmarks.lighthouse import CHROMIUM_FLAGS, pages, served
from benchmarks.report import Row, print_columns, print_table
from tools.find_chromium import find_chromium

PAGE_BAR = 150.0  # thousand bytes, compressed
VISIT_BAR = 400.0
PHONE = {"width": 412, "height": 823}

SHIFT = """() => new Promise((resolve) => {
  let shift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value
  }).observe({type: "layout-shift", buffered: true})
  setTimeout(() => resolve(shift), 500)
})"""


@dataclass(frozen=True)
class Visit:
    """What a first visit loads."""

    bytes_by_path: dict[str, int]  # on the wire, headers included
    elsewhere: list[str]  # addresses on other hosts
    shift: float  # cumulative layout shift, after scrolling to the end

    @property
    def total(self) -> int:
        return sum(self.bytes_by_path.values())


def visit(page: Page, url: str) -> Visit:
    """Open a page with an empty cache, scroll to its end, and return what it loaded."""
    session: CDPSession = page.context.new_cdp_session(page)
    paths: dict[str, str] = {}
    sizes: defaultdict[str, int] = defaultdict(int)
    elsewhere: list[str] = []

    def requested(event: dict[str, dict[str, str]]) -> None:
        address = event["request"]["url"]
        if address.startswith(("data:", "blob:")):
            return
        paths[str(event["requestId"])] = urlsplit(address).path
        if urlsplit(address).netloc != urlsplit(url).netloc:
            elsewhere.append(address)

    def finished(event: dict[str, str]) -> None:
        if path := paths.get(event["requestId"]):
            sizes[path] += int(event["encodedDataLength"])

    session.on("Network.requestWillBeSent", requested)
    session.on("Network.loadingFinished", finished)
    session.send("Network.enable")
    page.goto(url, wait_until="networkidle")
    height = page.evaluate("document.documentElement.scrollHeight")
    for step in range(1, 11):
        page.evaluate(f"scrollTo(0, {height * step // 10})")
        page.wait_for_timeout(50)
    shift: float = page.evaluate(SHIFT)
    return Visit(dict(sizes), elsewhere, shift)


def measure(site: Path) -> bool:
    """Measure the heaviest section page of a built site, print the tables, and return whether the bars are met."""
    name, path = next((name, path) for name, path in pages(site).items() if name.startswith("heaviest"))
    weight = len(gzip.compress((site / path.strip("/") / "index.html").read_bytes())) / 1000
    with sync_playwright() as playwright, served(site) as address:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM_FLAGS)
        seen = visit(browser.new_page(viewport=PHONE), address + path)  # type: ignore[arg-type]
        browser.close()
    rows = [(kind_of(file), file, f"{size / 1000:.1f} KB") for file, size in seen.bytes_by_path.items()]
    print()
    print_columns([("kind", "resource", "on the wire"), *sorted(rows)], right={2})
    by_kind: defaultdict[str, int] = defaultdict(int)
    for file, size in seen.bytes_by_path.items():
        by_kind[kind_of(file)] += size
    return print_table(
        f"Weight ({name})",
        [
            Row.below("the page, compressed", weight, PAGE_BAR, "{:.1f} KB"),
            Row.below("a first visit in all", seen.total / 1000, VISIT_BAR, "{:.1f} KB"),
            *(Row(f"  {kind}", f"{size / 1000:.1f} KB") for kind, size in sorted(by_kind.items())),
            Row("requests to other hosts", str(len(seen.elsewhere)), "0", not seen.elsewhere),
            Row("layout shift, scrolled to the end", f"{seen.shift:.4f}", "0", round(seen.shift, 3) == 0),
        ],
    )


def kind_of(path: str) -> str:
    """Return what kind of resource a path leads to."""
    suffix = Path(path).suffix
    return {"": "page", ".html": "page", ".css": "style", ".js": "script", ".woff2": "font"}.get(
        suffix, "image and data"
    )
