"""Metrics that are worked out from others: each formula over the periods that its metrics tell of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from itertools import pairwise
from math import nan

from bsc.formula import Formula, Frame, Slip, compile_formula
from bsc.model import Actual, Actuals, Aggregate, Cadence, Metric, Part, Period, Slices, Span, Working
from bsc.model.period import year_before
from bsc.read.linking.metrics import Declared
from bsc.read.linking.slices import slice_of
from bsc.read.linking.units import tell_shares, tell_units
from bsc.read.scope import Scope, word_place
from bsc.score.grid import edges_within, grid_period
from bsc.score.series import Series
from bsc.source import Place, say

_MOST_PERIODS = 50_000
_WORDS = re.compile(r"[^\W\d][\w.\-]*")


def compute(metrics: dict[str, Metric], declared: Mapping[str, Declared], scope: Scope) -> dict[str, Metric]:
    """The same metrics, those with a formula and no actuals of their own worked out."""
    work = _Work(metrics, declared, scope)
    for word in work.formulas:
        work.resolve(word, ())
    tell_shares(work.metrics, declared, scope)
    return work.metrics


class _Work:
    """Works out each formula once, those it rests on first."""

    def __init__(self, metrics: dict[str, Metric], declared: Mapping[str, Declared], scope: Scope) -> None:
        self.metrics = dict(metrics)
        self.declared = declared
        self.scope = scope
        self.formulas: dict[str, Formula] = {}
        self._done: set[str] = set()
        self._columns: dict[tuple[str, str, Cadence], dict[Period, float]] = {}
        self._spans: dict[tuple[Period, Period], Span] = {}
        for word, one in declared.items():
            if one.form.formula is not None and not metrics[word].actuals and one.gathering is None:
                self._compile(word, one.form.formula)

    def _compile(self, word: str, text: str) -> None:
        formula, slips = compile_formula(text, self.metrics)
        if formula is not None:
            self.formulas[word] = formula
            tell_units(self.metrics[word], formula, self.metrics, partial(self._place, word), self.scope)
        elif not is_prose(text):
            for slip in slips:
                self.scope.found.error(slip.rule, self._place(word, slip), slip.message, slip.help)

    def _place(self, word: str, slip: Slip) -> Place:
        """Where a part of a formula stands, if it stands in one line as it was read."""
        place, text = word_place(self.declared[word].node, "formula"), self.declared[word].form.formula or ""
        if place.width != len(text):
            return place
        return place._replace(column=place.column + slip.start, width=slip.width)

    def resolve(self, word: str, above: tuple[str, ...]) -> None:
        """Work out a formula; one that rests on itself is told with the way it takes."""
        if word in self._done:
            return
        if word in above:
            way = " → ".join((*above[above.index(word):], word))
            place = word_place(self.declared[above[-1]].node, "formula")
            self.scope.found.error("cycle", place, say("this formula rests on itself: {way}", way=way),
                                   say("take one of them out of the circle"))
            return
        formula = self.formulas[word]
        for name in formula.names:
            if name in self.formulas:
                self.resolve(name, (*above, word))
        self._done.add(word)
        self._work_out(word, formula)

    def _work_out(self, word: str, formula: Formula) -> None:
        metric = self.metrics[word]
        known = {name: self._values(name, metric.cadence) for name in formula.names}
        parts = {name: Part(self.metrics[name], values) for name, values in known.items()}
        span = self._span({period for each in known.values() for period in each}, metric.cadence)
        periods = span.periods
        if not periods:
            self.metrics[word] = replace(metric, parts=formula.names, working=Working(parts), not_computed="")
            return
        columns = {name: [values.get(period, nan) for period in periods] for name, values in known.items()}
        found = formula.over(Frame(len(periods), columns, span.year_before, span.year_start))
        place = word_place(self.declared[word].node, "formula")
        working = Working(parts, span, frozenset(periods[at] for at in found.undivided))
        self.metrics[word] = replace(metric, parts=formula.names, working=working, not_computed="", actuals=Actuals(
            Actual(period, value, place) for period, value in zip(periods, found.values, strict=True)
            if value is not None), slices=self._slices(word, formula, span))
        if found.undivided:
            labels = ", ".join(periods[at].label for at in found.undivided[:3])
            message = say("`{metric}` has no value in {periods}: it would be divided by zero", metric=word,
                          periods=labels + (" …" if found.undivided[3:] else ""))
            self.scope.found.info("division", place, message)

    def _slices(self, word: str, formula: Formula, span: Span) -> Slices | None:
        """The formula for each slice of its metrics, if all that have any have the same; the others count for each."""
        sliced = {name: each for name in formula.names if (each := self.metrics[name].slices) is not None}
        if len({each.by for each in sliced.values()}) != 1:
            return None
        folded = {each.rest for each in sliced.values()}
        place = word_place(self.declared[word].node, "formula")
        made, workings = {}, {}
        for at in dict.fromkeys(at for each in sliced.values() for at in each.of if at not in folded):
            if any(at not in each.of for each in sliced.values()):
                continue
            parts = {name: self._part(name, at if name in sliced else "", self.metrics[word].cadence)
                     for name in formula.names}
            columns = {name: [part.values.get(period, nan) for period in span.periods] for name, part in parts.items()}
            found = formula.over(Frame(len(span.periods), columns, span.year_before, span.year_start))
            actuals = Actuals(Actual(period, value, place)
                              for period, value in zip(span.periods, found.values, strict=True) if value is not None)
            if actuals:
                made[at] = actuals
                workings[at] = Working(parts, span, frozenset(span.periods[each] for each in found.undivided))
        return Slices(next(iter(sliced.values())).by, made, workings=workings) if made else None

    def _part(self, name: str, at: str, cadence: Cadence) -> Part:
        """A metric that a formula speaks of, or one slice of it."""
        metric = slice_of(self.metrics[name], at) if at else self.metrics[name]
        return Part(metric, self._values(name, cadence, at))

    def _values(self, name: str, cadence: Cadence, at: str = "") -> dict[Period, float]:
        """The values of a metric, or of its slice, at a cadence: its own, or brought to it by its aggregate."""
        key = (name, at, cadence)
        if key not in self._columns:
            metric = replace(self.metrics[name], cadence=cadence, cadence_declared=True)
            if at and metric.slices is not None:
                metric = replace(metric, actuals=metric.slices.of[at])
            actuals = Series(metric, self.scope.fiscal).actuals
            found = {each.period: each.value for each in actuals if each.value is not None}
            self._columns[key] = {period: value for whole, value in found.items()
                                  for period in self._within(whole, cadence, metric.aggregate)}
        return self._columns[key]

    def _within(self, whole: Period, cadence: Cadence, aggregate: Aggregate) -> list[Period]:
        """The periods that a value holds for: a level that is taken less often holds for each in its period."""
        if whole.cadence <= cadence or aggregate is not Aggregate.LAST:
            return [whole] if whole.cadence is cadence else []
        return self._periods({grid_period(whole.start, cadence, self.scope.fiscal),
                              grid_period(whole.end - 1, cadence, self.scope.fiscal)}, cadence)

    def _periods(self, known: set[Period], cadence: Cadence) -> list[Period]:
        """From the first to the last, without a gap."""
        if not known:
            return []
        at, last, found = min(known), max(known), [min(known)]
        while at.end < last.end and len(found) < _MOST_PERIODS:
            at = grid_period(at.end, cadence, self.scope.fiscal)
            found.append(at)
        return found

    def _span(self, known: set[Period], cadence: Cadence) -> Span:
        """All periods from the first to the last, with their places in the year; the same for many metrics."""
        if not known:
            return Span()
        key = (min(known), max(known))
        if key not in self._spans:
            periods = self._periods(known, cadence)
            ends = {period.end: at for at, period in enumerate(periods)}
            years = [grid_period(period.day, Cadence.YEARLY, self.scope.fiscal) for period in periods]
            firsts = [edges_within(year, cadence, self.scope.fiscal)[0] for year in years]
            self._spans[key] = Span(tuple(periods), tuple(ends.get(year_before(period).end) for period in periods),
                                    tuple(ends.get(first.end) for first in firsts))
        return self._spans[key]


def is_prose(text: str) -> bool:
    """Whether a text describes in words: two of them stand side by side, which no formula has."""
    words = [word for word in _WORDS.findall(text) if word not in ("if", "else", "and", "or", "not")]
    return any(re.search(rf"\b{re.escape(one)}\s+{re.escape(other)}\b", text) for one, other in pairwise(words))
