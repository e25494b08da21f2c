"""Writes a copy of the project at full size: an answer of realistic length for every part that lacks one.

The words come from the small grammar below, so the answers mean nothing; what counts is that they weigh what real ones
do: words, formulas, code, tables, blocks. A seed makes them, the same seed the same ones.
"""

from __future__ import annotations

import copy
import json
import random
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
NOT_COPIED = shutil.ignore_patterns(".*", "node_modules", "site", "site.*", "site-*", "__pycache__", "*.zip")

WORDS = 170  # in an answer's body; the other pieces bring it to about 350
INLINE_FORMULAS = 6
CODE_EVERY = 5  # of this many answers, two hold code

NOUNS = (
    "model", "gradient", "estimator", "prior", "loss", "margin", "sample", "batch", "feature", "kernel", "threshold",
    "variance", "bias", "layer", "weight", "split", "label", "distribution", "matrix", "policy", "reward", "token",
    "embedding", "cluster", "tree", "optimizer", "constraint", "residual", "metric", "query",
)  # fmt: skip
ADJECTIVES = (
    "small", "noisy", "convex", "sparse", "independent", "biased", "deep", "linear", "rare", "correlated", "smooth",
    "bounded", "hidden", "early", "robust",
)  # fmt: skip
VERBS = (
    "lowers", "bounds", "shifts", "dominates", "explains", "hides", "scales", "weakens", "separates", "follows",
    "replaces", "smooths", "limits", "reveals", "doubles",
)  # fmt: skip
TAILS = (
    "when the data are few", "as long as the step is short", "under squared error", "only in expectation",
    "for every fixed input", "up to a constant", "after one pass over the data", "unless two of them agree",
    "at the cost of memory", "with high probability", "once the norm is fixed", "whatever the order",
)  # fmt: skip
LINKS = ("So", "Hence", "By contrast", "In practice", "For the same reason", "In the limit", "Read the other way")

LATIN = "abcdkmnpqrstuvwxyz"
GREEK = ("alpha", "beta", "gamma", "delta", "epsilon", "theta", "lambda", "mu", "sigma", "phi", "eta", "tau")
BOLD = "uvwxyz"


def words(rng: random.Random) -> str:
    """Return a thing: `the noisy gradient`."""
    return f"the {rng.choice(ADJECTIVES)} {rng.choice(NOUNS)}"


def sentence(rng: random.Random, formula: str = "") -> str:
    """Return a sentence of about fifteen words, with the formula in it where one is given."""
    subject = f"{words(rng)} {formula}".strip()
    text = f"{subject} {rng.choice(VERBS)} {words(rng)} {rng.choice(TAILS)}"
    if rng.random() < 0.3:
        return f"{rng.choice(LINKS)} {text}."
    return f"{text[0].upper()}{text[1:]}."


def atom(rng: random.Random) -> str:
    """Return a symbol, with an index now and then."""
    kind = rng.random()
    if kind < 0.15:
        return f"\\mathbf{{{rng.choice(BOLD)}}}"
    symbol = rng.choice(LATIN) if kind < 0.6 else f"\\{rng.choice(GREEK)}"
    index = rng.random()
    if index < 0.35:
        return f"{symbol}_{rng.choice('ijkn0123')}"
    return f"{symbol}^{rng.choice('2kn')}" if index < 0.45 else symbol


def expression(rng: random.Random, depth: int) -> str:
    """Return TeX of the usual kinds: fractions, sums, roots, expectations, norms."""
    if depth == 0:
        return atom(rng)
    a, b = expression(rng, depth - 1), expression(rng, depth - 1)
    forms = (
        f"\\frac{{{a}}}{{{b}}}",
        f"\\sum_{{i=1}}^{{n}} {a}\\,{b}",
        f"{a} + {b}",
        f"{a} - {b}",
        f"\\left({a} + {b}\\right)^{{2}}",
        f"\\log\\left({a}\\right) {b}",
        f"\\mathbb{{E}}\\left[{a} \\mid {b}\\right]",
        f"\\sqrt{{{a} + {b}}}",
        f"\\lVert {a} - {b} \\rVert_2",
        f"e^{{-{a}}} {b}",
        f"\\operatorname{{Var}}({a})\\, {b}",
        f"\\nabla_{{\\theta}} {a}\\, {b}",
    )
    return rng.choice(forms)


