"""The words of the funnel and of the reading by question, in English and in Spanish."""

from __future__ import annotations

FUNNEL_TERMS: dict[str, tuple[str, str]] = {
    "funnel": ("Funnel", "Embudo"),
    "funnel lead": (
        "How many get to each stage. A share is taken only of counts of one and the same period, and says of what.",
        "Cuántos llegan a cada etapa. Solo se calcula una parte entre recuentos de un mismo periodo, y se dice de "
        "qué."),
    "stage acquisition": ("Acquisition", "Captación"),
    "stage engagement": ("Engagement", "Interacción"),
    "stage conversion": ("Conversion", "Conversión"),
    "stage loyalty": ("Loyalty", "Fidelización"),
    "stage empty": ("no metric of this stage", "sin métricas de esta etapa"),
    "stage share": ("{n} of {name}", "{n} de {name}"),
    "stage level": ("a level, no flow: no share is taken", "un nivel, no un flujo: no se calcula ninguna parte"),
    "stage apart": ("no share: not a count of the same period as a stage before",
                    "sin parte: no es un recuento del mismo periodo que una etapa anterior"),
    "funnel others": ("Other metrics of the stages", "Otras métricas de las etapas"),
    "funnel stage": ("Stage", "Etapa"),
    "previous period": ("Previous period", "Periodo anterior"),
    "year before": ("A year before", "Un año antes"),
    "measured": ("Value", "Valor"),
    "by-question": ("By question", "Por pregunta"),
    "asked lead": (
        "What each business question is answered by, and how well.",
        "Qué responde a cada pregunta de negocio, y cómo de bien."),
    "asked head": ("Question, KPI", "Pregunta, KPI"),
    "asked all": ("All {n} KPIs are on track.", "Los {n} KPI cumplen."),
    "asked all, one": ("Its KPI is on track.", "Su KPI cumple."),
    "asked some": ("{m} of {n} KPIs on track; {names}.", "Cumplen {m} de {n} KPI; {names}."),
    "asked some, none": ("None of {n} KPIs is on track; {names}.", "No cumple ninguno de {n} KPI; {names}."),
    "asked off track": ("{name} is off track", "{name} no cumple"),
    "asked at risk": ("{name} is at risk", "{name} está en riesgo"),
    "asked no data": ("{name} has no data", "{name} no tiene datos"),
    "asked not judged": ("{name} is not judged", "{name} no se evalúa"),
    "asked since": (" since {period}", " desde {period}"),
    "asked whole": (" since {period}, the first period", " desde {period}, el primer periodo"),
    "asked more": ("{n} more not on track", "{n} más sin cumplir"),
    "asked watched": ("Only watched: no KPI answers it.", "Solo se observa: ningún KPI la responde."),
    "asked empty": ("Nothing answers it: {names} without figures.", "Nada la responde: {names} sin datos."),
    "asked alone": ("Watched, nobody’s KPI", "Se observa; no es KPI de nadie"),
    "unasked": ("{n} KPIs answer no declared question.", "{n} KPI no responden a ninguna pregunta declarada."),
    "unasked, one": ("1 KPI answers no declared question.", "1 KPI no responde a ninguna pregunta declarada."),
}
