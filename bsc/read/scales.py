"""Whether a KPI's ruler can measure: directions, widths, ratios, flows."""

from __future__ import annotations

from bsc.model import Aggregate, Better, Kpi
from bsc.model import target as forms
from bsc.model.kpi import Scale
from bsc.read.scope import Scope
from bsc.source import Place, Related

Level = tuple[float, Place]


def check_scale(kpi: Kpi, scope: Scope) -> None:
    """Report every way in which this KPI could not be judged."""
    levels = _each_levels(kpi)
    better = kpi.better or kpi.metric.better
    if better is Better.NONE:
        return
    _flow(kpi, scope)
    if isinstance(kpi.target, forms.Reach) and kpi.baseline is None:
        message = "`reach` plans a line from the baseline, and none is given"
        scope.found.error("baseline", kpi.target_place, message, "add `baseline:`")
    if not levels:
        return
    if kpi.baseline is not None and kpi.scale in (None, Scale.PROGRESS):
        _progress(kpi, levels, better, scope)
    elif kpi.scale is Scale.PROGRESS:
        scope.found.error("baseline", kpi.place, "`scale: progress` needs a baseline", "add `baseline:`")
    elif _performance(kpi, scope):
        return
    elif not isinstance(kpi.target, forms.Reach):
        for value, place in levels:
            if value <= 0:
                message = f"a ratio to a target of {value:g} says nothing"
                scope.found.error("ratio", place, message, "add `baseline:`, or write `hold:`, at_least: or at_most:")


def _each_levels(kpi: Kpi) -> list[Level]:
    target = kpi.target
    if isinstance(target, forms.Each):
        return [(target.value, kpi.target_place)]
    if isinstance(target, forms.Reach):
        return [(target.value, kpi.target_place)]
    if isinstance(target, forms.Table):
        return [(entry.level.value, entry.place) for entry in target.entries if isinstance(entry.level, forms.Each)]
    return []


def _progress(kpi: Kpi, levels: list[Level], better: Better | None, scope: Scope) -> None:
    assert kpi.baseline is not None
    base = kpi.baseline
    related = Related(base.place, f"baseline {base.value:g}")
    for value, place in levels:
        if value == base.value:
            message = f"the scale has no width: baseline and target are both {value:g}"
            help = "give another baseline, or write `hold:` to stay there"
            scope.found.error("zero-width", place, message, help, related)
        elif better is not None and (value < base.value) == (better is Better.HIGHER):
            way = "above" if better is Better.HIGHER else "below"
            message = f"{better.value} is better, yet the target {value:g} is not {way} the baseline {base.value:g}"
            help = f"turn `better:` round, or set a target {way} {base.value:g}"
            scope.found.error("direction", place, message, help, related)


def _performance(kpi: Kpi, scope: Scope) -> bool:
    low, high = kpi.metric.minimum, kpi.metric.maximum
    if low is None and high is None:
        if kpi.scale is Scale.PERFORMANCE:
            message = "`scale: performance` needs `min` and `max`"
            scope.found.error("scale", kpi.place, message, "add `min:` and `max:` to the metric")
            return True
        return False
    if kpi.scale is Scale.RATIO:
        return False
    if low is None or high is None:
        missing = "min" if low is None else "max"
        message = f"`{kpi.metric.id}` has only one end of its scale: `{missing}` is missing"
        scope.found.error("scale", kpi.metric.place, message, f"add `{missing}:`, or give the KPI a `baseline:`")
    return True


def _flow(kpi: Kpi, scope: Scope) -> None:
    if kpi.metric.aggregate is not Aggregate.SUM or not isinstance(kpi.target, forms.Table):
        return
    for entry in kpi.target.entries:
        bare = isinstance(entry.level, forms.Each) and not entry.explicit
        if bare and entry.period.cadence > kpi.metric.cadence:
            word = kpi.metric.cadence.word
            label = entry.period.label
            message = f"`{label}` sets a target for a {word} flow: is it for each period, or their total?"
            value = entry.level.value if isinstance(entry.level, forms.Each) else 0
            help = f"write {{each: {value:g}}}, or `target: {{total: {value:g}, over: {label}}}`"
            scope.found.error("flow", entry.place, message, help)


def check_range(metric: str, low: float | None, high: float | None, place: Place, scope: Scope) -> None:
    """Report a reversed or empty range of a metric."""
    if low is not None and high is not None and low >= high:
        what = "has no width" if low == high else "is reversed"
        message = f"the scale of `{metric}` {what}: min {low:g}, max {high:g}"
        scope.found.error("zero-width" if low == high else "reversed", place, message, "make max the larger one")
