"""The fixed words of the outlook, in English and in Spanish."""

from __future__ import annotations

from bsc.report.speech.outlook_more_terms import OUTLOOK_MORE_TERMS

OUTLOOK_TERMS: dict[str, tuple[str, str]] = {
    **OUTLOOK_MORE_TERMS,
    "outlook": ("Outlook", "Horizonte"),
    "outlook note": ("What it says", "Qué dice"),
    # where it will land
    "land": ("Where it will land", "Adónde llegará"),
    "land lead": (
        "Forecasts at this pace, not actuals: from the last value on by the median step of the last 12, with a range "
        "that holds in four of five cases if the steps stay as scattered as they were.",
        "Previsiones a este ritmo, no datos reales: desde el último valor, con el paso mediano de los 12 últimos y un "
        "intervalo que se cumple en cuatro de cada cinco casos si los pasos siguen siendo igual de irregulares."),
    "land none": ("No KPI with a target in figures has an actual yet.",
                  "Ningún KPI con meta en cifras tiene datos todavía."),
    "land last": ("Last", "Último"),
    "land pace": ("Pace", "Ritmo"),
    "land forecast head": ("Forecast", "Previsión"),
    "land range head": ("Range", "Intervalo"),
    "land at this pace": ("At this pace {n} by {period} against {m}.",
                          "A este ritmo, {n} hasta {period} frente a {m}."),
    "land at this pace, no target": ("At this pace {n} by {period}.", "A este ritmo, {n} hasta {period}."),
    "land chance reaches": ("The whole range {range} reaches the target.",
                            "Todo el intervalo {range} alcanza la meta."),
    "land chance open": ("The target lies within the range {range}.", "La meta está dentro del intervalo {range}."),
    "land chance short": ("The range {range} does not reach the target.", "El intervalo {range} no alcanza la meta."),
    "land chance none": ("Range {range}.", "Intervalo {range}."),
    "land chance outside": ("The range {range} lies outside the target.",
                            "El intervalo {range} queda fuera de la meta."),
    "land says reaches": ("The whole range reaches the target.", "Todo el intervalo alcanza la meta."),
    "land says open": ("The target lies within the range.", "La meta está dentro del intervalo."),
    "land says short": ("The range does not reach the target.", "El intervalo no alcanza la meta."),
    "land says outside": ("The range lies outside the target.", "El intervalo queda fuera de la meta."),
    "land says none": ("No target to compare with then.", "Sin meta con la que comparar entonces."),
    "land year as a whole": ("{period} as a whole: {n} against {m}.", "{period} en total: {n} frente a {m}."),
    "land year as a whole, no target": ("{period} as a whole: {n}.", "{period} en total: {n}."),
    "land as a year before": (
        "From the same months of a year before, with a year's usual change: {n}.",
        "Desde los mismos meses de hace un año, con el cambio anual habitual: {n}."),
    "land own forecast": ("The house's own forecast: {n}.", "Previsión propia: {n}."),
    "land from": ("Forecast from {period}", "Previsión desde {period}"),
    "land few reason": ("Too few values to tell: {n} of at least {m}.",
                        "Muy pocos valores para saberlo: {n} de al menos {m}."),
    "land old reason": ("The last value is too old to tell.", "El último valor es demasiado antiguo para saberlo."),
    "land gap reason": ("The periods before are not complete.", "Faltan periodos anteriores."),
    "land ended reason": ("No further figure is due before the end.", "No se espera otra cifra antes del final."),
    "land per daily": ("a day", "al día"),
    "land per weekly": ("a week", "a la semana"),
    "land per monthly": ("a month", "al mes"),
    "land per quarterly": ("a quarter", "al trimestre"),
    "land per half-yearly": ("a half-year", "al semestre"),
    "land per yearly": ("a year", "al año"),
    "land count reaches": ("target reached: {n}", "alcanzan la meta: {n}"),
    "land count open": ("open: {n}", "sin decidir: {n}"),
    "land count short": ("target not reached: {n}", "no alcanzan la meta: {n}"),
    "land count none": ("not to be told: {n}", "sin previsión: {n}"),
}
