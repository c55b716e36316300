"""The words of meetings: questions, options, decisions, and the view for the room, in English and in Spanish."""

from __future__ import annotations

MEETING_TERMS: dict[str, tuple[str, str]] = {
    "dropped": ("dropped", "retirada"),
    "done on": ("done {period}", "hecha: {period}"),
    "dropped on": ("dropped {period}", "retirada: {period}"),
    "done since": ("Done since {period}", "Cerradas desde el {period}"),
    "questions": ("Questions to decide", "Preguntas por decidir"),
    "to decide": ("To decide", "Por decidir"),
    "option": ("Option", "Opción"),
    "cost": ("Cost", "Coste"),
    "effect": ("Effect", "Efecto"),
    "for": ("For", "A favor"),
    "against": ("Against", "En contra"),
    "recommendation": ("Recommended: {text}", "Se recomienda: {text}"),
}
