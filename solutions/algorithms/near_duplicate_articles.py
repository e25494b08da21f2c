"""Keeps articles that differ from all kept: MinHash, LSH, exact check."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint32]


class NearDuplicateFilter:
    """Admits a text unless it is too similar to one admitted before."""

    def __init__(
        self, threshold: float = 0.8, bands: int = 16, rows: int = 4
    ) -> None:
        rng = np.random.default_rng(1)
        shape = bands * rows, 1
        self.a = rng.integers(2**64, size=shape, dtype=np.uint64)
        self.b = rng.integers(2**64, size=shape, dtype=np.uint64)
        self.threshold = threshold
        self.rows = rows
        self.kept: list[Hashes] = []
        self.buckets: dict[bytes, list[int]] = defaultdict(list)

    def admit(self, text: str) -> bool:
        """Return whether a text is new; if so, remember it."""
        hashes = shingles(text)
        keys = self.keys(hashes)
        near = {i for key in keys for i in self.buckets.get(key, ())}
        if any(
            jaccard(hashes, self.kept[i]) >= self.threshold for i in near
        ):
            return False
        for key in keys:
            self.buckets[key].append(len(self.kept))
        self.kept.append(hashes)
        return True

    def keys(self, hashes: Hashes) -> list[bytes]:
        """Return a key for each band of the text's MinHash signature."""
        mixed = (self.a * hashes + self.b) >> np.uint64(32)
        signature = mixed.min(axis=1).astype(np.uint32)
        return [
            band.to_bytes(2, "big") + values.tobytes()
            for band, values in enumerate(signature.reshape(-1, self.rows))
        ]


def shingles(text: str) -> Hashes:
    """Return the sorted hashes of the runs of three words."""
    words = re.findall(r"\w+", text.lower())
    words += [""] * (3 - len(words))
    runs = zip(words, words[1:], words[2:], strict=False)
    found = [crc32(" ".join(run).encode()) for run in runs]
    return np.unique(np.array(found, dtype=np.uint32))


def jaccard(a: Hashes, b: Hashes) -> float:
    """Return the share of their shingles that two texts have in common."""
    common = np.intersect1d(a, b, assume_unique=True).size
    return common / (a.size + b.size - common)


def distinct_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the articles to keep, in the order given."""
    new = NearDuplicateFilter()
    for path in paths:
        text = path.read_text(encoding="utf-8", errors="replace")
        if new.admit(text):
            yield path
