"""Proves the search for duplicate files against comparing all pairs, and counts what it reads."""

import itertools
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path, PosixPath
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.algorithms import duplicate_files
from solutions.algorithms.duplicate_files import duplicates
from tests.answers.proof import answer

ANSWER = answer(__file__)
HEAD = 4096
CONTENTS = st.one_of(
    st.binary(max_size=2),
    st.tuples(st.sampled_from([HEAD - 1, HEAD, HEAD + 1, 3 * HEAD]), st.binary(max_size=1)).map(
        lambda given: b"x" * given[0] + given[1]
    ),
)


def all_pairs(root: Path) -> set[frozenset[Path]]:
    """Return the groups of equal files, found by comparing each with each."""
    groups: list[set[Path]] = []
    for path in (path for path in root.rglob("*") if path.is_file()):
        for group in groups:
            if next(iter(group)).read_bytes() == path.read_bytes():
                group.add(path)
                break
        else:
            groups.append({path})
    return {frozenset(group) for group in groups if len(group) > 1}


def found(root: Path) -> set[frozenset[Path]]:
    """Return what the answer's code finds."""
    groups = duplicates(root)
    assert sum(map(len, groups)) == len(set(itertools.chain(*groups)))
    return {frozenset(group) for group in groups}


@settings(deadline=None, max_examples=40, derandomize=True)
@given(st.dictionaries(st.sampled_from(["a", "b", "c/d", "c/e", "f/g/h", "f/g/i", "f/j", "k"]), CONTENTS))
def test_oracle(files: dict[str, bytes]) -> None:
    with TemporaryDirectory() as folder:
        for name, content in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        assert found(Path(folder)) == all_pairs(Path(folder))


def test_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, content in {"a": "hello", "b": "hello", "c": "world", "d": "goodbye"}.items():
        assert f"`{content}`" in ANSWER.text
        (tmp_path / name).write_text(content)
    ANSWER.prints("`a`, `b` and `c` have 5", duplicate_files.size(tmp_path / "c"))
    ANSWER.prints("`d`, with 7", duplicate_files.size(tmp_path / "d"))
    opened: dict[str, list[str]] = {"head": [], "digest": []}

    def noting(name: str) -> Callable[[Path], bytes]:
        key: Callable[[Path], bytes] = getattr(duplicate_files, name)

        def note(path: Path) -> bytes:
            opened[name].append(path.name)
            return key(path)

        return note

    for name in opened:
        monkeypatch.setattr(duplicate_files, name, noting(name))
    (group,) = duplicates(tmp_path)
    assert sorted(group) == [tmp_path / "a", tmp_path / "b"]
    assert sorted(opened["head"]) == ["a", "b", "c"], "a file of a size of its own is not opened"
    assert sorted(opened["digest"]) == ["a", "b"]


def test_same_size_and_head(tmp_path: Path) -> None:
    body = b"x" * HEAD
    for name, end in (("a", b"1"), ("b", b"2"), ("c", b"1"), ("d", b"12")):
        (tmp_path / name).write_bytes(body + end)
    assert found(tmp_path) == {frozenset({tmp_path / "a", tmp_path / "c"})}


def test_edge_cases(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert duplicates(tmp_path) == []
    (tmp_path / "empty").touch()
    (tmp_path / "also empty").touch()
    assert found(tmp_path) == {frozenset({tmp_path / "also empty", tmp_path / "empty"})}
    for missing in (tmp_path / "none", tmp_path / "empty"):
        assert duplicates(missing) == []
        assert str(missing) in capsys.readouterr().err, "it is reported"


def test_links_pipes_and_sockets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"same")
    (tmp_path / "soft").symlink_to("a")
    (tmp_path / "broken").symlink_to("nothing")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.chdir(tmp_path)  # the address of a socket is short
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("socket")
        assert duplicates(tmp_path) == []
        os.link(tmp_path / "a", tmp_path / "hard")
        assert found(tmp_path) == {frozenset({tmp_path / "a", tmp_path / "hard"})}
        (tmp_path / "b").write_bytes(b"same")
        (group,) = duplicates(tmp_path)
        assert sorted(path.name for path in group) == ["a", "b", "hard"]


