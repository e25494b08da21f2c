"""No printed number hangs on the processor: BLAS rounds otherwise on each, so it is made to work as on others, too.

Each of these takes seconds, since it starts a Python of its own: OpenBLAS chooses its kernel once, as it is loaded.
"""

from __future__ import annotations

import ast
import functools
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from tests.answers.proof import ROOT

# An OpenBLAS kernel: what it asks of a processor, by the name in /proc/cpuinfo, and how many threads it gets here.
KERNELS = {"SkylakeX": ("avx512vl", 1), "Haswell": ("avx2", 2), "Prescott": ("pni", 4)}
BLAS = {
    *("dot", "vdot", "inner", "matmul", "tensordot", "einsum", "linalg", "convolve", "correlate", "convolve2d"),
    *("cov", "corrcoef", "polyfit", "lstsq", "multivariate_normal", "curve_fit", "minimize"),
}


@functools.cache
def uses_blas(module: Path) -> bool:
    """Whether a module, or one of the project's that it imports, multiplies matrices or calls what may do so."""
    imported: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        match node:
            case ast.BinOp(op=ast.MatMult()):
                return True
            case ast.Attribute(attr=name) | ast.Name(id=name) if name in BLAS:
                return True
            case ast.ImportFrom(module=str(name), names=aliases):
                imported |= {name, *(f"{name}.{alias.name}" for alias in aliases)}
            case ast.Import(names=aliases):
                imported |= {alias.name for alias in aliases}
    if any(name.split(".")[0] == "sklearn" for name in imported):
        return True
    files = [ROOT / f"{name.replace('.', '/')}.py" for name in imported]
    return any(uses_blas(file) for file in files if file.is_file())


PROOFS = [path for path in sorted(Path(__file__).parent.glob("*/test_*.py")) if uses_blas(path)]


def test_the_proofs_that_use_blas_are_found() -> None:
    names = {path.stem for path in PROOFS}
    assert "test_points_within_radius" in names  # whose numbers once hung on the kernel
    assert "test_two_children_one_boy" not in names


@pytest.mark.parametrize("kernel", KERNELS)
def test_the_numbers_are_the_same_on_every_processor(kernel: str, tmp_path: Path) -> None:
    needed, threads = KERNELS[kernel]
    if platform.machine() not in ("x86_64", "AMD64") or needed not in Path("/proc/cpuinfo").read_text().split():
        pytest.skip(f"this processor cannot run the kernel {kernel}: it lacks {needed}")
    # -p no:cacheprovider, no:xdist, --basetemp: nothing is shared with the run that this is a test of
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-x",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
        f"--basetemp={tmp_path / 'inner'}",
        *map(str, PROOFS),
    ]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | {"OPENBLAS_CORETYPE": kernel, "OPENBLAS_NUM_THREADS": str(threads)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
