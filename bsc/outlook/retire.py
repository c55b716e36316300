"""KPIs that could be let go of: they told nothing new for long, or twice the same. A list to talk about, no verdict.

    silent    no actual in the last 12 months, or in two of its periods where that is longer, or never one; what is
              done by a date is silent until then
    unmoved   the same value in the last 6 figures or more
    steady    on track at every one of the last 12 as-of periods or more: reached, or too easy
    twin      the changes of two KPIs of one objective and one role correlate over 0.95 (by ranks, 12 pairs or more);
              the other one is not on the list, so that one of them stays

`reviews` adds in how many reviews, two or more, nobody noted or decided anything on the objective; alone it is no
reason. A KPI that is off track, or that its range does not bring to its target, is never on the list: it has something
to say.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from bsc.model import Kpi, Period, Role, Status
from bsc.model.period import MONTHS_IN
from bsc.model.target import DoneBy
from bsc.outlook.land import Ground
from bsc.outlook.landing import Landing
from bsc.outlook.seen import Course
from bsc.score import History, Scorecard
from bsc.score.grid import moved
from bsc.score.together import associated

STEADY, UNMOVED, PAIRS, ALIKE, SILENT_MONTHS = 12, 6, 12, 0.95, 12
_REVIEWS = 2


class Why(StrEnum):
    """Why a KPI could be let go of."""

    SILENT = "silent"
    STEADY = "steady"
    UNMOVED = "unmoved"
    TWIN = "twin"


class Reason(NamedTuple):
    """Why, for how many periods, since or up to when; `twin` is the KPI that moves like it, by what correlation."""

    why: Why
    periods: int = 0
    since: Period | None = None
    twin: Kpi | None = None
    alike: float | None = None


class Retire(NamedTuple):
    """A KPI with all that speaks for letting it go; `reviews` that did not speak of its objective."""

    kpi: Kpi
    reasons: tuple[Reason, ...]
    reviews: int = 0


def retirable(history: History, ground: Ground, landing: Callable[[Kpi], Landing | None]) -> tuple[Retire, ...]:
    """KPIs to talk about, in order of declaration."""
    card = history.card
    quiet, cards = _quiet(history), history.cards[: history.current + 1]
    words, ends = [_statuses(each) for each in cards], [each.as_of for each in cards]
    found: list[Retire] = []
    staying: dict[tuple[str, Role], list[Kpi]] = {}
    for kpi in card.strategy.kpis():
        reading = card.readings[kpi.id]
        if reading.trace.reason == "inactive":
            continue
        beside = staying.setdefault((kpi.objective, kpi.role), [])
        reasons = () if reading.status is Status.OFF_TRACK else tuple(filter(None, (
            _silent(kpi, ground), _unmoved(ground.course(kpi)), _steady(kpi, words, ends),
            _twin(kpi, beside, ground))))
        if reasons and not _will_miss(landing(kpi)):
            found.append(Retire(kpi, reasons, quiet.get(kpi.objective, 0)))
        else:
            beside.append(kpi)
    return tuple(found)


def _will_miss(landing: Landing | None) -> bool:
    return landing is not None and landing.short


def _silent(kpi: Kpi, ground: Ground) -> Reason | None:
    if kpi.metric.not_computed or isinstance(kpi.target, DoneBy):
        return None
    periods, ends = kpi.metric.actuals.timeline[:2]
    known = bisect_right(ends, ground.end)
    last = periods[known - 1] if known else None
    if last is not None and last.end > moved(ground.end, -max(SILENT_MONTHS, 2 * MONTHS_IN.get(kpi.metric.cadence, 0))):
        return None
    return Reason(Why.SILENT, since=last)


def _unmoved(course: Course) -> Reason | None:
    run = 0
    for value in reversed(course.values):
        if value != course.values[-1]:
            break
        run += 1
    return Reason(Why.UNMOVED, run, course.periods[-run]) if run >= UNMOVED else None


def _steady(kpi: Kpi, words: list[dict[str, Status]], ends: list[Period | None]) -> Reason | None:
    """On track at every as-of up to now."""
    run = 0
    for told in reversed(words):
        if kpi.override is not None or told.get(kpi.id) is not Status.ON_TRACK:
            break
        run += 1
    return Reason(Why.STEADY, run, ends[-run]) if run >= STEADY else None


def _statuses(card: Scorecard) -> dict[str, Status]:
    """The status of every KPI, as its objective counts it."""
    return {part.id: part.status for reading in card.objectives.values()
            for part in (*reading.outcome.parts, *reading.drivers.parts) if part.kind == "kpi"}


def _twin(kpi: Kpi, beside: list[Kpi], ground: Ground) -> Reason | None:
    """The first KPI of the same objective and role that stays, and moves just alike."""
    own = ground.course(kpi)
    for other in beside:
        pairs = _changes(own, ground.course(other)) if other.metric is not kpi.metric else []
        found = associated(pairs) if len(pairs) >= PAIRS else None
        if found is not None and abs(found.rho) > ALIKE:
            return Reason(Why.TWIN, len(pairs), None, other, found.rho)
    return None


def _changes(one: Course, other: Course) -> list[tuple[float, float]]:
    """The changes of both over the periods that both have."""
    values = {period.end: value for period, value in zip(other.periods, other.values, strict=True)}
    shared = [(value, values[period.end]) for period, value in zip(one.periods, one.values, strict=True)
              if period.end in values]
    return [(now[0] - before[0], now[1] - before[1]) for before, now in zip(shared, shared[1:], strict=False)]


def _quiet(history: History) -> dict[str, int]:
    """Objectives that no note and no decision speaks of, in how many reviews; none where there were too few."""
    strategy = history.card.strategy
    count = len(strategy.reviews)
    spoken = {id for review in strategy.reviews for id in review.notes}
    spoken |= {decision.objective for decision in strategy.decisions()}
    return {id: count for id in strategy.objectives if count >= _REVIEWS and id not in spoken}
