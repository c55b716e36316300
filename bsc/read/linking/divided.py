"""Metrics by the values of a column: each value's figures, the smallest folded into one where there are many."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import fsum
from typing import NamedTuple

from bsc.data import Answer, Ask, Measure
from bsc.model import Actual, Actuals, Aggregate, Cadence, Gathering, Period, Slices
from bsc.model.origin import Origin
from bsc.read.linking.metrics import Declared
from bsc.read.scope import Scope, word_place
from bsc.score.grid import grid_period
from bsc.source import Place, say

_MOST = 50
_LEVELS = (Aggregate.LAST, Aggregate.FIRST)
_REST = {"en": "others", "es": "otros"}
_UNSAID = {"en": "not said", "es": "sin indicar"}
_FOLDS: dict[Aggregate, Callable[[list[float]], float]] = {Aggregate.MIN: min, Aggregate.MAX: max} | dict.fromkeys(
    (Aggregate.SUM, Aggregate.COUNT, *_LEVELS), fsum)
_Values = dict[Period, float]


class Wanted(NamedTuple):
    """A metric that is gathered, in periods of a cadence."""

    metric: str
    one: Declared
    gathering: Gathering

    @property
    def by_slices(self) -> bool:
        """Whether its total is that of its slices: a level adds up over what each slice held at its last."""
        return bool(self.gathering.by) and self.gathering.aggregate in _LEVELS


class Divided(NamedTuple):
    """Rows that are divided: of a table, in periods of a cadence, without one that is still running."""

    origin: Origin
    cadence: Cadence
    running: Period | None
    place: Place


def divide(rows: Divided, group: list[Wanted], reader: Callable[[Ask], Answer], scope: Scope) -> None:
    """Give each metric that has a `by` its slices; one of a level gets its total from them."""
    columns: dict[str, list[Wanted]] = {}
    for each in group:
        if each.gathering.by:
            columns.setdefault(each.gathering.by, []).append(each)
    for by, wanted in columns.items():
        measures = tuple(Measure(each.gathering.column, each.gathering.aggregate, each.gathering.where)
                         for each in wanted)
        answer = reader(Ask(rows.origin, rows.cadence, measures, by, scope.fiscal.starts))
        for trouble in answer.troubles:
            place = Place(rows.origin.file, trouble.line) if trouble.line else word_place(wanted[0].one.node, "by")
            scope.found.error("source", place, trouble.message, trouble.help)
        for at, each in enumerate(wanted):
            _give(rows, each, _slices(rows, answer, at, scope), scope)


def _slices(rows: Divided, answer: Answer, at: int, scope: Scope) -> dict[str, _Values]:
    """The values of one measure: by slice, by period."""
    unsaid = _UNSAID.get(scope.wanted[:2], _UNSAID["en"])
    found: dict[str, _Values] = {}
    for row in answer.rows:
        value, period = row.values[at], grid_period(row.start, rows.cadence, scope.fiscal)
        if value is not None and period != rows.running:
            found.setdefault(" ".join(row.slice.split()) or unsaid, {})[period] = value
    return found


def _give(rows: Divided, wanted: Wanted, found: Mapping[str, _Values], scope: Scope) -> None:
    if wanted.by_slices:
        totals: dict[Period, list[float]] = {}
        for values in found.values():
            for period, value in values.items():
                totals.setdefault(period, []).append(value)
        wanted.one.figures += [Actual(period, fsum(each), rows.place) for period, each in sorted(totals.items())]
    if not found:
        return
    kept, rest = _folded(wanted, found, scope)
    wanted.one.slices = Slices(wanted.gathering.by, {
        name: Actuals(Actual(period, value, rows.place) for period, value in sorted(values.items()))
        for name, values in kept.items()}, rest)


def _folded(wanted: Wanted, found: Mapping[str, _Values], scope: Scope) -> tuple[Mapping[str, _Values], str]:
    """The most that are kept, the largest first, and what the others were made into; all as they are, if few."""
    if len(found) <= _MOST:
        return dict(sorted(found.items())), ""
    rest = _REST.get(scope.wanted[:2], _REST["en"])
    ranked = sorted((name for name in found if name != rest),
                    key=lambda name: (-fsum(map(abs, found[name].values())), name))
    kept = {name: found[name] for name in ranked[:_MOST]}
    small = [found[name] for name in found if name not in kept]
    fold = _FOLDS.get(wanted.gathering.aggregate)
    message = say("`{metric}` has {count} slices by `{by}`; the {most} largest are shown, the others as one",
                  metric=wanted.metric, count=len(found), by=wanted.gathering.by, most=_MOST)
    if fold is None:
        message = say("`{metric}` has {count} slices by `{by}`; the {most} largest are shown",
                      metric=wanted.metric, count=len(found), by=wanted.gathering.by, most=_MOST)
    else:
        values: dict[Period, list[float]] = {}
        for each in small:
            for period, value in each.items():
                values.setdefault(period, []).append(value)
        kept[rest] = {period: fold(each) for period, each in values.items()}
    scope.found.info("slices", word_place(wanted.one.node, "by"), message,
                     say("take the rows that count with `where:`, or name a column with fewer values"))
    return kept, rest if fold is not None else ""
