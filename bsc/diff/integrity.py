"""What a history of edits is worth asking about: told neutrally, each may have its good reason.

A target made easier after the result was known; a figure changed long after its period, not marked as restated; values
that stand close above the edge of on track more often than chance would put them there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bsc.diff.actuals import actual_slot
from bsc.diff.change import Amount, Named, Phrase, Slot, Term, phrase
from bsc.diff.effect import refilled
from bsc.diff.facet import bare
from bsc.diff.pairs import Pairs, paired
from bsc.model import Actual, Cadence, Kpi, Metric, Period, Status, Strategy
from bsc.model.period import period_at
from bsc.score import Reading
from bsc.score.book import Book

LATE = 60  # days after a period's end; for one that is longer, its own length
_BACK = 36  # periods of a KPI that are looked at again
_RULER = ("target", "baseline", "bands", "scale", "better")
_ORDER = (Status.OFF_TRACK, Status.AT_RISK, Status.ON_TRACK)


class Stamp(NamedTuple):
    """Who committed what when, as recorded."""

    commit: str
    day: date
    author: str


class Hint(NamedTuple):
    """Something to ask about; without a stamp it is about the figures as they are."""

    kind: str  # eased | late | heaped
    subject: Named
    said: Phrase
    stamp: Stamp | None = None


class Looked(NamedTuple):
    """How far back was looked: `cut` says that there are older commits, `unread` how many could not be read."""

    commits: int
    cut: bool = False
    unread: int = 0
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class _Eased:
    """A period that a new ruler judges more kindly."""

    actual: Actual
    was: Reading
    now: Reading
    known: bool  # whether its actual was recorded before


def hints(old: Strategy, new: Strategy, stamp: Stamp) -> Iterator[Hint]:
    """What one commit did that is worth asking about."""
    pairs = paired(old, new)
    yield from _eased(pairs, stamp)
    for id, was in old.metrics.items():
        if id in pairs.metrics:
            yield from _late(pairs, was, new.metrics[pairs.metrics[id]], stamp)


def _eased(pairs: Pairs, stamp: Stamp) -> Iterator[Hint]:
    theirs = {kpi.id: kpi for kpi in pairs.new.kpis()}
    changed = [(was, theirs[pairs.kpis[was.id]]) for was in pairs.old.kpis()
               if was.id in pairs.kpis and _differ(was, theirs[pairs.kpis[was.id]])]
    if not changed:
        return
    old, new = Book(refilled(pairs)), Book(pairs.new)
    for was, now in changed:
        recorded = {actual.period for actual in was.metric.actuals}
        found = []
        for actual in list(now.metric.actuals)[-_BACK:]:
            before, after = old.lines[was.id].at(actual.period.end), new.lines[now.id].at(actual.period.end)
            if _kinder(before, after) and after.actual is not None and after.actual.period.end == actual.period.end:
                found.append(_Eased(actual, before, after, actual.period in recorded))
        for known in (True, False):
            yield from _told(pairs.kpi(now), now, [each for each in found if each.known is known], stamp)


def _differ(was: Kpi, now: Kpi) -> bool:
    pairs = [(getattr(was, key), getattr(now, key)) for key in _RULER]
    return any(one != other and bare(one) != bare(other) for one, other in pairs)


def _kinder(was: Reading, now: Reading) -> bool:
    """Whether the same figure attains more, or has a better status, by the new ruler."""
    if was.attainment is None or now.attainment is None:
        return False
    if was.target != now.target and was.target is not None and now.target is not None:
        return now.attainment > was.attainment + 1e-9
    if was.computed not in _ORDER or now.computed not in _ORDER:
        return False
    return _ORDER.index(now.computed) > _ORDER.index(was.computed)


def _told(subject: Named, kpi: Kpi, found: list[_Eased], stamp: Stamp) -> Iterator[Hint]:
    if not found:
        return
    last, unit = found[-1], kpi.metric.unit
    slots: dict[str, Slot] = {
        "s": subject, "period": last.actual.period, "actual": actual_slot(last.actual, unit), "n": len(found),
        "first": found[0].actual.period, "day": _day(stamp)}
    if last.was.target is not None and last.now.target is not None and last.was.target != last.now.target:
        slots |= {"was": Amount(last.was.target, unit), "now": Amount(last.now.target, unit)}
        key = "eased"
    else:
        slots |= {"was": Term(f"status {last.was.computed.value}"), "now": Term(f"status {last.now.computed.value}")}
        key = "rejudged"
    key += "" if last.known else " together"
    yield Hint("eased", subject, phrase(f"{key} run" if len(found) > 1 else key, **slots), stamp)


def _late(pairs: Pairs, was: Metric, now: Metric, stamp: Stamp) -> Iterator[Hint]:
    """Figures changed or removed long after their period, without saying so."""
    if was.unit != now.unit or was.actuals == now.actuals:
        return
    after = {actual.period: actual for actual in now.actuals}
    found = [(each, after.get(each.period)) for each in was.actuals
             if _overdue(each.period, stamp) and _silently(each, after.get(each.period))]
    if not found:
        return
    kpis = [kpi for kpi in pairs.new.kpis() if kpi.metric.id == now.id]
    subject = pairs.kpi(kpis[0]) if len(kpis) == 1 else Named("metric", now.id, now.name)
    old, new = found[-1]
    slots: dict[str, Slot] = {
        "s": subject, "period": old.period, "first": found[0][0].period, "n": len(found),
        "days": stamp.day.toordinal() - (old.period.end - 1), "was": actual_slot(old, was.unit),
        "day": _day(stamp)}
    if new is not None:
        slots["now"] = actual_slot(new, now.unit)
    key = "late" if new is not None else "late removal"
    yield Hint("late", subject, phrase(f"{key} run" if len(found) > 1 else key, **slots), stamp)


def _day(stamp: Stamp) -> Period:
    return period_at(stamp.day.toordinal(), Cadence.DAILY)


def _overdue(period: Period, stamp: Stamp) -> bool:
    return stamp.day.toordinal() - (period.end - 1) > max(LATE, period.end - period.start)


def _silently(was: Actual, now: Actual | None) -> bool:
    if now is None:
        return True
    return (was.value, was.word) != (now.value, now.word) and not (now.was is not None and now.was == was.value)

