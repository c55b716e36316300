"""What is said of edits that are worth asking about: neutrally, in English and in Spanish."""

from __future__ import annotations

HINTS: dict[str, tuple[str, str]] = {
    "eased": (
        "the target of {s} for {period} was changed from {was} to {now} on {day}, after the actual of {period} "
        "({actual}) was recorded",
        "la meta {s:of} para {period} pasó de {was} a {now} el {day}, con el valor real de {period} ({actual}) "
        "ya registrado"),
    "eased run": (
        "the target of {s} for {n} periods, {first} to {period}, was made easier on {day}, after their actuals were "
        "recorded (for {period}: from {was} to {now}, actual {actual})",
        "la meta {s:of} para {n} periodos, de {first} a {period}, se suavizó el {day}, con sus valores reales "
        "ya registrados (para {period}: de {was} a {now}, valor real {actual})"),
    "eased together": (
        "the target of {s} for {period} was changed from {was} to {now} on {day}, in the same commit that recorded the "
        "actual of {period} ({actual})",
        "la meta {s:of} para {period} pasó de {was} a {now} el {day}, en el mismo commit que registró el valor real de "
        "{period} ({actual})"),
    "eased together run": (
        "the target of {s} for {n} periods, {first} to {period}, was made easier on {day}, in the same commit that "
        "recorded their actuals (for {period}: from {was} to {now}, actual {actual})",
        "la meta {s:of} para {n} periodos, de {first} a {period}, se suavizó el {day}, en el mismo commit que "
        "registró sus valores reales (para {period}: de {was} a {now}, valor real {actual})"),
    "rejudged": (
        "how {s} is judged was changed on {day}, after the actual of {period} ({actual}) was recorded: {period} went "
        "from {was} to {now}",
        "la forma de evaluar {s} cambió el {day}, con el valor real de {period} ({actual}) ya registrado: {period} "
        "pasó de {was} a {now}"),
    "rejudged run": (
        "how {s} is judged was changed on {day}, after the actuals of {n} periods, {first} to {period}, were recorded: "
        "{period} ({actual}) went from {was} to {now}",
        "la forma de evaluar {s} cambió el {day}, con los valores reales de {n} periodos, de {first} a {period}, ya "
        "registrados: {period} ({actual}) pasó de {was} a {now}"),
    "rejudged together": (
        "how {s} is judged was changed on {day}, in the same commit that recorded the actual of {period} ({actual}): "
        "{period} is {now} instead of {was}",
        "la forma de evaluar {s} cambió el {day}, en el mismo commit que registró el valor real de {period} "
        "({actual}): {period} queda en {now} en vez de {was}"),
    "rejudged together run": (
        "how {s} is judged was changed on {day}, in the same commit that recorded the actuals of {n} periods, {first} "
        "to {period}: {period} ({actual}) is {now} instead of {was}",
        "la forma de evaluar {s} cambió el {day}, en el mismo commit que registró los valores reales de {n} periodos, "
        "de {first} a {period}: {period} ({actual}) queda en {now} en vez de {was}"),
    "late": (
        "the actual of {s} for {period} was changed from {was} to {now} on {day}, {days} days after the period ended, "
        "not marked as restated",
        "el valor real {s:of} de {period} se cambió de {was} a {now} el {day}, {days} días después de acabar el "
        "periodo, sin marcarse como corregido"),
    "late run": (
        "{n} actuals of {s}, {first} to {period}, were changed on {day}, the last of them {days} days after its period "
        "ended ({period}: from {was} to {now}), not marked as restated",
        "{n} valores reales {s:of}, de {first} a {period}, se cambiaron el {day}, el último de ellos {days} días "
        "después de acabar su periodo ({period}: de {was} a {now}), sin marcarse como corregidos"),
    "late removal": (
        "the actual of {s} for {period} ({was}) was removed on {day}, {days} days after the period ended",
        "el valor real {s:of} de {period} ({was}) se quitó el {day}, {days} días después de acabar el periodo"),
    "late removal run": (
        "{n} actuals of {s}, {first} to {period}, were changed or removed on {day}; that of {period} ({was}) {days} "
        "days after the period ended",
        "{n} valores reales {s:of}, de {first} a {period}, se cambiaron o quitaron el {day}; el de {period} ({was}), "
        "{days} días después de acabar el periodo"),
    "heaped": (
        "of {n} values of {s} within {near} points of on track, {above} reach it: a fair coin would do so in "
        "less than 1 of {rare} cases",
        "de {n} valores {s:of} a menos de {near} puntos del umbral de cumple, {above} lo alcanzan: una moneda al aire "
        "lo haría en menos de 1 de cada {rare} casos"),
}

AROUND: dict[str, tuple[str, str]] = {
    "eased": ("Targets made easier after the result was known",
              "Metas suavizadas con el resultado ya conocido"),
    "late": ("Figures changed long after their period", "Cifras cambiadas mucho después de su periodo"),
    "heaped": ("Values just above the edge", "Valores justo por encima del umbral"),
    "title": ("{name} · worth asking about", "{name} · conviene preguntar"),
    "nothing": ("Nothing to ask about.", "Nada que preguntar."),
    "seen": ("{n} commits looked at, {first} to {last}.", "{n} commits revisados, de {first} a {last}."),
    "seen, one": ("1 commit looked at, {first}.", "1 commit revisado, {first}."),
    "seen, one day": ("{n} commits looked at, all of {first}.", "{n} commits revisados, todos del {first}."),
    "cut": ("Older ones were not looked at.", "Los anteriores no se revisaron."),
    "unread": ("Passed over, because they cannot be read: {n}.", "Omitidos, porque no se pueden leer: {n}."),
    "no history": ("There is no git history here: only the figures as they are were looked at.",
                   "Aquí no hay historial de git: solo se revisaron las cifras tal como están."),
    "reasons": ("Each may have a good reason; ask the person who made it before you conclude.",
                "Cada caso puede tener una buena razón; pregunta a quien lo hizo antes de concluir."),
}
