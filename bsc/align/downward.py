"""The walk from a number down to its causes, at earlier periods where a link has a delay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.align.cause import Cause
from bsc.align.course import Courses
from bsc.maps.graph import StrategyMap
from bsc.model import Link, Period, Role, Signal, Status
from bsc.score import History
from bsc.score.book import before_delay
from bsc.score.card import ObjectiveReading, Part, Reading, Standing
from bsc.score.grid import grid_period

_LACKING = (Status.AT_RISK, Status.OFF_TRACK, Status.NO_DATA)
_MOST = 8
_LAST = ("cause", "shown", "trade-off", "rejected")


class Terrain:
    """What every walk of one history goes over."""

    def __init__(self, history: History, graph: StrategyMap) -> None:
        self.history = history
        self.courses = Courses(history)
        self.bands = {each.perspective.id: each for each in history.card.perspectives}
        self.into: dict[str, list[Link]] = {}
        for link in graph.links:
            self.into.setdefault(link.effect, []).append(link)

    def earlier(self, at: int, link: Link) -> int:
        """The number of the as-of that a cause is looked at, a link's delay before another."""
        history, strategy = self.history, self.history.card.strategy
        then = history.cards[at].as_of
        if then is None or link.delay is None:
            return at
        end = grid_period(before_delay(then.end, link) - 1, strategy.cadence, strategy.fiscal).end
        ends = [card.as_of.end if card.as_of else 0 for card in history.cards[:at + 1]]
        return max((number for number, each in enumerate(ends) if each <= end), default=0)


class _Spot(NamedTuple):
    """Where a walk is: the as-of by its number, how many levels are left, the objectives above."""

    at: int
    depth: int
    path: tuple[str, ...] = ()


