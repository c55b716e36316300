"""The fixed words of the workbook, in English and in Spanish."""

from __future__ import annotations

WORKBOOK_TERMS: dict[str, tuple[str, str]] = {
    # sheets
    "actuals": ("Actuals", "Datos reales"),
    "links": ("Links", "Relaciones"),
    "about": ("About", "Acerca de"),
    # heads
    "objective": ("Objective", "Objetivo"),
    "value period": ("Period", "Periodo"),
    "period end": ("Period ends", "Fin del periodo"),
    "by last day": ("Periods, by their last day", "Periodos, por su último día"),
    "remark": ("Remark", "Observaciones"),
    "written in": ("Written in", "Escrito en"),
    "id": ("Id", "Id"),
    "computed head": ("Computed status", "Estado calculado"),
    "trend year": ("Trend in a year", "Tendencia en un año"),
    "planned head": ("Planned so far", "Previsto hasta ahora"),
    "baseline end": ("Baseline until", "Partida hasta"),
    "on track head": ("On track from", "Cumple desde"),
    "at risk from": ("At risk from", "En riesgo desde"),
    "kind": ("Kind", "Clase"),
    "aggregate": ("In longer periods", "En periodos largos"),
    "adds up": ("added up", "se suma"),
    "last counts": ("last value", "último valor"),
    "mean counts": ("mean", "media"),
    "least counts": ("lowest", "el menor"),
    "most counts": ("highest", "el mayor"),
    "earliest counts": ("first value", "primer valor"),
    "distinct counts": ("distinct", "distintos"),
    "least": ("At least", "Como mínimo"),
    "most": ("At most", "Como máximo"),
    "off inside": ("Off track inside", "Sin cumplir dentro"),
    "set inside": ("Set by a person", "Fijados por una persona"),
    "drivers status": ("Drivers' status", "Estado de los inductores"),
    "drivers coverage": ("Drivers' coverage", "Inductores con datos"),
    "signal": ("Signal", "Señal"),
    "sentence": ("In words", "En palabras"),
    "judged kpis": ("KPIs judged", "KPI evaluados"),
    "cause score": ("Cause's score", "Puntuación de la causa"),
    "cause status": ("Cause's status", "Estado de la causa"),
    "effect score": ("Effect's score", "Puntuación del efecto"),
    "effect status": ("Effect's status", "Estado del efecto"),
    "counts head": ("Counts", "Cuenta"),
    "feedback head": ("Feedback", "Retroalimentación"),
    "per head": ("So much of the cause", "Tanto de la causa"),
    "gives head": ("gives of the effect", "da del efecto"),
    "rationale": ("Rationale", "Justificación"),
    "cause id": ("Cause's id", "Id de la causa"),
    "effect id": ("Effect's id", "Id del efecto"),
    "state": ("State", "Situación"),
    "starts": ("Starts", "Comienza"),
    "ends": ("Ends", "Termina"),
    "done share": ("Done", "Completado"),
    "gone share": ("Time gone", "Plazo transcurrido"),
    "budget money": ("Budget", "Presupuesto"),
    "currency": ("Currency", "Moneda"),
    "expected head": ("Expected", "Efecto esperado"),
    # about
    "vision": ("Vision", "Visión"),
    "organisation": ("Organisation", "Organización"),
    "confidentiality": ("Confidentiality", "Confidencialidad"),
    "description": ("Description", "Descripción"),
    "report terms": ("Words of the report", "Términos del informe"),
    "scope": ("Scope", "Alcance"),
    "how to read": ("How to read this workbook", "Cómo leer este libro"),
    "what this is": (
        "The strategy and its scorecard as tables, written from the strategy's files. Change those and write it "
        "anew: what is changed here stays here.",
        "La estrategia y su cuadro de mando en tablas, escritas a partir de los archivos de la estrategia. Los "
        "cambios se hacen en ellos; lo que se cambia aquí se queda aquí."),
    "read numbers": (
        "Every figure is a plain number in the unit of its KPI; what stands around it, such as ≥ or ≈, belongs to its "
        "format. Figures in per cent are real percentages.",
        "Cada cifra es un número en la unidad de su KPI; lo que la rodea, como ≥ o ≈, pertenece al formato. "
        "Las cifras en tanto por ciento son porcentajes reales."),
    "read empty": (
        "An empty cell means that there is nothing to say: no value, no target, no score. It never stands for 0.",
        "Una celda vacía significa que no hay nada que decir: ni valor, ni meta, ni puntuación. Nunca es un 0."),
    "read shares": (
        "A rolled-up score leaves out what has no data. Coverage says how much of the weight had data; under 80 % the "
        "score is provisional, and stands between “at least” and “at most”.",
        "Una puntuación agregada deja fuera lo que no tiene datos. «Con datos» dice qué parte del peso los tenía; "
        "por debajo del 80 % es provisional y queda entre «como mínimo» y «como máximo»."),
    "read change": (
        "Changes are in the unit of the KPI; those of percentages, objectives, perspectives and the index in points.",
        "Los cambios van en la unidad del KPI; los de porcentajes, objetivos, perspectivas e índice, en puntos."),
    "read links": (
        "Links that are “shown, not counted” are illustrative: they are drawn on the map and enter no score.",
        "Las relaciones que «se muestran, no cuentan» son ilustrativas: figuran en el mapa y no entran en ningún "
        "cálculo."),
}
