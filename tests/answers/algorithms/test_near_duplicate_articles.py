"""Proves the near-duplicate filter against exact joins of generated articles.

The corpus, the exact join and the measures stand in `benchmarks/near_duplicates.py`, which also prints the times.
"""

import math
import subprocess
import sys
import tracemalloc
from itertools import combinations
from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.near_duplicates import (
    SETTINGS,
    THRESHOLD,
    corpus,
    exact_pairs,
    measure,
    shingle_matrix,
    text,
)
from figures.algorithms.lsh_s_curve import candidate_probability, measured
from solutions.algorithms import near_duplicates_board
from solutions.algorithms.near_duplicate_articles import NearDuplicateFilter, distinct_files, jaccard, shingles
from tests.answers.proof import ROOT, answer, simulated

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
    ANSWER.prints("shingle hashes of 4 bytes need 2", articles * 500 * 4 / 1e9)
    assert "many times more as Python sets" in ANSWER.text
    some = set(Random(3).sample(range(2**32), 500))
    assert sys.getsizeof(some) + sum(map(sys.getsizeof, some)) > 10 * 500 * 4
    ANSWER.prints("signatures take $`64nw", near_duplicates_board.BANDS * near_duplicates_board.ROWS)


def test_small_example() -> None:
    first, second = "the cat sat on the mat", "the cat sat on a mat"
    assert f"`{first}` and `{second}` have four shingles each and share two of six" in ANSWER.text
    sets = runs(first.split()), runs(second.split())
    assert (*map(len, sets), len(sets[0] & sets[1]), len(sets[0] | sets[1])) == (4, 4, 2, 6)
    ANSWER.prints("$`s = 1/3", similarity(*sets))
    hashed = near_duplicates_board.shingles(first), near_duplicates_board.shingles(second)
    assert near_duplicates_board.jaccard(*hashed) == similarity(*sets)
    words = [f"w{i}" for i in range(302)]
    changed = [*words[:150], "other", *words[151:]]
    assert len(runs(words)) == 300
    ANSWER.prints("$`s = 297/303", similarity(runs(words), runs(changed)))
    ANSWER.prints("about 0.98", similarity(runs(words), runs(changed)))


def write(folder: Path, texts: list[str]) -> list[Path]:
    """Write texts to files, and return their paths in order."""
    paths = [folder / f"{i:04}" for i in range(len(texts))]
    for path, content in zip(paths, texts, strict=True):
        path.write_text(content, encoding="utf-8")
    return paths


def test_board_version(tmp_path: Path) -> None:
    """Against all pairs: it keeps what the exact rule keeps, and so does the refined program."""
    texts = [text(article) for article in corpus(250, seed=8)]
    paths = write(tmp_path, texts)
    sets = [runs(words.split()) for words in texts]
    kept: list[int] = []
    for i, new in enumerate(sets):
        if all(similarity(new, sets[j]) < THRESHOLD for j in kept):
            kept.append(i)
    assert len(kept) < 230
    assert near_duplicates_board.distinct(paths) == [paths[i] for i in kept] == list(distinct_files(paths))


def test_board_version_on_edge_cases(tmp_path: Path) -> None:
    cases = ["", " \n", "one", "One!", "one two", "two one", "The cat sat on the mat.", "the CAT sat; on the mat"]
    paths = write(tmp_path, cases)
    assert [cases[int(path.name)] for path in near_duplicates_board.distinct(paths)] == [
        "",
        "one",
        "one two",
        "two one",
        "The cat sat on the mat.",
    ]
    assert near_duplicates_board.distinct([]) == []
    words = [f"w{i}" for i in range(100)]
    chain = write(tmp_path, [" ".join(words[i : i + 80]) for i in (0, 6, 12)])
    assert near_duplicates_board.distinct(chain) == [chain[0], chain[2]], "near only to what was dropped: it stays"


def test_board_signature_estimates_similarity() -> None:
    """64 minima agree as often as the sets do, within five standard errors."""
    rng = Random(5)
    for shared in (20, 50, 80):
        union = rng.sample(range(2**32), 100)
        rest = (100 - shared) // 2
        keys = [
            near_duplicates_board.band_keys(set(part))
            for part in (union[: shared + rest], union[:shared] + union[shared + rest :])
        ]
        agree = sum(x == y for a, b in zip(*keys, strict=True) for x, y in zip(a[1:], b[1:], strict=True))
        simulated(agree / 64, shared / 100, math.sqrt(shared / 100 * (1 - shared / 100) / 64))


def test_settings() -> None:
    articles = corpus(4_000)
    pairs = exact_pairs(shingle_matrix(articles))
    texts = [text(article) for article in articles]
    ANSWER.prints("on 4,000", len(texts))
    ANSWER.prints("articles of up to 85", max(map(len, articles)))
    # A million were run once, by `benchmarks.near_duplicates` (244 s, 813,537 kept, 3.1 GB); here the memory per kept
    # article is scaled up, and the time by its order of magnitude.
    ANSWER.prints("such short articles took 4 minutes and 3", 813_537 * 3.5e3 / 1e9)
    for bands, rows in SETTINGS:
        run = measure(texts, pairs, bands, rows)
        assert run.seconds * 250 < 20 * 4 * 60
        cells = f"| {bands} × {rows} | {run.recall:.2%} | {run.precision:.2%} | {run.compared:,} |"
        assert cells in ANSWER.text
        ANSWER.prints(" |".join(cells.split(" |")[:2]), run.recall)
        ANSWER.prints(" |".join(cells.split(" |")[:3]), run.precision)
        ANSWER.prints(" |".join(cells.split(" |")[:4]), run.compared)


