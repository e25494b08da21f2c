"""Asks every outside link of a built site whether it still answers: `python -m tools.check_links site`.

Prints each dead link with the pages and parts that hold it, and exits 1 where there is one. A link is dead where the
host does not exist or says that the page does not (404, 410), or fails at every try. One that answers but refuses a
program (401, 403, 429 and the like) is alive: a reader's browser gets in.
"""

from __future__ import annotations

import argparse
import http.client
import sys
import threading
import time
import urllib.error
import urllib.request
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, urldefrag, urlsplit

HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; machine-learning-interviews link check)",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
}
REFUSES_PROGRAMS = {401, 402, 403, 405, 406, 407, 418, 429, 451, 999}
GONE = {404, 410}


@dataclass(frozen=True, order=True)
class Place:
    """Where a link stands: a page, and the nearest id above it."""

    page: str
    part: str


class LinkReader(HTMLParser):
    """Collects the outside links of one page, and what is the project's own: the addresses of site and repository.

    The repository itself is asked; its forms to edit and to report, several for each part, want an account.
    """

    def __init__(self, page: str) -> None:
        """Start on a page."""
        super().__init__()
        self.page = page
        self.links: dict[str, set[Place]] = defaultdict(set)
        self.own: set[str] = set()
        self._part = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the heading that the reader is in, and the links."""
        values = dict(attrs)
        if tag in {"h1", "h2", "h3"}:
            self._part = values.get("id") or self._part
        href = (values.get("href") or "").strip()
        if tag == "link" and values.get("rel") == "canonical":
            self.own.add(f"{urlsplit(href).scheme}://{urlsplit(href).netloc}/")
        if tag == "a" and "md-source" in (values.get("class") or "").split():
            self.own.add(href.rstrip("/") + "/")
        if tag == "a" and urlsplit(href).scheme in {"http", "https"}:
            self.links[urldefrag(href).url].add(Place(self.page, self._part))


def read_links(site: Path) -> dict[str, set[Place]]:
    """Return every outside link of the site, with its places."""
    links: dict[str, set[Place]] = defaultdict(set)
    own: set[str] = set()
    for path in sorted(site.rglob("*.html")):
        reader = LinkReader(path.relative_to(site).as_posix())
        reader.feed(path.read_text(encoding="utf-8"))
        for link, places in reader.links.items():
            links[link] |= places
        own |= reader.own
    return {link: places for link, places in links.items() if not link.startswith(tuple(own))}


class Checker:
    """Asks links, each host by one question at a time."""

    def __init__(self, timeout: float = 20, tries: int = 3, pause: float = 1) -> None:
        """Set how long to wait for an answer, how often to ask, and how long to pause between two questions."""
        self.timeout = timeout
        self.tries = tries
        self.pause = pause
        self._hosts: dict[str, threading.Lock] = defaultdict(threading.Lock)

    def trouble(self, link: str) -> str | None:
        """Return what is wrong with a link, or nothing."""
        trouble: str | None = None
        with self._hosts[urlsplit(link).netloc]:
            for attempt in range(self.tries):
                time.sleep(self.pause * 2**attempt)
                trouble, final = self._ask(link)
                if final:
                    break
        return trouble

    def _ask(self, link: str) -> tuple[str | None, bool]:
        """Ask once, and say what is wrong and whether asking again is of no use."""
        trouble: str | None = None
        for method in ("HEAD", "GET"):
            address = quote(link, safe="%/:=&?~#+!$,;'@()*[]")
            request = urllib.request.Request(address, headers=HEADERS, method=method)
            try:
                with urllib.request.urlopen(request, timeout=self.timeout):
                    return None, True
            except urllib.error.HTTPError as error:
                error.close()
                if method == "GET" and error.code in REFUSES_PROGRAMS:
                    return None, True
                trouble = f"answers {error.code} {error.reason}"
                if method == "GET" and error.code in GONE:
                    return trouble, True
            except (OSError, http.client.HTTPException, ValueError) as error:
                trouble = f"does not answer ({str(getattr(error, 'reason', error)) or type(error).__name__})"
        return trouble, False

    def all_troubles(self, links: list[str]) -> dict[str, str]:
        """Return the links that are dead, each with what is wrong."""
        with ThreadPoolExecutor(max_workers=16) as pool:
            found = zip(links, pool.map(self.trouble, links), strict=True)
            return {link: trouble for link, trouble in found if trouble}


def report(dead: dict[str, str], links: dict[str, set[Place]]) -> str:
    """Return the dead links as a Markdown list."""
    lines = [f"{len(dead)} of {len(links)} links to other sites are dead.", ""]
    for link, trouble in sorted(dead.items()):
        lines.append(f"- <{link}> {trouble}")
        lines += [f"    - `{place.page}{'#' + place.part if place.part else ''}`" for place in sorted(links[link])]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tools.check_links", description="Look for dead outside links.")
    parser.add_argument("site", type=Path)
    parser.add_argument("--report", type=Path, help="write the dead links into this Markdown file too")
    parser.add_argument("--timeout", type=float, default=20, help="seconds to wait for an answer")
    parser.add_argument("--tries", type=int, default=3, help="how often to ask")
    parser.add_argument("--pause", type=float, default=1, help="seconds between two questions to one host")
    arguments = parser.parse_args()
    if not (arguments.site / "index.html").is_file():
        sys.exit(f"{arguments.site} holds no built site. Mend: make build")
    links = read_links(arguments.site)
    dead = Checker(arguments.timeout, arguments.tries, arguments.pause).all_troubles(sorted(links))
    if not dead:
        print(f"All {len(links)} links to other sites answer.")
        return
    text = report(dead, links)
    print(text)
    if arguments.report:
        arguments.report.write_text(text, encoding="utf-8")
    sys.exit(1)


if __name__ == "__main__":
    main()
