"""# R28 Every KPI has a target it can be judged by

Reports a KPI without `target:`, and one whose target is words. Inputs (`better: none`, such as a budget)
need none, and the states of a metric (`states:`) judge words. Where no KPI has a target, it is said once. Names also,
once and as information, the KPIs of which neither `better:` nor a baseline tells which way they should move. A target
that equals the baseline, or lies on its wrong side, is a mistake in the file and stops the build.

Why: without a target a number is only a number: nobody can say whether 4.1 is good. Words are shown on the
page, but they are never on or off track.

Source: Andy Neely and others, Designing Performance Measures: A Structured Approach, 1997
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, lagging: [{id: visits, better: higher, target: 900}, {id: basket}]}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: visits, better: higher, target: 900}, {id: basket, baseline: 6, target: 8}]
```
## Near miss
A budget is an input: it is watched, not judged. An edge says by itself which way is better.
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: menu, target: {done_by: 2026-12}}, {id: complaints, target: {at_most: 3}}]
        leading: [{id: leaflets, unit: EUR, better: none}]
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bsc.lint.rule import Evidence, Finding, Rule, each_or_once
from bsc.lint.text import Text, quoted
from bsc.model import Better, Kpi
from bsc.model.target import Benchmark, Each, Reach, Table, Total, Words
from bsc.score.direction import declared_better
from bsc.source import NOWHERE, Severity

_HELP = Text(
    "Add `target:` with a number and, best, a date.",
    "Añade `target:` con una cifra y, a ser posible, una fecha.",
)
_COUNT = Text("Name a number or a date that would show it.", "Da una cifra o una fecha que lo demuestre.")
_WAY = Text("Add `better: higher`, `lower`, or `none` for an input such as a budget.",
            "Añade `better: higher`, `lower`, o `none` si es un insumo, como un presupuesto.")  # fmt: skip
_ONCE = Text("No KPI has a target", "Ningún indicador tiene meta")


def check(evidence: Evidence) -> Iterable[Finding]:
    """Missing targets, then targets in words."""
    kpis = [kpi for kpi in evidence.strategy.kpis() if Better.NONE not in (kpi.better, kpi.metric.better)]
    missing = [
        Finding(
            kpi.place,
            Text(f"“{kpi.name}” has no target", f"«{kpi.name}» no tiene meta"),
            _HELP,
            kpi.id,
        )
        for kpi in kpis
        if kpi.target is None
    ]
    words = [
        Finding(
            kpi.place if kpi.target_place == NOWHERE else kpi.target_place,
            Text(
                f"“{kpi.name}” has a target in words: it is shown, not judged",
                f"«{kpi.name}» tiene una meta en palabras: se muestra, no se evalúa",
            ),
            _COUNT,
            kpi.id,
        )
        for kpi in kpis
        if isinstance(kpi.target, Words) and not kpi.metric.states
    ]
    return [*each_or_once(missing, len(kpis), _ONCE, evidence.strategy.place), *words, *_undirected(kpis)]


def _undirected(kpis: Sequence[Kpi]) -> Iterator[Finding]:
    """KPIs that count as the higher the better because nobody said otherwise; said once."""
    found = [kpi for kpi in kpis if _aims(kpi) and kpi.baseline is None and declared_better(kpi) is None]
    if found:
        names = quoted([kpi.name for kpi in found])
        text = Text(
            f"{names.en} {'does' if len(found) == 1 else 'do'} not say which way is better; higher is assumed",
            f"{names.es} no {'dice' if len(found) == 1 else 'dicen'} qué es mejor; se supone que más",
        )
        subjects = tuple(kpi.id for kpi in found)
        yield Finding(found[0].place, text, _WAY, found[0].id, gathers=subjects, severity=Severity.INFO)


def _aims(kpi: Kpi) -> bool:
    """Whether a target is a number that may lie above or below where things stand."""
    levels = [entry.level for entry in kpi.target.entries] if isinstance(kpi.target, Table) else [kpi.target]
    return all(isinstance(level, Each | Reach | Total | Benchmark) for level in levels)


RULE = Rule(
    id="R28",
    title=Text("Every KPI has a target it can be judged by", "Cada indicador tiene una meta evaluable"),
    severity=Severity.WARNING,
    source="Andy Neely and others, Designing Performance Measures: A Structured Approach, 1997",
    check=check,
    manual=__doc__,
)
