"""Arrows between numbered nodes: where they lead, and whether they lead in a circle."""

from __future__ import annotations

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple


class Arrows(NamedTuple):
    """For each node, the nodes one arrow ahead and one arrow back."""

    ahead: tuple[frozenset[int], ...]
    back: tuple[frozenset[int], ...]


def arrows_of(nodes: int, edges: Iterable[tuple[int, int]]) -> Arrows:
    """The arrows of so many nodes."""
    ahead: list[set[int]] = [set() for _ in range(nodes)]
    back: list[set[int]] = [set() for _ in range(nodes)]
    for start, end in edges:
        ahead[start].add(end)
        back[end].add(start)
    return Arrows(tuple(map(frozenset, ahead)), tuple(map(frozenset, back)))


def reached(arrows: tuple[frozenset[int], ...], starts: Iterable[int]) -> set[int]:
    """Some nodes with all that can be reached from them."""
    found = set(starts)
    waiting = list(found)
    while waiting:
        further = arrows[waiting.pop()] - found
        found |= further
        waiting += further
    return found


def in_circles(arrows: Arrows) -> bool:
    """Whether any way leads back to where it began."""
    try:
        TopologicalSorter(dict(enumerate(arrows.back))).prepare()
    except CycleError:
        return True
    return False
