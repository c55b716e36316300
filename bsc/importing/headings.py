"""What a heading says that its column holds."""

from __future__ import annotations

import re
from typing import NamedTuple

from bsc.data.sheets.workbook import Value
from bsc.importing.plain import plain
from bsc.importing.when import When, when_of, within

# Where several fit, the first; `objective` and `target` share words, and their cells tell which is meant.
ROLES = {
    "derived": "cumpl|% cumpl|% cumplimiento|cumplimiento|grado de cumplimiento|% logro|% avance|avance|desviacion|"
               "% desviacion|desv|variacion|% variacion|var|dif|diferencia|gap|variance|attainment|achievement|"
               "% achieved|% of target|deviation|difference|puntuacion|score|% s obj|% real objetivo|logro %|% obj|"
               "% consecucion|consecucion",
    "status": "semaforo|estado|status|rag|traffic light|light|situacion|tendencia|trend|evolucion|alerta|icono",
    "perspective": "perspectiva|perspectivas|perspective|perspectives|dimension|eje|"
                   "eje estrategico|bloque|linea estrategica|area de resultado|theme|strategic theme|pillar|"
                   "strategic pillar|tema estrategico|pilar|pilar estrategico",
    "green": "verde|green|on track|umbral verde|verde si",
    "light": "amarillo|ambar|naranja|rojo|amber|yellow|red|orange|at risk|off track",
    "kpi": "indicador|indicadores|kpi|kpis|medida|metrica|measure|measures|metric|indicator|nombre del indicador|"
           "indicador kpi|kpi indicador|nombre indicador|ratio",
    "both": "objetivo|objetivos|objective|objectives|goal|goals|meta|metas",
    "objective": "objetivo estrategico|objetivos estrategicos|strategic objective|strategic objectives|strategic goal|"
                 "meta estrategica|factor critico de exito|fce",
    "target": "target|targets|valor objetivo|valor meta|plan|previsto|prevision|presupuesto|ppto|budget|obj|"
              "meta anual|objetivo anual|annual target|valor esperado|esperado|planned",
    "actual": "real|reales|actual|actuals|resultado|resultados|valor|valor actual|valor real|logrado|ejecutado|value|"
              "result|results|dato|datos|alcanzado|current|dato real|ejecucion",
    "baseline": "linea base|linea de base|base|baseline|valor inicial|punto de partida|valor de partida|starting value|"
                "initial value|situacion inicial|partida",
    "unit": "unidad|unidades|unit|units|ud|uds|um|u m|unidad de medida|unidad medida|uom",
    "owner": "responsable|responsables|owner|dueno|propietario|responsible|resp|encargado|lider",
    "better": "sentido|polaridad|mejor|direction|better|polarity|tendencia deseada|sentido deseado|desired direction",
    "frequency": "frecuencia|frequency|freq|periodicidad|period|periodo|frec",
    "kind": "tipo|type|tipo de indicador|tipo indicador|lag lead|lead lag",
    "weight": "peso|weight|ponderacion|peso %|% peso",
    "total": "total|totales|acumulado|acum|ytd|media|promedio|average|mean|total ano|total anual|suma|sum|anual|"
             "year to date|total year|full year|total acumulado|media anual|avg",
    "note": "comentarios|comentario|observaciones|observacion|notas|nota|comments|comment|notes|remarks",
    "definition": "formula|definicion|definition|descripcion|description|calculo|formula de calculo|how measured",
    "source": "fuente|fuentes|source|origen|fuente de datos|data source|origen del dato",
    "code": "n|no|num|numero|codigo|cod|code|id|ref|#",
    "initiative": "iniciativa|iniciativas|initiative|initiatives|accion|acciones|action|actions|plan de accion|"
                  "proyecto|proyectos|project|projects",
}
_WORDS = {word: role for role, words in ROLES.items() for word in words.split("|")}
_IN_BRACKETS = re.compile(r"[(\[]\s*([^()\[\]]{1,20})\s*[)\]]\s*$")
_SERIES = {"derived": "derived", "status": "derived", "target": "target", "both": "target", "actual": "actual"}
_SPANISH = """indicador indicadores objetivo objetivos perspectiva unidad responsable meta real semaforo enero ene
    abril abr agosto ago diciembre dic resultado frecuencia peso observaciones comentarios
    fuente estrategico"""
_ENGLISH = """indicator measure metric objective objectives goal perspective unit owner target actual january jan
    april apr august aug december dec result frequency weight comments notes source status"""
SPANISH, ENGLISH = frozenset(_SPANISH.split()), frozenset(_ENGLISH.split())
_MOST_WORDS = 5
_TELLING = ("derived", "status", "perspective", "kpi", "unit", "owner", "frequency", "weight", "note", "source")
_LEADING = ("both", "target", "actual", "baseline")
NAMED = ("perspective", "both", "objective", "kpi", "target", "actual", "unit", "baseline", "owner")


class Heading(NamedTuple):
    """What a heading says: the role of its column, its period, the unit in brackets."""

    role: str = ""
    when: When | None = None
    unit: str = ""

    @property
    def known(self) -> bool:
        """Whether anything of it was understood."""
        return bool(self.role) or self.when is not None


def heading_of(value: Value) -> Heading:
    """What the text of a heading says."""
    when = when_of(value)
    if when is not None or not isinstance(value, str) or len(value) > 80:
        return Heading("", when)
    text, unit = without_unit(value)
    when, rest = within(text)
    if when is None and when_of(unit) is not None:
        when, rest, unit = when_of(unit), plain(text), ""
    role = _WORDS.get(plain(value)) or (_role(rest) if when is not None else _role(plain(text)))
    if not role:
        return Heading()
    return Heading(role, None if plain(value) in _WORDS else when, unit)


def without_unit(text: str) -> tuple[str, str]:
    """A name without the unit that stands in brackets at its end: `Ventas (M€)`."""
    found = _IN_BRACKETS.search(text)
    return (text[:found.start()].strip(), found[1]) if found and text[:found.start()].strip() else (text, "")


def series_of(value: Value) -> str:
    """Whether a cell says that its row holds actuals, targets, or what bsc works out itself."""
    return _SERIES.get(_role(plain(value)), "") if isinstance(value, str) else ""


def _role(text: str) -> str:
    role = _WORDS.get(text, "")
    if role or not text:
        return role
    bare = re.sub(r"^% | %$", "", text)
    if bare != text and _WORDS.get(bare) in ("derived", "weight"):
        return _WORDS[bare]
    words = text.split()
    if len(words) > _MOST_WORDS:
        return ""
    telling = (_WORDS[each] for each in words if _WORDS.get(each) in _TELLING and len(each) > 2)
    return next(telling, "") or (_WORDS[words[0]] if _WORDS.get(words[0]) in _LEADING else "")
