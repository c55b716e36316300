"""The words that only print and slides need, in English and in Spanish."""

from __future__ import annotations

PAPER_TERMS: dict[str, tuple[str, str]] = {
    "summary": ("Summary", "Resumen"),
    "exceptions": ("Exceptions", "Excepciones"),
    "exceptions lead": (
        "{n} of {m} objectives are off track or eroding.", "{n} de {m} objetivos no cumplen o pierden fuerza."),
    "exceptions lead, one": (
        "1 of {m} objectives is off track or eroding.", "1 de {m} objetivos no cumple o pierde fuerza."),
    "exceptions none": ("No objective is off track or eroding.", "Ningún objetivo deja de cumplir ni pierde fuerza."),
    "unknown lead": ("{n} more have no data.", "{n} más no tienen datos."),
    "unknown lead, one": ("1 more has no data.", "1 más no tiene datos."),
    "weakest": ("Weakest outcomes", "Resultados más débiles"),
    "strongest": ("Strongest outcomes", "Resultados más fuertes"),
    "without data": ("Without data", "Sin datos"),
    "decisions due": ("Decisions not yet done", "Decisiones pendientes"),
    "perspectives": ("Perspectives", "Perspectivas"),
    "decision": ("Decision", "Decisión"),
    "due head": ("Due", "Vence"),
    "pack": ("Briefing pack", "Dossier de la reunión"),
    "lacks more": ("and {n} more, listed on the web page", "y {n} más, en la página web"),
    "page at": ("page {n}", "pág. {n}"),
    "page of": ("Page {n} of {m}", "Página {n} de {m}"),
    "no initiative": (
        "None: nobody works on this objective by an initiative.",
        "Ninguna: ninguna iniciativa trabaja en este objetivo."),
    "no note": ("No note for this objective.", "Sin notas para este objetivo."),
    "plan": ("Plan", "Plan"),
    "objective sheets": ("Objective sheets", "Fichas de los objetivos"),
    "unit of change": ("Δ in the unit of the KPI", "Δ en la unidad del KPI"),
}
