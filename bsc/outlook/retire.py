"""KPIs that could be let go of: they told nothing new for long, or twice the same. A list to talk about, no verdict.

    silent    no actual in the last 12 months, or never one, though others of the strategy report
    steady    on track at every one of the last 12 as-of periods or more: reached, or too easy
    unmoved   the same value in the last 6 figures or more
    twin      the changes of two KPIs of one objective correlate over 0.95 (Pearson, 12 pairs or more): one weighs twice

`unused` adds that in two reviews or more nobody noted or decided anything on the objective; alone it is no reason.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from typing import NamedTuple

from bsc.model import Kpi, Period, Status
from bsc.outlook.land import Ground
from bsc.outlook.seen import Course
from bsc.outlook.together import correlation
from bsc.score import History, Scorecard
from bsc.score.grid import moved

STEADY, UNMOVED, PAIRS, ALIKE, SILENT_MONTHS = 12, 6, 12, 0.95, 12
_REVIEWS = 2


class Why(StrEnum):
    """Why a KPI could be let go of."""

    SILENT = "silent"
    STEADY = "steady"
    UNMOVED = "unmoved"
    TWIN = "twin"


class Retire(NamedTuple):
    """A KPI, why, for how many periods, since or up to when; `twin` is the KPI that says the same."""

    kpi: Kpi
    why: Why
    periods: int
    since: Period | None
    twin: Kpi | None
    unused: bool


def retirable(history: History, ground: Ground) -> tuple[Retire, ...]:
    """KPIs to talk about, in order of declaration, each with its first reason."""
    card = history.card
    pursued = [kpi for kpi in card.strategy.kpis() if card.readings[kpi.id].trace.reason != "inactive"]
    courses = {kpi.id: ground.course(kpi) for kpi in pursued}
    quiet, cards = _quiet(history), history.cards[: history.current + 1]
    words, ends = [_statuses(each) for each in cards], [each.as_of for each in cards]
    found: list[Retire] = []
    siblings: dict[str, list[Kpi]] = {}
    for kpi in pursued:
        before = siblings.setdefault(kpi.objective, [])
        told = (_silent(kpi, ground) or _unmoved(kpi, courses[kpi.id]) or _steady(kpi, words, ends)
                or _twin(kpi, before, courses))
        if told is not None:
            found.append(told._replace(unused=kpi.objective in quiet))
        before.append(kpi)
    return tuple(found)


def _silent(kpi: Kpi, ground: Ground) -> Retire | None:
    if kpi.metric.not_computed:
        return None
    periods, ends = kpi.metric.actuals.timeline[:2]
    known = bisect_right(ends, ground.end)
    last = periods[known - 1] if known else None
    if last is not None and last.end > moved(ground.end, -SILENT_MONTHS):
        return None
    return Retire(kpi, Why.SILENT, 0, last, None, False)


def _unmoved(kpi: Kpi, course: Course) -> Retire | None:
    run = 0
    for value in reversed(course.values):
        if value != course.values[-1]:
            break
        run += 1
    return Retire(kpi, Why.UNMOVED, run, course.periods[-run], None, False) if run >= UNMOVED else None


def _steady(kpi: Kpi, words: list[dict[str, Status]], ends: list[Period | None]) -> Retire | None:
    """On track at every as-of up to now."""
    run = 0
    for told in reversed(words):
        if kpi.override is not None or told.get(kpi.id) is not Status.ON_TRACK:
            break
        run += 1
    return Retire(kpi, Why.STEADY, run, ends[-run], None, False) if run >= STEADY else None


def _statuses(card: Scorecard) -> dict[str, Status]:
    """The status of every KPI, as its objective counts it."""
    return {part.id: part.status for reading in card.objectives.values()
            for part in (*reading.outcome.parts, *reading.drivers.parts) if part.kind == "kpi"}


def _twin(kpi: Kpi, before: list[Kpi], courses: dict[str, Course]) -> Retire | None:
    """The first KPI before it of the same objective that moves just alike."""
    own = courses[kpi.id]
    for other in before:
        pairs = _changes(own, courses[other.id]) if other.metric is not kpi.metric else []
        found = correlation([one for one, _ in pairs], [two for _, two in pairs]) if len(pairs) >= PAIRS else None
        if found is not None and abs(found) > ALIKE:
            return Retire(kpi, Why.TWIN, len(pairs), None, other, False)
    return None


def _changes(one: Course, other: Course) -> list[tuple[float, float]]:
    """The changes of both over the periods that both have."""
    values = {period.end: value for period, value in zip(other.periods, other.values, strict=True)}
    shared = [(value, values[period.end]) for period, value in zip(one.periods, one.values, strict=True)
              if period.end in values]
    return [(now[0] - before[0], now[1] - before[1]) for before, now in zip(shared, shared[1:], strict=False)]


def _quiet(history: History) -> frozenset[str]:
    """Objectives that no note and no decision speaks of, where there were reviews enough."""
    strategy = history.card.strategy
    if len(strategy.reviews) < _REVIEWS:
        return frozenset()
    spoken = {id for review in strategy.reviews for id in review.notes}
    spoken |= {decision.objective for review in strategy.reviews for decision in review.decisions}
    return frozenset(strategy.objectives) - spoken
