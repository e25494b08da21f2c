"""Finds a Chromium for the browser tests, or installs one: `python -m tools.find_chromium` prints where it is.

In this order: the environment variable CHROMIUM, a browser on the PATH, the one that Playwright downloaded before,
Playwright's download, the system's package manager where this may run it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DOWNLOAD = [sys.executable, "-m", "playwright", "install", "chromium"]
PACKAGE_LISTS = ["apt-get", "update"]
PACKAGE = ["apt-get", "install", "-y", "chromium"]


class NoChromiumError(Exception):
    """No browser was found, and none could be installed. The message says what to do."""


def runs(browser: str) -> bool:
    """Say whether the program starts at all: one whose libraries are missing does not."""
    try:
        answer = subprocess.run([browser, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def on_path() -> str | None:
    """Return the first browser on the PATH that runs."""
    found = (shutil.which(name) for name in NAMES)
    return next((browser for browser in found if browser and runs(browser)), None)


def playwrights_own() -> str | None:
    """Return the browser that Playwright downloaded, if it did and it runs."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.executable_path
    return browser if Path(browser).is_file() and runs(browser) else None


def install(command: list[str]) -> bool:
    """Run a command that installs, with its words on the error stream (the path alone goes to the output)."""
    print(f"No Chromium here yet: {' '.join(command)}", file=sys.stderr)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=sys.stderr, timeout=600, check=False, env=environment
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def downloaded() -> str | None:
    """Return the browser after Playwright's download."""
    return playwrights_own() if install(DOWNLOAD) else None


def packaged() -> str | None:
    """Return the browser after an installation by the system's package manager, where this user may run it."""
    if os.geteuid() != 0 or shutil.which(PACKAGE[0]) is None:
        return None
    install(PACKAGE_LISTS)  # a new machine has none; where one of several cannot be had, the package may yet be
    return on_path() if install(PACKAGE) else None


def find_chromium() -> str:
    """Return the path of a browser that runs."""
    if named := os.environ.get("CHROMIUM"):
        browser = shutil.which(named)
        if browser and runs(browser):
            return browser
        raise NoChromiumError(f"CHROMIUM={named} does not run. Name another program, or unset it to have one found.")
    ways: tuple[Callable[[], str | None], ...] = (on_path, playwrights_own, downloaded, packaged)
    for way in ways:
        if browser := way():
            return browser
    raise NoChromiumError(
        "The browser tests need Chromium, and there is none that runs, nor could one be downloaded.\n"
        "Mend: install it from your system's packages (on Debian: sudo apt-get install chromium), or name one:\n"
        "CHROMIUM=/path/to/chrome make test"
    )


if __name__ == "__main__":
    try:
        print(find_chromium())
    except NoChromiumError as error:
        sys.exit(str(error))
