"""What a reader copies runs: each Python listing that an answer shows, pasted alone, imports and lacks no name."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from macros.anatomy import dissect
from macros.quotes import with_code
from tests.answers.proof import ROOT


def listings() -> dict[str, str]:
    """Return the Python listings of the answers as their pages show them, without what is folded, by their places."""
    found = {}
    for path in sorted((ROOT / "data/answers").glob("*/*.md")):
        answer = path.read_text(encoding="utf-8")
        python = {number for number, line in enumerate(answer.splitlines(), 1) if line.strip() == "```python"}
        for block in dissect(answer):
            for piece in block.pieces:
                if block.name != "deeper" and piece.line in python:
                    found[f"{path.stem}-{piece.line}"] = with_code(piece.text, ROOT) + "\n"
    return found


LISTINGS = listings()


@pytest.mark.parametrize("name", LISTINGS)
def test_a_listing_runs_when_pasted(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "pasted.py"
    file.write_text(LISTINGS[name], encoding="utf-8")
    spec = importlib.util.spec_from_file_location("pasted", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["pasted"] = module  # a data class looks itself up there
    try:
        spec.loader.exec_module(module)
    finally:
        del sys.modules["pasted"]


def test_no_listing_lacks_a_name_or_imports_one_in_vain(tmp_path: Path) -> None:
    for name, text in LISTINGS.items():
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "ruff",
        "check",
        "--isolated",
        "--no-cache",
        "--select",
        "F",
        "--output-format",
        "concise",
    ]
    done = subprocess.run([*command, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_there_are_listings() -> None:
    assert len(LISTINGS) > 20
