"""Figures, targets, scales, weights and links."""

from __future__ import annotations

MEASURES = {
    # figures
    "`{metric}` has two values for {period}; first at {place}":
        "`{metric}` tiene dos valores para {period}; el primero, en {place}",
    "first given here": "el primer valor está aquí",
    "keep one": "deja uno",
    "`{word}` is none of the states of `{metric}`": "`{word}` no es ninguno de los estados de `{metric}`",
    # metrics and KPIs
    "metric `{word}` is defined twice, and not alike; first at {place}":
        "la métrica `{word}` se define dos veces y de distinta forma; la primera, en {place}",
    "first defined here": "se define aquí por primera vez",
    "define it once under `metrics:` and refer to it with `metric:`, or give another id":
        "defínela una vez en `metrics:` y cítala con `metric:`, o dale otro id",
    "`{metric}` serves this objective twice": "`{metric}` mide dos veces este objetivo",
    "first used here": "se usa aquí por primera vez",
    "give the second an `id:`": "da un `id:` al segundo",
    "this KPI names no metric": "este indicador no nombra ninguna métrica",
    "add `metric:`, or `id:` to declare one here": "añade `metric:`, o `id:` para declarar una aquí",
    "`{metric}` is defined under `metrics:`; this entry defines it again":
        "`{metric}` ya se define en `metrics:`; esta entrada la define otra vez",
    "move the definition there, or write `id:` for another":
        "lleva allí la definición o escribe `id:` para declarar otra",
    # targets
    "this target is a bare number, read as: each period must meet it":
        "esta meta es un solo número: se entiende que cada periodo debe cumplirla",
    "{count} targets are bare numbers, read as: each period must meet it":
        "{count} metas son un solo número: se entiende que cada periodo debe cumplirlo",
    "write {{reach: 60, by: 2026-12}} for a plan over time":
        "para un plan en el tiempo, escribe {{reach: 60, by: 2026-12}}",
    "for a yes by a date write {{done_by: {date}}}": "para un sí antes de una fecha escribe {{done_by: {date}}}",
    "for a range write {{between: [{low}, {high}]}}": "para un intervalo escribe {{between: [{low}, {high}]}}",
    "`{text}` is read as words: shown, not judged": "`{text}` se lee como texto: se muestra, no se evalúa",
    "to have it judged write {{at_most: {number}}}": "para que se evalúe, escribe {{at_most: {number}}}",
    "to have it judged write {{at_least: {number}}}": "para que se evalúe, escribe {{at_least: {number}}}",
    "a target cannot be both `{first}` and `{second}`": "una meta no puede ser a la vez `{first}` y `{second}`",
    "this target says nothing to judge by": "esta meta no dice con qué comparar",
    "give one of {keys}": "escribe una de {keys}",
    "`between` has {count} numbers": "`between` tiene {count} números",
    "write between: [low, high]": "escribe between: [mínimo, máximo]",
    "the range is reversed: {first} is above {second}": "el intervalo está al revés: {first} es mayor que {second}",
    "write between: [{low}, {high}]": "escribe between: [{low}, {high}]",
    "`off_beyond: {far}` is not beyond `within: {near}`": "`off_beyond: {far}` no va más allá de `within: {near}`",
    "make off_beyond the larger one": "haz que off_beyond sea el mayor",
    "the plan begins at {start}, not before it ends at {end}":
        "el plan empieza en {start}, no antes de acabar en {end}",
    "make `from` earlier than `by`": "pon `from` antes que `by`",
    "`{name}` needs `{key}:`": "`{name}` necesita `{key}:`",
    "add {key}: 2026-12": "añade {key}: 2026-12",
    "the phases total {total} %, not 100 %": "las fases suman {total} %, no 100 %",
    "make the shares total 100 %": "haz que las partes sumen 100 %",
    # bands and scales
    "bands in the unit need both `on_track` and `at_risk`":
        "los umbrales en la unidad necesitan `on_track` y `at_risk`",
    "the bands are reversed: at_risk {risk} is above on_track {on}":
        "los umbrales están al revés: at_risk {risk} es mayor que on_track {on}",
    "the bands are reversed: at_risk {risk} is below on_track {on}":
        "los umbrales están al revés: at_risk {risk} es menor que on_track {on}",
    "swap the two numbers": "intercambia los dos números",
    "`reach` plans a line from the baseline, and none is given":
        "`reach` traza una línea desde el valor de partida, y no hay ninguno",
    "`scale: progress` needs a baseline": "`scale: progress` necesita un valor de partida",
    "baseline {value}": "valor de partida: {value}",
    "a ratio to a target of {value} says nothing": "una razón respecto a una meta de {value} no dice nada",
    "add `baseline:`, or write `hold:`, at_least: or at_most:":
        "añade `baseline:` o escribe `hold:`, at_least: o at_most:",
    "the scale has no width: baseline and target are both {value}":
        "la escala no tiene anchura: el valor de partida y la meta son {value}",
    "give another baseline, or write `hold:` to stay there":
        "da otro valor de partida o escribe `hold:` para mantenerse ahí",
    "higher is better, yet the target {target} is not above the baseline {base}":
        "mejor cuanto mayor, pero la meta {target} no supera el valor de partida {base}",
    "lower is better, yet the target {target} is not below the baseline {base}":
        "mejor cuanto menor, pero la meta {target} no baja del valor de partida {base}",
    "turn `better:` round, or set a target above {base}": "invierte `better:` o pon una meta mayor que {base}",
    "turn `better:` round, or set a target below {base}": "invierte `better:` o pon una meta menor que {base}",
    "`scale: performance` needs `min` and `max`": "`scale: performance` necesita `min` y `max`",
    "add `min:` and `max:` to the metric": "añade `min:` y `max:` a la métrica",
    "`{metric}` has only one end of its scale: `{key}` is missing":
        "`{metric}` solo tiene un extremo de su escala: falta `{key}`",
    "add `{key}:`, or give the KPI a `baseline:`": "añade `{key}:` o da al indicador un `baseline:`",
    "the scale of `{metric}` is reversed: min {low}, max {high}":
        "la escala de `{metric}` está al revés: min {low}, max {high}",
    "the scale of `{metric}` has no width: min {low}, max {high}":
        "la escala de `{metric}` no tiene anchura: min {low}, max {high}",
    "make max the larger one": "haz que max sea el mayor",
    "`{period}` sets a target for a {cadence} flow: is it for each period, or their total?":
        "`{period}` fija la meta de un flujo {cadence}: ¿es para cada periodo o para su total?",
    "write {{each: {value}}}, or `target: {{total: {value}, over: {period}}}`":
        "escribe {{each: {value}}} o `target: {{total: {value}, over: {period}}}`",
    "daily": "diario",
    "weekly": "semanal",
    "four-weekly": "de cuatro semanas",
    "monthly": "mensual",
    "quarterly": "trimestral",
    "half-yearly": "semestral",
    "yearly": "anual",
    # weights
    "some weights among these siblings are percentages, this one is not":
        "algunos pesos de este grupo son porcentajes y este no",
    "give all siblings a percentage, or none": "da un porcentaje a todos o a ninguno",
    "the weights of these siblings total {total} %, not 100 %": "los pesos de este grupo suman {total} %, no 100 %",
    "make them total 100 %": "haz que sumen 100 %",
    "`{metric}`: the figure of {day} counts once {period} has ended":
        "`{metric}`: la cifra del {day} cuenta cuando {period} haya terminado",
    "what is measured now and then has `cadence: irregular`":
        "lo que se mide de vez en cuando lleva `cadence: irregular`",
    "`{metric}` is a level, `aggregate: last`; added up to a total it tells nothing":
        "`{metric}` es un nivel, `aggregate: last`; sumarlo hasta un total no dice nada",
    "give it `reach:`, or `aggregate: sum` if it is a flow":
        "ponle `reach:`, o `aggregate: sum` si es un flujo",
    # links
    "`{objective}` cannot drive itself": "`{objective}` no puede impulsarse a sí mismo",
    "name another objective": "nombra otro objetivo",
    "this link has another `{key}` at its other end": "esta relación tiene otro `{key}` en el otro extremo",
    "say it once, or alike": "dilo una sola vez o igual en los dos",
}  # fmt: skip
