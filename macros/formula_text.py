r"""Formulas as a line of Unicode text, read off the MathML that KaTeX gives.

`\frac{1}{n}\sum_i x_i^2` becomes `1/n∑_ix_i²`.
"""

from __future__ import annotations

import functools
import xml.etree.ElementTree as ET

from macros.maths import engine

_SPACED = set("=≠<>≤≥≈∼≡∝∈∉⊂⊆∪∩→←⇒⇔↦×⋅±∣∥:≪≫⊙")
_SIGNS = set("−-+")
_DOUBLE_STRUCK = dict(zip("CENPQRZ", "ℂ𝔼ℕℙℚℝℤ", strict=True))
_SUPERSCRIPTS = dict(zip("0123456789+−-n⊤′", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿᵀ′", strict=True))
_ACCENTS = {"^": "\u0302", "ˉ": "\u0304", "~": "\u0303", "˙": "\u0307"}
_BRACES = set("⏟⏞")
_SCRIPTS = {"msub", "munder", "msup", "msubsup", "munderover"}
_APPLY = "\u2061"  # MathML's invisible "function of"


@functools.cache
def formula_text(tex: str, display: bool = False) -> str:
    """Return a formula as text. Raises TexError where KaTeX rejects it."""
    rendered = engine.render(tex, display)
    start, end = rendered.index("<math"), rendered.index("</math>") + len("</math>")
    root = ET.fromstring(rendered[start:end].replace("&nbsp;", " "))
    text = _row(list(root))
    text = text.replace(_APPLY + "(", "(").replace(_APPLY, " ")
    return " ".join(text.split()).replace("( ", "(").replace(" )", ")").replace(" ,", ",")


def _text(node: ET.Element) -> str:
    children = list(node)
    match node.tag.rpartition("}")[2]:
        case "mfrac":
            if node.get("linethickness") == "0px":
                return f"{_text(children[0])} choose {_text(children[1])}"
            return f"{_group(children[0])}/{_group(children[1])}"
        case "msqrt":
            return f"√({_row(children)})" if len(_row(children)) > 1 else f"√{_row(children)}"
        case "mroot":
            return f"{_group(children[0])}^(1/{_text(children[1])})"
        case "munder" if _text(children[1]).strip() in _BRACES:
            return _text(children[0])
        case "msub" | "munder":
            return f"{_base(children[0])}{_sub(children[1])}"
        case "msup":
            return f"{_base(children[0])}{_super(children[1])}"
        case "mover":
            base, accent = _text(children[0]), _text(children[1]).strip()
            return base + _ACCENTS.get(accent, "") if len(base) == 1 else base
        case "msubsup" | "munderover":
            return f"{_base(children[0])}{_sub(children[1])}{_super(children[2])}"
        case "mtable":
            return "; ".join(" ".join(_text(cell) for cell in row) for row in children)
        case "mspace":
            return " "
        case "mo":
            operator = node.text or ""
            if node.get("separator"):
                return f"{operator} "
            return f" {operator} " if operator in _SPACED else operator
        case "mi":
            name = node.text or ""
            if node.get("mathvariant") == "double-struck":
                return _DOUBLE_STRUCK.get(name, name)
            return f" {name}" if len(name) > 1 else name
        case "mn" | "mtext":
            return node.text or ""
        case _:
            return _row(children)


def _row(children: list[ET.Element]) -> str:
    """Return the texts one after the other, with the spaces that keep them apart.

    A plus or minus between two things gets spaces, a sign gets none; a fraction and an operator with limits end with
    one.
    """
    row, apart = "", False
    for child in children:
        text = _text(child)
        if text in _SIGNS and row and not row.endswith((" ", "(", "[", "{", ",")):
            text = f" {text} "
        if apart and (text[:1].isalnum() or text[:1] in set("∑∏∫√")):
            row += " "
        row += text
        apart = _ends_apart(child)
    return row


def _ends_apart(node: ET.Element) -> bool:
    tag = node.tag.rpartition("}")[2]
    if tag not in _SCRIPTS:
        return tag == "mfrac"
    base = _base(node[0]).strip()
    return len(base) > 1 or base in "∑∏∫∮⋃⋂∇"


def _base(node: ET.Element) -> str:
    """Return what an index or an exponent hangs on; MathML says "function of" before it, where text says it after."""
    return _text(node).replace(_APPLY, "")


def _group(node: ET.Element) -> str:
    text = _text(node).strip()
    return text if text.isalnum() or len(text) == 1 else f"({text})"


def _sub(node: ET.Element) -> str:
    text = _text(node).strip()
    return f"_{text}" if len(text) == 1 or text.isalnum() else f"_({text})"


def _super(node: ET.Element) -> str:
    text = _text(node).strip()
    if all(sign in _SUPERSCRIPTS for sign in text):
        return "".join(_SUPERSCRIPTS[sign] for sign in text)
    return f"^{text}" if len(text) == 1 else f"^({text})"
