"""What the tests share: the book as it is, and a site built from it once for all of them."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from macros.loader import Book, load_book
from tests.project import ROOT, Project


@pytest.fixture(scope="session")
def book() -> Book:
    """The book of this project."""
    return load_book(ROOT)


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A copy of the project that no test changes, with its site built in `site`."""
    with _once(tmp_path_factory, "project") as (folder, first):
        if first:
            project = Project.copy(folder)
            build = project.build()
            assert build.code == 0, build.output
    return Project(folder)


@pytest.fixture(scope="session")
def site(project: Project) -> Path:
    """The site, built as it is published."""
    return project.site


@pytest.fixture(scope="session")
def offline_site(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built to be opened from disk."""
    with _once(tmp_path_factory, "site-offline") as (folder, first):
        if first:
            build = project.build("--site-dir", str(folder), env={"OFFLINE": "true"})
            assert build.code == 0, build.output
    return folder


@contextmanager
def _once(tmp_path_factory: pytest.TempPathFactory, name: str) -> Iterator[tuple[Path, bool]]:
    """Give a folder that all of pytest-xdist's workers share, and whether this one is the first and has to fill it."""
    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    done = base / f"{name}.done"
    with (base / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            shutil.rmtree(base / name, ignore_errors=True)
        yield base / name, not done.exists()
        done.touch()
