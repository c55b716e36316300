"""What is read as intended but worth saying: formulas in words, columns of no source, bare numbers as targets."""

from __future__ import annotations

from bsc.model import Aggregate, Cadence, Strategy
from bsc.model.target import Each, Total
from bsc.read.linking.objectives import Found
from bsc.read.scope import Scope, child, key_place, word_place
from bsc.read.syntax.tree import Mapping as MapNode
from bsc.read.syntax.tree import Node
from bsc.score.grid import grid_period
from bsc.source import Place, say

_TOLD = {
    "formula": (say("this formula is words, nothing is worked out"),
                say("write it with metrics: clicks / impressions * 100; or give `actuals:`")),
    "column": (say("no `source:` of `sources:` is named, nothing is gathered"),
               say("name one of `sources:`, or give `actuals:`")),
}


def tell_not_computed(root: MapNode, found: list[Found], strategy: Strategy, scope: Scope) -> None:
    """Report each such key once, at its first place, with a count."""
    places: dict[str, list[Place]] = {key: [] for key in _TOLD}
    without = {metric.place: metric.not_computed for metric in strategy.metrics.values() if metric.not_computed}
    for node, place in _metric_nodes(root, found):
        key = without.get(place, "")
        if key in node.keys:
            places[key].append(node.keys[key].place)
    for key, where in places.items():
        if where and not scope.found.failed:  # an error tells more
            _tell(key, where[0], len(where), scope)
    _tell_bare_targets(strategy, scope)
    _tell_running(strategy, scope)
    _tell_levels_added_up(strategy, scope)


def _metric_nodes(root: MapNode, found: list[Found]) -> list[tuple[MapNode, Place]]:
    """Where metrics are defined, each with the place of its id."""
    section = child(root, "metrics")
    items = section.items.items() if isinstance(section, MapNode) else ()
    nodes: list[tuple[Node | None, Place]] = [(node, key_place(section, word)) for word, node in items]
    for one in found:
        for name in ("lagging", "leading", "kpis"):
            entries: tuple[Node, ...] = getattr(child(one.node, name), "items", ())
            nodes.extend((entry, word_place(entry, "id")) for entry in entries)
    return [(node, place) for node, place in nodes if isinstance(node, MapNode)]


def _tell(key: str, place: Place, count: int, scope: Scope) -> None:
    message, help = _TOLD[key]
    if count > 1:
        message = say("{message} ({count} times)", message=message, count=count)
    scope.found.info("not-computed", place, message, help)


def _tell_bare_targets(strategy: Strategy, scope: Scope) -> None:
    # One with a baseline and no date is for the review to tell.
    bare = [kpi.target_place for kpi in strategy.kpis() if isinstance(kpi.target, Each) and kpi.baseline is None]
    if not bare:
        return
    first = min(bare, key=lambda place: (place.path, place.line))
    message = say("this target is a bare number, read as: each period must meet it")
    if len(bare) > 1:
        message = say("{count} targets are bare numbers, read as: each period must meet it", count=len(bare))
    scope.found.info("each", first, message, say("write {{reach: 60, by: 2026-12}} for a plan over time"))


def _tell_running(strategy: Strategy, scope: Scope) -> None:
    """A figure of one day, typed for a longer period that it does not end, is not seen before that has ended."""
    for metric in strategy.metrics.values():
        if not metric.actuals or metric.cadence < Cadence.QUARTERLY or metric.gathering or metric.working:
            continue
        last = metric.actuals[-1]
        if last.period.cadence is not Cadence.DAILY:
            continue
        whole = grid_period(last.period.start, metric.cadence, strategy.fiscal)
        if last.period.end < whole.end and not last.to_date:
            message = say("`{metric}`: the figure of {day} counts once {period} has ended", metric=metric.id,
                          day=last.period.label, period=whole.label)
            scope.found.info("running", last.place, message,
                             say("what is measured now and then has `cadence: irregular`"))


def _tell_levels_added_up(strategy: Strategy, scope: Scope) -> None:
    for kpi in strategy.kpis():
        metric = kpi.metric
        if (isinstance(kpi.target, Total) and metric.aggregate_declared and metric.aggregate is Aggregate.LAST
                and not metric.accumulates):
            message = say("`{metric}` is a level, `aggregate: last`; added up to a total it tells nothing",
                          metric=metric.id)
            scope.found.warning("total", kpi.target_place, message,
                                say("give it `reach:`, or `aggregate: sum` if it is a flow"))
