"""Keeps articles that differ: shingles, MinHash, bands, exact check."""

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from random import Random
from zlib import crc32

BANDS = 16
ROWS = 4
THRESHOLD = 0.8
PRIME = 2**61 - 1
RNG = Random(1)
HASHES = [
    (RNG.randrange(1, PRIME), RNG.randrange(PRIME))
    for _ in range(BANDS * ROWS)
]


def shingles(text: str) -> set[int]:
    """Return the hashed runs of three words."""
    words = re.findall(r"\w+", text.lower())
    starts = range(max(1, len(words) - 2))
    runs = (" ".join(words[i : i + 3]) for i in starts)
    return {crc32(run.encode()) for run in runs}


def band_keys(items: set[int]) -> list[tuple[int, ...]]:
    """Return the MinHash signature, cut into bands."""
    signature = [min((a * x + b) % PRIME for x in items) for a, b in HASHES]
    return [
        (start, *signature[start : start + ROWS])
        for start in range(0, BANDS * ROWS, ROWS)
    ]


def jaccard(a: set[int], b: set[int]) -> float:
    """Return the shared part of the union."""
    return len(a & b) / len(a | b)


def distinct(paths: Iterable[Path]) -> list[Path]:
    """Return the articles to keep, in the order given."""
    kept: dict[Path, set[int]] = {}
    buckets: dict[tuple[int, ...], list[Path]] = defaultdict(list)
    for path in paths:
        text = path.read_text(encoding="utf-8", errors="replace")
        new = shingles(text)
        keys = band_keys(new)
        near = {other for key in keys for other in buckets.get(key, ())}
        if all(jaccard(new, kept[other]) < THRESHOLD for other in near):
            kept[path] = new
            for key in keys:
                buckets[key].append(path)
    return list(kept)
