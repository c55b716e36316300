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
    "previous period": ("Previous period", "Periodo anterior"),
    "year before": ("A year before", "Un año antes"),
    "measured": ("Value", "Valor"),
}
