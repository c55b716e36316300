"""# R31 One person answers for it

Reports an objective without `owner:`, and an owner that is a list of people. A KPI without an owner belongs
to its objective's, a sub-objective to its parent's. Where no objective has an owner, it is said once.

Why: what two people own, nobody owns. Others may help; one name says who will speak in the meeting.

Source: Andy Neely and others, Designing Performance Measures: A Structured Approach, 1997
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  team:
    objectives:
      craft: {name: Teach the craft, owner: Ana Ruiz and Luis Vega}
      stay: {name: Keep good people, owner: Ana Ruiz}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  team:
    objectives:
      craft: {name: Teach the craft, owner: Luis Vega}
      stay: {name: Keep good people, owner: Ana Ruiz}
```
## Near miss
One role may carry several words.
```yaml
strategy: {name: Bakery}
perspectives:
  team:
    objectives:
      craft: {name: Teach the craft, owner: Head of Research and Development}
      stay: {name: Keep good people, owner: "Vice President, Human Resources"}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bsc.lint.rule import Evidence, Finding, Rule, each_or_once
from bsc.lint.text import Text
from bsc.source import Place, Severity

_HELP = Text("Add `owner:` with one person or role.", "Añade `owner:` con una persona o un cargo.")
_ONE = Text("Name the one who answers for it.", "Indica quién responde: una sola persona.")
_ONCE = Text("No objective has an owner", "Ningún objetivo tiene responsable")
_LIST = re.compile(r"\s+/\s+|;|\n")
_JOINED = re.compile(r",\s*(?:and |y )?|\s+(?:and|y|e|&|\+)\s+")
_ROLE = re.compile(
    r"\b(?:chief|head|director|manager|president|officer|lead|leader|chair|secretary|coordinator|c[a-z]o|vp|jef[ea]|"
    r"directora|gerente|responsable|presidente|presidenta|coordinadora?|secretari[oa])\b",
    re.IGNORECASE,
)
_PERSON = re.compile(r"[^\W\d_a-zà-ÿ][\w.'’-]*(?: (?:de |del |la |van |von )*[^\W\d_a-zà-ÿ][\w.'’-]*){1,3}")


def check(evidence: Evidence) -> Iterable[Finding]:
    """Objectives without an owner, then owners that are several."""
    missing = [
        Finding(
            each.place,
            Text(f"“{each.name}” has no owner", f"«{each.name}» no tiene responsable"),
            _HELP,
            each.id,
        )
        for each in evidence.tops
        if not each.owner
    ]
    once = each_or_once(missing, len(evidence.tops), _ONCE, evidence.strategy.place)
    return [*once, *(_shared(*each) for each in _owned(evidence) if each[2] and several(each[2]))]


def several(owner: str) -> bool:
    """Whether an owner reads as more than one person or role.

    >>> several("Ana Ruiz and Luis Vega"), several("Head of Research and Development")
    (True, False)
    """
    if _LIST.search(owner.strip()):
        return True
    parts = [part for part in _JOINED.split(owner) if part]
    if len(parts) < 2:
        return False
    roles = [bool(_ROLE.search(part)) for part in parts]
    people = [bool(_PERSON.fullmatch(part.strip())) for part in parts]
    return all(roles) or (all(people) and not any(roles))


def _owned(evidence: Evidence) -> Iterable[tuple[str, str, str, Place]]:
    for each in evidence.objectives:
        yield each.id, each.name, each.owner, each.place
        for kpi in each.kpis:
            yield kpi.id, kpi.name, kpi.owner, kpi.place


def _shared(subject: str, name: str, owner: str, place: Place) -> Finding:
    text = Text(
        f"“{name}” has more than one owner: “{owner}”", f"«{name}» tiene más de un responsable: «{owner}»"
    )
    return Finding(place, text, _ONE, subject)


RULE = Rule(
    id="R31",
    title=Text("One person answers for it", "Responde una sola persona"),
    severity=Severity.WARNING,
    source="Andy Neely and others, Designing Performance Measures: A Structured Approach, 1997",
    check=check,
    manual=__doc__,
)
