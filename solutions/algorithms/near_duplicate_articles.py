import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from pathlib import Path
from zlib import crc32

import numpy as np

HASHES, ROWS, THRESHOLD = 64, 4, 0.8
A, B = np.random.default_rng(1).integers(
    2**64, size=(2, HASHES, 1), dtype=np.uint64
)


@lru_cache(maxsize=1000)  # others are read again
def shingles(path: Path) -> Set[int]:
    """Return the hashed runs of three words."""
    text = path.read_text(encoding="utf-8", errors="replace")
    words = re.findall(r"\w+", text.lower())
    starts = range(max(1, len(words) - 2))
    runs = (" ".join(words[i : i + 3]) for i in starts)
    return {crc32(run.encode()) for run in runs}


def band_keys(items: Set[int]) -> list[bytes]:
    """Return the MinHash signature, cut into bands."""
    x = np.array(list(items), dtype=np.uint64)
    minima = ((A * x + B) >> np.uint64(32)).min(axis=1)
    bands = minima.astype(np.uint32).reshape(-1, ROWS)
    return [bytes([i]) + band.tobytes() for i, band in enumerate(bands)]


def jaccard(a: Set[int], b: Set[int]) -> float:
    return len(a & b) / len(a | b)


def distinct(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the articles to keep, in their order."""
    buckets: dict[bytes, list[Path]] = defaultdict(list)
    for path in paths:
        new = shingles(path)
        keys = band_keys(new)
        near = {old for key in keys for old in buckets.get(key, ())}
        if all(jaccard(new, shingles(old)) < THRESHOLD for old in near):
            yield path
            for key in keys:
                buckets[key].append(path)


if __name__ == "__main__":
    files = [path for path in Path(sys.argv[1]).iterdir() if path.is_file()]
    # the longest first, so that the fullest version stays
    files.sort(key=lambda path: path.stat().st_size, reverse=True)
    for path in distinct(files):
        print(path)
