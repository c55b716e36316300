"""Metrics that are worked out from others: each formula over the periods that its metrics tell of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from itertools import pairwise

from bsc.formula import Formula, Slip, compile_formula
from bsc.model import Aggregate, Cadence, Metric, Slices
from bsc.read.linking.metrics import Declared
from bsc.read.linking.slices import slice_of
from bsc.read.linking.units import tell_shares, tell_units
from bsc.read.scope import Scope, word_place
from bsc.score.grains import Grains
from bsc.source import Place, say

_MOST_SHOWN, _MOST_MEANT = 12, 100
_OF_THE_YEAR = (Aggregate.LAST, Aggregate.SUM)
_WORDS = re.compile(r"[^\W\d][\w.\-]*")


def compute(metrics: dict[str, Metric], declared: Mapping[str, Declared], scope: Scope) -> dict[str, Metric]:
    """The same metrics, those with a formula and no actuals of their own worked out."""
    work = _Work(metrics, declared, scope)
    for word in work.formulas:
        work.resolve(word)
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
        self._of_rows: set[str] = set()
        self._mistaken = 0
        self._sliced: dict[tuple[str, str], Metric] = {}
        self._grains = Grains(scope.fiscal)
        for word, one in declared.items():
            if one.form.formula is not None and not metrics[word].actuals and one.gathering is None:
                self._compile(word, one.form.formula)

    def _compile(self, word: str, text: str) -> None:
        formula, slips = compile_formula(text, self.metrics, suggest=self._mistaken < _MOST_MEANT)
        self._mistaken += formula is None
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

    def resolve(self, word: str) -> None:
        """Work out a formula, those that it rests on first; one that rests on itself is told with the way it takes."""
        way = {} if word in self._done else {word: iter(self.formulas[word].names)}
        while way:
            at = next(reversed(way))
            below = next((name for name in way[at] if name in self.formulas and name not in self._done), None)
            if below is None:
                del way[at]
                self._done.add(at)
                self._work_out(at, self.formulas[at])
            elif below in way:
                self._tell_circle([*way][[*way].index(below):])
            else:
                way[below] = iter(self.formulas[below].names)

    def _tell_circle(self, words: list[str]) -> None:
        shown = [*words, words[0]]
        if len(shown) > _MOST_SHOWN:
            shown[_MOST_SHOWN // 2:-_MOST_SHOWN // 2] = ["…"]
        place = word_place(self.declared[words[-1]].node, "formula")
        self.scope.found.error("cycle", place, say("this formula rests on itself: {way}", way=" → ".join(shown)),
                               say("take one of them out of the circle"))

    def _work_out(self, word: str, formula: Formula) -> None:
        metric = self.metrics[word]
        if any(map(self._is_of_rows, formula.names)):
            self._of_rows.add(word)
        parts = {name: self._grains.part(self.metrics[name], metric.cadence) for name in formula.names}
        place = word_place(self.declared[word].node, "formula")
        adds = metric.accumulates or formula.to_date and metric.aggregate in _OF_THE_YEAR
        known = replace(metric, parts=formula.names, not_computed="", slices=None, accumulates=adds)
        worked = self._grains.worked_out(known, formula, parts, place)
        self.metrics[word] = replace(worked, slices=self._slices(word, formula, worked))
        missing = [name for name in formula.names if not self.metrics[name].actuals]
        if missing and not worked.actuals:
            message = say("`{metric}` has no figures: none are given for {parts}", metric=word,
                          parts=", ".join(f"`{name}`" for name in missing))
            self.scope.found.info("no-figures", place, message,
                                  say("give them under `metrics:`, as `actuals:` or as the `column:` of a source"))
        undivided = sorted(worked.working.undivided) if worked.working is not None else ()
        if undivided:
            labels = ", ".join(period.label for period in undivided[:3])
            message = say("`{metric}` has no value in {periods}: it would be divided by zero", metric=word,
                          periods=labels + (" …" if undivided[3:] else ""))
            self.scope.found.info("division", place, message)

    def _slices(self, word: str, formula: Formula, whole: Metric) -> Slices | None:
        """The formula for each slice of its metrics, if all that come from rows have the same; others count for each.

        A region's sales over the visits of all regions would be no rate of that region; over all sales, a share.
        """
        sliced = {name: each for name in formula.names if (each := self.metrics[name].slices) is not None}
        columns = {each.by for each in sliced.values()}
        whole_parts = [name for name in formula.names if columns and name not in sliced and self._is_of_rows(name)
                       and not any(self._is_all_of(name, each) for each in sliced)]
        if columns and whole_parts:
            self._tell_whole(word, min(columns), whole_parts[0])
        if len(columns) != 1 or whole_parts:
            return None
        first, folded = next(iter(sliced.values())), {each.rest for each in sliced.values()}
        place = word_place(self.declared[word].node, "formula")
        wanted = {at: dict.fromkeys(sliced, at) for each in sliced.values() for at in each.of if at not in folded}
        if "" not in folded and len(set().union(*map(self._folds, sliced))) == 1:
            wanted[first.rest] = {name: each.rest for name, each in sliced.items()}
        made, workings = {}, {}
        for at, names in wanted.items():
            if any(name not in sliced[part].of for part, name in names.items()):
                continue
            parts = {name: self._grains.part(self._slice(name, names[name]) if name in sliced else self.metrics[name],
                                             whole.cadence) for name in formula.names}
            one = self._grains.worked_out(whole, formula, parts, place)
            if one.actuals and one.working is not None:
                made[at] = one.actuals
                workings[at] = one.working
        return Slices(first.by, made, first.rest if first.rest in made else "", workings) if made else None

    def _tell_whole(self, word: str, by: str, part: str) -> None:
        message = say("`{metric}` is not divided by `{by}`: its part `{part}` is not", metric=word, by=by, part=part)
        self.scope.found.info("by", word_place(self.declared[word].node, "formula"), message,
                              say("add `by: {by}` to `{metric}`", by=by, metric=part))

    def _folds(self, name: str) -> set[tuple[str, Cadence]]:
        """Where slices were folded: those of one source and cadence keep the same, so that the others are alike."""
        metric = self.metrics[name]
        if metric.gathering is not None:
            return {(metric.gathering.origin, metric.cadence)}
        parts = (part for part in metric.parts if self.metrics[part].slices is not None)
        return set[tuple[str, Cadence]]().union(*map(self._folds, parts))

    def _is_of_rows(self, name: str) -> bool:
        """Whether a metric is gathered from rows, or rests on one that is: its parts were worked out before it."""
        return self.metrics[name].gathering is not None or name in self._of_rows

    def _is_all_of(self, name: str, divided: str) -> bool:
        whole, part = self.metrics[name].gathering, self.metrics[divided].gathering
        return whole is not None and part is not None and whole.is_all_of(part)

    def _slice(self, name: str, at: str) -> Metric:
        """One slice of a metric, the same for all formulas that speak of it."""
        if (name, at) not in self._sliced:
            self._sliced[name, at] = slice_of(self.metrics[name], at)
        return self._sliced[name, at]


def is_prose(text: str) -> bool:
    """Whether a text describes in words: two of them stand side by side, which no formula has."""
    words = [word for word in _WORDS.findall(text) if word not in ("if", "else", "and", "or", "not")]
    return any(re.search(rf"\b{re.escape(one)}\s+{re.escape(other)}\b", text) for one, other in pairwise(words))
