"""Proves the allocator: random sequences against a model that is a plain list of cells."""

import random
from collections import Counter

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, MultipleResults, RuleBasedStateMachine, consumes, invariant, multiple, rule

from solutions.algorithms import malloc_and_free
from solutions.algorithms.malloc_and_free import Heap
from tests.answers.proof import answer

ANSWER = answer(__file__)
CELLS = 40


class Model:
    """Each cell holds the block that it belongs to, or None."""

    def __init__(self, cells: int) -> None:
        self.cells: list[int | None] = [None] * cells

    def gaps(self) -> list[tuple[int, int]]:
        """Return the longest runs of free cells, as (start, size)."""
        gaps: list[tuple[int, int]] = []
        for i, owner in enumerate(self.cells):
            if owner is None and gaps and sum(gaps[-1]) == i:
                gaps[-1] = (gaps[-1][0], gaps[-1][1] + 1)
            elif owner is None:
                gaps.append((i, 1))
        return gaps

    def malloc(self, size: int) -> int | None:
        """Take the first run that is long enough."""
        start = next((start for start, room in self.gaps() if room >= size), None)
        if start is not None:
            self.cells[start : start + size] = [start] * size
        return start

    def free(self, block: int) -> None:
        """Free the cells of a block."""
        self.cells = [None if owner == block else owner for owner in self.cells]


class Machine(RuleBasedStateMachine):
    """Random calls, on the allocator and on the model."""

    blocks: Bundle[int] = Bundle("blocks")

    def __init__(self) -> None:
        super().__init__()
        self.heap, self.model = Heap(bytearray(CELLS)), Model(CELLS)

    @rule(target=blocks, size=st.integers(1, 12))
    def malloc(self, size: int) -> int | MultipleResults[int]:
        block = self.heap.malloc(size)
        assert block == self.model.malloc(size)
        return multiple() if block is None else block

    @rule(block=consumes(blocks))
    def free(self, block: int) -> None:
        self.heap.free(block)
        self.model.free(block)
        with pytest.raises(ValueError, match="not allocated"):
            self.heap.free(block)

    @rule(block=st.integers(-2, CELLS + 2))
    def free_what_is_not_a_block(self, block: int) -> None:
        if block not in self.model.cells:
            with pytest.raises(ValueError, match="not allocated"):
                self.heap.free(block)

    @invariant()
    def same_cells(self) -> None:
        assert self.heap.gaps == self.model.gaps()
        assert self.heap.sizes == Counter(owner for owner in self.model.cells if owner is not None)

    def teardown(self) -> None:
        for block in list(self.heap.sizes):
            self.heap.free(block)
        assert self.heap.gaps == [(0, CELLS)], "all freed: one gap again"


TestMachine = Machine.TestCase
TestMachine.settings = settings(deadline=None, max_examples=40, stateful_step_count=30, derandomize=True)


def test_long_random_sequence() -> None:
    rng = random.Random(5)
    heap, model, blocks = Heap([None] * 300), Model(300), list[int]()
    for _ in range(2_000):
        if blocks and rng.random() < 0.5:
            block = blocks.pop(rng.randrange(len(blocks)))
            heap.free(block)
            model.free(block)
        else:
            size = rng.randint(1, 30)
            got = heap.malloc(size)
            assert got == model.malloc(size)
            if got is not None:
                blocks.append(got)
        assert heap.gaps == model.gaps()


