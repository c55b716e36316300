"""Slices that no metric has yet: their rows are asked for, and formulas are worked out from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import replace
from typing import NamedTuple

from bsc.data import Ask, Measure
from bsc.model import Actuals, Aggregate, Cadence, Condition, Metric
from bsc.model.origin import Origin
from bsc.read.found import Findings
from bsc.read.linking.computed import compute
from bsc.read.linking.divided import Wanted
from bsc.read.linking.gathered import Reader, fill
from bsc.read.linking.metrics import Declared
from bsc.read.linking.slices import apart, plain, slice_of
from bsc.read.scope import Scope, child, key_place, word_place
from bsc.read.syntax.tree import Node
from bsc.source import say

_MOST_NAMES = 1_000  # among which a near one is looked for
_Key = tuple[tuple[str, tuple[str, ...]], ...]


class Known(NamedTuple):
    """All metrics as they were declared and as they are, and where their rows are had."""

    metrics: Mapping[str, Metric]
    declared: Mapping[str, Declared]
    origins: Mapping[str, Origin]
    reader: Reader


class Wish(NamedTuple):
    """A slice that a KPI points at: what it is called, whose it is, and which rows make it."""

    id: str
    metric: str
    where: tuple[Condition, ...]
    node: Node

    @property
    def key(self) -> _Key:
        """Which rows it takes, wherever that was written."""
        return tuple((each.column, each.values) for each in self.where)

    def own(self, metric: Metric) -> str:
        """The slice's name, if the metric is divided by just that column; else nothing."""
        alone = metric.slices is not None and [each.column for each in self.where] == [metric.slices.by]
        return self.where[0].values[0] if alone else ""

    def same(self, other: Wish) -> bool:
        """Whether both are the same slice."""
        return (self.metric, self.key) == (other.metric, other.key)


class _Way:
    """What must be had for a wish: slices that are there, rows that are asked for, formulas; or what bars it."""

    def __init__(self, wish: Wish, metrics: Mapping[str, Metric]) -> None:
        self.wish = wish
        self.kept: dict[str, str] = {}
        self.leaves: list[str] = []
        self.formulas: list[str] = []
        self.barred = ""
        self._go(wish.metric, metrics)

    def _go(self, word: str, metrics: Mapping[str, Metric]) -> None:
        metric = metrics[word]
        if word in (*self.kept, *self.leaves, *self.formulas):
            return
        own = self.wish.own(metric)
        if own and metric.slices is not None and own in metric.slices.of:
            self.kept[word] = own
        elif metric.gathering is not None:
            self.leaves.append(word)
        elif metric.working is not None:
            self.formulas.append(word)
            for name in metric.parts:
                if not own or metrics[name].slices is not None:  # in a share of all, all counts for each
                    self._go(name, metrics)
        else:
            self.barred = self.barred or word


def slices_wished(wishes: Iterable[Wish], known: Known, scope: Scope) -> dict[str, Metric]:
    """The slices by their ids; those that cannot be had are reported."""
    ways = [way for wish in wishes if not _is_barred(way := _Way(wish, known.metrics), known, scope)]
    wanted: dict[tuple[str, _Key], Wanted] = {}
    groups: dict[tuple[str, Cadence], list[Wanted]] = {}
    for way in ways:
        for word in way.leaves:
            if (word, way.wish.key) not in wanted:
                metric = known.metrics[word]
                one = wanted[word, way.wish.key] = _wanted(metric, way.wish, known.declared[word])
                groups.setdefault((one.gathering.origin, metric.cadence), []).append(one)
    read = {origin for (origin, cadence), group in groups.items()
            if known.origins[origin].shown
            and not fill(known.origins[origin], cadence, group, known.reader, scope).troubles}
    found: dict[str, Metric] = {}
    for way in ways:
        leaves = {word: wanted[word, way.wish.key] for word in way.leaves}
        leaf = next((each for each in leaves.values() if each.gathering.origin in read), None)
        if leaf is not None and not way.kept and not any(each.one.figures for each in leaves.values()):
            _tell_unknown(way.wish, leaf, known, scope)
        found[way.wish.id] = _made(way, leaves, known, scope)
    return found


def _is_barred(way: _Way, known: Known, scope: Scope) -> bool:
    if not way.barred:
        return False
    if known.declared[way.barred].form.source in known.origins:
        return True  # what keeps it from its rows was said there
    wish, place = way.wish, key_place(way.wish.node, "where")
    message = say("`{metric}` has no slices to point at", metric=wish.metric)
    if way.barred != wish.metric:
        message = say("`{metric}` has no slices to point at: `{part}`, which it rests on, is not gathered from rows",
                      metric=wish.metric, part=way.barred)
    scope.found.error("where", place, message, say("give `{metric}` one of `sources:` whose rows tell `{column}`",
                                                   metric=way.barred, column=wish.where[0].column))
    return True


def _wanted(metric: Metric, wish: Wish, one: Declared) -> Wanted:
    """Figures to be gathered; a level stays divided, so that its total is that of what each slice held."""
    assert metric.gathering is not None
    gathering = metric.gathering._replace(where=(*metric.gathering.where, *wish.where))
    wanted = Wanted(metric.id, Declared(one.form, one.node, one.place), gathering)
    return wanted if wanted.by_slices else wanted._replace(gathering=gathering._replace(by=""))


def _made(way: _Way, leaves: Mapping[str, Wanted], known: Known, scope: Scope) -> Metric:
    metrics, where = dict(known.metrics), {each.column: each.values[0] for each in way.wish.where}
    for word, name in way.kept.items():
        metrics[word] = slice_of(metrics[word], name)
    for word, each in leaves.items():
        figures = sorted(each.one.figures, key=lambda actual: actual.period)
        metrics[word] = replace(apart(metrics[word], where), actuals=Actuals(figures), gathering=each.gathering)
    for word in way.formulas:
        metrics[word] = apart(metrics[word], where)
    quiet = copy(scope)
    quiet.found = Findings()  # what there is to say was said of the whole
    return compute(metrics, {word: known.declared[word] for word in way.formulas}, quiet)[way.wish.metric]


def _tell_unknown(wish: Wish, leaf: Wanted, known: Known, scope: Scope) -> None:
    """The first value that is in none of its column's rows."""
    origin, cadence = known.origins[leaf.gathering.origin], known.metrics[leaf.metric].cadence
    for condition in wish.where:
        counted = known.reader(Ask(origin, cadence, (Measure("", Aggregate.COUNT, (condition,)),)))
        if any(row.values[0] for row in counted.rows):
            continue
        rows = known.reader(Ask(origin, cadence, (Measure("", Aggregate.COUNT),), condition.column,
                                most=_MOST_NAMES)).rows
        names = dict.fromkeys(plain(row.slice) for row in rows if row.slice.strip())
        message = say("there is no `{value}` in `{column}`", value=condition.values[0], column=condition.column)
        place = word_place(child(wish.node, "where"), condition.column)
        scope.found.error("where", place, message, scope.found.nearest(condition.values[0], names))
        return
