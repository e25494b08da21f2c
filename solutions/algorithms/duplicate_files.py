import hashlib
import os
import stat
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

Group = list[Path]


def warn(error: OSError) -> None:
    print("skipped:", error, file=sys.stderr)


def size(path: Path) -> int:
    return path.stat().st_size


def head(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.sha256(file.read(4096)).digest()


def digest(path: Path) -> bytes:
    with path.open("rb") as file:  # read in pieces; Python 3.11
        return hashlib.file_digest(file, "sha256").digest()


def regular_files(root: Path) -> Group:
    found = []
    for folder, _, names in os.walk(root, onerror=warn):
        for path in (Path(folder, name) for name in names):
            try:  # lstat looks at a link itself, not at its target
                if stat.S_ISREG(path.lstat().st_mode):
                    found.append(path)
            except OSError as error:  # just vanished
                warn(error)
    return found


def split(group: Group, key: Callable[[Path], object]) -> list[Group]:
    groups = defaultdict(list)
    for path in group:
        try:
            groups[key(path)].append(path)
        except OSError as error:  # unreadable
            warn(error)
    # what stands alone has no duplicate
    return [part for part in groups.values() if len(part) > 1]


def duplicates(root: Path) -> list[Group]:
    groups = [regular_files(root)]
    for key in (size, head, digest):  # the cheapest first
        groups = [part for group in groups for part in split(group, key)]
    return groups


if __name__ == "__main__":
    for group in duplicates(Path(sys.argv[1])):
        print(*group, sep="\n", end="\n\n")