def test_table() -> None:
    """Each row of the answer's table is what the allocator did."""
    heap_size = 12
    assert "Twelve cells are cut" in ANSWER.text
    heap = Heap(bytearray(heap_size))
    letters: dict[int, str] = {}
    rows: list[str] = []
    free: list[tuple[int, int]] = []
    for call in ["malloc(4)", "malloc(4)", "malloc(4)", "free(0)", "free(8)", "malloc(6)", "free(4)", "malloc(6)"]:
        name, argument = call[:-1].split("(")
        if name == "malloc":
            block = heap.malloc(int(argument))
            result = f" `{block}`"
            if block is not None:
                letters[block] = "D" if argument == "6" else "ABC"[len(rows)]
        else:
            heap.free(int(argument))
            result = ""
        cells = ["."] * heap_size
        for block, size in heap.sizes.items():
            cells[block : block + size] = letters[block] * size
        sizes = [size for _, size in heap.gaps]
        rows.append(f"| `{call}` |{result} | `{''.join(cells)}` |")
        free.append((sum(sizes), max(sizes, default=0)))
    assert "\n".join(rows[3:]) in ANSWER.text, "\n".join(rows)
    assert free[5] == (8, 4)
    assert "Eight cells were free, yet a request for 6 failed" in ANSWER.text
    assert rows[2].endswith("| `AAAABBBBCCCC` |")
    ANSWER.prints("three blocks of 4", heap_size // 3)


def test_merged_neighbors() -> None:
    heap = Heap(bytearray(12))
    blocks = [heap.malloc(4) for _ in range(3)]
    heap.free(blocks[0])
    heap.free(blocks[1])
    assert heap.gaps == [(0, 8)]
    assert heap.malloc(6) == 0


def test_second_free_of_a_reused_address() -> None:
    """As the pitfall says, it is caught only until the address is handed out again."""
    heap = Heap(bytearray(4))
    first = heap.malloc(4)
    heap.free(first)
    with pytest.raises(ValueError, match="not allocated"):
        heap.free(first)
    assert heap.malloc(4) == first
    heap.free(first)
    assert heap.gaps == [(0, 4)]


def test_half_free_and_useless() -> None:
    heap = Heap(bytearray(1_000))
    blocks = [heap.malloc(1) for _ in range(1_000)]
    for block in blocks[::2]:
        heap.free(block)
    assert sum(size for _, size in heap.gaps) == 500
    assert heap.malloc(2) is None
    ANSWER.prints("Let every other one of 1,000", len(blocks))
    ANSWER.prints("but a block of 2", next(size for size in range(1, 10) if heap.malloc(size) is None))


def test_edge_cases() -> None:
    heap = Heap(bytearray(8))
    for size in (0, -1):
        with pytest.raises(ValueError, match="at least one"):
            heap.malloc(size)
    assert heap.malloc(9) is None
    assert heap.malloc(8) == 0
    assert heap.malloc(1) is None
    heap.free(None)
    with pytest.raises(ValueError, match="not allocated"):
        heap.free(1)  # inside a block
    heap.free(0)
    with pytest.raises(ValueError, match="not allocated"):
        heap.free(0)
    assert heap.malloc(8) == 0
    assert Heap([]).malloc(1) is None


class Gaps(list[tuple[int, int]]):
    """Gaps that count how many of them are looked at."""

    looked = 0

    def __iter__(self):  # type: ignore[no-untyped-def]
        for gap in super().__iter__():
            self.looked += 1
            yield gap

    def __getitem__(self, i):  # type: ignore[no-untyped-def]
        self.looked += 1
        return super().__getitem__(i)


def looked_at(gaps: int) -> tuple[int, int]:
    """Return how many gaps a malloc that needs the last one looks at, and a free in their midst."""
    heap = Heap(bytearray(2 * gaps + 2))
    blocks = [heap.malloc(1) for _ in range(2 * gaps)]
    for block in blocks[::2]:
        heap.free(block)
    assert len(heap.gaps) == gaps + 1
    counting = Gaps(heap.gaps)
    heap.gaps = counting
    assert heap.malloc(2) == 2 * gaps
    malloc, counting.looked = counting.looked, 0
    heap.free(blocks[gaps // 2 * 2 + 1])
    return malloc, counting.looked


def test_complexity(monkeypatch: pytest.MonkeyPatch) -> None:
    """A malloc looks at each gap at worst, a free at a logarithm of them."""
    monkeypatch.setattr(malloc_and_free, "bisect", _bisect)
    for gaps in (100, 200, 400, 800):
        malloc, free = looked_at(gaps)
        assert malloc == gaps + 1
        assert free <= gaps.bit_length() + 4


def _bisect(gaps: Gaps, place: tuple[int, int]) -> int:
    """Search as the library does, but through the counting list."""
    low, high = 0, len(gaps)
    while low < high:
        middle = (low + high) // 2
        if place < gaps[middle]:
            high = middle
        else:
            low = middle + 1
    return low
