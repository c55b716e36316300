"""The slices of metrics that KPIs point at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bsc.model import Metric
from bsc.read.forms.objectives import KpiForm
from bsc.read.forms.sources import EdgesForm
from bsc.read.linking.metrics import Declared, kpi_entries
from bsc.read.linking.objectives import Found
from bsc.read.linking.slices import plain, slice_of
from bsc.read.scope import Scope, child, key_place, word_place
from bsc.read.syntax.tree import Node
from bsc.source import say


def with_slices(metrics: dict[str, Metric], found: Iterable[Found], scope: Scope) -> dict[str, Metric]:
    """The same metrics, with the slices that KPIs point at; a column or value that there is not is reported."""
    for one in found:
        for _, entry, node in kpi_entries(one.form, one.node):
            if isinstance(entry, KpiForm) and entry.where is not None and entry.metric in metrics:
                made = _pointed(metrics[entry.metric], entry, node, scope)
                if made is not None and made.id not in metrics:
                    metrics[made.id] = made
                elif made is not None and metrics[made.id] != made:
                    message = say("`{word}` is a metric of its own, and this slice would be called so", word=made.id)
                    scope.found.error("duplicate-id", word_place(node, "metric"), message,
                                      say("give that metric another id"))
    return metrics


def _pointed(metric: Metric, entry: KpiForm, node: Node, scope: Scope) -> Metric | None:
    where, below, slices = entry.where or {}, child(node, "where"), metric.slices
    if slices is None:
        message = say("`{metric}` has no slices to point at", metric=metric.id)
        column = next(iter(where), "platform")
        scope.found.error("where", key_place(node, "where"), message,
                          say("add `by: {column}` where it is gathered from rows", column=column))
        return None
    for column in where:
        if column != slices.by:
            message = say("`{metric}` is not divided by `{column}`", metric=metric.id, column=column)
            scope.found.error("where", key_place(below, column), message, scope.found.nearest(column, [slices.by]))
            return None
    value = where.get(slices.by)
    if value is None or isinstance(value, (list, EdgesForm)):
        scope.found.error("where", key_place(node, "where"), say("a KPI points at one slice"),
                          say("write {{{column}: {value}}}", column=slices.by, value=next(iter(slices.of))))
        return None
    name, known = plain(value), [each for each in slices.of if each != slices.rest]
    if name not in known:
        message = say("there is no `{value}` in `{column}`", value=name, column=slices.by)
        scope.found.error("where", word_place(below, slices.by), message, scope.found.nearest(name, known))
        return None
    return slice_of(metric, name)


def tell_undivided(declared: Mapping[str, Declared], metrics: Mapping[str, Metric], scope: Scope) -> None:
    """A `by` of a metric that has no rows does nothing."""
    for word, one in declared.items():
        if one.form.by is not None and one.gathering is None and metrics[word].slices is None:
            message = say("`{metric}` is not gathered from rows, nothing is divided by `{by}`", metric=word,
                          by=one.form.by)
            scope.found.warning("by", word_place(one.node, "by"), message,
                                say("name one of `sources:` as its `source:`"))
