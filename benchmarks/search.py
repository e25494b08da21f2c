"""How well search finds: types the queries of queries.json into the search box of a built site, in a real browser.

Every query is set but for its last letter, and that is typed; a sample is typed letter by letter, to time each
keystroke from its keydown to the finished list.
"""

from __future__ import annotations

import json
import random
import statistics
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from playwright.sync_api import Page, sync_playwright

from benchmarks.generate import parts
from benchmarks.lighthouse import CHROMIUM_FLAGS, served
from benchmarks.report import Row, print_columns, print_table
from tools.find_chromium import find_chromium

ROOT = Path(__file__).resolve().parent.parent
QUERIES = Path(__file__).with_name("queries.json")
TYPED_QUERIES = 40
SUCCESS_BAR = 0.90
KEYSTROKE_BAR = 100.0  # milliseconds

# Listens to what passes between the page and its search worker. A keystroke takes from its keydown to the frame after
# the list has taken in the worker's answer.
WATCH = """
window.searchBench = {asked: 0, answered: 0, pressed: 0, took: []}
window.Worker = class extends Worker {
  constructor(...given) {
    super(...given)
    this.addEventListener("message", ({data}) => {
      if (data.type !== 3) return
      const bench = searchBench, pressed = bench.pressed
      requestAnimationFrame(() => setTimeout(() => {
        if (pressed) bench.took.push(performance.now() - pressed)
        bench.pressed = 0
        bench.answered = bench.asked
      }))
    })
  }
  postMessage(message, ...rest) {
    if (message.type === 2) searchBench.asked++
    super.postMessage(message, ...rest)
  }
}
addEventListener("keydown", () => { searchBench.pressed = performance.now() }, true)
"""
# A key that changes nothing (a space at the end) asks nothing: then there is nothing to wait for.
SETTLED = """async (before) => {
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
  for (let i = 0; i < 15 && searchBench.asked === before; i++) await pause(10)
  while (searchBench.answered < searchBench.asked) await pause(2)
  searchBench.pressed = 0
}"""
RESULTS = """() => [...document.querySelectorAll(".md-search-result__list > li a.md-search-result__link")]
  .map((link) => link.hash.slice(1))"""


class Query(TypedDict):
    """A query, the parts of which each is a right answer, and what kind of query it is."""

    query: str
    parts: list[str]
    kind: str


@dataclass(frozen=True)
class Outcome:
    """What came of a query: the parts found, best first."""

    query: Query
    found: list[str]

    @property
    def rank(self) -> int | None:
        """The place of the first right part, from 1; None where none is among the results."""
        return next((i for i, part in enumerate(self.found, 1) if part in self.query["parts"]), None)

    def within(self, places: int) -> bool:
        return self.rank is not None and self.rank <= places


def queries() -> list[Query]:
    read: list[Query] = json.loads(QUERIES.read_text(encoding="utf-8"))
    return read


class SearchBox:
    """The search box of an open page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._input = page.locator(".md-search__input")
        self._input.click()
        self.results("gradient")  # the index is loaded by the first query

    def results(self, query: str) -> list[str]:
        """Return the ids of the parts that a query finds."""
        self._set(query[:-1])
        self._type(query[-1])
        found: list[str] = self._page.evaluate(RESULTS)
        return found

    def keystrokes(self, query: str) -> list[float]:
        """Type a query letter by letter, and return the milliseconds each keystroke took until its list stood."""
        self._set("")
        self._page.evaluate("searchBench.took = []")
        for letter in query:
            self._type(letter)
        took: list[float] = self._page.evaluate("searchBench.took")
        return took

    def _set(self, text: str) -> None:
        before = self._asked()
        self._input.fill(text)
        self._page.evaluate(SETTLED, before)

    def _type(self, letter: str) -> None:
        before = self._asked()
        self._page.keyboard.type(letter)
        self._page.evaluate(SETTLED, before)

    def _asked(self) -> int:
        asked: int = self._page.evaluate("searchBench.asked")
        return asked


def success(outcomes: Iterable[Outcome]) -> tuple[int, float, float]:
    """Return how many outcomes there are, and the shares with a right part first and among the first three."""
    listed = list(outcomes)
    first, third = (sum(outcome.within(n) for outcome in listed) / len(listed) for n in (1, 3))
    return len(listed), first, third


def sections() -> dict[str, str]:
    """Return the section of each part and topic."""
    bank = json.loads((ROOT / "data/questions.json").read_text(encoding="utf-8"))
    return {part["id"]: section for section, part in parts(bank)}


def print_groups(outcomes: list[Outcome]) -> None:
    """Print success by kind of query and by section."""
    section_of = sections()
    groups: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups["kind: " + outcome.query["kind"]].append(outcome)
        groups["section: " + section_of[outcome.query["parts"][0]]].append(outcome)
    rows = [("", "queries", "at 1", "at 3")]
    for name, group in groups.items():
        count, first, third = success(group)
        rows.append((name, str(count), f"{first:.2f}", f"{third:.2f}"))
    print()
    print_columns([rows[0], *sorted(rows[1:])], right={1, 2, 3})
    misses = [outcome for outcome in outcomes if not outcome.within(3)]
    if misses:
        print("\nNot among the first three:")
    for outcome in misses:
        wanted, found = ", ".join(outcome.query["parts"]), ", ".join(outcome.found[:3])
        print(f"  {outcome.query['query']!r} wants {wanted}; got {found}")


def measure(site: Path) -> bool:
    """Measure search on a built site, print the tables, and return whether the bars are met."""
    asked = queries()
    with sync_playwright() as playwright, served(site) as address:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM_FLAGS)
        page = browser.new_page()
        page.add_init_script(WATCH)
        page.goto(address, wait_until="load")
        box = SearchBox(page)
        outcomes = [Outcome(query, box.results(query["query"])) for query in asked]
        sample = random.Random(1).sample(asked, TYPED_QUERIES)
        times = sorted(time for query in sample for time in box.keystrokes(query["query"]))
        browser.close()
    count, first, third = success(outcomes)
    print_groups(outcomes)
    rows = [
        Row("a right part first", f"{first:.3f}"),
        Row.at_least("a right part among the first three", third, SUCCESS_BAR, "{:.3f}"),
        Row("keystroke, median", f"{statistics.median(times):.0f} ms"),
        Row("keystroke, 95th percentile", f"{times[int(len(times) * 0.95)]:.0f} ms"),
        Row.below("keystroke, slowest", times[-1], KEYSTROKE_BAR, "{:.0f} ms"),
    ]
    return print_table(f"Search ({count} queries; {len(times)} keystrokes in {TYPED_QUERIES} queries timed)", rows)
