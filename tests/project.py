"""A copy of the project that a test may change and break, built by the `mkdocs` that a reader of README runs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
MKDOCS = Path(sys.executable).with_name("mkdocs")
QUESTIONS = "data/questions.json"
TIMEOUT = 300.0

_LEFT_OUT = shutil.ignore_patterns(
    *(".git", ".venv", ".cache", ".hypothesis", ".*_cache", "__pycache__", "node_modules"),
    *("site", "site.building", "site-offline", "site-offline.building", "*.zip"),
)
_SETTINGS = ("SITE_URL", "REPOSITORY_URL", "OFFLINE")


@dataclass
class Project:
    """A copy of the project. What `write` and its kin change, `restore` puts back."""

    root: Path
    _originals: dict[Path, bytes | None] = field(default_factory=dict)

    @classmethod
    def copy(cls, root: Path) -> Project:
        """Copy this project to a folder that does not exist yet; what npm installed is shared."""
        shutil.copytree(ROOT, root, ignore=_LEFT_OUT)
        (root / "node_modules").symlink_to((ROOT / "node_modules").resolve(), target_is_directory=True)
        return cls(root)

    @property
    def site(self) -> Path:
        return self.root / "site"

    def build(self, *arguments: str, env: Mapping[str, str] | None = None) -> Build:
        """Run `mkdocs build --strict` as a user does; `env` is added to the environment."""
        done = subprocess.run(
            [MKDOCS, "build", "--strict", *arguments],
            cwd=self.root,
            env=environment(env),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            timeout=TIMEOUT,
            check=False,
        )
        return Build(done.returncode, done.stdout)

    def read(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        """Write a file, and its folders where they are missing."""
        file = self._remember(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def append(self, path: str, text: str) -> None:
        self.write(path, self.read(path) + text)

    def replace(self, path: str, old: str, new: str) -> None:
        """Replace a text that the file holds exactly once."""
        text = self.read(path)
        assert text.count(old) == 1, f"{path} holds {old!r} {text.count(old)} times"
        self.write(path, text.replace(old, new))

    def remove(self, path: str) -> None:
        self._remember(path).unlink()

    def edit_part(self, id_: str, **fields: Any) -> None:
        """Set fields of a part or topic in the question data; a value of None removes the field."""
        data = json.loads(self.read(QUESTIONS))
        part = find(data, id_)
        for name, value in fields.items():
            if value is None:
                del part[name]
            else:
                part[name] = value
        self.write(QUESTIONS, json.dumps(data, ensure_ascii=False, indent=2))

    def restore(self) -> None:
        """Put every changed file back."""
        for file, content in self._originals.items():
            if content is None:
                file.unlink(missing_ok=True)
            else:
                file.write_bytes(content)
        self._originals.clear()

    def _remember(self, path: str) -> Path:
        file = self.root / path
        self._originals.setdefault(file, file.read_bytes() if file.is_file() else None)
        return file


@dataclass(frozen=True)
class Build:
    """How a build ended, and all that it said."""

    code: int
    output: str


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return this process's environment without the site's settings, which a test sets itself."""
    own = {name: value for name, value in os.environ.items() if name not in _SETTINGS}
    return own | {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"} | dict(extra or {})


def find(node: Any, id_: str) -> dict[str, Any]:
    """Return the part, topic, section or chapter of that id in the question data; KeyError where there is none."""
    stack = [node]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            if item.get("id") == id_:
                return item
            stack.extend(item.values())
        elif isinstance(item, list):
            stack.extend(item)
    raise KeyError(id_)


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file under a folder, by its path there."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
