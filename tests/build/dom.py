"""HTML as a tree: enough of one to ask a built page what it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Element:
    """An element, its attributes, and its children: elements and text."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    def walk(self, skip: Callable[[Element], bool] = lambda _: False) -> Iterator[Element]:
        """Yield this element and all below it, in order; `skip` says what to leave out with all it holds."""
        yield self
        for child in self.children:
            if isinstance(child, Element) and not skip(child):
                yield from child.walk(skip)

    def all(self, tag: str | None = None, class_: str | None = None) -> list[Element]:
        return [
            element
            for element in self.walk()
            if (tag is None or element.tag == tag) and (class_ is None or class_ in element.classes)
        ]

    def one(self, tag: str | None = None, class_: str | None = None) -> Element:
        found = self.all(tag, class_)
        assert len(found) == 1, f"{len(found)} of {tag}.{class_}"
        return found[0]

    def by_id(self, id_: str) -> Element:
        found = [element for element in self.walk() if element.attributes.get("id") == id_]
        assert len(found) == 1, f"{len(found)} elements have the id {id_!r}"
        return found[0]

    def text(self, skip: Callable[[Element], bool] = lambda _: False) -> str:
        """Return all text, without what `skip` leaves out."""
        parts = []
        for child in self.children:
            if isinstance(child, str):
                parts.append(child)
            elif not skip(child):
                parts.append(child.text(skip))
        return "".join(parts)

    def meta(self, name: str) -> str:
        """Return what a page's meta element of that name or property says."""
        (found,) = (
            element["content"]
            for element in self.all("meta")
            if name in (element.attributes.get("name"), element.attributes.get("property"))
        )
        return found


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(html: str) -> Element:
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


def read(file: Path) -> Element:
    return parse(file.read_text(encoding="utf-8"))