def test_defaults() -> None:
    """The settings that the answer names are those of the code."""
    new = NearDuplicateFilter()
    board = near_duplicates_board
    assert (new.threshold, new.a.size, new.rows) == (board.THRESHOLD, board.BANDS * board.ROWS, board.ROWS)
    ANSWER.prints("a similarity of at least 0.8", new.threshold)
    ANSWER.prints("for each of 64", new.a.size)
    ANSWER.prints("minima into $`b=16", new.a.size / new.rows)
    ANSWER.prints("bands of $`r=4", new.rows)


def test_all_pairs() -> None:
    """On a smaller corpus each pair is compared: the exact join misses none, and the filter leaves none."""
    articles = corpus(700, seed=8)
    texts = [text(article) for article in articles]
    sets = [runs(words.split()) for words in texts]
    near = {
        (first, second)
        for first, second in combinations(range(len(sets)), 2)
        if similarity(sets[first], sets[second]) >= THRESHOLD
    }
    assert len(near) > 50
    joined = exact_pairs(shingle_matrix(articles))
    assert {(first, second) for second, firsts in joined.items() for first in firsts} == near
    new = NearDuplicateFilter()
    kept = {i for i, words in enumerate(texts) if new.admit(words)}
    assert not any(first in kept and second in kept for first, second in near)
    for i in set(range(len(texts))) - kept:
        assert any((j, i) in near for j in kept), "what is dropped has a twin among the kept"


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


def test_signature_estimates_similarity() -> None:
    """A minimum agrees with the probability of the similarity; 64 of them have the standard error printed."""
    error = math.sqrt(0.8 * 0.2 / 64)
    ANSWER.prints("at $`s=0.8`$ is 0.05", error)
    rng = np.random.default_rng(40)
    estimates = []
    for _ in range(400):
        new = NearDuplicateFilter(bands=64, rows=1)
        new.a = rng.integers(2**64, size=new.a.shape, dtype=np.uint64)
        new.b = rng.integers(2**64, size=new.b.shape, dtype=np.uint64)
        union = rng.choice(2**32, size=100, replace=False).astype(np.uint32)
        first, second = new.keys(union[:90]), new.keys(np.r_[union[:80], union[90:]])
        estimates.append(np.mean([a == b for a, b in zip(first, second, strict=True)]))
    simulated(float(np.mean(estimates)), 0.8, error / math.sqrt(400))
    simulated(float(np.std(estimates)), error, error / math.sqrt(2 * 400))


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


def test_chain_of_near_articles() -> None:
    """Similarity is not transitive: what is near only to what was dropped stays."""
    words = [f"w{i}" for i in range(100)]
    chain = [" ".join(words[i : i + 80]) for i in (0, 6, 12)]
    a, b, c = (runs(words.split()) for words in chain)
    assert similarity(a, b) >= THRESHOLD
    assert similarity(b, c) >= THRESHOLD
    assert similarity(a, c) < THRESHOLD
    new = NearDuplicateFilter()
    assert [new.admit(words) for words in chain] == [True, False, True]


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ("", "", False),
        ("", " \n", False),
        ("one two", "One, two!", False),
        ("one", "two", True),
        ("one two", "two one", True),
        ("The cat sat on the mat.", "the CAT sat; on the mat", False),
        ("Über den Wolken", "über den wolken", False),
        ("a b c d e", "v w x y z", True),
    ],
)
def test_edge_cases(first: str, second: str, kept: bool) -> None:
    new = NearDuplicateFilter()
    assert new.admit(first)
    assert new.admit(second) is kept


@settings(deadline=None, max_examples=60, derandomize=True)
@given(*[st.lists(st.sampled_from("abcd"), max_size=12)] * 2)
def test_jaccard(first: list[str], second: list[str]) -> None:
    expected = similarity(runs(first), runs(second))
    assert math.isclose(jaccard(shingles(" ".join(first)), shingles(" ".join(second))), expected)


def test_files(tmp_path: Path) -> None:
    for name, content in (("1", b"the cat sat on the mat"), ("2", b"The cat sat on the mat!"), ("3", b"caf\xe9")):
        (tmp_path / name).write_bytes(content)
    assert [path.name for path in distinct_files(sorted(tmp_path.iterdir()))] == ["1", "3"]


def test_memory() -> None:
    articles = corpus(1_000)
    assert 55 < np.mean([len(article) for article in articles]) < 65
    texts = list(map(text, articles))
    tracemalloc.start()
    new = NearDuplicateFilter()
    kept = sum(map(new.admit, texts))
    size = tracemalloc.get_traced_memory()[0] / kept
    tracemalloc.stop()
    assert "about 3.5 kB per kept article of about 60 words" in ANSWER.text
    assert 3.5 / 1.5 < size / 1000 < 3.5 * 1.5


def test_the_hash_of_text_is_salted() -> None:
    """The pitfall: two processes disagree on the built-in hash, and agree on the answer's."""
    code = "from solutions.algorithms.near_duplicate_articles import *; t='a b c'; print(hash(t), shingles(t)[0])"
    outputs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
        for seed in "12"
    ]
    assert outputs[0][0] != outputs[1][0]
    assert outputs[0][1] == outputs[1][1]
