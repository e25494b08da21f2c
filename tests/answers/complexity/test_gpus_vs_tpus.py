"""Recomputes what follows from the makers' published figures."""

from tests.answers.proof import answer

ANSWER = answer(__file__)
PEAK = {"H100": 1979 // 2 * 1e12, "v5p": 459e12}  # published: 1,979 with sparsity; 459
BANDWIDTH = {"H100": 3.35e12, "v5p": 2765e9}


def test_published_figures() -> None:
    ANSWER.prints("an H100 SXM (2022) has 989", int(PEAK["H100"] / 1e12))
    ANSWER.prints("a TPU v5p (2023) 459", PEAK["v5p"] / 1e12)
    ANSWER.prints("Memory delivers 3.35", BANDWIDTH["H100"] / 1e12)
    ANSWER.prints("on the H100 and 2.765", BANDWIDTH["v5p"] / 1e12)


def test_arithmetic_intensity() -> None:
    needed = {chip: PEAK[chip] / BANDWIDTH[chip] for chip in PEAK}
    ANSWER.prints("reaching the peak takes 295", needed["H100"])
    ANSWER.prints("295 and 166", needed["v5p"])

    def intensity(n: int) -> float:
        return (2 * n**3) / (3 * n * n * 2)  # two factors read, one product written, 2 bytes each

    assert intensity(300) == 100
    assert "That is $`n/3`$ flops per byte" in ANSWER.text
    smallest = next(n for n in range(1, 5000) if intensity(n) >= needed["H100"])
    ANSWER.prints("H100 needs $`n \\ge 886", smallest)
    n = 4096
    vector = (2 * n * n) / (2 * (n * n + 2 * n))
    ANSWER.prints("of two bytes, so about 1", vector)
    ANSWER.prints("uses 0.3%", vector / needed["H100"])
