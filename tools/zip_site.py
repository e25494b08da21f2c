"""Zips a folder: `python -m tools.zip_site FOLDER NAME.zip` writes NAME.zip with one folder, NAME, inside.

The same files give the same bytes: sorted, with one date and one set of rights. SOURCE_DATE_EPOCH sets the date.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
import zipfile
from pathlib import Path

EARLIEST = 315532800  # 1 January 1980: a zip knows no date before it


def zip_folder(folder: Path, archive: Path) -> int:
    """Write the archive, whole or not at all, and return how many files it holds."""
    if not (folder / "index.html").is_file():
        raise FileNotFoundError(f"{folder} holds no index.html: build it first (make offline).")
    moment = max(int(os.environ.get("SOURCE_DATE_EPOCH", EARLIEST)), EARLIEST)
    date = time.gmtime(moment)[:6]
    files = sorted((path for path in folder.rglob("*") if path.is_file()), key=lambda path: path.as_posix())
    unfinished = archive.with_name(archive.name + ".unfinished")
    try:
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as book:
            for path in files:
                entry = zipfile.ZipInfo(f"{archive.stem}/{path.relative_to(folder).as_posix()}", date)
                entry.create_system = 3  # Unix, on every system: what the rights below are written for
                entry.external_attr = 0o100644 << 16
                entry.compress_type = zipfile.ZIP_DEFLATED
                book.writestr(entry, path.read_bytes())
        unfinished.replace(archive)
    finally:
        unfinished.unlink(missing_ok=True)
    return len(files)


def main() -> None:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tools.zip_site", description="Zip a built site.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("archive", type=Path)
    arguments = parser.parse_args()
    try:
        count = zip_folder(arguments.folder, arguments.archive)
    except FileNotFoundError as error:
        sys.exit(str(error))
    print(f"{arguments.archive}: {count} files, {arguments.archive.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
