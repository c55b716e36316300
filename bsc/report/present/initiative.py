"""Initiatives: what is done, what is spent, and a bar on one timeline that all of them share."""

from __future__ import annotations

from typing import NamedTuple

from bsc.model import Cadence, Expected, Initiative, Milestone, Period
from bsc.model.period import period_at, shift
from bsc.model.progress import is_late, late_steps
from bsc.report.setting import Setting, objective_href
from bsc.report.speech.numbers import decimals_of
from bsc.report.speech.words import visible
from bsc.report.view import Fact, InitiativeView, MilestoneView

_WIDE = 1000
_MOST_TICKS = 12


class TimeTick(NamedTuple):
    """A quarter or year on the timeline, in thousandths."""

    at: int
    text: str


class TimelineView(NamedTuple):
    """The timeline: its ticks, and where each as-of falls (`row` is the record, -1 where outside)."""

    ticks: tuple[TimeTick, ...]
    row: int
    now: int
    rows: tuple[InitiativeView, ...]


class Span:
    """The stretch of days from the first start to the last end of all initiatives."""

    __slots__ = ("first", "last")

    def __init__(self, initiatives: tuple[Initiative, ...]) -> None:
        days: list[int] = []
        for each in initiatives:
            dated = [each.start, each.end, *(period for step in each.milestones for period in (step.due, step.done))]
            for period in dated:
                if period is not None:
                    days += [period.start, period.end]
        self.first = period_at(min(days), Cadence.QUARTERLY).start if days else 0
        self.last = period_at(max(days) - 1, Cadence.QUARTERLY).end if days else 0

    def at(self, day: int) -> int:
        """The place of a day, in thousandths."""
        length = self.last - self.first
        return round(min(1.0, max(0.0, (day - self.first) / length)) * _WIDE) if length else 0


def timeline_of(setting: Setting) -> TimelineView:
    """All initiatives on their timeline."""
    initiatives = tuple(setting.strategy.initiatives.values())
    span = Span(initiatives)
    ends = [period.end for period in setting.axis.periods] or [span.first]
    places = [span.at(end) for end in ends]
    row = setting.records.add(places)
    rows = tuple(_view(each, span, ends, setting) for each in initiatives)
    return TimelineView(_ticks(span, setting), row, places[setting.current], rows)


def _ticks(span: Span, setting: Setting) -> tuple[TimeTick, ...]:
    if span.last <= span.first:
        return ()
    yearly = span.last - span.first > 366 * 3
    period = period_at(span.first, Cadence.YEARLY if yearly else Cadence.QUARTERLY)
    ticks: list[TimeTick] = []
    while period.start < span.last and len(ticks) < _MOST_TICKS:
        if period.start >= span.first:
            ticks.append(TimeTick(span.at(period.start), setting.voice.dates.period(period)))
        period = shift(period, 1)
    return tuple(ticks)


def _view(initiative: Initiative, span: Span, ends: list[int], setting: Setting) -> InitiativeView:
    voice, at = setting.voice, setting.current
    start, end = initiative.start, initiative.end
    left = span.at(start.start) if start else 0
    right = span.at(end.end) if end else _WIDE
    done = min(100.0, max(0.0, initiative.progress)) if initiative.progress is not None else None
    gone = [_gone(start, end, day) for day in ends]
    said = ["" if share is None else voice.words.say("time gone", n=voice.numbers.percent(share)) for share in gone]
    by = setting.card.as_of
    late = late_steps(initiative, by) if by is not None else ()
    when = _when(start, end, setting)
    if by is not None and is_late(initiative, by):
        when = f"{when}: {voice.words['past due']}"
    row = setting.records.add(said, [round(share) if share is not None else -9 for share in gone])
    serves = tuple(Fact(setting.name_of(each), objective_href(each)) for each in initiative.objectives
                   if each in setting.strategy.objectives)
    return InitiativeView(
        row, f"i-{initiative.id}", visible(initiative.name), visible(initiative.owner), when,
        voice.words.terms.get(f"{initiative.status} state", visible(initiative.status)), _money(initiative, setting),
        "" if done is None else voice.words.say("share done", n=voice.numbers.percent(done)), round(done or 0.0),
        round(gone[at] or 0.0) if gone[at] is not None else -9, said[at], serves,
        tuple(_expected(each, setting) for each in initiative.expected),
        tuple(_milestone(step, span, step in late, setting) for step in initiative.milestones),
        visible(initiative.description), left, max(4, right - left),
        round(max(4, right - left) * (done or 0.0) / 100.0),
    )


def _gone(start: Period | None, end: Period | None, day: int) -> float | None:
    if start is None or end is None or end.end <= start.start:
        return None
    return min(1.0, max(0.0, (day - start.start) / (end.end - start.start))) * 100.0


def _when(start: Period | None, end: Period | None, setting: Setting) -> str:
    words = setting.voice.words
    if start is not None and end is not None:
        return words.say("from to", start=setting.period(start), end=setting.period(end))
    if end is not None:
        return words.say("by", period=setting.period(end))
    return words.say("from", start=setting.period(start)) if start is not None else ""


def _money(initiative: Initiative, setting: Setting) -> str:
    def money(value: float) -> str:
        return setting.voice.numbers.money(value, initiative.currency)

    if initiative.budget is None:
        return money(initiative.spent) if initiative.spent is not None else ""
    if initiative.spent is None:
        return setting.voice.words.say("budgeted", n=money(initiative.budget))
    return setting.voice.words.say("of money", n=money(initiative.spent), m=money(initiative.budget))


def _expected(expected: Expected, setting: Setting) -> str:
    words = setting.voice.words
    reading = setting.card.readings.get(expected.kpi)
    name = visible(reading.kpi.name) if reading else visible(expected.kpi)
    change = setting.voice.numbers.signed(expected.change, decimals_of([expected.change]))
    text = words.say("expected", change=change, kpi=name)
    return f"{text} {words.say('by', period=setting.period(expected.by))}" if expected.by else text


def _milestone(step: Milestone, span: Span, late: bool, setting: Setting) -> MilestoneView:
    words = setting.voice.words
    day = step.done or step.due
    parts = [visible(step.what)]
    if step.due is not None:
        due = words.say("step due", period=setting.period(step.due))
        parts.append(f"{due}: {words['past due']}" if late else due)
    if step.done is not None:
        parts.append(words.say("reached", period=setting.period(step.done)))
    return MilestoneView(span.at(day.end) if day else -9, step.done is not None, late, ", ".join(parts))
