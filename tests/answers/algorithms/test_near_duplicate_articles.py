"""Proves the near-duplicate filter against exact joins of generated articles.

The corpus, the exact join and the measures stand in `benchmarks/near_duplicates.py`, which also prints the times.
"""

import math
import sys
import time
import tracemalloc
from itertools import combinations
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.near_duplicates import (
    SETTINGS,
    VOCABULARY,
    corpus,
    exact_pairs,
    measure,
    shingle_matrix,
    text,
    write,
)
from figures.algorithms.lsh_s_curve import candidate_probability, measured
from solutions.algorithms import near_duplicate_articles
from solutions.algorithms.near_duplicate_articles import HASHES, ROWS, THRESHOLD, band_keys, distinct, jaccard, shingles
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def runs(words: list[str]) -> set[tuple[str, ...]]:
    """Return the runs of three words, or the one run of a shorter text."""
    return {tuple(words[i : i + 3]) for i in range(max(1, len(words) - 2))}


def similarity(first: set[tuple[str, ...]], second: set[tuple[str, ...]]) -> float:
    """Return the Jaccard similarity."""
    common = len(first & second)
    return common / (len(first) + len(second) - common)


def test_numbers_of_scale() -> None:
    articles = 10**6
    ANSWER.prints(r"A million articles make $`5\times10^{11}", math.comb(articles, 2))
    assert "that takes six days" in ANSWER.text
    assert round(math.comb(articles, 2) / 10**6 / (24 * 3600)) == 6
    some = set(Random(3).sample(range(2**32), 500))
    assert (sys.getsizeof(some) + sum(map(sys.getsizeof, some))) * articles > 20 * 1e9
    assert "tens of gigabytes" in ANSWER.text
    ANSWER.prints("signatures take $`64nw", HASHES)


def test_small_example(tmp_path: Path) -> None:
    first, second = "the cat sat on the mat", "the cat sat on a mat"
    assert f"`{first}` and `{second}` have four shingles each and share two of six" in ANSWER.text
    sets = runs(first.split()), runs(second.split())
    assert (*map(len, sets), len(sets[0] & sets[1]), len(sets[0] | sets[1])) == (4, 4, 2, 6)
    ANSWER.prints("$`s = 1/3", similarity(*sets))
    paths = write(tmp_path, [first, second])
    assert jaccard(*map(shingles, paths)) == similarity(*sets)
    words = [f"w{i}" for i in range(302)]
    changed = [*words[:150], "other", *words[151:]]
    assert len(runs(words)) == 300
    ANSWER.prints("$`s = 297/303", similarity(runs(words), runs(changed)))
    ANSWER.prints("about 0.98", similarity(runs(words), runs(changed)))


@pytest.fixture(autouse=True)
def _no_cache() -> None:
    shingles.cache_clear()


def test_against_all_pairs(tmp_path: Path) -> None:
    """It keeps what the exact rule keeps, and so it leaves no pair that is too similar."""
    texts = [text(article) for article in corpus(250, seed=8)]
    paths = write(tmp_path, texts)
    sets = [runs(words.split()) for words in texts]
    kept: list[int] = []
    for i, new in enumerate(sets):
        if all(similarity(new, sets[j]) < THRESHOLD for j in kept):
            kept.append(i)
    assert len(kept) < 230
    assert list(distinct(paths)) == [paths[i] for i in kept]


def test_edge_cases(tmp_path: Path) -> None:
    cases = ["", " \n", "one", "One!", "one two", "two one", "The cat sat on the mat.", "the CAT sat; on the mat"]
    cases += ["Über den Wolken", "über den wolken"]
    paths = write(tmp_path, cases)
    assert [cases[int(path.name)] for path in distinct(paths)] == [
        "",
        "one",
        "one two",
        "two one",
        "The cat sat on the mat.",
        "Über den Wolken",
    ]
    assert list(distinct([])) == []


def test_file_that_is_not_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"caf\xe9")
    assert list(distinct([path])) == [path]


def test_exact_copies_are_never_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = write(tmp_path, ["A b c d.", "a b, c d", "a B c d!"])
    monkeypatch.delattr(near_duplicate_articles, "jaccard")
    assert list(distinct(paths)) == paths[:1]


def test_signature_estimates_similarity() -> None:
    """64 minima agree as often as the sets do, within five standard errors."""
    rng = Random(5)
    for shared in (20, 50, 80):
        agree = 0
        for _ in range(200):
            union = rng.sample(range(2**32), 100)
            rest = (100 - shared) // 2
            first, second = (
                b"".join(key[1:] for key in band_keys(set(part)))
                for part in (union[: shared + rest], union[:shared] + union[shared + rest :])
            )
            agree += sum(first[i : i + 4] == second[i : i + 4] for i in range(0, 4 * HASHES, 4))
        simulated(agree / (200 * HASHES), shared / 100, math.sqrt(shared / 100 * (1 - shared / 100) / (200 * HASHES)))


