"""Units that do not go together: in formulas, between a formula and its metric, and shares that stand under `%`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bsc.formula import Formula, Slip, unit_of, unit_slips
from bsc.model import Kpi, Metric
from bsc.model.target import AtLeast, AtMost, Each, Reach
from bsc.read.linking.metrics import Declared
from bsc.read.scope import Scope, word_place
from bsc.source import Place, say

_FEWEST = 3  # figures from which a habit can be told
_FAR = 10.0  # per cent: figures that a target under 1 % can hardly mean


def tell_units(
    metric: Metric, formula: Formula, metrics: Mapping[str, Metric], place: Callable[[Slip], Place], scope: Scope
) -> None:
    """Report what a formula puts together that does not belong together; unknown units say nothing."""
    units = {name: unit_of(metrics[name].unit) for name in formula.names}
    if any(units.values()):
        for slip in unit_slips(formula.text, units, unit_of(metric.unit), metric.id):
            scope.found.warning(slip.rule, place(slip), slip.message, slip.help)


def tell_shares(metrics: Mapping[str, Metric], declared: Mapping[str, Declared], scope: Scope) -> None:
    """Point out metrics in per cent whose figures look like shares of 1."""
    for word, one in declared.items():
        metric = metrics[word]
        values = [value for value in metric.actuals.values if value is not None]
        if not _is_percent(metric) or len(values) < _FEWEST or (
                metric.working is not None and not _may_lack_hundred(metric, metrics)):
            continue
        if all(0.0 <= value <= 1.0 for value in values) and len(set(values) - {0.0, 1.0}) > 1:
            help = say("write 85 for 85 %; leave it if {value} % is meant", value=f"{max(values):g}")
            scope.found.info("units", word_place(one.node, "unit"),
                             say("all figures of `{metric}` lie between 0 and 1, its unit is %", metric=word),
                             help if metric.working is None else say("add `* 100`"))


def _is_percent(metric: Metric) -> bool:
    unit = unit_of(metric.unit)
    return unit is not None and unit.kind == "%"


def _may_lack_hundred(metric: Metric, metrics: Mapping[str, Metric]) -> bool:
    """Whether a formula divides and never multiplies by a hundred, of parts whose units do not tell."""
    text = metric.formula
    return "/" in text and "100" not in text and "growth" not in text and "e2" not in text and any(
        unit_of(metrics[part].unit) is None for part in metric.parts)


def tell_target_share(kpi: Kpi, scope: Scope) -> None:
    """Point out a target that looks like a share of 1 beside figures in per cent."""
    metric, target = kpi.metric, kpi.target
    if not isinstance(target, Each | AtLeast | AtMost | Reach) or not 0.0 < target.value < 1.0:
        return
    values = [value for value in metric.actuals.values if value is not None]
    if _is_percent(metric) and values and min(values) >= _FAR:
        asked = f"{target.value:g}"
        scope.found.info("units", kpi.target_place,
                         say("the target of `{metric}` is {value} %, its figures begin at {least} %", metric=metric.id,
                             value=asked, least=f"{min(values):g}"),
                         say("write 85 for 85 %; leave it if {value} % is meant", value=asked))