def test_program(tmp_path: Path) -> None:
    """The script prints one path a line and a blank line after each group; warnings go elsewhere."""
    for name, content in {"a": "hello", "b": "hello", "c": "world", "d/e": "hello", "f": "!", "g": "!"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content)
    command = [sys.executable, str(duplicate_files.__file__), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    printed = {frozenset(map(Path, group.split("\n"))) for group in done.stdout.strip().split("\n\n")}
    assert printed == all_pairs(tmp_path)
    assert not done.stderr


def test_names_that_are_no_text(tmp_path: Path) -> None:
    for name in (b"\xff", b"\xfe"):
        Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_bytes(b"same")  # noqa: PTH118
    assert len(duplicates(tmp_path)[0]) == 2


@pytest.mark.parametrize("step", ["size", "head", "digest"])
def test_unreadable(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that cannot be read, or goes while we look, is reported and left out; the others are still found."""
    for name in "abc":
        (tmp_path / name).write_bytes(b"same")
    key = getattr(duplicate_files, step)

    def refusing(path: Path) -> object:
        if path.name == "b":
            raise PermissionError(13, "Permission denied", str(path))
        return key(path)

    monkeypatch.setattr(duplicate_files, step, refusing)
    assert found(tmp_path) == {frozenset({tmp_path / "a", tmp_path / "c"})}
    assert f"skipped: [Errno 13] Permission denied: '{tmp_path / 'b'}'" in capsys.readouterr().err


def test_gone_since_it_was_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a").touch()

    def walk(root: Path, onerror: object) -> list[tuple[Path, list[str], list[str]]]:
        return [(root, [], ["a", "gone"])]

    monkeypatch.setattr(os, "walk", walk)
    assert duplicate_files.regular_files(tmp_path) == [tmp_path / "a"]
    assert "gone" in capsys.readouterr().err


class CountingPath(PosixPath):
    """A path that counts the bytes read through it."""

    read = 0

    @contextmanager
    def open(self, *arguments: Any, **named: Any) -> Iterator[Any]:  # type: ignore[override]
        """Open the file, and count what was read when it is closed."""
        with Path(self).open(*arguments, **named) as file:
            yield file
            CountingPath.read += file.tell()


@pytest.fixture(name="counting")
def _counting(monkeypatch: pytest.MonkeyPatch) -> type[CountingPath]:
    monkeypatch.setattr(duplicate_files, "Path", CountingPath)
    CountingPath.read = 0
    return CountingPath


def test_bytes_read(tmp_path: Path, counting: type[CountingPath]) -> None:
    for size in range(200):
        (tmp_path / f"unique size {size}").write_bytes(b"x" * size)
    assert duplicates(tmp_path) == []
    assert counting.read == 0, "a file of a size of its own is never opened"
    for i in range(20):
        (tmp_path / f"head differs {i}").write_bytes(bytes([i]) + b"x" * 100_000)
    assert duplicates(tmp_path) == []
    assert counting.read == 20 * HEAD, "a file with a head of its own is not read on"
    ANSWER.prints("a hash of the first 4", HEAD / 1024)


def test_keys_are_small(tmp_path: Path) -> None:
    """A million files of one size must not hold their heads in memory."""
    (tmp_path / "a").write_bytes(b"x" * 3 * HEAD)
    assert len(duplicate_files.head(tmp_path / "a")) == len(duplicate_files.digest(tmp_path / "a")) == 32


def test_linear(tmp_path: Path, counting: type[CountingPath]) -> None:
    """No more than each file once, and its head once more, however many there are."""
    for files in (10, 20, 40):
        for i in range(files):
            (tmp_path / str(i)).write_bytes(b"x" * 10_000)
        counting.read = 0
        assert len(duplicates(tmp_path)[0]) == files
        assert counting.read == files * (10_000 + HEAD)


def test_chance_of_a_collision() -> None:
    files = 10**9
    pairs = Fraction(files * (files - 1), 2)
    ANSWER.prints(r"which is $`4.3\times 10^{-60}", pairs / 2**256)
