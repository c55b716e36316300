"""Keys, words, numbers, periods and ids."""

from __future__ import annotations

FORMS = {
    # keys
    "unknown key `{key}`": "no se conoce la clave `{key}`",
    "unknown key `{key}` in `{inside}`": "no se conoce la clave `{key}` en `{inside}`",
    "`{key}` is missing": "falta `{key}`",
    "`{key}` is missing in `{inside}`": "falta `{key}` en `{inside}`",
    "add `{key}:`": "añade `{key}:`",
    "the keys here: {keys}": "las claves de aquí: {keys}",
    "`bsc schema` lists the keys": "`bsc schema` enumera las claves",
    "did you mean the period {period}?": "¿querías decir el periodo {period}?",
    "in YAML the comma separates entries: write {number}":
        "en YAML la coma separa entradas: escribe {number}",
    "in YAML the comma separates entries: put the text in quotes, `{name}: \"{text}, {key}\"`":
        "en YAML la coma separa entradas: pon el texto entre comillas, `{name}: \"{text}, {key}\"`",
    "2.5, not 2,5": "2.5, no 2,5",
    # types
    "this": "esto",
    "{what}: {why}; write yes or no": "{what}: {why}; escribe yes o no",
    "{what} is `{value}`; it can be {words}": "{what} es `{value}`; puede ser {words}",
    "{what} is {kind}; {expected}": "{what} es {kind}; {expected}",
    "{what} is empty; {expected}": "{what} no tiene valor; {expected}",
    "expected {shape}": "se espera {shape}",
    "{first} or {second}": "{first} o {second}",
    "expected a list: begin each line with `- `": "se espera una lista: empieza cada línea con `- `",
    "expected a number, a word, or a mapping with `value:`":
        "se espera un número, una palabra o un grupo de claves con `value:`",
    "expected a mapping: `key: value` lines, indented":
        "se espera un grupo de claves: líneas `clave: valor`, sangradas",
    "expected `word:` lines without `- `, each with its value after it or indented below":
        "se esperan líneas `palabra:` sin `- `, cada una con su valor detrás o sangrado debajo",
    "expected another form; see the reference": "se espera otra forma; mira la referencia",
    "a mapping": "un grupo de claves",
    "a list": "una lista",
    "a word or number": "una palabra o un número",
    "periods with numbers": "periodos con números",
    "a KPI": "un indicador",
    "outcome_of: …": "outcome_of: …",
    "a number": "un número",
    "a weight": "un peso",
    "an id": "un id",
    "a delay": "un desfase",
    "a text": "un texto",
    "a period": "un periodo",
    "yes or no": "yes o no",
    # words with a form of their own
    "`{text}` is neither yes nor no": "`{text}` no es ni yes ni no",
    "`{text}` is not an id; use letters, digits, - _ and ., such as {such}":
        "`{text}` no es un id; usa letras, cifras, - _ y ., como {such}",
    "`{text}` is not a delay; write 2 weeks, 1 month, 2 quarters or 1 year":
        "`{text}` no es un desfase; escribe 2 semanas, 1 mes, 2 trimestres o 1 año",
    "`{text}` is negative; write 0 or more": "`{text}` es negativo; escribe 0 o más",
    "`{text}` is not a whole number; write 0, 1, 2 …": "`{text}` no es un número entero; escribe 0, 1, 2…",
    # colours
    "a colour": "un color",
    '`{text}` is not a colour; write one as "{near}"': '`{text}` no es un color; escríbelo así: "{near}"',
    "{colour} on {ground} has a contrast of {ratio}; a link needs {least}":
        "{colour} sobre {ground} tiene un contraste de {ratio}; un enlace necesita {least}",
    "{whole}.{tenth} to 1": "{whole},{tenth} a 1",
    "{shade} is used, the nearest that can be read": "se usa {shade}, el tono legible más cercano",
    "{colour} is too near the colour of “{status}” (distance {apart}, not {least}): a link could be taken for a status":
        "{colour} se parece demasiado al color de «{status}» (distancia {apart}, no {least}): un enlace podría tomarse "
        "por un estado",
    "choose one farther from it, such as #1d4ed8": "elige uno más alejado, como #1d4ed8",
    "on track": "Cumple",
    "at risk": "En riesgo",
    "off track": "No cumple",
    # numbers
    "`{text}` is not a number; write {advice}": "`{text}` no es un número; escribe {advice}",
    "digits with a point for decimals, such as 1234.5": "cifras, con punto para los decimales, como 1234.5",
    "`{text}` is too close to zero; write 0": "`{text}` está demasiado cerca de cero; escribe 0",
    "`{text}` is too large for a number": "`{text}` es demasiado grande para un número",
    "{number} with a plain minus": "{number} con un guion normal",
    "{number}; a letter stands among the digits": "{number}; hay una letra entre las cifras",
    "{whole}, or {parted} if the point marks decimals": "{whole}, o {parted} si el punto separa los decimales",
    "{whole}, or {parted} if the comma marks decimals": "{whole}, o {parted} si la coma separa los decimales",
    'the sign goes to the metric: unit: "{sign}"': 'el signo va en la métrica: unit: "{sign}"',
    "the currency goes under `currency:`": "la moneda va en `currency:`",
    "quote it if it is meant as words: shown, not judged":
        "entrecomíllalo si es un texto: se muestra, no se evalúa",
    "`,{label}` begins a new entry: in YAML the comma separates entries":
        "`,{label}` empieza otra entrada: en YAML la coma separa entradas",
    "write decimals with a point, such as 2.5": "escribe los decimales con punto, como 2.5",
    "`{text}` is read as {value}, with decimals": "`{text}` se lee como {value}, con decimales",
    "for thousands write {whole}; for decimals write {parted}":
        "si son miles, escribe {whole}; si son decimales, {parted}",
    # periods
    "{text} is not a period; write 2026, 2026-H1, 2026-Q1, 2026-01, 2026-P01, 2026-W05 or 2026-01-31":
        "{text} no es un periodo; escribe 2026, 2026-H1, 2026-Q1, 2026-01, 2026-P01, 2026-W05 o 2026-01-31",
    "{text} does not exist: a year has 13 periods of four weeks, P01 to P13":
        "{text} no existe: un año tiene 13 periodos de cuatro semanas, P01 a P13",
    "{text} is not a period; write {near}": "{text} no es un periodo; escribe {near}",
    "{day_first}, or {month_first} if the month comes first":
        "{day_first}, o {month_first} si el mes va primero",
    "{text} is not a year between 1900 and 2200": "{text} no es un año entre 1900 y 2200",
    "{text} does not exist in the calendar": "{text} no existe en el calendario",
    "a fiscal year has halves, quarters and periods of four weeks only: FY2026-Q1, FY2026-P01":
        "un ejercicio fiscal solo tiene semestres, trimestres y periodos de cuatro semanas: FY2026-Q1, FY2026-P01",
    "month {month} does not exist": "el mes {month} no existe",
    "write 1 to 12": "escribe de 1 a 12",
    "`{text}` is not a stretch of time; write 2026-07..2027-06":
        "`{text}` no es un intervalo; escribe 2026-07..2027-06",
    "`{text}` ends before it begins": "`{text}` acaba antes de empezar",
    "swap the two periods": "intercambia los dos periodos",
    "`{word}` ends {end}, before it starts {start}": "`{word}` acaba en {end}, antes de empezar en {start}",
    "swap the two dates": "intercambia las dos fechas",
    # ids
    "KPI": "indicador",
    "metric": "métrica",
    "objective": "objetivo",
    "perspective": "perspectiva",
    "initiative": "iniciativa",
    "theme": "línea estratégica",
    "decision": "decisión",
    "question": "pregunta",
    "write `open`, `done` or `dropped`": "escribe `open`, `done` o `dropped`",
    "`{word}` is no status that closes a decision, so it counts as open":
        "`{word}` no es un estado que cierre una decisión: cuenta como abierta",
    "`{word}` is updated on {day}, before it is decided on {made}":
        "`{word}` se actualiza el {day}, antes de decidirse el {made}",
    "`{word}` is answered on {day}, before it is asked on {made}":
        "`{word}` se responde el {day}, antes de plantearse el {made}",
    "move it to a later review": "pásalo a una revisión posterior",
    "no {kind} `{word}` is declared": "no se ha declarado `{word}` como {kind}",
    "declare it, or name another {kind}": "declara ese id o escribe otro id de {kind}",
    "{kind} `{word}` is declared twice; first at {place}":
        "el id de {kind} `{word}` se declara dos veces; la primera, en {place}",
    "give one of them another id": "da otro id a uno de los dos",
    "`{word}` and `{first}`": "`{word}` y `{first}`",
    "{kind} ids {pair} differ only in case": "los id de {kind} {pair} solo se distinguen por las mayúsculas",
    "{kind} ids {pair} differ in no visible way": "los id de {kind} {pair} no se distinguen a la vista",
    "write both alike, or rename one": "escríbelos igual o cambia uno",
}  # fmt: skip
