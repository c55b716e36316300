"""# R23 Every objective has a lagging KPI

Reports an objective with nothing that would show whether it was reached, says whom it drives all the same, and where
these build on it. Sub-objectives count: their outcomes are the parent's. KPIs under `kpis:` are not declared either
way; they count as lagging, and that is said once.

Why: a leading KPI shows that work is done, a lagging one that it helped. Without one, an objective has no
outcome, and everything built on it rests on no data.

Source: Robert S. Kaplan and David P. Norton, The Balanced Scorecard, 1996
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  results:
    objectives:
      margin: {name: Raise the margin, lagging: [{id: margin, unit: "%", target: 12}]}
  team:
    objectives:
      craft: {name: Teach the craft, supports: [margin], leading: [{id: courses, target: 4}]}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  results:
    objectives:
      margin: {name: Raise the margin, lagging: [{id: margin, unit: "%", target: 12}]}
  team:
    objectives:
      craft: {name: Teach the craft, supports: [margin], lagging: [{id: certified, target: 80}]}
```
## Near miss
A parent's outcome comes from its parts. (So does that of an objective without KPIs from those that contribute to
it in scorecards below.)
```yaml
strategy: {name: Bakery}
perspectives:
  results:
    objectives:
      margin:
        name: Raise the margin
        objectives: {waste: {name: Waste less, lagging: [{id: waste, unit: kg, better: lower, target: 5}]}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule, each_or_once
from bsc.lint.text import Text, quoted
from bsc.model import Kind, Objective, Role
from bsc.source import Place, Severity

_EXAMPLES = {
    Kind.FINANCIAL: Text("revenue per customer", "los ingresos por cliente"),
    Kind.CUSTOMER: Text("share of customers who come back", "el porcentaje de clientes que repiten"),
    Kind.INTERNAL: Text("days from order to delivery", "los días del pedido a la entrega"),
    Kind.LEARNING: Text("share of the team certified", "el porcentaje del equipo certificado"),
}
_ANY = Text("what would be seen if it were reached", "lo que se vería si se lograra")
_ONCE = Text("No objective has a lagging KPI", "Ningún objetivo tiene un indicador de resultado")
_DECLARE = Text(
    "Move each to `lagging:` (did it come?) or `leading:` (are we doing it?).",
    "Pasa cada uno a `lagging:` (¿llegó el resultado?) o a `leading:` (¿hacemos lo necesario?).",
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Objectives without an outcome, then KPIs that do not say what they are."""
    asked = [each for each in evidence.objectives if not each.parts]
    found = [
        Finding(each.place, _told(evidence, each), _advice(evidence, each), each.id, related=_resting(evidence, each))
        for each in asked
        if all(kpi.role is Role.LEADING for kpi in each.kpis) and not evidence.card.objectives[each.id].outcome.parts
    ]
    yield from each_or_once(found, len(asked), _ONCE, evidence.strategy.place)
    kpis = [kpi for kpi in evidence.strategy.kpis() if kpi.role is Role.UNDECLARED]
    if kpis:
        text = Text(
            f"KPIs under `kpis:` say neither lagging nor leading: {len(kpis)} count as lagging",
            f"Los indicadores de `kpis:` no dicen de qué tipo son: {len(kpis)} cuentan como de resultado",
        )
        ids = tuple(kpi.id for kpi in kpis)
        yield Finding(kpis[0].place, text, _DECLARE, gathers=ids, severity=Severity.INFO)


def _told(evidence: Evidence, objective: Objective) -> Text:
    driven = quoted(evidence.names(evidence.graph.effects(objective.id)), most=2)
    name = objective.name
    text = Text(f"“{name}” has no lagging KPI", f"«{name}» no tiene ningún indicador de resultado")
    if not driven.en:
        return text
    return Text(f"{text.en}, yet it drives {driven.en}", f"{text.es}, pero impulsa {driven.es}")


def _resting(evidence: Evidence, objective: Objective) -> tuple[tuple[Place, Text], ...]:
    """The references that build on an outcome that nobody measures."""
    graph = evidence.graph
    links = [graph.link(objective.id, effect) for effect in graph.effects(objective.id)]
    return tuple((link.place, _unfounded(evidence.names([link.effect])[0])) for link in links if link and link.counted)


def _unfounded(effect: str) -> Text:
    return Text(f"so this driver of “{effect}” rests on nothing",
                f"así que este inductor de «{effect}» no se apoya en nada")  # fmt: skip


def _advice(evidence: Evidence, objective: Objective) -> Text:
    band = evidence.band_of(objective)
    example = _EXAMPLES.get(band.kind, _ANY) if band and band.kind else _ANY
    return Text(
        f"Add one under `lagging:`, e.g. {example.en}.",
        f"Añade uno en `lagging:`, p. ej. {example.es}.",
    )


RULE = Rule(
    id="R23",
    title=Text("Every objective has a lagging KPI", "Cada objetivo tiene un indicador de resultado"),
    severity=Severity.WARNING,
    source="Robert S. Kaplan and David P. Norton, The Balanced Scorecard, 1996",
    check=check,
    manual=__doc__,
)
