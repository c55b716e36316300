"""# R08 An objective could not be anybody's

Reports an objective whose name any house could use ("Improve customer satisfaction") and whose description adds
nothing: fewer than 4 words that the name does not have. Names in English and Spanish are known.

Why: a strategy is what sets a house apart: whom it serves, with what, and what it leaves to others. An objective
that fits every house decides nothing, and its initiatives may be anything.

Source: Robert S. Kaplan and David P. Norton, Strategy Maps, 2004
Severity: info. Options: `at_least: 4` words of its own.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  customers: {objectives: {love: {name: Improve customer satisfaction, description: Satisfied customers.}}}
  kitchen: {objectives: {fresh: {name: Bake through the day}}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  customers: {objectives: {love: {name: Be the bakery that is open when people come home}}}
  kitchen: {objectives: {fresh: {name: Bake through the day}}}
```
## Near miss
The description says what sets the house apart.
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      love:
        name: Improve customer satisfaction
        description: Warm bread until seven in the evening, and nobody waits longer than three minutes.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text
from bsc.source import Severity

_HELP = Text("Say for whom, with what, and what sets you apart; in the name or under `description:`.",
             "Di para quién, con qué y en qué te distingues, en el nombre o en `description:`.")  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{3,}")
_ENGLISH = re.compile(
    r"(?:improve|increase|enhance|optimi[sz]e|ensure|maximi[sz]e|strengthen|achieve|boost|raise|deliver|provide|foster|"
    r"promote|drive|grow|be|become)"
    r"(?: (?:the|our|overall|high|higher|better|good|best|more|greater|continuous|operational|customer|client|employee|"
    r"staff|internal|service|product|business|process|work|financial|organi[sz]ational|world-class))*"
    r" (?:satisfaction|experience|service|services|quality|efficiency|effectiveness|excellence|productivity|innovation|"
    r"communication|performance|processes|results|engagement|efficient|effective|innovative|profitability)",
    re.IGNORECASE,
)
_SPANISH = re.compile(
    r"(?:mejorar|aumentar|incrementar|optimizar|garantizar|asegurar|maximizar|fortalecer|lograr|alcanzar|potenciar|"
    r"impulsar|fomentar|ofrecer|elevar|ser)"
    r"(?: (?:la|el|los|las|una|un|nuestra|nuestro|nuestros|mayor|alta|mejor|buena|más))*"
    r" (?:satisfacción|experiencia|servicio|servicios|calidad|eficiencia|eficacia|excelencia|productividad|innovación|"
    r"comunicación|rendimiento|desempeño|procesos|resultados|compromiso|eficientes?|innovadores|rentabilidad)"
    r"(?: (?:del?|al?|con|en|el|la|los|las|nuestros|nuestro|cliente|clientes|empleado|empleados|personal|servicio|"
    r"interna|internos|operativa|operacional|empresa|negocio|producto))*",
    re.IGNORECASE,
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Names that fit every house, without a description that fits this one."""
    for each in evidence.objectives:
        name = " ".join(each.name.split())
        if (_ENGLISH.fullmatch(name) or _SPANISH.fullmatch(name)) and (
            _added(name, each.description) < evidence.limits["at_least"]
        ):
            text = Text(f"“{each.name}” could be any house's objective",
                        f"«{each.name}» podría ser el objetivo de cualquiera")  # fmt: skip
            yield Finding(each.place, text, _HELP, each.id)


def _added(name: str, description: str) -> int:
    """How many different words a description adds to a name."""
    return len({*_WORD.findall(description.casefold())} - {*_WORD.findall(name.casefold())})


RULE = Rule(
    id="R08",
    title=Text("An objective could not be anybody's", "Un objetivo no podría ser de cualquiera"),
    severity=Severity.INFO,
    source="Robert S. Kaplan and David P. Norton, Strategy Maps, 2004",
    check=check,
    manual=__doc__,
    limits={"at_least": 4},
)
