"""# R42 Words have scores

Reports a KPI that is reported in words without `states:` to score them, and states that tell nothing apart: one
alone, or all with the same score. A KPI due by a date (`done_by:`) needs no states.

Why: “good” is as useful as a number once everybody knows what it is worth. Before that it is shown, not judged.

Source: Bernard Marr, Key Performance Indicators: The 75 Measures Every Manager Needs to Know, 2012
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: praise, target: good, actuals: {2026-05: fair, 2026-06: good}}]
```
## Good
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - {id: praise, states: {poor: 0, fair: 60, good: 100}, target: good, actuals: {2026-05: fair, 2026-06: good}}
```
## Near miss
Yes and no are enough for a date.
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: opened, target: {done_by: 2026-06}, actuals: {2026-05: no, 2026-06: yes}}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text
from bsc.model import Kpi
from bsc.model.target import DoneBy
from bsc.source import Place, Severity

_HELP = Text(
    "Add `states:` with a score each: `{poor: 0, fair: 60, good: 100}`.",
    "Añade `states:` con su puntuación: `{malo: 0, regular: 60, bueno: 100}`.",
)
_APART = Text("Give at least two states scores apart.", "Da puntuaciones distintas a dos estados o más.")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Words nobody can score, then states that score nothing."""
    told: set[str] = set()
    for kpi in evidence.strategy.kpis():
        metric, name = kpi.metric, kpi.name
        if metric.id in told or isinstance(kpi.target, DoneBy):
            continue
        told.add(metric.id)
        word = None if metric.states else _first_word(kpi)
        if word is not None:
            text = Text(f"“{name}” is reported in words that have no score: “{word[0]}”",
                        f"«{name}» se informa con palabras sin puntuación: «{word[0]}»")  # fmt: skip
            yield Finding(word[1], text, _HELP, kpi.id)
        elif metric.states and len(set(metric.states.values())) < 2:
            text = Text(f"The states of “{name}” tell nothing apart", f"Los estados de «{name}» no distinguen nada")
            yield Finding(metric.place, text, _APART, kpi.id)


def _first_word(kpi: Kpi) -> tuple[str, Place] | None:
    actuals = kpi.metric.actuals
    if None not in actuals.values:
        return None
    found = actuals[actuals.values.index(None)]
    return found.word, found.place


RULE = Rule(
    id="R42",
    title=Text("Words have scores", "Las palabras tienen puntuación"),
    severity=Severity.WARNING,
    source="Bernard Marr, Key Performance Indicators: The 75 Measures Every Manager Needs to Know, 2012",
    check=check,
    manual=__doc__,
)
