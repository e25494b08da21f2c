"""Files of equal content under a directory: by size, then by hash."""

import hashlib
import os
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from pathlib import Path


def files_under(directory: Path) -> list[Path]:
    """Return the regular files below, without symbolic links."""
    return [
        path
        for folder, _, names in os.walk(directory)
        for path in (Path(folder, name) for name in names)
        if path.is_file() and not path.is_symlink()
    ]


def size(path: Path) -> int:
    """Return the number of bytes, without reading them."""
    return path.stat().st_size


def digest(path: Path) -> bytes:
    """Return a hash of the content, read piece by piece."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def split(
    paths: Iterable[Path], key: Callable[[Path], Hashable]
) -> list[list[Path]]:
    """Return the groups of equal keys that hold two files or more."""
    groups = defaultdict(list)
    for path in paths:
        groups[key(path)].append(path)
    return [group for group in groups.values() if len(group) > 1]


def duplicates(directory: Path) -> list[list[Path]]:
    """Return groups of files that have the same content."""
    return [
        group
        for same_size in split(files_under(directory), size)
        for group in split(same_size, digest)
    ]
