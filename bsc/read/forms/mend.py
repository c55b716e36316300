"""Mend a tree after a mistake of shape, so that reading can go on and find the other mistakes."""

from __future__ import annotations

from bsc.read.forms.synonyms import key_meant
from bsc.read.found import Findings
from bsc.read.scope import child
from bsc.read.syntax.tree import Mapping, Node, Scalar, Sequence


def mend(root: Mapping, loc: tuple[int | str, ...], known: list[str], found: Findings) -> None:
    """Rename the misspelt key at a schema location, or drop the value there; the tree changes in place."""
    trail = trail_of(root, loc)
    if not trail:
        return
    parent, step = trail[-1]
    if isinstance(parent, Mapping) and isinstance(step, str):
        close = key_meant(step, known) if known else ""
        key, node = parent.keys.pop(step), parent.items.pop(step)
        parent.value.pop(step)
        if close and close not in parent.items:
            parent.keys[close], parent.items[close] = key, node
            parent.value[close] = node.value
        found.mended.add(parent.place)
    elif isinstance(parent, Sequence) and isinstance(step, int):
        parent.items.pop(step)
        parent.value.pop(step)


def trail_of(root: Mapping, loc: tuple[int | str, ...]) -> list[tuple[Node, int | str]]:
    """The steps of a location that are in the tree; names of alternatives are passed over."""
    node: Node = root
    trail: list[tuple[Node, int | str]] = []
    for part in loc:
        inside = (isinstance(node, Mapping) and isinstance(part, str) and part in node.items) or (
            isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items)
        )
        if inside:
            trail.append((node, part))
            node = child(node, part) or node
    return trail


def declared_words(node: Node) -> set[str]:
    """All keys and ids of a tree: what somebody meant to declare, though it may have been dropped."""
    if isinstance(node, Sequence):
        return set().union(*(declared_words(below) for below in node.items))
    if not isinstance(node, Mapping):
        return set()
    found = set(node.keys)
    own = node.items.get("id")
    if isinstance(own, Scalar):
        found.add(own.text)
    return found.union(*(declared_words(below) for below in node.items.values()))
