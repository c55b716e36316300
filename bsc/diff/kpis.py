"""Differences of KPIs and of the metrics that they put to work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bsc.diff.actuals import actual_changes
from bsc.diff.change import Amount, Change, Key, Named, Several, Side, Slot, Term, phrase
from bsc.diff.facet import Facet, bare, rest, told
from bsc.diff.pairs import Pairs
from bsc.diff.sheet import SHEET, TOLD
from bsc.diff.targets import bands_slot, baseline_change, target_changes
from bsc.model import Kpi, Metric, Override

_RULER, _TEXT = Side.RULER, Side.TEXT
_TOLD = ("id", "place", "objective", "metric", "role", "target", "baseline", "weight", "weight_declared",
         "target_place", "scale", "bands", "better", "owner", "question", "override")


def _override(override: Override | None) -> Slot | None:
    if override is None:
        return None
    status, why = Term(f"status {override.status.value}"), override.why
    if override.until is None:
        return phrase("override", status=status, why=why)
    return phrase("override until", status=status, why=why, until=override.until)


_KPI: tuple[Facet[Kpi], ...] = (
    Facet("role", _RULER, lambda kpi: Term(f"role {kpi.role.value}")),
    Facet("scale", _RULER, lambda kpi: Key(kpi.scale.value) if kpi.scale else None),
    Facet("question", _TEXT, lambda kpi: kpi.question or None, long=True),
)
# What a KPI may take from its metric or from the strategy: then the change is told there.
_OWNER: Facet[Kpi] = Facet("owner", _TEXT, lambda kpi: kpi.owner or None)
_BETTER: Facet[Kpi] = Facet("better", _RULER, lambda kpi: Term(f"better {kpi.better.value}") if kpi.better else None)
_BANDS: Facet[Kpi] = Facet("bands", _RULER, lambda kpi: bands_slot(kpi.bands, kpi.metric.unit))


def kpi_changes(pairs: Pairs) -> Iterator[Change]:
    """KPIs that are in both strategies, then those that came or went without their objective."""
    theirs = {kpi.id: kpi for kpi in pairs.new.kpis()}
    for kpi in pairs.old.kpis():
        if kpi.id in pairs.kpis:
            yield from _both(pairs, kpi, theirs[pairs.kpis[kpi.id]])
        elif kpi.objective in pairs.objectives:
            home = pairs.objective(pairs.objectives[kpi.objective])
            yield Change(_RULER, pairs.kpi(kpi), phrase("gone", s=pairs.kpi(kpi), home=home))
    known, homes = set(pairs.kpis.values()), set(pairs.objectives.values())
    for kpi in theirs.values():
        if kpi.id not in known and kpi.objective in homes:
            home = pairs.objective(kpi.objective)
            yield Change(_RULER, pairs.kpi(kpi), phrase("come", s=pairs.kpi(kpi), home=home))


def _both(pairs: Pairs, was: Kpi, now: Kpi) -> Iterator[Change]:
    subject = pairs.kpi(now)
    if pairs.objectives.get(was.objective, was.objective) != now.objective:
        homes = {"was": pairs.objective(pairs.objectives.get(was.objective, was.objective)),
                 "now": pairs.objective(now.objective)}
        yield Change(_RULER, subject, phrase("moved", s=subject, **homes))
    yield from told(_KPI, subject, was, now)
    yield from told([each for each in (_OWNER, _BETTER, _BANDS) if _own(pairs, each.key, was, now)], subject, was, now)
    yield from _set_by_hand(subject, was.override, now.override)
    yield from target_changes(subject, was, now)
    yield from baseline_change(subject, was, now)
    yield from rest(_TOLD, subject, was, now)


def _own(pairs: Pairs, key: str, was: Kpi, now: Kpi) -> bool:
    """Whether one of the two has this of its own."""
    if key == "bands":
        return bare(was.bands) != bare(pairs.old.bands) or bare(now.bands) != bare(pairs.new.bands)
    return any(getattr(kpi, key) != getattr(kpi.metric, key) for kpi in (was, now))


def _set_by_hand(subject: Named, was: Override | None, now: Override | None) -> Iterator[Change]:
    old, new = _override(was), _override(now)
    if old != new:
        key = "from to" if old and new else "override set" if new else "override unset"
        field = Term("field override")
        yield Change(_RULER, subject, phrase(
            key, s=subject, field=field, was=old or "", now=new or ""))


def _states(metric: Metric) -> Slot | None:
    states = sorted(metric.states.items(), key=lambda each: -each[1])
    return Several(tuple(phrase("state", word=word, score=Amount(score)) for word, score in states)) or None


def _bound(value: float | None, metric: Metric) -> Slot | None:
    return None if value is None else Amount(value, metric.unit)


_METRIC: tuple[Facet[Metric], ...] = (
    Facet("unit", _RULER, lambda metric: metric.unit or None),
    Facet("better", _RULER, lambda metric: Term(f"better {metric.better.value}") if metric.better else None),
    Facet("aggregate", _RULER, lambda metric: Term(f"aggregate {metric.aggregate.value}")),
    Facet("cadence", _RULER, lambda metric: Term(f"cadence {metric.often}")),
    Facet("stage", _TEXT, lambda metric: metric.stage.value if metric.stage else None),
    Facet("formula", _RULER, lambda metric: phrase("quoted", text=metric.formula) if metric.formula else None),
    Facet("states", _RULER, lambda metric: _states(metric) if metric.states else None),
    Facet("minimum", _RULER, lambda metric: _bound(metric.minimum, metric)),
    Facet("maximum", _RULER, lambda metric: _bound(metric.maximum, metric)),
    Facet("accumulates", _RULER, lambda metric: metric.accumulates),
    Facet("max_age", _RULER, lambda metric: Amount(metric.max_age)),
    Facet("noise", _RULER, lambda metric: Amount(metric.noise, "%")),
    Facet("description", _TEXT, lambda metric: metric.description or None, long=True),
    Facet("source", _TEXT, lambda metric: metric.source or None),
    Facet("owner", _TEXT, lambda metric: metric.owner or None),
)
_METRIC_TOLD = (*(facet.key for facet in _METRIC), "id", "name", "place", "actuals", "forecasts", "not_computed",
                "sheet", "cadence_declared", "parts", "working")


def metric_changes(pairs: Pairs) -> Iterator[Change]:
    """Definitions and figures, once a metric; and metrics that came or went without a KPI of theirs."""
    users: dict[str, list[Kpi]] = {}
    for kpi in pairs.new.kpis():
        users.setdefault(kpi.metric.id, []).append(kpi)
    served = {kpi.metric.id for kpi in pairs.old.kpis()}
    for id, was in pairs.old.metrics.items():
        if id in pairs.metrics:
            now = pairs.new.metrics[pairs.metrics[id]]
            yield from _definition(_subject(pairs, now, users.get(now.id, [])), was, now)
        elif id not in served:
            yield Change(_RULER, _metric(was), phrase("gone alone", s=_metric(was)))
    known = set(pairs.metrics.values())
    for id, metric in pairs.new.metrics.items():
        if id not in known and id not in users:
            yield Change(_RULER, _metric(metric), phrase("come alone", s=_metric(metric)))


def _metric(metric: Metric) -> Named:
    return Named("metric", metric.id, metric.name)


def _subject(pairs: Pairs, metric: Metric, kpis: Sequence[Kpi]) -> Named:
    """The only KPI that a metric serves; else the metric."""
    return pairs.kpi(kpis[0]) if len(kpis) == 1 else _metric(metric)


def _definition(subject: Named, was: Metric, now: Metric) -> Iterator[Change]:
    if was.name != now.name:
        yield Change(_TEXT, subject, phrase("renamed", s=subject._replace(name=was.name), now=now.name))
    if was.id != now.id:
        yield Change(_TEXT, subject, phrase("new id", s=subject, was=Key(was.id), now=Key(now.id)))
    inherited = not (was.cadence_declared or now.cadence_declared)  # then the strategy's own changed, which is told
    yield from told([each for each in _METRIC if not (inherited and each.key == "cadence")], subject, was, now)
    yield from told(SHEET, subject, was.sheet, now.sheet)
    yield from rest(TOLD, subject, was.sheet, now.sheet)
    yield from rest(_METRIC_TOLD, subject, was, now)
    yield from actual_changes(subject, was, now)
