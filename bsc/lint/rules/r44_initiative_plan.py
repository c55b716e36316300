"""# R44 An initiative is planned

Reports an initiative without an owner, a start, an end or a status, one that spends money without a budget, and,
as information and once, those that name no KPI they should move. What is over is left alone.

Why: a project nobody owns is nobody's, and one without an end is a habit. One that moves no KPI cannot fail,
so it cannot succeed either.

Source: Robert S. Kaplan and David P. Norton, The Execution Premium, 2008
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  team:
    objectives:
      craft: {name: Teach the craft, lagging: [{id: taught, target: 4}]}
initiatives:
  courses:
    {name: Evening courses, objectives: [craft], start: 2026-01-01, status: active, spent: 400,
     expected: {kpi: craft/taught, change: 2}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  team:
    objectives:
      craft: {name: Teach the craft, lagging: [{id: taught, target: 4}]}
initiatives:
  courses:
    name: Evening courses
    objectives: [craft]
    owner: Ana
    start: 2026-01-01
    end: 2026-12-31
    status: active
    budget: 900
    spent: 400
    expected: {kpi: craft/taught, change: 2}
```
## Near miss
What is done needs no plan any more.
```yaml
strategy: {name: Bakery}
perspectives:
  team:
    objectives:
      craft: {name: Teach the craft, lagging: [{id: taught, target: 4}]}
initiatives:
  courses: {name: Evening courses, objectives: [craft], status: done}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text, listed, quoted
from bsc.model import Initiative
from bsc.model.progress import is_over
from bsc.source import Severity

_HELP = Text(
    "Add what is missing: `owner:`, `start:`, `end:`, `status:`, `budget:`.",
    "Añade lo que falta: `owner:`, `start:`, `end:`, `status:`, `budget:`.",
)
_EFFECT = Text(
    "Add `expected:` with the KPI, the change and when.",
    "Añade `expected:` con el indicador, el cambio y cuándo.",
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Initiatives without a plan, then those without an effect."""
    running = [each for each in evidence.strategy.initiatives.values() if not is_over(each.status)]
    for each in running:
        missing = _missing(each)
        if missing:
            words = listed([text.en for text in missing], [text.es for text in missing])
            text = Text(f"“{each.name}” has no {words.en}", f"A «{each.name}» le falta {words.es}")
            yield Finding(each.place, text, _HELP, each.id)
    aimless = [each for each in running if not each.expected]
    if aimless:
        ids = tuple(each.id for each in aimless)
        yield Finding(aimless[0].place, _aimless(aimless), _EFFECT, gathers=ids, severity=Severity.INFO)


def _missing(work: Initiative) -> list[Text]:
    asked = (
        (work.owner, Text("owner", "responsable")),
        (work.start, Text("start", "inicio")),
        (work.end, Text("end", "fin")),
        (work.status, Text("status", "estado")),
        (work.budget is not None or not work.spent, Text("budget for what it spent", "presupuesto para lo gastado")),
    )
    return [word for given, word in asked if not given]


def _aimless(works: list[Initiative]) -> Text:
    names = quoted([each.name for each in works], most=2)
    if len(works) == 1:
        return Text(f"{names.en} names no KPI that it should move", f"{names.es} no dice qué indicador debe mover")
    return Text(f"{names.en} name no KPI that they should move", f"{names.es} no dicen qué indicador deben mover")


RULE = Rule(
    id="R44",
    title=Text("An initiative is planned", "Una iniciativa está planificada"),
    severity=Severity.WARNING,
    source="Robert S. Kaplan and David P. Norton, The Execution Premium, 2008",
    check=check,
    manual=__doc__,
)
