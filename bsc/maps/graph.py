"""The strategy map as a graph: which objective drives which, all the way to the top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bsc.maps.arrows import Arrows, arrows_of, in_circles, reached
from bsc.maps.ranks import end_perspectives
from bsc.model import Link, Strategy

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
    _arrows: Arrows
    _reaching: frozenset[int]

    def link(self, cause: str, effect: str) -> Link | None:
        """The link from one objective to another, rejected or not."""
        return self._links.get((cause, effect))

    def causes(self, objective: str) -> Chain:
        """The objectives that drive this one directly."""
        return self._told(self._arrows.back[self._numbers[objective]])

    def effects(self, objective: str) -> Chain:
        """The objectives that this one drives directly."""
        return self._told(self._arrows.ahead[self._numbers[objective]])

    def all_causes(self, objective: str) -> Chain:
        """Everything that drives this objective, directly or through others; never itself."""
        return self._told_through(self._arrows.back, objective)

    def all_effects(self, objective: str) -> Chain:
        """Everything that this objective drives, directly or through others; never itself."""
        return self._told_through(self._arrows.ahead, objective)

    def family(self, objective: str) -> Chain:
        """The objective and all its sub-objectives."""
        return self._families[objective]

    def reaches_top(self, objective: str) -> bool:
        """Whether a chain of links leads from here to an objective of an end perspective."""
        return self._numbers[objective] in self._reaching

    def orphans(self) -> Chain:
        """Objectives that no link touches, neither their own nor a part's; parts are not told apart."""
        ahead, back = self._arrows
        linked = {number for number in self._numbers.values() if ahead[number] or back[number]}
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
        arrows = self._arrows if feedback else arrows_of(
            len(self._ids), self._ends_of(link for link in self.links if not (link.rejected or link.feedback)))
        if not in_circles(arrows):
            return ()
        from bsc.maps.loops import loops_of  # takes longer to load than a map without loops takes to be drawn

        found = sorted(loops_of(arrows), key=lambda loop: (len(loop), loop))
        return tuple(tuple(self._ids[number] for number in loop) for loop in found)

    def _told(self, numbers: Iterable[int]) -> Chain:
        return tuple(self._ids[number] for number in sorted(numbers))

    def _told_through(self, arrows: tuple[frozenset[int], ...], objective: str) -> Chain:
        number = self._numbers[objective]
        return self._told(reached(arrows, arrows[number]) - {number})

    def _ends_of(self, links: Iterable[Link]) -> Iterator[tuple[int, int]]:
        return ((self._numbers[link.cause], self._numbers[link.effect]) for link in links)


def build_map(strategy: Strategy) -> StrategyMap:
    """Join the objectives of a strategy by their links."""
    numbers = {objective: number for number, objective in enumerate(strategy.objectives)}
    links = tuple(link for link in strategy.links if link.cause in numbers and link.effect in numbers)
    edges = [(numbers[link.cause], numbers[link.effect]) for link in links if not link.rejected]
    parts = [(numbers[part], numbers[objective.id]) for objective in strategy.objectives.values()
             for part in objective.parts if part in numbers]
    ends = _ends(strategy)
    return StrategyMap(
        links=links,
        ends=ends,
        _ids=tuple(numbers),
        _numbers=numbers,
        _links={(link.cause, link.effect): link for link in links},
        _families=_families(strategy),
        _arrows=arrows_of(len(numbers), edges),
        _reaching=frozenset(reached(arrows_of(len(numbers), [*edges, *parts]).back, map(numbers.__getitem__, ends))),
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
