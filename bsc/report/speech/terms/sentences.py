"""Whole sentences of the report, in English and in Spanish.

`{o}` is the outcome, `{d}` the drivers; `{b}` a score before, in `{s}`, `{n}` the same now, `{m}` months of drivers.
"""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "say on-course": (
        "Outcome at {o}, drivers at {d}: both are on track.",
        "Resultado al {o} e inductores al {d}: ambos cumplen."),
    "say eroding": (
        "The outcome is on track at {o}, while its drivers have fallen from {b} in {s} to {n}. "
        "What should bring the result is giving way.",
        "El resultado cumple ({o}), pero sus inductores han bajado del {b} en {s} al {n}. "
        "Cede lo que debería traer el resultado."),
    "say not-explained": (
        "The outcome is at {o}, on track, while its drivers stand at {d}. "
        "Something else carries the result, or these are not its drivers.",
        "El resultado cumple ({o}), pero sus inductores están al {d}. "
        "O lo sostiene otra cosa, o estos no son sus inductores."),
    "say recovering": (
        "The drivers are on track at {d}; the outcome has risen from {b} in {s} to {n}.",
        "Los inductores cumplen, con un {d}; el resultado ha subido del {b} en {s} al {n}."),
    "say no-effect-yet": (
        "The drivers are on track at {d}; the outcome is at {o}, {c}. "
        "If it does not rise within the delay of its links, question the links.",
        "Los inductores cumplen, con un {d}; el resultado está al {o}, {c}. "
        "Si no sube en el plazo que marca el desfase de sus relaciones, conviene revisarlas."),
    "course": ("against {b} in {s}", "frente al {b} de {s}"),
    "course alike": (
        "like for like {n} against {b} in {s}", "en términos comparables, {n} frente al {b} de {s}"),
    "course unknown": (
        "with no new figures to compare with {s}", "sin cifras nuevas que comparar con {s}"),
    "alike": ("{n}, like for like", "{n}, en términos comparables"),
    "delayed": ("{n} ({m}, given the delay)", "{n} ({m}, por el desfase)"),
    "say neither": (
        "Outcome at {o}, drivers at {d}: neither is on track.",
        "Resultado al {o} e inductores al {d}: ninguno cumple."),
    "say outcome": (
        "Outcome at {o}. The drivers have too little data for a signal.",
        "Resultado al {o}. No hay datos suficientes de los inductores para dar una señal."),
    "say outcome then": (
        "Outcome at {o}. The drivers of {m}, which should show by now, have too little data for a signal.",
        "Resultado al {o}. No hay datos suficientes de los inductores de {m}, que ya deberían notarse, para dar una "
        "señal."),
    "say drivers": (
        "Drivers at {d}. The outcome has too little data for a signal.",
        "Inductores al {d}. No hay datos suficientes del resultado para dar una señal."),
    "say alone": (
        "Outcome at {o}. No driver is declared, so nothing says whether it will hold.",
        "Resultado al {o}. No tiene inductores declarados: nada indica si se mantendrá."),
    "say nothing": (
        "No data: neither the outcome nor the drivers can be told.",
        "Sin datos: no se conocen ni el resultado ni los inductores."),
    "say unjudged": (
        "None of its KPIs is judged at this date.",
        "Ninguno de sus KPI se evalúa en esta fecha."),
    "say unmeasured": (
        "Nobody measures this objective: it has no KPI and no driver.",
        "Nadie mide este objetivo: no tiene KPI ni inductores."),
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
