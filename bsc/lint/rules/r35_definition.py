"""# R35 A stranger would get the same number

Reports metrics of KPIs without a unit and, as information and once, those that do not say how they are worked
out (`formula:`, or `description:`) or where their figures come from (`source:`). Words and dates need no unit.

Why: a metric is defined when somebody else, with the data, gets the same number. Until then each change of person
is a change of the ruler.

Source: Andy Neely and others, Designing Performance Measures: A Structured Approach, 1997
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, target: 900, description: Tickets of the month, source: The till}]
```
## Good
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, unit: /month, target: 900, description: Tickets of the month, source: The till}]
```
## Near miss
What is told in words has no unit.
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - {id: praise, states: {poor: 0, good: 100}, target: good, formula: The baker's word, source: The guest book}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text, listed, quoted
from bsc.model import Kpi
from bsc.model.target import DoneBy, Words
from bsc.source import Severity

_UNIT = Text("Add `unit:`, such as %, days or people.", "Añade `unit:`, p. ej. %, días o personas.")
_MORE = Text("Add `formula:` in words, or `description:`, and `source:`.",
             "Añade `formula:` en palabras, o `description:`, y `source:`.")  # fmt: skip


def check(evidence: Evidence) -> Iterator[Finding]:
    """Metrics without a unit; then how many are not defined, or come from nowhere."""
    kpis = {kpi.metric.id: kpi for kpi in reversed(evidence.strategy.kpis())}
    used = [kpis[each] for each in evidence.strategy.metrics if each in kpis]
    bare = [kpi for kpi in used if not kpi.metric.unit and not _unitless(kpi)]
    if bare:
        names = quoted([kpi.metric.name for kpi in bare], most=2)
        yield _finding(bare, Text(f"{names.en}: no unit", f"{names.es}: sin unidad"), _UNIT)
    vague = [kpi for kpi in used if not (kpi.metric.formula or kpi.metric.description or kpi.metric.gathering)]
    unknown = [kpi for kpi in used if not (kpi.metric.source or kpi.metric.parts)]
    lacking = {kpi.metric.id for kpi in (*vague, *unknown)}
    either = [kpi for kpi in used if kpi.metric.id in lacking]
    if either:
        told = _told(used, len(vague), len(unknown))
        yield _finding(either, told, _MORE)._replace(severity=Severity.INFO)


def _unitless(kpi: Kpi) -> bool:
    metric = kpi.metric
    return bool(metric.states) or isinstance(kpi.target, DoneBy | Words) or None in metric.actuals.values


def _told(used: list[Kpi], vague: int, unknown: int) -> Text:
    if len(used) == 1:
        name = used[0].metric.name
        parts = [Text("how it is worked out", "cómo se calcula")] if vague else []
        parts += [Text("where its figures come from", "de dónde salen sus datos")] if unknown else []
        said = listed([part.en for part in parts], [part.es for part in parts])
        return Text(f"“{name}” does not say {said.en}", f"«{name}» no dice {said.es}")
    parts = [Text(f"how {vague} are worked out", f"cómo se calculan {vague}")] if vague else []
    if unknown:
        parts.append(Text(f"where the figures of {unknown} come from", f"de dónde salen los datos de {unknown}"))
    if {vague, unknown} <= {0, len(used)}:
        return _of_all(bool(vague), bool(unknown))
    said = listed([part.en for part in parts], [part.es for part in parts])
    return Text(f"Of {len(used)} metrics, it is not said {said.en}", f"De {len(used)} métricas no se dice {said.es}")


def _of_all(vague: bool, unknown: bool) -> Text:
    """What no metric says."""
    parts = [Text("how it is worked out", "cómo se calcula")] if vague else []
    parts += [Text("where its figures come from", "de dónde salen sus datos")] if unknown else []
    return Text("No metric says " + " or ".join(part.en for part in parts),
                "Ninguna métrica dice " + " ni ".join(part.es for part in parts))  # fmt: skip


def _finding(kpis: list[Kpi], text: Text, help: Text) -> Finding:
    return Finding(kpis[0].metric.place, text, help, gathers=tuple(kpi.id for kpi in kpis))


RULE = Rule(
    id="R35",
    title=Text("A stranger would get the same number", "Otra persona obtendría la misma cifra"),
    severity=Severity.WARNING,
    source="Andy Neely and others, Designing Performance Measures: A Structured Approach, 1997",
    check=check,
    manual=__doc__,
)
