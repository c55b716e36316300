"""KPIs: entries of an objective's lists, met with their metrics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bsc.model import Better, Kpi, Metric, Override, Role, Status
from bsc.model.kpi import Bands, Scale
from bsc.model.target import Benchmark
from bsc.read.metrics import defines, kpi_entries
from bsc.read.objective_forms import KpiForm, ObjectiveForm
from bsc.read.scales import check_scale
from bsc.read.scope import Scope, child, key_place, word_place
from bsc.read.targets import link_bands, link_baseline, link_target
from bsc.read.tree import Node
from bsc.source import Related


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
                related = Related(first.place, "first used here")
                message = f"`{kpi.metric.id}` serves this objective twice"
                self.scope.found.error("duplicate-id", kpi.place, message, "give the second an `id:`", related)
                continue
            made[kpi.id] = kpi
            check_scale(kpi, self.scope)
        return tuple(made.values())

    def _kpi(self, objective: str, role: Role, entry: str | KpiForm, node: Node) -> Kpi | None:
        if isinstance(entry, str):
            if not self.scope.known("metric", entry, self.metrics, node.place):
                return None
            return Kpi(f"{objective}/{entry}", objective, self.metrics[entry], role, place=node.place)
        found = self._metric(entry, node)
        if found is None:
            return None
        word, metric = found
        place = word_place(node, "metric" if entry.metric else "id")
        kpi = Kpi(
            id=f"{objective}/{word}",
            objective=objective,
            metric=metric,
            role=role,
            weight=entry.weight.value if entry.weight else 1.0,
            weight_declared=entry.weight is not None,
            better=Better(entry.better) if entry.better else None,
            scale=Scale(entry.scale) if entry.scale else None,
            owner=self.scope.text(entry.owner) or metric.owner,
            question=self.scope.text(entry.question),
            name=metric.name,
            place=place,
            bands=self.bands,
        )
        return self._judged(kpi, entry, node)

    def _judged(self, kpi: Kpi, entry: KpiForm, node: Node) -> Kpi:
        scope = self.scope
        if entry.target is None and entry.baseline is None and entry.bands is None and entry.status is None:
            return kpi
        lower = (kpi.better or kpi.metric.better) is Better.LOWER
        own = link_bands(entry.bands, child(node, "bands"), lower, scope)
        target = link_target(entry.target, child(node, "target"), scope)
        if isinstance(target, Benchmark):
            scope.known("metric", target.metric, self.metrics, word_place(child(node, "target"), "metric"))
        return replace(
            kpi,
            target=target,
            target_place=word_place(node, "target"),
            baseline=link_baseline(entry.baseline, child(node, "baseline"), scope),
            bands=own or kpi.bands,
            override=self._override(entry, node),
        )

    def _metric(self, entry: KpiForm, node: Node) -> tuple[str, Metric] | None:
        if entry.metric is None and entry.id is None:
            message = "this KPI names no metric"
            self.scope.found.error("missing-key", node.place, message, "add `metric:`, or `id:` to declare one here")
            return None
        if entry.metric is None:
            word = entry.id or ""
            return (word, self.metrics[word]) if word in self.metrics else None
        place = word_place(node, "metric")
        if not self.scope.known("metric", entry.metric, self.metrics, place):
            return None
        if defines(entry):
            message = f"`{entry.metric}` is defined under `metrics:`; this entry defines it again"
            self.scope.found.error("metric", place, message, "move the definition there, or write `id:` for another")
            return None
        return entry.id or entry.metric, self.metrics[entry.metric]

    def _override(self, entry: KpiForm, node: Node) -> Override | None:
        form = entry.status
        if form is None:
            return None
        below = child(node, "status")
        text = self.scope.text
        until = self.scope.period(form.until, child(below, "until"))
        return Override(Status(form.set), text(form.why), text(form.by), until, key_place(node, "status"))
