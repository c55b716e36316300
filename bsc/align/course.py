"""Since when a number is not on track, read off the scorecards of the periods before."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from bsc.align.cause import Course
from bsc.model import Status
from bsc.score import History
from bsc.score.card import Part, Scorecard, Standing

_LACKING = (Status.AT_RISK, Status.OFF_TRACK)


class Seen(NamedTuple):
    """How something stood at one as-of."""

    status: Status
    score: float | None


class Courses:
    """The courses of everything in one history, each worked out when it is first asked for."""

    def __init__(self, history: History) -> None:
        self.history = history
        self._seen = lru_cache(maxsize=None)(self._by_id)
        self._courses: dict[tuple[str, str, int], Course] = {}

    def of(self, kind: str, id: str, at: int) -> Course:
        """The course of a KPI, an objective, a perspective or the index up to the as-of with this number."""
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
        return self._seen(at).get((kind, id))

    def _by_id(self, at: int) -> dict[tuple[str, str], Seen]:
        """Everything on a scorecard by its kind and id; the part of a roll-up tells how a KPI stands."""
        card = self.history.cards[at]
        found = {("index", ""): _seen(card.index)}
        for reading in card.perspectives:
            found["perspective", reading.perspective.id] = _seen(reading.standing)
        for id, objective in card.objectives.items():
            found["objective", id] = _seen(objective.outcome)
        for part in _kpis(card):
            found["kpi", part.id] = Seen(part.status, part.score)
        return found


def _kpis(card: Scorecard) -> Iterator[Part]:
    for objective in card.objectives.values():
        for standing in (objective.outcome, objective.drivers):
            yield from (part for part in standing.parts if part.kind == "kpi")


def _seen(standing: Standing) -> Seen:
    return Seen(standing.status, standing.score)
