"""A trie: words that share a prefix share its path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Node:
    children: dict[str, Node] = field(default_factory=dict)
    is_word: bool = False


class Trie:
    def __init__(self) -> None:
        self.root = Node()

    def add(self, word: str) -> None:
        node = self.root
        for letter in word:
            node = node.children.setdefault(letter, Node())
        node.is_word = True

    def with_prefix(self, prefix: str) -> Iterator[str]:
        """Yield the words that start so, in order."""
        node = self.root
        for letter in prefix:
            if letter not in node.children:
                return
            node = node.children[letter]
        stack = [(prefix, node)]
        while stack:
            word, node = stack.pop()
            if node.is_word:
                yield word
            stack += [
                (word + letter, node.children[letter])
                for letter in sorted(node.children, reverse=True)
            ]
