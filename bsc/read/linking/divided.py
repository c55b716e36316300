"""Metrics by the values of a column: each value's figures, the smallest folded into one where there are many."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import fsum
from typing import NamedTuple

from bsc.data import Answer, Ask, Measure, Row
from bsc.model import Actual, Actuals, Aggregate, Cadence, Gathering, Period, Slices
from bsc.model.origin import Origin
from bsc.read.linking.metrics import Declared
from bsc.read.scope import Scope, word_place
from bsc.score.grid import grid_period
from bsc.source import Place, say

MOST = 50  # slices of a metric that are kept by their names
_LEVELS = (Aggregate.LAST, Aggregate.FIRST)
_REST = {"en": ("others", "all others"), "es": ("otros", "todos los demás")}
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
        answer = reader(Ask(rows.origin, rows.cadence, measures, by, scope.fiscal.starts, MOST))
        for trouble in answer.troubles:
            place = Place(rows.origin.file, trouble.line) if trouble.line else word_place(wanted[0].one.node, "by")
            scope.found.error("source", place, trouble.message, trouble.help)
        for at, each in enumerate(wanted):
            _give(rows, each, answer, at, scope)


def _values(rows: Divided, found: tuple[Row, ...], at: int, scope: Scope) -> dict[str, _Values]:
    """The values of one measure: by slice as it is written, by period."""
    values: dict[str, _Values] = {}
    for row in found:
        value, period = row.values[at], grid_period(row.start, rows.cadence, scope.fiscal)
        if value is not None and period != rows.running:
            values.setdefault(row.slice, {})[period] = value
    return values


def _named(found: Mapping[str, _Values], wanted: Wanted, scope: Scope) -> dict[str, _Values]:
    """Slices by their names in one line; those that differ in spaces alone are one, if their values can be folded."""
    unsaid, fold = _UNSAID.get(scope.wanted[:2], _UNSAID["en"]), _FOLDS.get(wanted.gathering.aggregate)
    alike: dict[str, list[_Values]] = {}
    for raw, values in sorted(found.items()):
        name = " ".join(raw.split()) or unsaid
        while fold is None and name in alike:
            name += " (2)"
        alike.setdefault(name, []).append(values)
    return {name: each[0] if fold is None else _folded(each, fold) for name, each in sorted(alike.items())}


def _folded(alike: list[_Values], fold: Callable[[list[float]], float]) -> _Values:
    """The values of several slices as those of one."""
    values: dict[Period, list[float]] = {}
    for each in alike:
        for period, value in each.items():
            values.setdefault(period, []).append(value)
    return {period: fold(each) for period, each in values.items()}


def _give(rows: Divided, wanted: Wanted, answer: Answer, at: int, scope: Scope) -> None:
    found = _named(_values(rows, answer.rows, at, scope), wanted, scope)
    rest = _rest(found, scope)
    for values in _values(rows, answer.rest, at, scope).values():
        found = dict(sorted(found.items(), key=lambda each: -fsum(map(abs, each[1].values())))) | {rest: values}
    if wanted.by_slices:
        totals = _folded(list(found.values()), fsum)
        wanted.one.figures += [Actual(period, value, rows.place) for period, value in sorted(totals.items())]
    if not found:
        return
    wanted.one.slices = Slices(wanted.gathering.by, {
        name: Actuals(Actual(period, value, rows.place) for period, value in sorted(values.items()))
        for name, values in found.items()}, rest if rest in found else "")
    if rest in found:
        message = say("`{metric}` has {count} slices by `{by}`; the {most} largest are shown, the others as one",
                      metric=wanted.metric, count=answer.slices, by=wanted.gathering.by, most=MOST)
        scope.found.info("slices", word_place(wanted.one.node, "by"), message,
                         say("take the rows that count with `where:`, or name a column with fewer values"))


def _rest(known: Mapping[str, _Values], scope: Scope) -> str:
    """What the others are called; no slice is called so."""
    names = _REST.get(scope.wanted[:2], _REST["en"])
    return next((name for name in names if name not in known), f"({names[-1]})")
