"""Whether a KPI's ruler can measure: directions, widths, ratios, flows."""

from __future__ import annotations

from bsc.model import Better, Cadence, Kpi
from bsc.model import target as forms
from bsc.model.kpi import Baseline, Scale
from bsc.read.found import Also
from bsc.read.scope import Scope
from bsc.source import Place, Said, say

Level = tuple[float, Place]
_CADENCES = {
    Cadence.DAILY: say("daily"),
    Cadence.WEEKLY: say("weekly"),
    Cadence.FOUR_WEEKLY: say("four-weekly"),
    Cadence.MONTHLY: say("monthly"),
    Cadence.QUARTERLY: say("quarterly"),
    Cadence.HALF_YEARLY: say("half-yearly"),
    Cadence.YEARLY: say("yearly"),
}


def check_scale(kpi: Kpi, scope: Scope) -> None:
    """Report every way in which this KPI could not be judged."""
    levels = _each_levels(kpi)
    better = kpi.better or kpi.metric.better
    if better is Better.NONE:
        return
    _flow(kpi, scope)
    if isinstance(kpi.target, forms.Reach) and kpi.baseline is None:
        message = say("`reach` plans a line from the baseline, and none is given")
        scope.found.error("baseline", kpi.target_place, message, say("add `{key}:`", key="baseline"))
    if not levels:
        return
    if kpi.baseline is not None and kpi.scale in (None, Scale.PROGRESS):
        _progress(kpi, levels, better, scope)
    elif kpi.scale is Scale.PROGRESS:
        message = say("`scale: progress` needs a baseline")
        scope.found.error("baseline", kpi.place, message, say("add `{key}:`", key="baseline"))
    elif _performance(kpi, scope):
        return
    elif not isinstance(kpi.target, forms.Reach):
        for value, place in levels:
            if value <= 0:
                message = say("a ratio to a target of {value} says nothing", value=f"{value:g}")
                help = say("add `baseline:`, or write `hold:`, at_least: or at_most:")
                scope.found.error("ratio", place, message, help)


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
    for value, place in levels:
        if value == base.value:
            message = say("the scale has no width: baseline and target are both {value}", value=f"{value:g}")
            help = say("give another baseline, or write `hold:` to stay there")
            scope.found.error("zero-width", place, message, help, _start(base))
        elif better is not None and (value < base.value) == (better is Better.HIGHER):
            scope.found.error("direction", place, *_turned(better, value, base.value), _start(base))


def _start(base: Baseline) -> Also:
    return Also(base.place, say("baseline {value}", value=f"{base.value:g}"))


def _turned(better: Better, target: float, start: float) -> tuple[Said, Said]:
    base = f"{start:g}"
    both = {"target": f"{target:g}", "base": base}
    if better is Better.HIGHER:
        message = say("higher is better, yet the target {target} is not above the baseline {base}", **both)
        return message, say("turn `better:` round, or set a target above {base}", base=base)
    message = say("lower is better, yet the target {target} is not below the baseline {base}", **both)
    return message, say("turn `better:` round, or set a target below {base}", base=base)


def _performance(kpi: Kpi, scope: Scope) -> bool:
    low, high = kpi.metric.minimum, kpi.metric.maximum
    if low is None and high is None:
        if kpi.scale is Scale.PERFORMANCE:
            message = say("`scale: performance` needs `min` and `max`")
            scope.found.error("scale", kpi.place, message, say("add `min:` and `max:` to the metric"))
            return True
        return False
    if kpi.scale is Scale.RATIO:
        return False
    if low is None or high is None:
        missing = "min" if low is None else "max"
        message = say("`{metric}` has only one end of its scale: `{key}` is missing", metric=kpi.metric.id, key=missing)
        help = say("add `{key}:`, or give the KPI a `baseline:`", key=missing)
        scope.found.error("scale", kpi.metric.place, message, help)
    return True


def _flow(kpi: Kpi, scope: Scope) -> None:
    if not kpi.metric.aggregate.adds or not isinstance(kpi.target, forms.Table):
        return
    for entry in kpi.target.entries:
        bare = isinstance(entry.level, forms.Each) and not entry.explicit
        if bare and entry.period.cadence > kpi.metric.cadence:
            label, cadence = entry.period.label, _CADENCES[kpi.metric.cadence]
            message = say(
                "`{period}` sets a target for a {cadence} flow: is it for each period, or their total?",
                period=label, cadence=cadence,
            )  # fmt: skip
            value = f"{entry.level.value:g}" if isinstance(entry.level, forms.Each) else "0"
            help = say(
                "write {{each: {value}}}, or `target: {{total: {value}, over: {period}}}`", value=value, period=label
            )
            scope.found.error("flow", entry.place, message, help)


def check_range(metric: str, low: float | None, high: float | None, place: Place, scope: Scope) -> None:
    """Report a reversed or empty range of a metric."""
    if low is not None and high is not None and low >= high:
        parts = {"metric": metric, "low": f"{low:g}", "high": f"{high:g}"}
        message = say("the scale of `{metric}` is reversed: min {low}, max {high}", **parts)
        if low == high:
            message = say("the scale of `{metric}` has no width: min {low}, max {high}", **parts)
        scope.found.error("zero-width" if low == high else "reversed", place, message, say("make max the larger one"))
