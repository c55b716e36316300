"""The loops of a map, where it has any."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import networkx as nx

from bsc.maps.arrows import Arrows

_LOOPS_TOLD = 25


def loops_of(arrows: Arrows) -> Iterator[tuple[int, ...]]:
    """Each loop once, from its least node; of a knot of too many, the shortest ones through its first members."""
    edges = [(start, end) for start, ends in enumerate(arrows.ahead) for end in sorted(ends)]
    graph: nx.DiGraph[int] = nx.DiGraph(edges)
    for knot in nx.strongly_connected_components(graph):
        if len(knot) > 1 or graph.has_edge(min(knot), min(knot)):
            inner: nx.DiGraph[int] = nx.DiGraph(edge for edge in edges if knot.issuperset(edge))
            yield from _loops_in(inner)


def _loops_in(knot: nx.DiGraph[int]) -> set[tuple[int, ...]]:
    loops = list(islice(nx.simple_cycles(knot), _LOOPS_TOLD + 1))
    if len(loops) > _LOOPS_TOLD:
        loops = [_shortest_through(knot, member) for member in sorted(knot)[:_LOOPS_TOLD]]
    return {_from_first(loop) for loop in loops}


def _shortest_through(knot: nx.DiGraph[int], member: int) -> list[int]:
    aheads = sorted(knot.successors(member))
    return min((list(nx.bidirectional_shortest_path(knot, ahead, member)) for ahead in aheads), key=len)


def _from_first(loop: list[int]) -> tuple[int, ...]:
    start = loop.index(min(loop))
    return tuple(loop[start:] + loop[:start])
