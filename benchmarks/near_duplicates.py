"""Measures the near-duplicate filter on a generated corpus: ``python -m benchmarks.near_duplicates``.

The corpus has stories, and copies of them that sites edited more or less; every article ends in the words of its site.
What the filter should drop comes from an exact join, which knows the words by number and hashes nothing.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Set
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from benchmarks.report import print_columns
from solutions.algorithms import near_duplicate_articles
from solutions.algorithms.near_duplicate_articles import THRESHOLD

Ids = NDArray[np.int64]

DOCUMENTS = 100_000
VOCABULARY = 20_000
SITES = 50
FOOTER = 5
SETTINGS = ((16, 4), (8, 8), (4, 16))
"""Bands and rows; 64 hashes each."""


def corpus(documents: int, seed: int = 7) -> list[Ids]:
    """Return articles as numbers of words: 40 to 80 of them by Zipf's law, and a footer.

    Half of the articles are new stories; the others are copies of a story or of a copy, with up to one word in ten
    replaced (few words more often than many) and, every fourth time, the end cut off.
    """
    rng = np.random.default_rng(seed)
    weights = 1 / np.arange(10, VOCABULARY + 10)
    chances = np.cumsum(weights / weights.sum())

    def words(count: int) -> Ids:
        return np.minimum(np.searchsorted(chances, rng.random(count)), VOCABULARY - 1)

    footers = [words(FOOTER) for _ in range(SITES)]
    stories: list[Ids] = []
    for i in range(documents):
        if i == 0 or rng.random() < 0.5:
            stories.append(words(int(rng.integers(40, 81))))
            continue
        copy = stories[int(rng.integers(i))].copy()
        edited = rng.random(copy.size) < 0.1 * rng.random() ** 3
        copy[edited] = words(int(edited.sum()))
        if rng.random() < 0.25:
            copy = copy[: int(copy.size * rng.uniform(0.6, 1))]
        stories.append(copy)
    return [np.concatenate([story, footers[int(rng.integers(SITES))]]) for story in stories]


def text(article: Ids) -> str:
    """Return an article as text: a word is its number, spelled with letters."""
    return " ".join(_SPELLED[word] for word in article)


def _spell(number: int) -> str:
    letters = ""
    while number or not letters:
        number, letter = divmod(number, 20)
        letters += "bcdfghjklmnpqrstvwxz"[letter] + "aeiou"[letter % 5]
    return letters


_SPELLED = [_spell(number) for number in range(VOCABULARY)]


def shingle_matrix(articles: list[Ids]) -> sparse.csr_matrix:
    """Return which article has which run of three words, as a matrix of 0 and 1."""
    codes, owners = [], []
    for i, article in enumerate(articles):
        runs = article[:-2] * VOCABULARY**2 + article[1:-1] * VOCABULARY + article[2:]
        codes.append(runs)
        owners.append(np.full(runs.size, i))
    _, columns = np.unique(np.concatenate(codes), return_inverse=True)
    rows = np.concatenate(owners)
    matrix = sparse.csr_matrix((np.ones(rows.size, dtype=np.int32), (rows, columns.ravel())))
    matrix.sum_duplicates()
    matrix.data[:] = 1
    return matrix


def exact_pairs(matrix: sparse.csr_matrix, threshold: float = THRESHOLD) -> dict[int, list[int]]:
    """Return, for each article, the earlier ones that are at least this similar; no pair is missed.

    Two sets as similar as that share one of their rarest elements: if a set of n has none of its n - ceil(t n) + 1
    rarest in the other, it shares too few (prefix filtering). Candidates by these, then the exact similarity.
    """
    sizes = np.diff(matrix.indptr)
    frequency = np.bincount(matrix.indices, minlength=matrix.shape[1])
    owner = np.repeat(np.arange(matrix.shape[0]), sizes)
    order = np.lexsort((matrix.indices, frequency[matrix.indices], owner))
    place = np.arange(order.size) - np.repeat(matrix.indptr[:-1], sizes)
    prefix = sizes - np.ceil(threshold * sizes - 1e-9).astype(np.int64) + 1
    chosen = order[place < np.repeat(prefix, sizes)]
    postings = sparse.csr_matrix(
        (np.ones(chosen.size, dtype=np.int32), (owner[chosen], matrix.indices[chosen])), shape=matrix.shape
    )
    candidates = sparse.triu(postings @ postings.T, k=1).tocoo()
    common = np.concatenate(
        [
            np.asarray(matrix[first].multiply(matrix[second]).sum(axis=1)).ravel()
            for first, second in zip(
                np.array_split(candidates.row, 20), np.array_split(candidates.col, 20), strict=True
            )
        ]
    )
    similar = common / (sizes[candidates.row] + sizes[candidates.col] - common) >= threshold
    pairs: dict[int, list[int]] = {}
    for first, second in zip(candidates.row[similar].tolist(), candidates.col[similar].tolist(), strict=True):
        pairs.setdefault(second, []).append(first)
    return pairs


def exact_drops(documents: int, pairs: dict[int, list[int]]) -> set[int]:
    """Return what the filter drops that compares each article with all that were kept before."""
    dropped: set[int] = set()
    for i in range(documents):
        if any(first not in dropped for first in pairs.get(i, ())):
            dropped.add(i)
    return dropped


@dataclass(frozen=True)
class Measured:
    """What a run of the filter dropped, and what it took."""

    bands: int
    rows: int
    recall: float
    """Share dropped of what the exact filter drops."""
    precision: float
    """Share of the dropped that the exact filter drops."""
    missed: int
    """Pairs of kept articles that are too similar."""
    compared: int
    """Exact comparisons."""
    seconds: float
    """Of processor time."""


def write(folder: Path, texts: list[str]) -> list[Path]:
    """Write each text to a file of its own, and return the paths in order."""
    paths = [folder / f"{i:07}" for i in range(len(texts))]
    for path, content in zip(paths, texts, strict=True):
        path.write_text(content, encoding="utf-8")
    return paths


def measure(texts: list[str], pairs: dict[int, list[int]], bands: int, rows: int) -> Measured:
    """Run the filter, and compare what it dropped with the exact answer."""
    assert bands * rows == near_duplicate_articles.HASHES
    compared = 0
    jaccard = near_duplicate_articles.jaccard

    def counting(a: Set[int], b: Set[int]) -> float:
        nonlocal compared
        compared += 1
        return jaccard(a, b)

    with TemporaryDirectory() as folder, patch.multiple(near_duplicate_articles, jaccard=counting, ROWS=rows):
        near_duplicate_articles.shingles.cache_clear()
        paths = write(Path(folder), texts)
        start = time.process_time()
        kept = set(near_duplicate_articles.distinct(paths))
        seconds = time.process_time() - start
    dropped = {i for i, path in enumerate(paths) if path not in kept}
    exact = exact_drops(len(texts), pairs)
    hits = len(dropped & exact)
    missed = sum(first not in dropped for second, firsts in pairs.items() if second not in dropped for first in firsts)
    return Measured(bands, rows, hits / len(exact), hits / len(dropped), missed, compared, seconds)


def main() -> None:
    """Print what each setting finds and takes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.near_duplicates")
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    documents = parser.parse_args().documents
    articles = corpus(documents)
    texts = [text(article) for article in articles]
    pairs = exact_pairs(shingle_matrix(articles))
    similar, drops = sum(map(len, pairs.values())), len(exact_drops(documents, pairs))
    print(f"{documents} articles, {similar} pairs at {THRESHOLD} or above, {drops} to drop")
    lines: list[tuple[object, ...]] = [
        ("bands", "rows", "recall", "precision", "missed pairs", "comparisons", "seconds")
    ]
    for run in (measure(texts, pairs, *setting) for setting in SETTINGS):
        shares = f"{run.recall:.5f}", f"{run.precision:.5f}"
        lines.append((run.bands, run.rows, *shares, run.missed, run.compared, f"{run.seconds:.1f}"))
    print_columns(lines, right=set(range(7)))


if __name__ == "__main__":
    main()
