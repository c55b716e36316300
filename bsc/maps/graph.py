"""The strategy map as a graph: which objective drives which, all the way to the top."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

import networkx as nx

from bsc.maps.ranks import end_perspectives
from bsc.model import Link, Strategy

_LOOPS_TOLD = 25

Chain = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StrategyMap:
    """Answers about causes and effects; every answer is in order of declaration.

    Nodes are the objectives' numbers in that order, so that no answer depends on the order of a hash.
    Rejected links are kept in `links` and lead nowhere.
    """

    links: tuple[Link, ...]
    ends: frozenset[str]
    _ids: tuple[str, ...]
    _numbers: dict[str, int]
    _links: dict[tuple[str, str], Link]
    _families: dict[str, Chain]
    _graph: nx.DiGraph[int]
    _reaching: frozenset[int]

    def link(self, cause: str, effect: str) -> Link | None:
        """The link from one objective to another, rejected or not."""
        return self._links.get((cause, effect))

    def causes(self, objective: str) -> Chain:
        """The objectives that drive this one directly."""
        return self._told(self._graph.predecessors(self._numbers[objective]))

    def effects(self, objective: str) -> Chain:
        """The objectives that this one drives directly."""
        return self._told(self._graph.successors(self._numbers[objective]))

    def all_causes(self, objective: str) -> Chain:
        """Everything that drives this objective, directly or through others; never itself."""
        return self._told(nx.ancestors(self._graph, self._numbers[objective]))

    def all_effects(self, objective: str) -> Chain:
        """Everything that this objective drives, directly or through others; never itself."""
        return self._told(nx.descendants(self._graph, self._numbers[objective]))

    def family(self, objective: str) -> Chain:
        """The objective and all its sub-objectives."""
        return self._families[objective]

    def reaches_top(self, objective: str) -> bool:
        """Whether a chain of links leads from here to an objective of an end perspective."""
        return self._numbers[objective] in self._reaching

    def orphans(self) -> Chain:
        """Objectives that no link touches, neither their own nor a part's; parts are not told apart."""
        linked = {number for number, degree in self._graph.degree() if degree}
        parts = {part for family in self._families.values() for part in family[1:]}
        return tuple(
            objective
            for objective, family in self._families.items()
            if objective not in parts and not any(self._numbers[member] in linked for member in family)
        )

    def loops(self, *, feedback: bool = True) -> tuple[Chain, ...]:
        """Loops of links, each told once from its first-declared member; shortest first.

        Of a knot of more than 25 loops only the shortest ones through its first members are told.

        Without `feedback`, loops that pass a link marked as feedback are left out.
        """
        graph = self._graph if feedback else self._without_feedback()
        found: list[tuple[int, ...]] = []
        for knot in nx.strongly_connected_components(graph):
            if len(knot) > 1 or graph.has_edge(min(knot), min(knot)):
                inside = [edge for edge in graph.edges(sorted(knot)) if edge[1] in knot]
                inner: nx.DiGraph[int] = nx.DiGraph(inside)
                found.extend(_loops_in(inner))
        found.sort(key=lambda loop: (len(loop), loop))
        return tuple(tuple(self._ids[number] for number in loop) for loop in found)

    def _told(self, numbers: Iterable[int]) -> Chain:
        return tuple(self._ids[number] for number in sorted(numbers))

    def _without_feedback(self) -> nx.DiGraph[int]:
        graph = self._graph.copy()
        marked = (link for link in self.links if link.feedback)
        graph.remove_edges_from((self._numbers[link.cause], self._numbers[link.effect]) for link in marked)
        return graph


def build_map(strategy: Strategy) -> StrategyMap:
    """Join the objectives of a strategy by their links."""
    numbers = {objective: number for number, objective in enumerate(strategy.objectives)}
    links = tuple(link for link in strategy.links if link.cause in numbers and link.effect in numbers)
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(numbers.values())
    graph.add_edges_from((numbers[link.cause], numbers[link.effect]) for link in links if not link.rejected)
    upward = graph.copy()
    upward.add_edges_from(
        (numbers[part], numbers[objective.id])
        for objective in strategy.objectives.values()
        for part in objective.parts
        if part in numbers
    )
    ends = _ends(strategy)
    return StrategyMap(
        links=links,
        ends=ends,
        _ids=tuple(numbers),
        _numbers=numbers,
        _links={(link.cause, link.effect): link for link in links},
        _families=_families(strategy),
        _graph=graph,
        _reaching=_reaching(upward, [numbers[end] for end in sorted(ends)]),
    )


def _ends(strategy: Strategy) -> frozenset[str]:
    ends = set(end_perspectives(strategy))
    tops = [each for band in strategy.perspectives if band.id in ends for each in band.objectives]
    return frozenset(each for each in (*tops, *strategy.tops) if each in strategy.objectives)


def _families(strategy: Strategy) -> dict[str, Chain]:
    """Each objective with its parts, the parts' parts and so on, without recursion."""
    families: dict[str, Chain] = {}
    for objective in strategy.objectives:
        members: dict[str, None] = {}
        waiting = [objective]
        while waiting:
            member = waiting.pop()
            if member in strategy.objectives and member not in members:
                members[member] = None
                waiting.extend(reversed(strategy.objectives[member].parts))
        families[objective] = tuple(members)
    return families


def _reaching(upward: nx.DiGraph[int], ends: list[int]) -> frozenset[int]:
    """Every node with a way to an end: one walk against the arrows from all ends at once."""
    reached = set(ends)
    waiting = list(ends)
    while waiting:
        for cause in upward.predecessors(waiting.pop()):
            if cause not in reached:
                reached.add(cause)
                waiting.append(cause)
    return frozenset(reached)


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
