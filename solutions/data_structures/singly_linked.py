"""A singly linked list: turn it around, and tell whether it has a cycle."""

from __future__ import annotations


class Node:
    def __init__(self, value: object, next: Node | None = None) -> None:
        self.value = value
        self.next = next


def reverse(head: Node | None) -> Node | None:
    previous = None
    while head:
        rest = head.next
        head.next = previous
        previous, head = head, rest
    return previous


def has_cycle(head: Node | None) -> bool:
    slow = fast = head
    while slow and fast and fast.next:
        slow, fast = slow.next, fast.next.next
        if slow is fast:
            return True
    return False
