"""Whole sentences of the report, in English and in Spanish.

`{o}` is the outcome, `{d}` the drivers; `{b}` a score before, in `{s}`, `{n}` the same now, `{m}` months of drivers.
"""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "say on-course": (
        "Outcome at {o}, drivers at {d}: both are on track.",
        "Resultado en {o}, inductores en {d}: ambos cumplen."),
    "say eroding": (
        "The outcome is on track at {o}, while its drivers have fallen from {b} in {s} to {n}. "
        "What should bring the result is giving way.",
        "El resultado cumple, en {o}, pero sus inductores han bajado de {b} en {s} a {n}. "
        "Cede aquello que debe traer el resultado."),
    "say not-explained": (
        "The outcome is at {o}, on track, while its drivers stand at {d}. "
        "Something else carries the result, or these are not its drivers.",
        "El resultado cumple, en {o}, y sus inductores están en {d}. "
        "Otra cosa sostiene el resultado, o estos no son sus inductores."),
    "say recovering": (
        "The drivers are on track at {d}; the outcome has risen from {b} in {s} to {n}.",
        "Los inductores cumplen, en {d}; el resultado ha subido de {b} en {s} a {n}."),
    "say no-effect-yet": (
        "The drivers are on track at {d}; the outcome is at {o}, {c}. "
        "If it does not rise within the delay of its links, question the links.",
        "Los inductores cumplen, en {d}; el resultado está en {o}, {c}. "
        "Si no sube dentro del desfase de sus relaciones, conviene revisar esas relaciones."),
    "course": ("against {b} in {s}", "frente a {b} en {s}"),
    "course alike": (
        "like for like {n} against {b} in {s}", "en términos comparables {n}, frente a {b} en {s}"),
    "course unknown": (
        "with no new figures to compare with {s}", "sin cifras nuevas que comparar con {s}"),
    "alike": ("{n}, like for like", "{n}, en términos comparables"),
    "delayed": ("{n} ({m}, given the delay)", "{n} ({m}, por el desfase)"),
    "say neither": (
        "Outcome at {o}, drivers at {d}: neither is on track.",
        "Resultado en {o}, inductores en {d}: ninguno cumple."),
    "say outcome": (
        "Outcome at {o}. The drivers have too little data for a signal.",
        "Resultado en {o}. Los inductores tienen muy pocos datos para dar una señal."),
    "say outcome then": (
        "Outcome at {o}. The drivers of {m}, which should show by now, have too little data for a signal.",
        "Resultado en {o}. Los inductores de {m}, que ya deberían notarse, tienen muy pocos datos para dar una señal."),
    "say drivers": (
        "Drivers at {d}. The outcome has too little data for a signal.",
        "Inductores en {d}. El resultado tiene muy pocos datos para dar una señal."),
    "say alone": (
        "Outcome at {o}. No driver is declared, so nothing says whether it will hold.",
        "Resultado en {o}. Sin inductores declarados, nada dice si se mantendrá."),
    "say nothing": (
        "No data: neither the outcome nor the drivers can be told.",
        "Sin datos: no se conocen ni el resultado ni los inductores."),
    "say unjudged": (
        "None of its KPIs is judged at this date.",
        "Ninguno de sus KPI se evalúa en esta fecha."),
    "say unmeasured": (
        "Nothing measures this objective: it has no KPI and no driver.",
        "Nada mide este objetivo: no tiene KPI ni inductores."),
    "why no-actual": ("no actual up to this date", "sin valor real a esta fecha"),
    "why stale": ("the last value is too old to count", "el último valor es demasiado antiguo"),
    "why before-target": (
        "the value is older than the first target", "el valor es anterior a la primera meta"),
    "why too-early": (
        "too early to judge: under 20 % planned", "pronto para evaluar: lo previsto no llega al 20 %"),
    "why words-target": ("the target is in words", "la meta está en palabras"),
    "why no-target": ("no target declared", "sin meta declarada"),
    "why input": ("an input: shown, not judged", "un insumo: se muestra, no se evalúa"),
    "why not-due": ("not due yet", "aún no vence"),
    "why not-computed": (
        "its values are not computed by this version", "esta versión no calcula sus valores"),
    "why word-without-state": (
        "a word without a state that scores it", "una palabra sin puntuación en `states:`"),
    "why inactive": ("the objective is not pursued at this date", "el objetivo no está en vigor en esta fecha"),
}
