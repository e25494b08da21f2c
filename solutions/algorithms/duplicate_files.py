"""Files of equal content under a directory, with as little reading."""

import hashlib
import os
import stat
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path


def regular_files(root: Path) -> list[Path]:
    """Return each file once, without links."""
    found: dict[tuple[int, int], Path] = {}  # by inode
    for folder, _, names in os.walk(root, onerror=print):
        for name in names:
            path = Path(folder, name)
            try:
                info = path.lstat()
            except OSError as error:
                print("skipped:", error)
                continue
            if stat.S_ISREG(info.st_mode):
                found[info.st_dev, info.st_ino] = path
    return list(found.values())


def size(path: Path) -> int:
    return path.stat().st_size


def head(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.sha256(file.read(4096)).digest()


def digest(path: Path) -> bytes:
    with path.open("rb") as file:  # in pieces
        return hashlib.file_digest(file, "sha256").digest()


def split(
    paths: list[Path], key: Callable[[Path], object]
) -> list[list[Path]]:
    """Group by key; drop what stands alone."""
    groups = defaultdict(list)
    for path in paths:
        try:
            groups[key(path)].append(path)
        except OSError as error:  # unreadable
            print("skipped:", error)
    return [group for group in groups.values() if len(group) > 1]


def duplicates(root: Path) -> list[list[Path]]:
    groups = [regular_files(root)]
    for key in (size, head, digest):
        groups = [part for group in groups for part in split(group, key)]
    return groups
