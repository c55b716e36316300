"""# R39 A lagging KPI shows a result

Reports, once, lagging KPIs whose name speaks of attention or of effort (followers, likes, visits, posts, budget,
training hours …) and that have neither a `question:` nor a `use:` which says why they are a result here. Words are
compared, not meanings: the finding is a question.

Why: attention and effort are easy to count and easy to buy. They say that something was done or seen, not that it
did any good.

Source: Eric Ries, The Lean Startup, 2011
Severity: info. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: followers, target: 900}, {id: budget, name: Advertising budget, target: 4000}]
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: return-rate, target: 60}]
        leading: [{id: followers, target: 900}]
```
## Near miss
Its question says what it is the result of.
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: followers, target: 900, question: Do our readers want more of it?}]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text, quoted
from bsc.model import Kpi, Role
from bsc.source import Severity

_HELP = Text(
    "Make it leading, or say in `question:` which result it shows.",
    "Pásalo a `leading:`, o di en `question:` qué resultado muestra.",
)
_WORDS = re.compile(
    r"\b(?:followers?|fans?|likes?|impressions?|page ?views?|clicks?|downloads?|posts?|tweets?|hashtags?|mailings?|"
    r"newsletters sent|press releases|(?:site|profile|page|web) visits|budget|spend(?:ing)?|headcount|(?:training|"
    r"working|coaching) (?:hours|days)|hours (?:of|spent)|meetings(?: held)?|workshops(?: held)?|campaigns|"
    r"seguidores|me gusta|impresiones|clics|descargas|publicaciones|boletines|notas de prensa|visitas (?:al|a la|web)"
    r"|presupuesto|gasto|plantilla|(?:horas|días) de (?:formación|trabajo)|reuniones|talleres|campañas)\b",
    re.IGNORECASE,
)
_SHARES = re.compile(
    r"%|\b(?:per|rate|share|ratio|cost|average|conversion|deviation|gap|por|tasa|porcentaje|coste|promedio|media|"
    r"conversión|desviación)\b",
    re.IGNORECASE,
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Lagging KPIs that sound like attention or effort, and do not say why they are a result."""
    found = [kpi for kpi in evidence.strategy.kpis() if kpi.role is not Role.LEADING and _doubtful(kpi)]
    if found:
        names = quoted([kpi.name for kpi in found], most=3)
        verbs = Text("shows", "muestra") if len(found) == 1 else Text("show", "muestran")
        text = Text(
            f"{names.en} {verbs.en} attention or effort; which result do you want from it?",
            f"{names.es} {verbs.es} atención o esfuerzo; ¿qué resultado buscas con eso?",
        )
        yield Finding(found[0].place, text, _HELP, gathers=tuple(kpi.id for kpi in found))


def _doubtful(kpi: Kpi) -> bool:
    name = kpi.name
    if kpi.question or kpi.metric.sheet.use:
        return False
    return bool(_WORDS.search(name)) and not _SHARES.search(f"{name} {kpi.metric.unit}")


RULE = Rule(
    id="R39",
    title=Text("A lagging KPI shows a result", "Un indicador de resultado muestra un resultado"),
    severity=Severity.INFO,
    source="Eric Ries, The Lean Startup, 2011",
    check=check,
    manual=__doc__,
)
