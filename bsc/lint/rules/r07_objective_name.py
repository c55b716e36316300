"""# R07 An objective is named as an aim

Reports a name that is a metric ("NPS 50"), a project ("Launch CRM"), a slogan or a topic without a verb
("Customers first", "Innovation"), or too long to be read in a box.

In English the rule knows what is surely no verb and lets everything else pass; in Spanish the first word
has to be an infinitive. Names in other languages are judged by their length only.

Why: an aim says what shall get better, so it starts with a verb. A metric measures it, a target dates it,
a project is done one day; they have places of their own in the file.

Source: Paul R. Niven, Balanced Scorecard Step-by-Step, 2006
Severity: warning. Options: `at_most: 60` characters.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  customers: {objectives: {love: {name: NPS 50}}}
  kitchen: {objectives: {system: {name: Launch CRM}}}
  team: {objectives: {skills: {name: Innovation and growth}}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  customers: {objectives: {love: {name: Win regulars who recommend us}}}
  kitchen: {objectives: {system: {name: Know what each customer likes}}}
  team: {objectives: {skills: {name: Teach the craft}}}
```
## Near miss
Names that look suspicious and are aims; an agreed slogan, with the reason.
```yaml
strategy: {name: Bakery}
perspectives:
  customers: {objectives: {love: {name: Launch breads that people talk about}}}
  kitchen: {objectives: {clean: {name: Comply with ISO 22000}, local: {name: Position us as the local baker}}}
  team: {objectives: {motto: {name: Always fresh}, better: {name: Continuously teach the craft}}}
checks:
  R07: {ignore: [motto], why: the founder's motto, until: 2030}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.names import Fault, fault
from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text, number
from bsc.source import Severity

_SAID = {
    Fault.METRIC: Text("reads as a metric or a target", "parece una métrica o una meta"),
    Fault.PROJECT: Text("reads as a project", "parece un proyecto"),
    Fault.NO_VERB: Text("does not start with a verb", "no empieza por un verbo en infinitivo"),
}
_HELP = {
    Fault.METRIC: Text("Name what shall get better; the number goes into a KPI's `target:`.",
                       "Di qué debe mejorar; la cifra va en `target:` de un indicador."),
    Fault.PROJECT: Text("Name what it is good for; the project goes under `initiatives:`.",
                        "Di para qué sirve; el proyecto va en `initiatives:`."),
    Fault.NO_VERB: Text("Say what you want to do, such as “Win …” or “Shorten …”.",
                        "Di qué se quiere hacer, como «Captar …» o «Acortar …»."),
}  # fmt: skip
_SHORTEN = Text("Shorten it; the rest goes into `description:`.", "Acórtalo; el resto va en `description:`.")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Judge each name by its words, then by its length."""
    limit = number(evidence.limits["at_most"])
    languages = {language.split("-")[0] for language in (evidence.strategy.language, evidence.language)}
    for each in evidence.objectives:
        found = fault(each.name, languages)
        if found is not None:
            said = _SAID[found]
            text = Text(f"“{each.name}” {said.en}", f"«{each.name}» {said.es}")
            yield Finding(each.place, text, _HELP[found], each.id)
        elif len(each.name) > evidence.limits["at_most"]:
            text = Text(
                f"“{each.name}” has {len(each.name)} characters, more than {limit.en}",
                f"«{each.name}» tiene {len(each.name)} caracteres, más de {limit.es}",
            )
            yield Finding(each.place, text, _SHORTEN, each.id)


RULE = Rule(
    id="R07",
    title=Text("An objective is named as an aim", "El nombre de un objetivo dice qué se quiere lograr"),
    severity=Severity.WARNING,
    source="Paul R. Niven, Balanced Scorecard Step-by-Step, 2006",
    check=check,
    manual=__doc__,
    limits={"at_most": 60},
)
