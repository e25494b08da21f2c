"""That every test is run: pytest walks past folders whose names it is told, or taught, to ignore."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent.parent


def test_no_folder_of_tests_is_passed_by(pytestconfig: pytest.Config) -> None:
    folders = {part for file in TESTS.rglob("test_*.py") for part in file.relative_to(TESTS).parts[:-1]}
    assert "build" in folders
    ignored = pytestconfig.getini("norecursedirs")
    assert [folder for folder in sorted(folders) if any(fnmatch(folder, pattern) for pattern in ignored)] == []
