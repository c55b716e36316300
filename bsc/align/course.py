"""Since when a number is not on track, read off the scorecards of the periods before."""

from __future__ import annotations

from typing import NamedTuple

from bsc.align.cause import Course
from bsc.model import Status
from bsc.score import History
from bsc.score.card import Standing

_LACKING = (Status.AT_RISK, Status.OFF_TRACK)


class Seen(NamedTuple):
    """How something stood at one as-of."""

    status: Status
    score: float | None


class Courses:
    """The courses of everything in one history, each worked out when it is first asked for."""

    def __init__(self, history: History) -> None:
        self.history = history
        self._objectives = {kpi.id: kpi.objective for kpi in history.card.strategy.kpis()}
        self._courses: dict[tuple[str, str, int], Course] = {}

    def of(self, kind: str, id: str, at: int) -> Course:
        """The course of anything up to the as-of with this number.

        A KPI, an objective, a perspective, the index; a contributor, or all contributors of the objective `id`.
        """
        key = (kind, id, at)
        if key not in self._courses:
            self._courses[key] = self._course(kind, id, at)
        return self._courses[key]

    def _course(self, kind: str, id: str, at: int) -> Course:
        cards, found = self.history.cards, Course()
        now = self._look(kind, id, at)
        if now is None or now.status not in _LACKING:
            return found
        for number in range(at, -1, -1):
            seen = self._look(kind, id, number)
            if seen is None or seen.status is Status.NOT_JUDGED:
                break
            if seen.status is Status.ON_TRACK:
                return Course(found.since, seen.score)
            if seen.status in _LACKING:
                found = Course(cards[number].as_of)
        return found._replace(whole=True)

    def _look(self, kind: str, id: str, at: int) -> Seen | None:
        """How something stood; the part of a roll-up tells of a KPI."""
        card = self.history.cards[at]
        if kind == "index":
            return _seen(card.index)
        if kind == "objective":
            return _seen(card.objectives[id].outcome)
        if kind == "perspective":
            return next((_seen(each.standing) for each in card.perspectives if each.perspective.id == id), None)
        if kind == "contributors":
            standing = card.objectives[id].contributors
            return None if standing is None else _seen(standing)
        if kind == "contributor":
            given = (each.contributors.parts for each in card.objectives.values() if each.contributors is not None)
            return next((Seen(part.status, part.score) for some in given for part in some if part.id == id), None)
        objective = card.objectives[self._objectives[id]]
        parts = (*objective.outcome.parts, *objective.drivers.parts)
        return next((Seen(part.status, part.score) for part in parts if part.kind == "kpi" and part.id == id), None)


def _seen(standing: Standing) -> Seen:
    return Seen(standing.status, standing.score)
