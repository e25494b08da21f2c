"""Proves the near-duplicate filter against exact joins of generated articles.

The corpus, the exact join and the measures stand in `benchmarks/near_duplicates.py`, which also prints the times.
"""

import math
import subprocess
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
    assert "six days at a million comparisons" in ANSWER.text
    assert round(math.comb(articles, 2) / 10**6 / (24 * 3600)) == 6
    some = set(Random(3).sample(range(2**32), 500))
    assert (sys.getsizeof(some) + sum(map(sys.getsizeof, some))) * articles > 20 * 1e9
    assert "would fill memory" in ANSWER.text


def test_small_example(tmp_path: Path) -> None:
    first, second = "the cat sat on the mat", "the cat sat on a mat"
    sets = runs(first.split()), runs(second.split())
    assert (*map(len, sets), len(sets[0] & sets[1]), len(sets[0] | sets[1])) == (4, 4, 2, 6)
    paths = write(tmp_path, [first, second])
    assert jaccard(*map(shingles, paths)) == similarity(*sets)


def test_threshold_in_changed_words() -> None:
    words = [f"w{i}" for i in range(500)]
    ANSWER.prints("In 500", len(words))

    def changed(count: int) -> list[str]:
        return [f"other{i}" if 0 < i <= 5 * count and i % 5 == 0 else word for i, word in enumerate(words)]

    old, new = runs(words), runs(changed(18))
    assert len(old) - len(runs(changed(1)) & old) == 3
    assert "One changed word breaks three shingles" in ANSWER.text
    ANSWER.prints("18 scattered changes break 54", len(old - new))
    ANSWER.prints("break 54 of 498", len(old))
    ANSWER.prints("leaves 444/552", similarity(old, new))
    ANSWER.prints("444/552`, about 0.80".replace("`", ""), similarity(old, new))
    assert similarity(old, runs(changed(19))) < THRESHOLD <= similarity(old, new)


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


def test_exact_copies_drop_out(tmp_path: Path) -> None:
    paths = write(tmp_path, ["A b c d.", "a b, c d", "a B c d!"])
    assert len(set(map(tuple, map(band_keys, map(shingles, paths))))) == 1
    assert list(distinct(paths)) == paths[:1]


def test_program(tmp_path: Path) -> None:
    """The script keeps the longest version, leaves no near pair, and drops nothing that is near no kept one."""
    texts = [text(article) for article in corpus(120, seed=11)]
    paths = write(tmp_path, texts)
    (tmp_path / "folder").mkdir()
    command = [sys.executable, str(near_duplicate_articles.__file__), str(tmp_path)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    kept = list(map(Path, printed.splitlines()))
    sets = {path: runs(words.split()) for path, words in zip(paths, texts, strict=True)}
    assert 20 < len(kept) < len(paths)
    sizes = [path.stat().st_size for path in kept]
    assert sizes == sorted(sizes, reverse=True)
    assert all(similarity(sets[a], sets[b]) < THRESHOLD for a, b in combinations(kept, 2))
    for path in set(paths) - set(kept):
        near = [old for old in kept if similarity(sets[path], sets[old]) >= THRESHOLD]
        assert max(old.stat().st_size for old in near) >= path.stat().st_size


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
    """Takes seconds: the program runs three times over all 4,000 articles that the table speaks of."""
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
    ANSWER.prints("unless a kept one reaches 0.8", THRESHOLD)
    ANSWER.prints("for each of 64", HASHES)
    ANSWER.prints("minima into 16", HASHES // ROWS)
    ANSWER.prints("bands of 4", ROWS)


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
    ANSWER.prints("or above is at most 0.022%", 1 - float(candidate_probability(0.8, 16, 4)))
    assert 1 - float(candidate_probability(0.8, 16, 4)) < 0.00022
    ANSWER.prints("At 0.2, only 2.5%", float(candidate_probability(0.2, 16, 4)))
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
    """Time within a factor of ten, since machines differ; memory per kept article, without the bounded cache."""
    rng = Random(1)
    words = [text(np.array([i])) for i in range(VOCABULARY)]
    paths = write(tmp_path, [" ".join(rng.choices(words, k=500)) for _ in range(800)])
    start = time.process_time()
    assert len(list(distinct(paths))) == len(paths)
    seconds = (time.process_time() - start) / len(paths)
    assert "articles of 500 words, a million take about 10 minutes" in ANSWER.text
    assert 10 / 10 < seconds * 10**6 / 60 < 10 * 10
    shingles.cache_clear()
    tracemalloc.start()
    kept = distinct(paths)
    for _ in paths:
        next(kept)
    shingles.cache_clear()
    size = tracemalloc.get_traced_memory()[0] / len(paths)
    tracemalloc.stop()
    ANSWER.prints("plus the disk, and 3", size * 10**6 / 1e9)
