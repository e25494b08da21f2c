"""Counts GPT-2 XL tensor by tensor, from a list of shapes that the formulas do not know."""

from __future__ import annotations

import json
from math import prod
from pathlib import Path

import pytest

from solutions.complexity.model_memory import (
    GPT2,
    XL,
    activations,
    block_activations,
    cache_per_token,
    parameters,
    training_states,
)
from tests.answers.proof import answer

ANSWER = answer(__file__)
SMALL = GPT2(layers=12, width=768, heads=12, vocabulary=50257, context=1024)
MEASURED = json.loads((Path(__file__).parent / "measured.json").read_text(encoding="utf-8"))
GB = 1e9


def shapes(m: GPT2) -> list[tuple[int, ...]]:
    """The shapes in a GPT-2 checkpoint."""
    h = m.width
    block = [(h,), (h,), (h, 3 * h), (3 * h,), (h, h), (h,), (h,), (h,), (h, 4 * h), (4 * h,), (4 * h, h), (h,)]
    return [(m.vocabulary, h), (m.context, h), *block * m.layers, (h,), (h,)]


def saved_by_a_block(m: GPT2, batch: int) -> int:
    """Bytes of the tensors that the backward pass of a block reads."""
    s, b, h, a = m.context, batch, m.width, m.heads
    half = [
        (s, b, h),  # input of the first norm
        (s, b, h),  # its output: input of query, key, value
        *[(s, b, h)] * 3,  # query, key, value
        *[(b, a, s, s)] * 2,  # softmax, and what dropout made of it
        (s, b, h),  # input of the output projection
        (s, b, h),  # input of the second norm
        (s, b, h),  # its output: input of the MLP
        *[(s, b, 4 * h)] * 2,  # before and after GELU
    ]
    masks = [(b, a, s, s), (s, b, h), (s, b, h)]
    return sum(2 * prod(shape) for shape in half) + sum(prod(shape) for shape in masks)


def test_parameters() -> None:
    for m, published in ((SMALL, 124_439_808), (XL, 1_557_611_200)):
        assert parameters(m) == sum(map(prod, shapes(m))) == published
    ANSWER.prints("that makes $`P`$ = 1,557,611,200", sum(map(prod, shapes(XL))))
    h = XL.width
    assert (parameters(XL) - (50257 + 1024) * h - 2 * h) // 48 == 12 * h * h + 13 * h


def test_the_two_terms_of_the_activations() -> None:
    tokens, width, entries = 2 * SMALL.context, SMALL.width, 2 * SMALL.heads * SMALL.context**2
    headless = GPT2(**{**vars(SMALL), "heads": 0})
    linear = saved_by_a_block(headless, 2)
    ANSWER.prints("et al., 2023): 34", linear / (tokens * width))
    ANSWER.prints("and masks, and 5", (saved_by_a_block(SMALL, 2) - linear) / entries)
    ANSWER.prints("(softmax 2, dropout mask 1, result 2", 5 - 2 - 1)


def test_training_line_by_line() -> None:
    p = sum(map(prod, shapes(XL)))
    states = training_states(XL)
    ANSWER.prints("Weights, 16-bit | $`2P`$ | 3.12", 2 * p / GB)
    ANSWER.prints("Gradients, 16-bit | $`2P`$ | 3.12", 2 * p / GB)
    ANSWER.prints("| $`4P`$ | 6.23", 4 * p / GB)
    ANSWER.prints("| $`8P`$ | 12.46", 2 * 4 * p / GB)
    assert sum(states.values()) == 16 * p
    ANSWER.prints("parameter states cost 16", sum(states.values()) / p)
    float32 = 4
    ANSWER.prints("reaches the same 16", (float32 + float32 + 2 * float32) * p / p)
    ANSWER.prints("in float32 (4 + 4), moments (8", 2 * float32)
    blocks = 48 * saved_by_a_block(XL, 8)
    assert saved_by_a_block(XL, 8) == block_activations(XL, 8, fused=False)
    ANSWER.prints("s/h)`$ | 71.72", blocks / GB)
    ends = 8 * 1024 * 1600 * (1 + 2 + 2)
    ANSWER.prints("| $`5sbh`$ | 0.07", ends / GB)
    logits = 8 * 1024 * 50257 * 4
    ANSWER.prints("50257`$ | 1.65", logits / GB)
    total = 16 * p + blocks + ends + logits
    assert total == 16 * p + activations(XL, 8)
    ANSWER.prints("| Sum | all lines | 98.36", total / GB)
    ANSWER.prints("training it can take 98", total / GB)
    ANSWER.prints("the float32 weights, 6.2", 4 * p / GB)
    assert 4 * p / total < 0.07


def test_the_figure() -> None:
    def total(batch: int, fused: bool, checkpoint: bool) -> float:
        return (sum(training_states(XL).values()) + activations(XL, batch, fused, checkpoint)) / GB

    ANSWER.prints("for batch 1, 34.1", total(1, False, False))
    ANSWER.prints("for batch 1, 34.1, 27.8", total(1, True, False))
    ANSWER.prints("27.8 and 25.5", total(1, False, True))
    ANSWER.prints("for batch 8, 98.4", total(8, False, False))
    ANSWER.prints("98.4, 48.1", total(8, True, False))
    ANSWER.prints("48.1 and 29.4", total(8, False, True))
    ANSWER.prints("parameter states are 24.9", sum(training_states(XL).values()) / GB)


def test_activations_grow_with_batch_and_with_the_square_of_the_sequence() -> None:
    assert activations(XL, 8) == 8 * activations(XL, 1)
    longer = GPT2(**{**vars(SMALL), "context": 4 * SMALL.context})
    plain = block_activations(longer, 1, fused=False) / block_activations(SMALL, 1, fused=False)
    assert 4 < plain < 16
    assert block_activations(longer, 1, fused=True) == 4 * block_activations(SMALL, 1, fused=True)


def test_inference() -> None:
    p = sum(map(prod, shapes(XL)))
    per_token = 2 * XL.layers * XL.width * 2
    assert cache_per_token(XL) == per_token
    ANSWER.prints("= 307,200", per_token)
    ANSWER.prints("Quantizing weights to 8 bits saves 1.56", (2 * p - p) / GB)
    cache = 8 * 1024 * per_token
    ANSWER.prints("a token | 2.52", cache / GB)
    ANSWER.prints("both lines | 5.63", (2 * p + cache) / GB)
    many = 64 * 1024 * per_token
    ANSWER.prints("the cache alone is 20.1", many / GB)
    assert 6 < many / (2 * p) < 7
    ANSWER.prints("takes 3.1", 2 * p / GB)


@pytest.mark.parametrize("case", MEASURED["block"]["cases"])
def test_pytorch_kept_what_the_formula_says(case: dict[str, int]) -> None:
    m = GPT2(layers=1, width=case["width"], heads=case["heads"], vocabulary=1, context=case["sequence"])
    extra = case["bytes"] - saved_by_a_block(m, case["batch"])
    ANSWER.prints("plus 8", extra / (case["sequence"] * case["batch"]))
    ANSWER.prints("PyTorch 2.13", float(".".join(MEASURED["block"]["torch"].split(".")[:2])))
