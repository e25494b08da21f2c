"""Files of equal content under a directory, with as little reading."""

import hashlib
import os
import stat
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from pathlib import Path

HEAD = 4096


def duplicates(directory: Path) -> list[list[Path]]:
    """Return groups of two or more files that have the same content.

    Links are not followed, and the names of one file count once. What
    cannot be read is left out.
    """
    if not directory.is_dir():
        raise NotADirectoryError(directory)
    groups = [list(regular_files(directory))]
    for key in (size, head, digest):
        groups = [part for group in groups for part in split(group, key)]
    return groups


def split(
    paths: list[Path], key: Callable[[Path], Hashable]
) -> list[list[Path]]:
    """Return the paths grouped by key, without those that stand alone."""
    groups = defaultdict(list)
    for path in paths:
        try:
            groups[key(path)].append(path)
        except OSError:
            continue  # gone since, or not ours to read
    return [group for group in groups.values() if len(group) > 1]


def regular_files(directory: Path) -> Iterator[Path]:
    """Yield each file once: no directories, links, pipes or devices."""
    seen = set()
    for folder, folders, names in os.walk(directory):
        folders.sort()
        for path in (Path(folder, name) for name in sorted(names)):
            try:
                info = path.lstat()
            except OSError:
                continue
            identity = info.st_dev, info.st_ino  # shared by hard links
            if stat.S_ISREG(info.st_mode) and identity not in seen:
                seen.add(identity)
                yield path


def size(path: Path) -> int:
    """Return the number of bytes, which takes no reading."""
    return path.stat().st_size


def head(path: Path) -> bytes:
    """Return the hash of the first bytes, smaller than they are."""
    with path.open("rb") as file:
        return hashlib.sha256(file.read(HEAD)).digest()


def digest(path: Path) -> bytes:
    """Return the hash of the whole file, read piece by piece."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()
