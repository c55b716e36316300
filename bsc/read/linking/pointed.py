"""The slices of metrics that KPIs point at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bsc.model import Condition, Metric
from bsc.read.forms.objectives import KpiForm
from bsc.read.linking.metrics import Declared, kpi_entries
from bsc.read.linking.objectives import Found
from bsc.read.linking.regathered import Known, Wish, slices_wished
from bsc.read.linking.slices import apart, plain, slice_of
from bsc.read.scope import Scope, child, key_place, word_place
from bsc.read.syntax.tree import Node
from bsc.source import say


def with_slices(known: Known, found: Iterable[Found], scope: Scope) -> dict[str, Metric]:
    """All metrics, with the slices that KPIs point at; a column or value that there is not is reported."""
    metrics, wishes = dict(known.metrics), dict[str, Wish]()
    for one in found:
        for _, entry, node in kpi_entries(one.form, one.node):
            metric = known.metrics.get(entry.metric or "") if isinstance(entry, KpiForm) else None
            if metric is not None and isinstance(entry, KpiForm) and entry.where is not None:
                wish = _wish(metric, entry, node, scope)
                if wish is not None and _is_free(wish, wishes, known, scope):
                    wishes.setdefault(wish.id, wish)
    missing = []
    for wish in wishes.values():
        metric = known.metrics[wish.metric]
        name = wish.own(metric)
        if name and metric.slices is not None and name in metric.slices.of:
            metrics[wish.id] = slice_of(metric, name)
        else:
            missing.append(wish)
    return metrics | slices_wished(missing, known, scope)


def _wish(metric: Metric, entry: KpiForm, node: Node, scope: Scope) -> Wish | None:
    """What an entry points at."""
    below, slices, where = child(node, "where"), metric.slices, dict[str, str]()
    for column, value in (entry.where or {}).items():
        if isinstance(value, str):
            where[column] = plain(value)
    if not where or len(where) < len(entry.where or {}):
        column = slices.by if slices is not None else next(iter(entry.where or {}), "platform")
        value = next(iter(slices.of)) if slices is not None else "instagram"
        scope.found.error("where", key_place(node, "where"), say("a KPI points at one slice"),
                          say("write {{{column}: {value}}}", column=column, value=value))
        return None
    conditions = tuple(Condition(column, (name,), place=key_place(below, column)) for column, name in where.items())
    return Wish(apart(metric, where).id, metric.id, conditions, node)


def _is_free(wish: Wish, wishes: Mapping[str, Wish], known: Known, scope: Scope) -> bool:
    """Whether nothing else is called as a slice would be."""
    other = wishes.get(wish.id)
    if wish.id not in known.metrics and (other is None or other.same(wish)):
        return True
    message = say("`{word}` is a metric of its own, and this slice would be called so", word=wish.id)
    scope.found.error("duplicate-id", word_place(wish.node, "metric"), message, say("give that metric another id"))
    return False


def tell_undivided(declared: Mapping[str, Declared], metrics: Mapping[str, Metric], scope: Scope) -> None:
    """A `by` of a metric that has no rows does nothing; where anything else is wrong, that tells why it has none."""
    if scope.found.failed:
        return
    for word, one in declared.items():
        if one.form.by is not None and one.gathering is None and metrics[word].slices is None:
            message = say("`{metric}` is not gathered from rows, nothing is divided by `{by}`", metric=word,
                          by=one.form.by)
            scope.found.warning("by", word_place(one.node, "by"), message,
                                say("name one of `sources:` as its `source:`"))