def displayed(rng: random.Random) -> str:
    """Return TeX that stands on its own line: an equation, two aligned steps, a matrix."""
    left, right = atom(rng), expression(rng, 3)
    kind = rng.random()
    if kind < 0.6:
        return f"{left} = {right} ."
    if kind < 0.85:
        return f"\\begin{{aligned}}\n{left} &= {right} \\\\\n&\\le {expression(rng, 2)} .\n\\end{{aligned}}"
    cells = " \\\\ ".join(" & ".join(atom(rng) for _ in range(3)) for _ in range(3))
    return f"A = \\begin{{pmatrix}} {cells} \\end{{pmatrix}}, \\qquad {left} = {expression(rng, 1)} ."


def code(rng: random.Random) -> str:
    """Return a function of about fifteen lines."""
    verb, noun, other = rng.choice(("fit", "merge", "score", "update")), rng.choice(NOUNS), rng.choice(NOUNS)
    return f'''```python
def {verb}_{noun}({other}s: list[float], rate: float = {rng.randint(1, 9)}e-{rng.randint(1, 4)}) -> dict[int, float]:
    """Return the {noun} of each {other}, smoothed by the rate."""
    total = 0.0
    result: dict[int, float] = {{}}
    for step, value in enumerate({other}s, start={rng.randint(0, 3)}):
        if value < 0 or step % {rng.randint(2, 9)} == 0:
            continue  # nothing to learn from these
        total += rate * (value - total)
        result[step] = max(total, {rng.randint(0, 9)}.{rng.randint(0, 9)})
    if not result:
        raise ValueError(f"no {other} of {{len({other}s)}} is usable")
    return {{step: value / len(result) for step, value in result.items()}}


print({verb}_{noun}([{", ".join(str(rng.randint(-9, 99)) for _ in range(6))}]))
```'''


