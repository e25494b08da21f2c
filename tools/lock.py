"""Writes the lock files: `make lock` keeps what still fits, `make lock ARGS=--upgrade` takes the newest that fits.

Python: requirements*.txt from requirements*.in, with hashes, for Python 3.11 and newer on every system.
npm: package-lock.json from package.json, here and in benchmarks/, without any registry's address.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ("requirements", "requirements-dev", "requirements-node")  # in this order: the second reads the first
NPM_FOLDERS = (".", "benchmarks")


def commands(upgrade: bool) -> list[tuple[list[str], Path]]:
    """Return every command with the folder that it runs in."""
    compiling = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
    compiling += ["--generate-hashes", "--custom-compile-command", "make lock"]
    compiling += ["--upgrade"] if upgrade else []
    locking = ["npm", "update" if upgrade else "install", "--package-lock-only", "--loglevel=error"]
    return [([*compiling, f"{name}.in", "--output-file", f"{name}.txt"], ROOT) for name in REQUIREMENTS] + [
        (locking, (ROOT / folder).resolve()) for folder in NPM_FOLDERS
    ]


def main() -> None:
    """Run them all."""
    parser = argparse.ArgumentParser(prog="python -m tools.lock", description="Write the lock files.")
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions that fit")
    for command, folder in commands(parser.parse_args().upgrade):
        written = command[-1] if "uv" in command else "package-lock.json"
        print((folder / written).relative_to(ROOT), flush=True)
        if subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False).returncode:
            sys.exit(f"Could not lock (see above): {' '.join(command)}")


if __name__ == "__main__":
    main()
