"""How a value came to be: written down, gathered from rows, worked out from others, or brought to another cadence."""

from __future__ import annotations

from bisect import bisect_left
from enum import StrEnum
from typing import NamedTuple

from bsc.formula import Piece, pieces
from bsc.model import Actual, Metric, Period
from bsc.source import NOWHERE, Place


class Kind(StrEnum):
    """The ways by which a value comes to be; `held` is a level that is taken less often, `none` is no value."""

    WRITTEN = "written"
    GATHERED = "gathered"
    COMPUTED = "computed"
    BROUGHT = "brought"
    HELD = "held"
    NONE = "none"


class Value(NamedTuple):
    """A metric's value in a period; without one, `period` is None where a formula looks before the first figure."""

    metric: Metric
    period: Period | None
    value: float | None
    kind: Kind
    place: Place = NOWHERE


class Use(NamedTuple):
    """A stretch of a formula's text, with the values that stand for it; none where it is no metric's name."""

    piece: Piece
    values: tuple[Value, ...] = ()


def value_of(metric: Metric, period: Period) -> Value:
    """What a metric says of a period of its own cadence, or of a coarser or finer one."""
    found = _actual(metric, period)
    if found is not None:
        return Value(metric, period, found.value, _kind(metric, found), found.place)
    if metric.working is not None and metric.gathering is None and period.cadence is metric.cadence:
        return Value(metric, period, None, Kind.COMPUTED)
    inside = _inside(metric, period)
    if inside:
        return Value(metric, period, None, Kind.BROUGHT, inside[-1].place)
    holder = _holder(metric, period)
    if holder is not None:
        return Value(metric, period, holder.value, Kind.HELD, holder.place)
    return Value(metric, period, None, Kind.NONE)


def below(value: Value) -> tuple[Value, ...]:
    """What a value was made of, each once; nothing for one that was written or gathered."""
    if value.kind is Kind.COMPUTED:
        uses = (each for use in uses_of(value) for each in use.values)
        return tuple({(each.metric.id, each.period): each for each in uses}.values())
    if value.period is None or value.kind not in (Kind.BROUGHT, Kind.HELD):
        return ()
    holder = _holder(value.metric, value.period)
    actuals = _inside(value.metric, value.period) or ([holder] if holder is not None else [])
    return tuple(Value(value.metric, each.period, each.value, _kind(value.metric, each), each.place)
                 for each in actuals)


def uses_of(value: Value) -> tuple[Use, ...]:
    """The formula of a computed value, cut into its stretches, each with its values."""
    metric, working = value.metric, value.metric.working
    if working is None or value.period is None:
        return ()
    ends = [period.end for period in working.span.periods]
    at = bisect_left(ends, value.period.end)
    found = []
    for piece in pieces(metric.formula, working.parts):
        if not piece.metric:
            found.append(Use(piece))
            continue
        made = working.own if piece.counts_own and working.own is not None else working
        part, seen = made.parts[piece.metric], [None] if at >= len(ends) else piece.seen_from(at, working)
        found.append(Use(piece, tuple(
            Value(part.metric, None, None, Kind.NONE) if period is None else
            value_of(part.metric, period)._replace(value=part.values.get(period)) for period in seen)))
    return tuple(found)


def reason_of(value: Value) -> str:
    """Why a computed value is none: `divided` by zero, `missing` figures, or `undefined`; empty where there is one."""
    if value.value is not None or value.kind is not Kind.COMPUTED or value.metric.working is None:
        return ""
    if value.period in value.metric.working.undivided:
        return "divided"
    return "missing" if any(each.value is None for each in below(value)) else "undefined"


def is_gathered(metric: Metric, place: Place) -> bool:
    """Whether a figure with this place came from rows: they have a file, and no line of it."""
    return metric.gathering is not None and (place.line, place.column) == (1, 1)


def _kind(metric: Metric, actual: Actual) -> Kind:
    if metric.working is not None and metric.gathering is None:
        return Kind.COMPUTED
    return Kind.GATHERED if is_gathered(metric, actual.place) else Kind.WRITTEN


def _actual(metric: Metric, period: Period) -> Actual | None:
    """The figure of exactly this stretch of days."""
    ends = metric.actuals.timeline.ends
    at = bisect_left(ends, period.end)
    while at < len(ends) and ends[at] == period.end:
        if metric.actuals.timeline.periods[at].start == period.start:
            return metric.actuals[at]
        at += 1
    return None


def _inside(metric: Metric, period: Period) -> list[Actual]:
    """The figures of the stretches that a period is made of."""
    line = metric.actuals.timeline
    at, found = bisect_left(line.ends, period.start + 1), []
    while at < len(line.ends) and line.periods[at].start < period.end:
        if line.periods[at].cadence < period.cadence and period.contains(line.periods[at]):
            found.append(metric.actuals[at])
        at += 1
    return found


def _holder(metric: Metric, period: Period) -> Actual | None:
    """The figure of a longer stretch that a period belongs to."""
    line = metric.actuals.timeline
    for at in range(bisect_left(line.ends, period.day + 1), len(line.ends)):
        if line.periods[at].contains(period) and line.periods[at].cadence > period.cadence:
            return metric.actuals[at]
    return None
