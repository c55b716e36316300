"""The few words that only the command line says, in both languages."""

from __future__ import annotations

_WORDS = {
    "help": ("help", "ayuda"),
    "error": ("error", "error"),
    "errors": ("errors", "errores"),
    "warning": ("warning", "aviso"),
    "warnings": ("warnings", "avisos"),
    "info": ("note", "nota"),
    "infos": ("notes", "notas"),
    "silenced": ("silenced", "en silencio"),
    "silenceds": ("silenced", "en silencio"),
    "until": ("silenced until {until}: {why}", "en silencio hasta {until}: {why}"),
    "no reason": ("no reason given", "sin motivo"),
    "no end": ("silenced without an end: {why}", "en silencio sin fecha final: {why}"),
    "clean": ("Nothing to report", "Nada que señalar"),
    "attained": ("Met", "Logro"),
    "with data": ("With data", "Con datos"),
    "data": ("Data", "Datos"),
    "no actuals": ("no actuals yet", "aún sin datos"),
    "no objective": ("No objective is declared yet.", "Aún no hay ningún objetivo declarado."),
    "no match": ("Nothing matches this selection.", "Nada coincide con esta selección."),
    "nothing written": ("Nothing was written.", "No se ha escrito nada."),
    "tells where": ("`bsc check` tells where.", "`bsc check` dice dónde."),
    "ready": ("is ready. Next:", "ya está. Ahora:"),
}


def word(key: str, language: str) -> str:
    """A word of the command line; anything but Spanish is English."""
    english, spanish = _WORDS[key]
    return spanish if language.startswith("es") else english


def count(number: int, key: str, language: str) -> str:
    """A number with its noun: `1 error`, `2 errors`.

    >>> count(2, "error", "es")
    '2 errores'
    """
    return f"{number} {word(key if number == 1 else key + 's', language)}"