def table(rng: random.Random) -> str:
    """Return a table of four columns and three rows."""
    heads = rng.sample(NOUNS, 3)
    rows = [[rng.choice(NOUNS), *(f"{rng.random():.3f}" for _ in heads)] for _ in range(3)]
    lines = [["Case", *heads], ["---", *("--:" for _ in heads)], *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


class Writer:
    """Writes answers, no formula twice."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._formulas: set[str] = set()
        self._count = 0

    def answer(self, part_id: str) -> str:
        """Return an answer in the form of this book: short answer, body, deeper part, pitfall, follow-up, sources."""
        rng = random.Random(f"{self._seed} {part_id}")
        inline = [f"$`{self._new(rng, display=False)}`$" for _ in range(INLINE_FORMULAS)]
        pieces = [" ".join((sentence(rng), sentence(rng, inline.pop())))]
        length = 0
        while length < WORDS:
            lead = f"**{rng.choice(NOUNS).title()}.** {sentence(rng, inline.pop() if inline else '')}"
            items = "\n".join(f"- {sentence(rng)}" for _ in range(2))
            length += len(_without_maths_and_code(f"{lead} {items}").split())
            pieces += [lead, items]
            if len(pieces) == 3:
                pieces.append(f"```math\n{self._new(rng, display=True)}\n```")
        if self._count % CODE_EVERY < 2:
            pieces.append(code(rng))
        elif self._count % CODE_EVERY == 2:
            pieces.append(table(rng))
        deeper = "\n\n".join(f"**{rng.choice(NOUNS).title()}.** {sentence(rng)} {sentence(rng)}" for _ in range(2))
        if self._count % 2:  # a real answer displays one formula and a half
            deeper += f"\n\n```math\n{self._new(rng, display=True)}\n```\n"
        pieces.append(f"/// deeper\n{deeper}\n///")
        self._count += 1
        pieces += [
            f'/// pitfall\n"{sentence(rng)}" {sentence(rng)}\n///',
            f"/// follow-up\n**{sentence(rng)[:-1]}?** {sentence(rng)}\n///",
            f"/// sources\n{rng.choice(NOUNS).title()} & {rng.choice(NOUNS).title()} ({rng.randint(1950, 2025)}), "
            f"*{words(rng).title()}*, section {rng.randint(1, 20)}.{rng.randint(1, 9)}.\n///",
        ]
        return "\n\n".join(pieces) + "\n"

    def _new(self, rng: random.Random, display: bool) -> str:
        while True:
            tex = displayed(rng) if display else expression(rng, rng.choice((1, 2)))
            if tex not in self._formulas:
                self._formulas.add(tex)
                return tex


@dataclass(frozen=True)
class Size:
    """What a project holds."""

    parts: int
    answers: int
    words: int
    formulas: int  # distinct ones
    code_blocks: int

    def __str__(self) -> str:
        return (
            f"{self.parts:,} parts and topics, {self.answers:,} answers of "
            f"{self.words / max(self.answers, 1):.0f} words, {self.formulas:,} distinct formulas, "
            f"{self.code_blocks:,} code blocks"
        )


_MATHS_FENCE = re.compile(r"^```math\n(.*?)^```", re.MULTILINE | re.DOTALL)
_CODE_FENCE = re.compile(r"^```(?!math\b)[^\n]*\n.*?^```", re.MULTILINE | re.DOTALL)
_INLINE_MATHS = re.compile(r"\$`([^`]+)`\$")


def size(project: Path) -> Size:
    """Return what the project holds."""
    bank, answers = _bank(project), _answers(project)
    return Size(
        parts=sum(1 for _ in parts(bank)),
        answers=len(answers),
        words=sum(len(_without_maths_and_code(text).split()) for text in answers),
        formulas=len(formulas(project)),
        code_blocks=sum(len(_CODE_FENCE.findall(text)) for text in (*answers, *_texts(bank))),
    )


def formulas(project: Path) -> list[tuple[str, bool]]:
    """Return the project's distinct formulas: their TeX, and whether they are displayed."""
    texts = [*_answers(project), *_texts(_bank(project))]
    found = [(tex.strip(), True) for text in texts for tex in _MATHS_FENCE.findall(text)]
    found += [(tex.strip(), False) for text in texts for tex in _INLINE_MATHS.findall(text)]
    return list(dict.fromkeys(found))


def _bank(project: Path) -> dict[str, Any]:
    bank: dict[str, Any] = json.loads((project / "data/questions.json").read_text(encoding="utf-8"))
    return bank


def _answers(project: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted((project / "data/answers").glob("*/*.md"))]


def _texts(bank: dict[str, Any]) -> Iterator[str]:
    for _, part in parts(bank):
        yield from (part["text"], part.get("given", ""), part.get("note", ""), *part.get("options", []))


def _without_maths_and_code(text: str) -> str:
    return _INLINE_MATHS.sub("x", _CODE_FENCE.sub("", _MATHS_FENCE.sub("", text)))


def parts(bank: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each part and topic of the question data with its section's id."""
    for chapter in bank["chapters"]:
        for section in chapter["sections"]:
            for group in (*section.get("questions", []), *section.get("topics", [])):
                for part in group.get("parts") or group["topics"]:
                    yield section["id"], part


def generate(target: Path, *, source: Path = ROOT, seed: int = 1, copies: int = 1) -> Size:
    """Write the copy of the source project to a new folder, with so many times its questions, and return its size."""
    shutil.copytree(source, target, ignore=NOT_COPIED)
    (target / "node_modules").symlink_to(source / "node_modules")
    bank = _bank(target)
    for chapter in bank["chapters"]:
        for section in list(chapter["sections"]):
            for number in range(2, copies + 1):
                chapter["sections"].append(_repeated(section, number))
                _add_page(target, chapter["id"], section["id"], number)
    (target / "data/questions.json").write_text(json.dumps(bank, ensure_ascii=False), encoding="utf-8")
    writer = Writer(seed)
    for section_id, part in parts(bank):
        path = target / "data/answers" / section_id / f"{part['id']}.md"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(writer.answer(part["id"]), encoding="utf-8")
    return size(target)


def _repeated(section: dict[str, Any], number: int) -> dict[str, Any]:
    """Return a copy of a section whose ids and titles end in the number."""
    again = copy.deepcopy(section)
    for item in (again, *(part for _, part in parts({"chapters": [{"sections": [again]}]}))):
        item["id"] = f"{item['id'][:55].rstrip('-')}-{number}"
        item["title"] = f"{item['title']}-{number}"  # as one word: titles have a limit
        item.pop("former_ids", None)
    return again


def _add_page(project: Path, chapter: str, section: str, number: int) -> None:
    """Give a repeated section its page, after the others in the navigation."""
    page = project / "docs" / chapter / f"{section}.md"
    text = page.read_text(encoding="utf-8")
    changed = text.replace(f'section("{section}")', f'section("{section}-{number}")')
    changed = re.sub(r"^# (.+)$", rf"# \1-{number}", changed, count=1, flags=re.MULTILINE)
    if changed.count(f"-{number}") < 2:
        raise ValueError(f"{page}: no heading or no macro call to repeat")
    page.with_stem(f"{section}-{number}").write_text(changed, encoding="utf-8")
    config = project / "mkdocs.yml"
    entry = f"      - {chapter}/{section}.md\n"
    nav = config.read_text(encoding="utf-8")
    if entry not in nav:
        raise ValueError(f"mkdocs.yml: no line '{entry.strip()}' in the navigation")
    repeated = f"      - {chapter}/{section}-{number}.md\n"
    config.write_text(nav.replace(entry, entry + repeated), encoding="utf-8")
