"""Sources of figures and formulas."""

from __future__ import annotations

DATA = {
    # sources
    "source": "fuente",
    "the source `{word}` names no file": "la fuente `{word}` no nombra ningún fichero",
    "add `file: data/{word}.csv`": "añade `file: data/{word}.csv`",
    "the source `{word}` does not say which column tells when":
        "la fuente `{word}` no dice qué columna indica la fecha",
    "add `date:` with the name of that column": "añade `date:` con el nombre de esa columna",
    "`{word}` is not a time zone": "`{word}` no es una zona horaria",
    "write it as in Europe/Madrid": "escríbela como Europe/Madrid",
    "give the path of a file of rows": "indica la ruta de un fichero con filas de datos",
    "write data/sales.csv": "escribe data/ventas.csv",
    "`{metric}` does not say which column of `{source}` it is": "`{metric}` no dice qué columna de `{source}` es",
    "add `column:`, or `aggregate: count` to count rows": "añade `column:`, o `aggregate: count` para contar filas",
    "{file} is read with {keys}, as its rows tell": "{file} se lee con {keys}, según indican sus filas",
    "write it there to be sure": "escríbelo ahí para mayor seguridad",
    "{period} is still running in {file}; it is left out": "{period} aún está en curso en {file}; no se cuenta",
    "it counts once its last days are there; what is measured now and then has `cadence: irregular`":
        "contará cuando estén sus últimos días; lo que se mide de vez en cuando tiene `cadence: irregular`",
    "no `source:` of `sources:` is named, nothing is gathered":
        "no se nombra ninguna de las `sources:`, así que no se recoge nada",
    "name one of `sources:`, or give `actuals:`": "nombra una de `sources:` o escribe `actuals:`",
    "{message} ({count} times)": "{message} ({count} veces)",
    # files of rows
    "`{file}` is of no kind that is read": "`{file}` no es de ningún tipo que se pueda leer",
    "give CSV, TSV, Parquet, JSON lines (.jsonl), XLSX or SQLite":
        "usa CSV, TSV, Parquet, líneas JSON (.jsonl), XLSX o SQLite",
    "save it as JSON lines: one object to a line, in a .jsonl file":
        "guárdalo como líneas JSON: un objeto por línea, en un fichero .jsonl",
    "{file} is one array, not JSON lines": "{file} es un único vector, no líneas JSON",
    "this line of {file} is not a JSON object": "esta línea de {file} no es un objeto JSON",
    "write one object to a line": "escribe un objeto por línea",
    "{file} is no Parquet file, or damaged": "{file} no es un fichero Parquet o está dañado",
    "export it again": "expórtalo de nuevo",
    "a line of {file} never ends: a quotation mark is open, or it has over {limit} MB":
        "una línea de {file} no termina: hay unas comillas sin cerrar o pasa de {limit} MB",
    "the column `{column}` holds no numbers": "la columna `{column}` no contiene números",
    "the first line of {file} is empty": "la primera línea de {file} está vacía",
    "begin with the names of the columns": "empieza por los nombres de las columnas",
    "the column `{column}` holds numbers without end": "la columna `{column}` contiene números infinitos",
    "leave them empty, or give the number that is meant": "déjalos vacíos o escribe el número que corresponde",
    "`{key}:` means nothing for {file}": "`{key}:` no significa nada para {file}",
    "take it out": "quítalo",
    # what is odd about rows
    "no row of {file} has `{word}` in `{column}`": "ninguna fila de {file} tiene `{word}` en `{column}`",
    "{file} has no rows of {periods}": "{file} no tiene filas de {periods}",
    "add them, if there were any": "añádelas, si las hubo",
    "rows of {file} that are in it before, word for word: {count}; line {line} repeats line {first}":
        "filas de {file} que ya están antes, palabra por palabra: {count}; la línea {line} repite la {first}",
    "take them out, or add the column that tells them apart": "quítalas o añade la columna que las distingue",
    "two columns are of {period}": "hay dos columnas de {period}",
    "leave one out with `range:`": "deja una fuera con `range:`",
    "{file} is not saved as UTF-8": "{file} no está guardado en UTF-8",
    "save it as UTF-8, or add `encoding: {encoding}`": "guárdalo en UTF-8 o añade `encoding: {encoding}`",
    "save it as UTF-8, or add `encoding: utf-16`": "guárdalo en UTF-8 o añade `encoding: utf-16`",
    "save it as CSV, in UTF-8": "guárdalo como CSV, en UTF-8",
    "a column has no name": "hay una columna sin nombre",
    "two columns are called `{column}`": "hay dos columnas llamadas `{column}`",
    "give each column a name of its own in the first line": "da a cada columna su propio nombre en la primera línea",
    "there is no column `{column}`": "no hay ninguna columna `{column}`",
    "`{metric}` is not divided by `{by}`: its part `{part}` is not":
        "`{metric}` no se desglosa por `{by}`: su parte `{part}` no lo está",
    "add `by: {by}` to `{metric}`": "añade `by: {by}` a `{metric}`",
    "{file} is too large for its formats to be looked at: 71 % is read as 0.71":
        "{file} es demasiado grande para mirar sus formatos: 71 % se lee como 0.71",
    "work out the metric with a formula: share * 100": "calcula la métrica con una fórmula: share * 100",
    "cells of {file} that are shown in per cent are read as they are shown: 71 % is 71":
        "las celdas de {file} que se muestran en tanto por ciento se leen como se muestran: 71 % es 71",
    "more than {limit} columns": "más de {limit} columnas",
    "keep the columns that count": "deja solo las columnas que cuentan",
    "keep the years that count": "deja solo los años que cuentan",
    "keep the columns and years that count": "deja solo las columnas y los años que cuentan",
    "keep the years that count, or save it as Parquet": "deja solo los años que cuentan o guárdalo como Parquet",
    "this line of {file} has another number of columns than the first":
        "esta línea de {file} no tiene tantas columnas como la primera",
    "open it, mend that line, and save it again": "ábrelo, corrige esa línea y guárdalo de nuevo",
    "{file} took longer than {seconds} seconds": "{file} ha tardado más de {seconds} segundos",
    "{file} needs more memory than it may take": "{file} necesita más memoria de la permitida",
    # workbooks and wide tables
    "{file} is damaged": "{file} está dañado",
    "{file} is too large for a workbook: its cells reach too far":
        "{file} es demasiado grande para un libro de hojas: sus celdas llegan demasiado lejos",
    "save the sheet as CSV, without the empty cells around the figures":
        "guarda la hoja como CSV, sin las celdas vacías que rodean las cifras",
    "there is no sheet `{sheet}`": "no hay ninguna hoja `{sheet}`",
    "`{range}` is not a range of cells": "`{range}` no es un rango de celdas",
    "write it as in B3:H40": "escríbelo como B3:H40",
    "there is nothing in {range}": "no hay nada en {range}",
    "this sheet is empty": "esta hoja está vacía",
    "{file} has formulas without a value, {count} in all; their cells count as empty":
        "{file} tiene fórmulas sin valor, {count} en total; sus celdas cuentan como vacías",
    "no heading of {file} is a period": "ningún encabezado de {file} es un periodo",
    "write 2026-01, 2026-Q1 or a date above its columns, or name its `sheet:` and `range:`":
        "escribe 2026-01, 2026-Q1 o una fecha encima de sus columnas, o di su `sheet:` y su `range:`",
    "`{period}` is longer than the metric's periods, `cadence: {cadence}`":
        "`{period}` es más largo que los periodos de la métrica, `cadence: {cadence}`",
    "give the metric `cadence: {cadence}`": "da a la métrica `cadence: {cadence}`",
    "two rows are called `{row}`": "hay dos filas llamadas `{row}`",
    "leave one out with `range:`, or give it another name": "deja una fuera con `range:` o dale otro nombre",
    "{columns} of {file} is no period and left out": "{columns} de {file} no es un periodo y no se cuenta",
    "{columns} of {file} are no periods and left out": "{columns} de {file} no son periodos y no se cuentan",
    "{file} is too large for a wide table": "{file} es demasiado grande para una tabla ancha",
    "save it with a row for each period, and leave out `wide:`":
        "guárdalo con una fila por periodo y quita `wide:`",
    # SQLite
    "{file} is no SQLite file, or is encrypted": "{file} no es un fichero de SQLite, o está cifrado",
    "give a file that SQLite wrote": "indica un fichero escrito por SQLite",
    "{file} has changes beside it that are not in it yet; they are not read":
        "{file} tiene al lado cambios que aún no contiene; no se leen",
    "close the program that writes it": "cierra el programa que lo escribe",
    "there is no table `{table}`": "no hay ninguna tabla `{table}`",
    "{file} has several tables": "{file} tiene varias tablas",
    "{file} has no table": "{file} no tiene ninguna tabla",
    "add `table:` with one of {tables}": "añade `table:` con una de {tables}",
    "the column `{column}` has too many different dates": "la columna `{column}` tiene demasiadas fechas distintas",
    "name a column of days, not of moments": "nombra una columna de días, no de instantes",
    "rows of {file} without a date: {count}": "filas de {file} sin fecha: {count}",
    "they count nowhere; write when they were": "no cuentan en ningún sitio; escribe cuándo fueron",
    "`{table}` does more than read": "`{table}` hace más que leer",
    "`{table}` looks for what is not there": "`{table}` busca algo que no existe",
    "name a table, or a view that only selects": "nombra una tabla, o una vista que solo consulte",
    "restore it, or export it again": "restáuralo o expórtalo de nuevo",
    "leave it empty where there is none; years go from 1900 to 2200":
        "déjalo vacío donde no haya ninguna; los años van de 1900 a 2200",
    # numbers and dates in rows
    "`{point}` has a decimal point and `{comma}` a decimal comma":
        "`{point}` lleva punto decimal y `{comma}`, coma decimal",
    "add `decimal: point` or `decimal: comma`": "añade `decimal: point` o `decimal: comma`",
    "`{text}` is not a date": "`{text}` no es una fecha",
    "write 2026-01-31, 2026-01, 31/01/2026 or 20260131": "escribe 2026-01-31, 2026-01, 31/01/2026 o 20260131",
    "`{one}` has the day first and `{other}` the month": "`{one}` empieza por el día y `{other}`, por el mes",
    "write all dates of a file alike, best as 2026-01-31":
        "escribe igual todas las fechas del fichero, mejor como 2026-01-31",
    "`{text}` is not a date in the form {form}": "`{text}` no es una fecha con la forma {form}",
    "`{text}` can be read with the day first or with the month first":
        "`{text}` puede empezar por el día o por el mes",
    "add `date_form: day-month-year` or `date_form: month-day-year`":
        "añade `date_form: day-month-year` o `date_form: month-day-year`",
    "the column `{column}` holds no dates": "la columna `{column}` no contiene fechas",
    "name the column that says when": "nombra la columna que indica la fecha",
    "the column `{column}` has no such values": "la columna `{column}` no tiene valores así",
    "it holds {kind}": "contiene {kind}",
    # formulas
    "this formula is words, nothing is worked out": "esta fórmula está en palabras: no se calcula nada",
    "write it with metrics: clicks / impressions * 100; or give `actuals:`":
        "escríbela con métricas: clics / impresiones * 100; o escribe `actuals:`",
    "`{metric}` has no value in {periods}: it would be divided by zero":
        "`{metric}` no tiene valor en {periods}: habría que dividir entre cero",
    "the target of `{metric}` is {value} %, its figures begin at {least} %":
        "la meta de `{metric}` es {value} %, sus valores empiezan en {least} %",
    "a percentage is taken from 1": "se resta un porcentaje de 1",
    "write `100 - …`": "escribe `100 - …`",
    "per cent of {unit}: `{metric}` comes out a hundred times too large":
        "porcentaje de {unit}: `{metric}` sale cien veces mayor",
    "add `/ 100`": "añade `/ 100`",
    "{one} and {other} do not add up or compare": "{one} y {other} no se suman ni se comparan",
    "bring both to one unit first": "lleva ambos antes a una misma unidad",
    "`{metric}` is in %, its formula gives a share of 1": "`{metric}` va en %, su fórmula da una parte de 1",
    "add `* 100`": "añade `* 100`",
    "`{metric}` is in {unit}, its formula gives {found}": "`{metric}` va en {unit}, su fórmula da {found}",
    "change `unit:` or the formula": "cambia `unit:` o la fórmula",
    "all figures of `{metric}` lie between 0 and 1, its unit is %":
        "todas las cifras de `{metric}` están entre 0 y 1, y su unidad es %",
    "write 85 for 85 %; leave it if {value} % is meant": "escribe 85 para 85 %; déjalo si quieres decir {value} %",
    "this formula rests on itself: {way}": "esta fórmula depende de sí misma: {way}",
    "take one of them out of the circle": "saca una de ellas del círculo",
    "a formula of {size} characters; the limit is {limit}": "una fórmula de {size} caracteres; el límite es {limit}",
    "split it into metrics with formulas of their own": "divídela en métricas, cada una con su fórmula",
    "this formula is empty": "esta fórmula está vacía",
    "this formula is nested too deeply": "esta fórmula está demasiado anidada",
    "the formula ends where a value should follow": "la fórmula termina donde debería seguir un valor",
    "a character that cannot be seen stands here": "aquí hay un carácter que no se ve",
    "write a plain blank, or nothing": "escribe un espacio normal, o nada",
    "a metric is written by its id alone": "una métrica se escribe solo con su id",
    "a sign is missing here, such as `+` or `*`": "aquí falta un signo, como `+` o `*`",
    "this formula speaks of no metric": "esta fórmula no habla de ninguna métrica",
    "there is no metric `{whole}`, so it is read as `{left}` minus `{word}`":
        "no hay ninguna métrica `{whole}`, así que se lee como `{left}` menos `{word}`",
    "`{word}` is a metric, not a function": "`{word}` es una métrica, no una función",
    "write `{sign}` between them": "escribe `{sign}` entre ambos",
    "the values of `{word}` have no names, only an order": "los valores de `{word}` no tienen nombre, solo un orden",
    "`{word}` takes {wanted} values or more, not {found}": "`{word}` necesita {wanted} valores o más, no {found}",
    "`{word}` takes one value, not {found}": "`{word}` necesita un valor, no {found}",
    "the formula cannot be read from here on": "la fórmula no se entiende a partir de aquí",
    "write it as in (likes + comments) / followers * 100":
        "escríbela como (me-gusta + comentarios) / seguidores * 100",
    "this has no meaning in a formula": "esto no significa nada en una fórmula",
    "`{character}` means nothing in a formula": "`{character}` no significa nada en una fórmula",
    "`=` means nothing in a formula": "`=` no significa nada en una fórmula",
    "a percentage is `* 100`, with `unit: \"%\"`": "un porcentaje es `* 100`, con `unit: \"%\"`",
    "write `{sign}`": "escribe `{sign}`",
    "write {form}": "escribe {form}",
    "compare with `==`": "compara con `==`",
    "leave out the `=`": "quita el `=`",
    "a bracket is opened and never closed": "hay un paréntesis que se abre y no se cierra",
    "a bracket is closed that none opened": "hay un paréntesis que se cierra sin haberse abierto",
    "{count} texts say no period, {file} among them; they are left out":
        "{count} textos no dicen su periodo, entre ellos {file}; no cuentan",
    "the texts hold more than {limit} million letters": "los textos pasan de {limit} millones de letras",
    "name those of fewer periods": "nombra los de menos periodos",
    "{file} has no sentence; {period} has no figure": "{file} no tiene ninguna frase; {period} se queda sin dato",
    "write texts/*.md": "escribe texts/*.md",
    "give the texts that are published, each a file of its own":
        "da los textos que se publican, cada uno en su archivo",
    "{file} says no period; it is left out": "{file} no dice su periodo; no cuenta",
    "name it 2026-01-title.md, or begin it with `---`, `date: 2026-01-31`, `---`, each on a line":
        "llámalo 2026-01-titulo.md o empiézalo con `---`, `date: 2026-01-31`, `---`, cada uno en una línea",
    "no text is called `{files}`": "ningún texto se llama `{files}`",
    "check the path; `*` may stand in the name of the file: texts/*.md":
        "comprueba la ruta; `*` puede ir en el nombre del archivo: texts/*.md",
    "the catalogue defines it: add `uses: [{name}]`": "el catálogo la define: añade `uses: [{name}]`",
    "to take it from the catalogue, add `{word}:` under `metrics:`":
        "para tomarla del catálogo, añade `{word}:` en `metrics:`",
    "there is no catalogue `{word}`": "no hay ningún catálogo `{word}`",
    "`{metric}` has no figures: none are given for {parts}": "`{metric}` no tiene cifras: faltan las de {parts}",
    "give them under `metrics:`, as `actuals:` or as the `column:` of a source":
        "dalas en `metrics:`, como `actuals:` o como `column:` de una fuente",
    "`{word}` is also in the catalogue; taken from it: {keys}":
        "`{word}` también está en el catálogo; se toma de él: {keys}",
    "{count} metrics of your own are also in the catalogue, as `{word}`; taken from it: {keys}":
        "{count} métricas tuyas también están en el catálogo, como `{word}`; se toma de él: {keys}",
    "write these keys yourself where you mean something else, or give it another id":
        "escribe tú estas claves si quieres decir otra cosa, o dale otro identificador",
    "`{word}` is named twice": "`{word}` se nombra dos veces",
    "nothing is drawn from `{word}`": "no se toma nada de `{word}`",
    "name one of its metrics, `- metric: engagement-rate`; `bsc catalogue` lists them":
        "nombra una de sus métricas, `- metric: engagement-rate`; `bsc catalogue` las muestra",
    "the catalogue has no metric `{word}`": "el catálogo no tiene ninguna métrica `{word}`",
    "did you mean `{near}`? one of your own has a `name:`":
        "¿querías decir `{near}`? una tuya lleva `name:`",
    "declare it under `metrics:`": "declárala en `metrics:`",
    "there is no function `{word}`": "no hay ninguna función `{word}`",
    "`{word}` takes {wanted} values, not {found}": "`{word}` necesita {wanted} valores, no {found}",
    "`{word}` needs a whole number here, {least} to {most}":
        "`{word}` necesita aquí un número entero, de {least} a {most}",
    "a comma stands between the values of a function only": "la coma solo separa los valores de una función",
    "this number is too large": "este número es demasiado grande",
    "a formula adds, subtracts, multiplies and divides": "una fórmula suma, resta, multiplica y divide",
}
