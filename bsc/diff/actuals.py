"""Differences of what was observed: figures recorded, restated, removed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from bsc.diff.change import Amount, Change, Named, Side, Slot, Term, phrase
from bsc.diff.facet import bare
from bsc.model import Actual, Metric


def actual_changes(subject: Named, was: Metric, now: Metric) -> Iterator[Change]:
    """Each figure that was changed or removed, those recorded together in one sentence."""
    if was.actuals != now.actuals:  # places differ easily: what differs else is found one by one
        yield from _figures(subject, was, now)
    if bare(was.forecasts) != bare(now.forecasts):
        yield Change(Side.WORK, subject, phrase("changed", field=Term("field forecasts"), s=subject))


def _figures(subject: Named, was: Metric, now: Metric) -> Iterator[Change]:
    before = {actual.period: actual for actual in was.actuals}
    after = {actual.period: actual for actual in now.actuals}
    for period in sorted({*before, *after}):
        if period in before and period in after:
            yield from _restated(subject, before[period], after[period], (was.unit, now.unit))
    for key, known, others, unit in (("recorded", after, before, now.unit), ("withdrawn", before, after, was.unit)):
        yield from _runs(key, subject, [each for period, each in known.items() if period not in others], unit)


def _runs(key: str, subject: Named, actuals: list[Actual], unit: str) -> Iterator[Change]:
    """One sentence for all that were recorded, or removed, in one cadence."""
    for _, group in groupby(sorted(actuals, key=lambda each: (each.period.cadence, each.period)),
                            key=lambda each: each.period.cadence):
        run = list(group)
        if len(run) == 1:
            yield Change(Side.WORLD, subject, phrase(
                key, s=subject, value=actual_slot(run[0], unit), period=run[0].period))
        else:
            yield Change(Side.WORLD, subject, phrase(
                f"{key} run", s=subject, n=len(run), first=run[0].period, last=run[-1].period,
                value=actual_slot(run[-1], unit)))


def _restated(subject: Named, was: Actual, now: Actual, units: tuple[str, str]) -> Iterator[Change]:
    old, new = actual_slot(was, units[0]), actual_slot(now, units[1])
    if (was.value, was.word, was.about, was.known_as) != (now.value, now.word, now.about, now.known_as):
        marked = now.was is not None and now.was == was.value
        key = "restated" if marked else "restated silently"
        yield Change(Side.WORLD, subject, phrase(key, s=subject, was=old, now=new, period=now.period))
    elif was.to_date != now.to_date:
        key = "so far" if now.to_date else "complete"
        yield Change(Side.WORLD, subject, phrase(key, s=subject, value=new, period=now.period))
    elif (was.was, was.restated) != (now.was, now.restated):
        yield Change(Side.WORLD, subject, phrase("mark changed", s=subject, period=now.period))
    if was.note != now.note:
        yield Change(Side.TEXT, subject, phrase("note changed", s=subject, period=now.period))


def actual_slot(actual: Actual, unit: str) -> Slot:
    """A figure as it is known: 70, about 70, at most 40, or its word."""
    if actual.value is None:
        return phrase("quoted", text=actual.word)
    value = Amount(actual.value, unit)
    if actual.about:
        return phrase("about", value=value)
    return phrase(actual.known_as.replace("-", " "), value=value) if actual.known_as else value
