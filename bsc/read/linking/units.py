"""Units that do not go together: in formulas, between a formula and its metric, and shares that stand under `%`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bsc.formula import Formula, Slip, unit_of, unit_slips
from bsc.model import Metric
from bsc.read.linking.metrics import Declared
from bsc.read.scope import Scope, word_place
from bsc.source import Place, say

_FEWEST = 3  # figures from which a habit can be told


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
        if metric.unit.strip() != "%" or metric.working is not None or len(values) < _FEWEST:
            continue
        if all(0.0 <= value <= 1.0 for value in values) and len(set(values) - {0.0, 1.0}) > 1:
            scope.found.info("units", word_place(one.node, "unit"),
                             say("all figures of `{metric}` lie between 0 and 1, its unit is %", metric=word),
                             say("write 85 for 85 %; leave it if {value} % is meant", value=f"{max(values):g}"))
