"""A tree with some of its mappings put in the place of others; what is not touched is shared, nothing is changed."""

from __future__ import annotations

from collections.abc import Mapping as Map

from bsc.read.syntax.tree import Mapping, Node, Sequence


def exchanged(node: Node, by: Map[int, Mapping]) -> Node:
    """The same tree where no mapping of it is exchanged; mappings are known by their identity."""
    if isinstance(node, Mapping):
        if id(node) in by:
            return by[id(node)]
        below = {key: exchanged(each, by) for key, each in node.items.items()}
        if all(below[key] is each for key, each in node.items.items()):
            return node
        made = Mapping(node.path, node.line, node.column)
        for key, each in below.items():
            made.add(node.keys[key], each)
        return made
    if isinstance(node, Sequence):
        items = [exchanged(each, by) for each in node.items]
        if all(one is other for one, other in zip(items, node.items, strict=True)):
            return node
        listed = Sequence(node.path, node.line, node.column)
        listed.items = items
        listed.value = [each.value for each in items]
        return listed
    return node
