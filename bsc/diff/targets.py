"""Differences of targets, baselines and bands: what a KPI is judged against."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bsc.diff.change import Amount, Change, Key, Named, Several, Side, Slot, Term, phrase
from bsc.diff.facet import bare, difference
from bsc.model import Bands, Baseline, Kpi, Period
from bsc.model.target import (
    AtLeast,
    AtMost,
    Benchmark,
    Between,
    DoneBy,
    Each,
    Entry,
    Hold,
    Level,
    Reach,
    Table,
    Target,
    Total,
    Words,
)

_TARGET = Term("field target")
_BASELINE = Term("field baseline")


def target_changes(subject: Named, was: Kpi, now: Kpi) -> Iterator[Change]:
    """The target raised or lowered, period by period where it is a table."""
    if bare(was.target) == bare(now.target):
        return
    if isinstance(was.target, Table) and isinstance(now.target, Table):
        yield from _table(subject, was, now, was.target, now.target)
        return
    old, new = _figure(was.target, was.metric.unit), _figure(now.target, now.metric.unit)
    alike = old is not None and new is not None and _form(was.target) == _form(now.target)
    if not alike:
        old, new = target_slot(was.target, was.metric.unit), target_slot(now.target, now.metric.unit)
    said = difference(_TARGET, subject, old, new)
    if said is not None:
        yield Change(Side.RULER, subject, said)


def _table(subject: Named, was: Kpi, now: Kpi, old: Table, new: Table) -> Iterator[Change]:
    before = {entry.period: entry for entry in old.entries}
    after = {entry.period: entry for entry in new.entries}
    for period in sorted({*before, *after}):
        one, other = before.get(period), after.get(period)
        same = one is not None and other is not None and _form(one.level) == _form(other.level)
        explicit = same and one is not None and other is not None and one.explicit == other.explicit
        slots = [_entry(one, was.metric.unit, explicit), _entry(other, now.metric.unit, explicit)]
        said = difference(phrase("target for", period=period), subject, *slots)
        if said is not None:
            yield Change(Side.RULER, subject, said)


def _entry(entry: Entry | None, unit: str, bare_number: bool) -> Slot | None:
    if entry is None:
        return None
    figure = _figure(entry.level, unit) if bare_number else None
    if figure is None and entry.explicit and isinstance(entry.level, Each):
        return phrase("each", value=Amount(entry.level.value, unit))
    return figure or target_slot(entry.level, unit)


def _figure(target: Target | None, unit: str) -> Slot | None:
    """The one number of a target that has one."""
    if isinstance(target, Each | AtLeast | AtMost | Reach | Total | Hold):
        return Amount(target.value, unit)
    return None


def _form(target: Target | None) -> object:
    """A target without its number."""
    if isinstance(target, Each | AtLeast | AtMost | Reach | Total | Hold):
        return bare(replace(target, value=0.0))
    return bare(target)


def target_slot(target: Target | None, unit: str) -> Slot | None:
    """A target in words."""
    if target is None:
        return None
    if isinstance(target, Table):
        return Several(tuple(
            phrase("for", value=_entry(entry, unit, False) or "", period=entry.period) for entry in target.entries))
    if isinstance(target, Reach):
        if target.start is not None:
            return phrase("reach from", value=Amount(target.value, unit), by=target.by, start=target.start)
        return phrase("reach", value=Amount(target.value, unit), by=target.by)
    if isinstance(target, Total):
        key = "total phased" if target.phasing else "total"
        return phrase(key, value=Amount(target.value, unit), over=target.over)
    if isinstance(target, DoneBy):
        return phrase("done by", by=target.by)
    if isinstance(target, Benchmark):
        return phrase("benchmark", metric=Key(target.metric), plus=Amount(target.plus, unit))
    if isinstance(target, Words):
        return phrase("quoted", text=target.text)
    return _level(target, unit)


def _level(level: Level, unit: str) -> Slot:
    if isinstance(level, Each):
        return Amount(level.value, unit)
    if isinstance(level, AtLeast):
        return phrase("at least", value=Amount(level.value, unit))
    if isinstance(level, AtMost):
        return phrase("at most", value=Amount(level.value, unit))
    if isinstance(level, Between):
        key = "between" if level.within is None else "between within"
        within = Amount(level.within or 0.0, unit)
        return phrase(key, low=Amount(level.low), high=Amount(level.high, unit), within=within)
    key = "hold" if level.off_beyond is None else "hold beyond"
    beyond = Amount(level.off_beyond or 0.0, unit)
    return phrase(key, value=Amount(level.value), within=Amount(level.within, unit), beyond=beyond)


def baseline_change(subject: Named, was: Kpi, now: Kpi) -> Iterator[Change]:
    """Where a KPI started: its value, its date, or both."""
    old, new = was.baseline, now.baseline
    what: Slot = _BASELINE
    before, after = _baseline(old, was.metric.unit), _baseline(new, now.metric.unit)
    if old is not None and new is not None:
        if old.at == new.at:
            before, after = Amount(old.value, was.metric.unit), Amount(new.value, now.metric.unit)
        elif old.value == new.value:
            what, before, after = Term("field baseline date"), _period(old.at), _period(new.at)
    said = difference(what, subject, before, after)
    if said is not None:
        yield Change(Side.RULER, subject, said)


def _baseline(baseline: Baseline | None, unit: str) -> Slot | None:
    if baseline is None:
        return None
    value = Amount(baseline.value, unit)
    return phrase("in", value=value, period=baseline.at) if baseline.at is not None else value


def _period(period: Period | None) -> Slot | None:
    return period


def bands_slot(bands: Bands | None, unit: str) -> Slot | None:
    """The edges of the statuses in words."""
    if bands is None:
        return None
    sign = unit if bands.in_unit else "%"
    return phrase("bands", on=Amount(bands.on_track, sign), risk=Amount(bands.at_risk, sign))
