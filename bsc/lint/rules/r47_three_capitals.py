"""# R47 Learning covers people, information and organisation

Reports, once, which of three kinds of readiness no learning objective speaks of: what people can do, what systems
and data they have, how they are led and work together. Names, descriptions and KPIs are searched for words of each
kind. Fewer than three learning objectives are left alone. Also reports, once, the learning objectives that are
measured in counts only: none of their KPIs is a share of what is needed (its unit holds %), a rating by `states:`,
or lies on a range from `min:` to `max:`.

Why: trained people without data guess, data without people who read it is storage, and both wait where nobody
leads. And forty trained colleagues say nothing until somebody knows how many the processes above need: readiness
is a share of a need.

Source: Robert S. Kaplan and David P. Norton, Measuring the Strategic Readiness of Intangible Assets, 2004
Severity: info. Options: `from: 3` learning objectives.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  team:
    kind: learning
    objectives:
      craft: {name: Teach the craft, description: Every colleague has the skills for two posts}
      hire: {name: Hire apprentices}
      stay: {name: Keep experienced staff}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  team:
    kind: learning
    objectives:
      craft: {name: Teach the craft, description: Every colleague has the skills for two posts}
      till: {name: Read the data of the till every week}
      lead: {name: Lead by listening}
```
## Near miss
Two objectives are a choice.
```yaml
strategy: {name: Bakery}
perspectives:
  team:
    kind: learning
    objectives:
      craft: {name: Teach the craft}
      stay: {name: Keep experienced staff}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bsc.lint.kinds import kinds
from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text, quoted
from bsc.model import Kind, Metric, Objective, Perspective, Role
from bsc.source import Severity

_HELP = Text(
    "Ask what the processes above need of it, and add an objective.",
    "Pregunta qué necesitan de ello los procesos, y añade un objetivo.",
)
_SHARE = Text(
    "Measure the share of what the processes above need, e.g. % of the posts that need a skill and have it.",
    "Mide qué parte hay de lo que necesitan los procesos, p. ej. % de los puestos con la competencia que requieren.",
)
_KINDS = (
    (
        Text("what people can do", "competencias de las personas"),
        r"skill|train|learn|teach|hire|recruit|people|staff|team|talent|competen|knowledge|course|certif|expert|qualif|"
        r"forma[rc]|aprend|ense[ñn]|contrat|persona|equipo|talento|conocimient|curso|capacit",
    ),
    (
        Text("systems and data", "sistemas y datos"),
        r"\bdata|\binformation|system|digital|\bIT\b|software|\bCRM|\bERP|analy|dashboard|platform|tool|technolog|profile|"
        r"\bdatos|informaci[oó]n|sistema|tecnolog|an[aá]li|plataforma|herramienta|tablero|perfil|figures|cifras",
    ),
    (
        Text("leading and working together", "liderazgo y trabajo en común"),
        r"cultur|lead|align|together|teamwork|cooperat|collabor|values|engage|motivat|climate|trust|share|satisf|"
        r"lider|dirigir|juntos|coopera|colabora|valores|compromiso|motiva|clima|confianza|compart|escuch|listen",
    ),
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """The kinds of readiness that no learning objective speaks of, then those measured in counts."""
    known = kinds(evidence.strategy)
    for band in evidence.strategy.perspectives:
        if known.get(band.id) is Kind.LEARNING:
            if len(band.objectives) >= evidence.limits["from"]:
                yield from _unsaid(evidence, band)
            yield from _counted(evidence, band)


def _unsaid(evidence: Evidence, band: Perspective) -> Iterator[Finding]:
    said = " ".join(_words(evidence.strategy.objectives[each]) for each in band.objectives)
    missing = [name for name, words in _KINDS if not re.search(words, said, re.IGNORECASE)]
    if missing:
        en, es = ", or of ".join(each.en for each in missing), ", ni de ".join(each.es for each in missing)
        text = Text(f"No objective of “{band.name}” speaks of {en}",
                    f"Ningún objetivo de «{band.name}» habla de {es}")  # fmt: skip
        yield Finding(band.place, text, _HELP, gathers=(band.id, *band.objectives))


def _counted(evidence: Evidence, band: Perspective) -> Iterator[Finding]:
    found: list[Objective] = []
    for each in band.objectives:
        family = [evidence.strategy.objectives[member] for member in evidence.graph.family(each)]
        kpis = [kpi for member in family for kpi in member.kpis if kpi.role is not Role.LEADING]
        if kpis and not any(_is_share(kpi.metric) for kpi in kpis):
            found.append(evidence.strategy.objectives[each])
    if found:
        names = quoted([each.name for each in found], most=2)
        text = Text(f"No KPI of {names.en} tells readiness as a share of what is needed",
                    f"Ningún indicador de {names.es} mide la preparación como parte de lo necesario")  # fmt: skip
        yield Finding(found[0].place, text, _SHARE, gathers=tuple(each.id for each in found))


def _is_share(metric: Metric) -> bool:
    return "%" in metric.unit or bool(metric.states) or (metric.minimum is not None and metric.maximum is not None)


def _words(objective: Objective) -> str:
    names = (kpi.name for kpi in objective.kpis)
    return " ".join((objective.name, objective.description, *names))


RULE = Rule(
    id="R47",
    title=Text("Learning covers people, information and organisation",
               "El aprendizaje abarca personas, información y organización"),  # fmt: skip
    severity=Severity.INFO,
    source="Robert S. Kaplan and David P. Norton, Measuring the Strategic Readiness of Intangible Assets, 2004",
    check=check,
    manual=__doc__,
    limits={"from": 3},
)
