"""Recomputes weights, key-value cache and reading times of a model of 7 billion parameters on one GPU."""

from __future__ import annotations

import math

from tests.answers.complexity.test_gpus_vs_tpus import BANDWIDTH
from tests.answers.proof import answer

ANSWER = answer(__file__)
PARAMETERS, LAYERS, WIDTH, CONTEXT = 7 * 10**9, 32, 4096, 4096
MEMORY = 80e9  # of an H100 SXM, as NVIDIA publishes it (2026)
GB = 1e9
WEIGHTS = 2 * PARAMETERS  # bytes, in 16 bits
CACHE = CONTEXT * 2 * LAYERS * WIDTH * 2  # bytes: keys and values, each of full width, in 16 bits
USERS = math.floor((MEMORY - WEIGHTS) / CACHE)


def seconds(weights: float, users: int) -> float:
    """Return the least time of one decoding step, which reads the weights once and the full cache of each user."""
    return (weights + users * CACHE) / BANDWIDTH["H100"]


def test_toy_is_a_plausible_model() -> None:
    # Attention has 4 matrices of width by width, the MLP weights of about 8; the vocabulary brings the rest.
    blocks = LAYERS * 12 * WIDTH**2
    assert 0.9 * PARAMETERS < blocks < PARAMETERS


def test_weights() -> None:
    ANSWER.prints("so 7 billion take 14", WEIGHTS / GB)
    ANSWER.prints("At 8 bits, the weights take only 7", PARAMETERS / GB)


def test_recommender() -> None:
    users, floats = 100 * 10**6, 256
    ANSWER.prints("In a recommender, 256", floats)
    ANSWER.prints("floats per user for 100 million users take 102", users * floats * 4 / GB)  # 32-bit floats


def test_latency() -> None:
    bandwidth = 2_800 * GB  # a round number below an H100's
    assert bandwidth < BANDWIDTH["H100"]
    ANSWER.prints("A chip that reads 2,800", bandwidth / GB)
    ANSWER.prints("$`2800/14 = 200", bandwidth / WEIGHTS)
    ANSWER.prints("So one user gets at most 200", bandwidth / WEIGHTS)


def test_cache() -> None:
    ANSWER.prints("A conversation of 4,096", CONTEXT)
    ANSWER.prints("4,096 tokens can take about 2", CACHE / GB)
    ANSWER.prints("With 32", LAYERS)
    ANSWER.prints("With 32 layers of width 4,096", WIDTH)
    ANSWER.prints("bytes, or 0.5", CACHE / CONTEXT / 1e6)
    ANSWER.prints("Beside the weights, 80", MEMORY / GB)
    ANSWER.prints("hold at most 30", USERS)


def test_batch() -> None:
    ANSWER.prints("reads at most 3.35", BANDWIDTH["H100"] / 1e12)
    ANSWER.prints("With 30", USERS)
    ANSWER.prints("With 30 full caches, one step reads 78", (WEIGHTS + USERS * CACHE) / GB)
    ANSWER.prints("takes at least 23", 1000 * seconds(WEIGHTS, USERS))
    ANSWER.prints("So each user gets at most 43", 1 / seconds(WEIGHTS, USERS))
