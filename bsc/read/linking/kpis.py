"""KPIs: entries of an objective's lists, met with their metrics."""

from __future__ import annotations

from collections.abc import Mapping

from bsc.model import Better, Kpi, Metric, Override, Role, Status
from bsc.model.kpi import Bands, Scale
from bsc.model.target import Benchmark, Target
from bsc.read.forms.objectives import KpiForm, ObjectiveForm
from bsc.read.found import Also
from bsc.read.linking.metrics import defines, kpi_entries
from bsc.read.linking.scales import check_scale
from bsc.read.linking.slices import slice_id
from bsc.read.linking.targets import link_bands, link_baseline, link_target
from bsc.read.linking.units import tell_target_share
from bsc.read.scope import Scope, child, key_place, word_place
from bsc.read.syntax.tree import Node
from bsc.source import NOWHERE, say


class KpiLinker:
    """Builds the KPIs of one objective after another; knows the catalogue and the strategy's bands."""

    def __init__(self, metrics: Mapping[str, Metric], bands: Bands | None, scope: Scope) -> None:
        self.metrics = metrics
        self.bands = bands
        self.scope = scope

    def link(self, objective: str, form: ObjectiveForm, node: Node | None) -> tuple[Kpi, ...]:
        """The KPIs in order of declaration; what cannot be linked is reported and left out."""
        made: dict[str, Kpi] = {}
        for name, entry, item in kpi_entries(form, node):
            kpi = self._kpi(objective, Role(name), entry, item)
            if kpi is None:
                continue
            first = made.get(kpi.id)
            if first is not None:
                also = Also(first.place, say("first used here"))
                message = say("`{metric}` serves this objective twice", metric=kpi.metric.id)
                self.scope.found.error("duplicate-id", kpi.place, message, say("give the second an `id:`"), also)
                continue
            made[kpi.id] = kpi
            check_scale(kpi, self.scope)
            tell_target_share(kpi, self.scope)
        return tuple(made.values())

    def _kpi(self, objective: str, role: Role, entry: str | KpiForm, node: Node) -> Kpi | None:
        if isinstance(entry, str):
            if not self.scope.known("metric", entry, self.metrics, node.place):
                return None
            metric = self.metrics[entry]
            return Kpi(f"{objective}/{entry}", objective, metric, role, owner=metric.owner, question=metric.question,
                       place=node.place)
        found = self._metric(entry, node)
        if found is None:
            return None
        word, metric = found
        scope, better = self.scope, Better(entry.better) if entry.better else None
        bands, target, baseline = self.bands, None, None
        if entry.bands is not None:
            lower = (better or metric.better) is Better.LOWER
            bands = link_bands(entry.bands, child(node, "bands"), lower, scope) or bands
        if entry.target is not None:
            target = self._target(entry, node)
        if entry.baseline is not None:
            baseline = link_baseline(entry.baseline, child(node, "baseline"), scope)
        return Kpi(
            id=f"{objective}/{word}",
            objective=objective,
            metric=metric,
            role=role,
            target=target,
            baseline=baseline,
            scale=Scale(entry.scale) if entry.scale else None,
            bands=bands,
            weight=entry.weight.value if entry.weight else 1.0,
            weight_declared=entry.weight is not None,
            better=better,
            owner=scope.text(entry.owner) or metric.owner,
            question=scope.text(entry.question) or metric.question,
            override=self._override(entry, node),
            place=word_place(node, "metric" if entry.metric else "id"),
            target_place=NOWHERE if entry.target is None else word_place(node, "target"),
        )

    def _target(self, entry: KpiForm, node: Node) -> Target | None:
        below = child(node, "target")
        target = link_target(entry.target, below, self.scope)
        if isinstance(target, Benchmark):
            self.scope.known("metric", target.metric, self.metrics, word_place(below, "metric"))
        return target

    def _metric(self, entry: KpiForm, node: Node) -> tuple[str, Metric] | None:
        if entry.metric is None and entry.id is None:
            if node.place in self.scope.found.mended:
                return None
            help = say("add `metric:`, or `id:` to declare one here")
            self.scope.found.error("missing-key", node.place, say("this KPI names no metric"), help)
            return None
        if entry.metric is None:
            word = entry.id or ""
            return (word, self.metrics[word]) if word in self.metrics else None
        place = word_place(node, "metric")
        if not self.scope.known("metric", entry.metric, self.metrics, place):
            return None
        if defines(entry, besides="where"):
            message = say("`{metric}` is defined under `metrics:`; this entry defines it again", metric=entry.metric)
            help = say("move the definition there, or write `id:` for another")
            self.scope.found.error("metric", place, message, help)
            return None
        word = slice_id(self.metrics[entry.metric], entry)
        if word not in self.metrics:
            return None
        return entry.id or word, self.metrics[word]

    def _override(self, entry: KpiForm, node: Node) -> Override | None:
        form = entry.status
        if form is None:
            return None
        below = child(node, "status")
        text = self.scope.text
        until = self.scope.period(form.until, child(below, "until"))
        return Override(Status(form.set), text(form.why), text(form.by), until, key_place(node, "status"))
