"""Hash map: right by an oracle, its comparisons by Knuth's formulas and by counting."""

from __future__ import annotations

import sys
from fractions import Fraction
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.data_structures.chained_map import HashMap as Chained
from solutions.data_structures.hash_map import HashMap, Slots, find
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
CASES = settings(deadline=None, max_examples=100, derandomize=True)
LOADS = {"1/2": Fraction(1, 2), "2/3": Fraction(2, 3), "0.9": Fraction(9, 10)}


def knuth(order: int, slots: int, keys: int) -> float:
    """Return Knuth's Q_order(slots, keys): linear probing, without a limit taken."""
    total, term = 0.0, 1.0
    for k in range(keys + 1):
        total += term
        term *= (order + k + 1) / (k + 1) * (keys - k) / slots
    return total


def compared(load: Fraction) -> tuple[Fraction, Fraction, Fraction, Fraction]:
    """Return keys compared in a large table: chain found and absent, linear probing found and absent."""
    free = 1 - load
    return 1 + load / 2, load, (1 + 1 / free) / 2, (1 + 1 / free**2) / 2 - 1


def test_table_of_comparisons() -> None:
    for (name, load), printed in zip(LOADS.items(), (("0.5", "1.5"), ("0.67", "4.0"), ("0.9", "49.5")), strict=True):
        _, chain_absent, _, probing_absent = compared(load)
        ANSWER.prints(f"| {name} | {printed[0]}", chain_absent)
        ANSWER.prints(f"| {name} | {printed[0]} | {printed[1]}", probing_absent)


def test_small_examples() -> None:
    ANSWER.prints("With 8", len(Chained().buckets))
    assert "the integer keys 3 and 11 collide" in ANSWER.text
    assert hash(3) % 8 == hash(11) % 8
    if sys.implementation.name == "cpython":
        assert hash(-1) == hash(-2)
    assert list({"b": 1, "a": 2}) == ["b", "a"]


@CASES
@given(st.lists(st.integers(-20, 20)), st.integers(-40, 40))
def test_two_numbers_that_sum_to_a_target(numbers: list[int], target: int) -> None:
    seen = set[int]()
    found = False
    for x in numbers:
        found = found or target - x in seen
        seen.add(x)
    assert found == any(a + b == target for a, b in combinations(numbers, 2))


@CASES
@given(st.lists(st.tuples(st.booleans(), st.integers(-30, 30)), max_size=80))
def test_chained_map(operations: list[tuple[bool, int]]) -> None:
    mine, expected = Chained(), dict[object, object]()
    for number, (puts, key) in enumerate(operations):
        if puts:
            mine.put(key, number)
            expected[key] = number
        elif key in expected:
            assert mine.get(key) == expected[key]
        else:
            with pytest.raises(KeyError):
                mine.get(key)
        assert mine.size == len(expected) <= len(mine.buckets)
    assert {key: value for bucket in mine.buckets for key, value in bucket} == expected


@pytest.mark.parametrize("load", LOADS.values(), ids=LOADS)
def test_linear_probing_compares_as_stated(load: Fraction) -> None:
    """The small table by simulation and by the exact formula, the formula's limit by a large table."""
    size = 512
    keys = round(size * load)
    rng = np.random.default_rng(1)
    found, absent = [], []
    for _ in range(80):
        slots: Slots[int, int] = [None] * size
        steps = 0
        for key in rng.integers(2**60, size=keys).tolist():
            slot = find(slots, key)
            slots[slot] = key, key
            steps += (slot - hash(key)) % size + 1
        found.append(steps / keys)
        others = rng.integers(2**60, size=20).tolist()
        absent.append(np.mean([(find(slots, key) - hash(key)) % size for key in others]))
    for sample, expected in (
        (np.array(found), (1 + knuth(0, size, keys - 1)) / 2),
        (np.array(absent), (1 + knuth(1, size, keys)) / 2 - 1),
    ):
        simulated(float(sample.mean()), expected, float(sample.std(ddof=1)) / sample.size**0.5)
    large = 10**6
    _, _, found_limit, absent_limit = compared(load)
    assert (1 + knuth(0, large, round(large * load) - 1)) / 2 == pytest.approx(float(found_limit), rel=1e-3)
    assert (1 + knuth(1, large, round(large * load))) / 2 - 1 == pytest.approx(float(absent_limit), rel=1e-3)


@pytest.mark.parametrize("load", LOADS.values(), ids=LOADS)
def test_chains_compare_as_stated(load: Fraction) -> None:
    size = 30_000
    keys = round(size * load)
    rng = np.random.default_rng(2)
    found, absent = [], []
    for _ in range(40):
        lengths = np.bincount(rng.integers(size, size=keys), minlength=size)
        found.append((lengths * (lengths + 1) / 2).sum() / keys)
        absent.append(lengths[rng.integers(size, size=2000)].mean())
    chain_found, chain_absent, _, _ = compared(load)
    error = 1 / (2 * size)  # (keys - 1) in place of keys
    simulated(float(np.mean(found)), float(chain_found) - error, float(np.std(found, ddof=1)) / 40**0.5)
    simulated(float(np.mean(absent)), chain_absent, float(np.std(absent, ddof=1)) / 40**0.5)


class Colliding:
    """A key whose hash is that of all its kind."""

    comparisons = 0

    def __init__(self, number: int) -> None:
        self.number = number

    def __hash__(self) -> int:
        return 7

    def __eq__(self, other: object) -> bool:
        Colliding.comparisons += 1
        return isinstance(other, Colliding) and self.number == other.number


def test_keys_that_all_collide() -> None:
    Colliding.comparisons = 0
    assert len({Colliding(number): number for number in range(1000)}) == 1000
    ANSWER.prints("If 1,000", 1000)
    ANSWER.prints("adding them all compares 499,500", Colliding.comparisons)


def test_scales() -> None:
    """Slots looked at per operation: about the same in every table, growth included."""
    rng = np.random.default_rng(3)
    costs = []
    for size in (500, 1000, 2000, 4000):
        Counting.comparisons = 0
        table = HashMap[Counting, int]()
        for number in rng.integers(2**60, size=size).tolist():
            table[Counting(number)] = number
        costs.append(Counting.comparisons / size)
    assert max(costs) < 8
    assert all(after / before < 1.5 for before, after in pairwise(costs))
    worst = []
    for size in (50, 100, 200):
        Colliding.comparisons = 0
        colliding = HashMap[Colliding, int]()
        for number in range(size):
            colliding[Colliding(number)] = number
        worst.append(Colliding.comparisons)
    assert all(3.5 < after / before < 4.6 for before, after in pairwise(worst))


class Counting(int):
    comparisons = 0

    def __hash__(self) -> int:
        return super().__hash__()

    def __ne__(self, other: object) -> bool:
        Counting.comparisons += 1
        return super().__ne__(other)


@CASES
@given(st.lists(st.tuples(st.sampled_from(["set", "get", "del"]), st.integers(0, 9)), min_size=20, max_size=60))
def test_hash_map(operations: list[tuple[str, int]]) -> None:
    mine, expected = HashMap[int, int](), dict[int, int]()
    for number, (operation, key) in enumerate(operations):
        key *= 8  # so that many collide
        if operation == "set":
            mine[key] = expected[key] = number
        elif key not in expected:
            with pytest.raises(KeyError):
                mine[key] if operation == "get" else mine.__delitem__(key)
        elif operation == "get":
            assert mine[key] == expected[key]
        else:
            del mine[key]
            del expected[key]
        assert sorted(mine) == sorted(expected)
        assert len(mine) == len(expected)
        assert all(mine[key] == value for key, value in expected.items())
