"""A trie: words that share a prefix share its path."""

from __future__ import annotations


class Node:
    def __init__(self) -> None:
        self.children: dict[str, Node] = {}
        self.is_word = False


class Trie:
    def __init__(self) -> None:
        self.root = Node()

    def add(self, word: str) -> None:
        node = self.root
        for letter in word:
            node = node.children.setdefault(letter, Node())
        node.is_word = True

    def with_prefix(self, prefix: str) -> list[str]:
        node = self.root
        for letter in prefix:
            if letter not in node.children:
                return []
            node = node.children[letter]
        words, stack = [], [(prefix, node)]
        while stack:  # every word below this node
            word, node = stack.pop()
            if node.is_word:
                words.append(word)
            for letter, child in node.children.items():
                stack.append((word + letter, child))
        return words
