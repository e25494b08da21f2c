from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.books import SmallBook


@pytest.fixture
def small(tmp_path: Path) -> SmallBook:
    """A small book that a test may break."""
    return SmallBook(tmp_path)