def test_settings() -> None:
    articles = corpus(4_000)
    pairs = exact_pairs(shingle_matrix(articles))
    texts = [text(article) for article in articles]
    ANSWER.prints("on 4,000", len(texts))
    ANSWER.prints("articles of up to 85", max(map(len, articles)))
    for bands, rows in SETTINGS:
        run = measure(texts, pairs, bands, rows)
        cells = f"| {bands} × {rows} | {run.recall:.2%} | {run.precision:.2%} |"
        assert cells in ANSWER.text
        ANSWER.prints(" |".join(cells.split(" |")[:2]), run.recall)
        ANSWER.prints(" |".join(cells.split(" |")[:3]), run.precision)


def test_settings_of_the_program() -> None:
    """The settings that the answer names are those of the code."""
    ANSWER.prints("a similarity of at least 0.8", THRESHOLD)
    ANSWER.prints("for each of 64", HASHES)
    ANSWER.prints("minima into $`b=16", HASHES // ROWS)
    ANSWER.prints("bands of $`r=4", ROWS)


def test_exact_join() -> None:
    """On a smaller corpus each pair is compared: the exact join of the benchmark misses none."""
    articles = corpus(700, seed=8)
    sets = [runs(text(article).split()) for article in articles]
    near = {
        (first, second)
        for first, second in combinations(range(len(sets)), 2)
        if similarity(sets[first], sets[second]) >= THRESHOLD
    }
    assert len(near) > 50
    joined = exact_pairs(shingle_matrix(articles))
    assert {(first, second) for second, firsts in joined.items() for first in firsts} == near


def test_candidates_follow_the_curve() -> None:
    for similar, quote in ((0.8, "That is 99.98%"), (0.2, "but 2.5%")):
        chance = float(candidate_probability(similar, 16, 4))
        ANSWER.prints(quote, chance)
    curve = [float(candidate_probability(s, 16, 4)) for s in np.linspace(0, 1, 1_001)]
    assert abs(int(np.argmax(np.diff(curve))) / 1_000 - 0.5) < 0.04
    ANSWER.prints("(1/b)^{1/r} = 0.5", (1 / 16) ** (1 / 4))
    for i, similar in enumerate((0.2, 0.5, 0.7)):
        chance, pairs = float(candidate_probability(similar, 16, 4)), 1_000
        simulated(measured(similar, pairs, 30 + i), chance, math.sqrt(chance * (1 - chance) / pairs))
    for similar in (0.3, 0.8):
        # the exact chance that all four rows of one band of 16 agree, by enumeration of the number of agreeing bands
        band = similar**4
        total = sum(math.comb(16, k) * band**k * (1 - band) ** (16 - k) for k in range(1, 17))
        assert math.isclose(total, float(candidate_probability(similar, 16, 4)))


def test_comparisons_stay_few() -> None:
    """With as many articles again, comparisons grow about as much, not by four."""
    counts = []
    for documents in (250, 500, 1_000):
        articles = corpus(documents, seed=9)
        run = measure([text(article) for article in articles], exact_pairs(shingle_matrix(articles)), 16, 4)
        counts.append(run.compared)
        assert run.compared < math.comb(documents, 2) / 25
    assert counts[1] / counts[0] < 3
    assert counts[2] / counts[1] < 3


def test_chain_of_near_articles(tmp_path: Path) -> None:
    """Similarity is not transitive: what is near only to what was dropped stays."""
    words = [f"w{i}" for i in range(100)]
    chain = [" ".join(words[i : i + 80]) for i in (0, 6, 12)]
    a, b, c = (runs(words.split()) for words in chain)
    assert similarity(a, b) >= THRESHOLD
    assert similarity(b, c) >= THRESHOLD
    assert similarity(a, c) < THRESHOLD
    paths = write(tmp_path, chain)
    assert list(distinct(paths)) == [paths[0], paths[2]]


@settings(deadline=None, max_examples=60, derandomize=True)
@given(*[st.lists(st.sampled_from("abcd"), max_size=12)] * 2)
def test_jaccard(first: list[str], second: list[str]) -> None:
    expected = similarity(runs(first), runs(second))
    with TemporaryDirectory() as folder:
        shingles.cache_clear()
        paths = write(Path(folder), [" ".join(first), " ".join(second)])
        assert math.isclose(jaccard(*map(shingles, paths)), expected)


def test_time_and_memory(tmp_path: Path) -> None:
    """Time by its order of magnitude; memory per kept article, without the bounded cache."""
    rng = Random(1)
    words = [text(np.array([i])) for i in range(VOCABULARY)]
    paths = write(tmp_path, [" ".join(rng.choices(words, k=500)) for _ in range(2_000)])
    start = time.process_time()
    assert len(list(distinct(paths))) == len(paths)
    seconds = (time.process_time() - start) / len(paths)
    assert "articles of 500 words take about 11 minutes" in ANSWER.text
    assert 11 / 5 < seconds * 10**6 / 60 < 11 * 5
    shingles.cache_clear()
    tracemalloc.start()
    kept = distinct(paths)
    for _ in paths:
        next(kept)
    shingles.cache_clear()
    size = tracemalloc.get_traced_memory()[0] / len(paths)
    tracemalloc.stop()
    ANSWER.prints("bands of a million kept articles need about 3", size * 10**6 / 1e9)