class Downward:
    """One walk; an objective is told in full only where it is met first."""

    def __init__(self, terrain: Terrain) -> None:
        self.terrain = terrain
        self.history = terrain.history
        self.told: set[tuple[str, int]] = set()

    def index(self, depth: int) -> Cause:
        """The index: what pulls it down."""
        return self._rolled(Cause("index", "", "subject", *_stands(self.history.card.index)),
                            self.history.card.index, depth)

    def perspective(self, id: str, depth: int, role: str = "subject") -> Cause:
        """A perspective: what pulls it down."""
        standing = self.terrain.bands[id].standing
        return self._rolled(Cause("perspective", id, role, *_stands(standing)), standing, depth)

    def subject(self, id: str, depth: int) -> Cause:
        """An objective that somebody asks about."""
        node = Cause("objective", id, "subject", *_stands(self.history.card.objectives[id].outcome))
        return self._objective(id, node, _Spot(self.history.current, depth))

    def kpi(self, id: str, depth: int) -> Cause:
        """A KPI, and what should drive it if it is a result."""
        reading, spot = self.history.card.readings[id], _Spot(self.history.current, depth)
        node = self._kpi(Part("kpi", id, 1.0, reading.score, 1.0, reading.status), "subject", spot)
        if reading.kpi.role is Role.LEADING or not depth:
            return node
        objective = self.history.card.objectives[reading.kpi.objective]
        causes, fine = self._drivers(objective, spot._replace(path=(reading.kpi.objective,)))
        return node._replace(below=tuple(causes[:_MOST]), fine=fine, more=len(causes[_MOST:]),
                             end="" if causes or fine else "undriven")

    def _rolled(self, node: Cause, standing: Standing, depth: int) -> Cause:
        """The index or a perspective with its children that lack, or that hide something."""
        node = node._replace(course=self.terrain.courses.of(node.kind, node.id, self.history.current))
        lacking = _by_pull([part for part in standing.parts if self._worth(part)])
        node = node._replace(fine=len(standing.parts) - len(lacking))
        if depth <= 0:
            return node._replace(more=len(lacking))
        below = tuple(self._child(part, depth - 1) for part in lacking[:_MOST])
        return node._replace(below=below, more=len(lacking[_MOST:]))

    def _worth(self, part: Part) -> bool:
        if part.status in _LACKING:
            return True
        if part.kind == "perspective":
            return self.terrain.bands[part.id].standing.hidden > 0
        return self.history.card.objectives[part.id].signal is Signal.ERODING

    def _child(self, part: Part, depth: int) -> Cause:
        if part.kind == "perspective":
            return self.perspective(part.id, depth, "part")
        node = Cause("objective", part.id, "part", part.status, part.score)
        return self._objective(part.id, node, _Spot(self.history.current, depth))

    def _objective(self, id: str, node: Cause, spot: _Spot) -> Cause:
        """An objective with what lacks in its outcome and among its drivers."""
        reading = self.history.cards[spot.at].objectives[id]
        node = node._replace(course=self.terrain.courses.of("objective", id, spot.at), signal=reading.signal,
                             then=self._then(spot.at), end=_end(reading))
        calm = node.status not in _LACKING and node.role != "subject" and reading.signal is not Signal.ERODING
        if id in spot.path:
            return node._replace(end="loop")
        if calm or node.role in ("trade-off", "rejected"):
            return node._replace(end="")
        if (id, spot.at) in self.told and node.end != "unmeasured":
            return node._replace(end="again")
        if spot.depth <= 0:
            return node._replace(more=self._count(reading))
        self.told.add((id, spot.at))
        below, fine = self._outcome(reading, spot)
        drivers, calm_drivers = self._drivers(reading, spot._replace(path=(*spot.path, id)))
        end = node.end
        if not end and not drivers and not calm_drivers and node.status in _LACKING:
            end = "undriven"
        both = [*below, *drivers]
        return node._replace(below=tuple(both[:_MOST]), fine=fine + calm_drivers, more=len(both[_MOST:]), end=end)

    def _count(self, reading: ObjectiveReading) -> int:
        """How much lacks below an objective that is not told in full."""
        parts = (*reading.outcome.parts, *reading.drivers.parts)
        return len([part for part in parts if part.status in _LACKING])

    def _outcome(self, reading: ObjectiveReading, spot: _Spot) -> tuple[list[Cause], int]:
        """Results and sub-objectives that lack; how many do not."""
        parts = _by_pull([part for part in reading.outcome.parts if part.status in _LACKING])
        below = spot._replace(depth=spot.depth - 1, path=(*spot.path, reading.objective.id))
        found = []
        for part in parts:
            node = Cause(part.kind, part.id, "part", part.status, part.score)
            if part.kind == "kpi":
                node = self._kpi(part, "result", spot)
            elif part.kind == "objective":
                node = self._objective(part.id, node, below)
            else:
                node = self._brought(node, reading, spot)
            found.append(node)
        return [*found, *self._beside(reading, spot)], len(reading.outcome.parts) - len(parts)

    def _brought(self, node: Cause, reading: ObjectiveReading, spot: _Spot) -> Cause:
        """A contributor, or all of them as one with those that lack."""
        id, then = reading.objective.id if node.kind == "contributors" else node.id, self._then(spot.at)
        node = node._replace(course=self.terrain.courses.of(node.kind, id, spot.at), then=then)
        if node.kind == "contributor" or reading.contributors is None:
            return node
        lacking = self._contributors(reading, "part", spot)
        return node._replace(below=tuple(lacking), fine=len(reading.contributors.parts) - len(lacking))

    def _beside(self, reading: ObjectiveReading, spot: _Spot) -> list[Cause]:
        """Contributors that lack, where they stand beside an outcome and do not count in it."""
        counted = any(part.kind in ("contributor", "contributors") for part in reading.outcome.parts)
        return [] if counted else self._contributors(reading, "beside", spot)

    def _contributors(self, reading: ObjectiveReading, role: str, spot: _Spot) -> list[Cause]:
        parts = () if reading.contributors is None else reading.contributors.parts
        return [self._brought(Cause(part.kind, part.id, role, part.status, part.score), reading, spot)
                for part in _by_pull([part for part in parts if part.status in _LACKING])]

    def _drivers(self, reading: ObjectiveReading, spot: _Spot) -> tuple[list[Cause], int]:
        """Leading KPIs that lack, and all causes; how many leading KPIs do not lack."""
        late, ground = reading.outcome.status is not Status.ON_TRACK, reading.ground
        due = ground.drivers if late and ground is not None and ground.months else reading.drivers
        leading = [part for part in due.parts if part.kind == "kpi"]
        lacking = _by_pull([part for part in leading if part.status in _LACKING])
        found = [self._kpi(part, "leading", spot) for part in lacking]
        known = {part.id: part for part in due.parts if part.kind == "objective"}
        causes = []
        for link in self.terrain.into.get(reading.objective.id, ()):
            at = self.terrain.earlier(spot.at, link) if late else spot.at
            causes.append(self._cause(link, known.get(link.cause), spot._replace(at=at, depth=spot.depth - 1)))
        causes.sort(key=_weakest)
        return [*found, *causes], len(leading) - len(lacking)

    def _cause(self, link: Link, part: Part | None, spot: _Spot) -> Cause:
        outcome = self.history.cards[spot.at].objectives[link.cause].outcome
        status, score = (part.status, part.score) if part is not None else _stands(outcome)
        node = Cause("objective", link.cause, role_of(link), status, score, link=link)
        return self._objective(link.cause, node, spot)

    def _kpi(self, part: Part, role: str, spot: _Spot) -> Cause:
        reading: Reading = self.history.cards[spot.at].readings[part.id]
        return Cause("kpi", part.id, role, part.status, part.score, self.terrain.courses.of("kpi", part.id, spot.at),
                     reading=reading, then=self._then(spot.at))

    def _then(self, at: int) -> Period | None:
        """The as-of, where it is not that of the whole explanation."""
        return None if at == self.history.current else self.history.cards[at].as_of


def role_of(link: Link) -> str:
    """What a cause is to its effect."""
    if link.rejected:
        return "rejected"
    if link.negative:
        return "trade-off"
    return "cause" if link.counts else "shown"


def _stands(standing: Standing) -> tuple[Status, float | None]:
    return standing.status, standing.score


def _by_pull(parts: Sequence[Part]) -> list[Part]:
    """The parts that pull a mean down most, first; those without data last."""
    return sorted(parts, key=lambda part: (part.score is None, -part.weight * (100.0 - (part.score or 0.0))))


def _weakest(cause: Cause) -> tuple[int, bool, bool, float]:
    lacks = cause.status in _LACKING or cause.signal is Signal.ERODING
    return _LAST.index(cause.role), not lacks, cause.score is None, cause.score or 0.0


def _end(reading: ObjectiveReading) -> str:
    """Why an objective's outcome is not known, if it is not."""
    outcome = reading.outcome
    if outcome.score is not None or outcome.status is not Status.NO_DATA:
        return ""
    if outcome.parts:
        return "silent"
    return "no-outcome" if reading.objective.kpis or reading.drivers.parts else "unmeasured"
