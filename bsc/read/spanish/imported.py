"""Scorecards out of spreadsheets."""

from __future__ import annotations

IMPORTED = {
    # the file
    "open it and save it as an Excel workbook (.xlsx)": "ábrelo y guárdalo como libro de Excel (.xlsx)",
    "open it in Excel and save it again": "ábrelo en Excel y vuelve a guardarlo",
    "save a copy without the password": "guarda una copia sin contraseña",
    "keep the sheets that count, and save them as a workbook of their own":
        "quédate con las hojas que cuentan y guárdalas en un libro aparte",
    "{file} is too large for a workbook: it holds more than {limit} MB":
        "{file} es demasiado grande para un libro de hojas: contiene más de {limit} MB",
    "{file} is protected by a password": "{file} está protegido con contraseña",
    "{file} is of the old Excel format (.xls)": "{file} está en el formato antiguo de Excel (.xls)",
    "{file} unpacks to far more than it holds, as no workbook does":
        "{file} se descomprime en mucho más de lo que contiene, como ningún libro",
    "{file} is a binary workbook (.xlsb)": "{file} es un libro binario (.xlsb)",
    "{file} is an OpenDocument file (.ods)": "{file} es un fichero OpenDocument (.ods)",
    "{file} is not an Excel workbook, whatever its ending says":
        "{file} no es un libro de Excel, diga lo que diga su extensión",
    "{file} is damaged: it cannot be unpacked": "{file} está dañado: no se puede descomprimir",
    "{file} is damaged: its sheets cannot be read": "{file} está dañado: sus hojas no se pueden leer",
    "the sheet `{sheet}` reaches beyond {columns} columns, {rows} rows or {cells} cells":
        "la hoja `{sheet}` pasa de {columns} columnas, {rows} filas o {cells} celdas",
    # what must be asked
    "no title, heading or sheet's name tells the year of these columns":
        "ni título, ni cabecera, ni nombre de hoja dicen el año de estas columnas",
    "the titles name several years: {years}": "los títulos nombran varios años: {years}",
    "the months run over the end of a year, and only {year} is named":
        "los meses pasan de fin de año y solo se nombra {year}",
    "say it: --year 2026; where the months run on, it is that of the first column":
        "dilo: --year 2026; si los meses pasan de año, el de la primera columna",
    "{point} has a decimal point and {comma} a decimal comma": "{point} tiene punto decimal y {comma} coma decimal",
    "say it: --decimal comma or --decimal point": "dilo: --decimal comma o --decimal point",
    "there is no sheet `{sheet}` in {file}": "no hay ninguna hoja `{sheet}` en {file}",
    "there are: {sheets}": "hay: {sheets}",
    "no table of KPIs was found in {file}": "no se ha encontrado ninguna tabla de indicadores en {file}",
    "a row of headings must say what the columns are: indicator, target, months":
        "una fila de cabeceras debe decir qué hay en las columnas: indicador, meta, meses",
    # what was found
    "perspectives: {perspectives} · objectives: {objectives} · KPIs: {kpis}, {targets} with a target":
        "perspectivas: {perspectives} · objetivos: {objectives} · indicadores: {kpis}, {targets} con meta",
    "figures: {figures}, {span}": "cifras: {figures}, {span}",
    "target {target}": "meta {target}",
    "figures: {figures}, the last {value} ({period})": "cifras: {figures}, la última {value} ({period})",
    "no figures yet": "aún sin cifras",
    "sheets: {sheets}": "hojas: {sheets}",
    "objectives: {objectives} · KPIs: {kpis}": "objetivos: {objectives} · indicadores: {kpis}",
    "without a perspective": "sin perspectiva",
    "Assumed: please check": "Se ha supuesto: compruébalo",
    "Not understood": "No se ha entendido",
    "Left out, on purpose": "Se ha dejado fuera, a propósito",
    " and {more} more": " y {more} más",
    "Nothing was written.": "No se ha escrito nada.",
    "Nothing was written. To write it:": "No se ha escrito nada. Para escribirlo:",
    "Links to other files and macros are never followed.": "Nunca se siguen enlaces a otros ficheros ni macros.",
    "{folder} is written: {files}. Next:": "{folder} está escrita: {files}. Ahora:",
    "Imported from {file}": "Importado de {file}",
    "What did not come over, and why: {file}": "Lo que no ha pasado, y por qué: {file}",
    "help": "ayuda",
    # what was assumed
    "a target in words: shown, not judged": "una meta en palabras: se muestra, no se evalúa",
    "read as {value} %; if {whole} % is meant, format the cells as percentages":
        "se lee {value} %; si es {whole} %, da a las celdas formato de porcentaje",
    "the figure of {period} is where it began: the baseline": "la cifra de {period} es el punto de partida",
    "the target of all {year}: only that of {last} is kept": "la meta de todo {year}: solo queda la de {last}",
    "{value} is the target of all {year}: the figures add up": "{value} es la meta de todo {year}: las cifras se suman",
    "lower is better": "menos es mejor",
    "no column of objectives: a KPI without one stands under one of its own name":
        "sin columna de objetivos: un indicador sin objetivo queda bajo uno con su nombre",
    # what was left out
    "the headings again": "las cabeceras otra vez",
    "totals: bsc works them out": "totales: los calcula bsc",
    "a note under the table": "una nota bajo la tabla",
    "texts above the table": "textos sobre la tabla",
    "attainment and deviation: bsc works them out": "logros y desviaciones: los calcula bsc",
    "statuses and trends: bsc works them out": "estados y tendencias: los calcula bsc",
    "comments: they have no place in a strategy": "comentarios: no tienen sitio en una estrategia",
    "numbers of rows": "números de fila",
    "how often: the figures tell": "frecuencia: la dicen las cifras",
    "actions: write them under `initiatives:`, with owner and dates":
        "acciones: escríbelas en `initiatives:`, con responsable y fechas",
    "hidden sheet: --sheet reads it": "hoja oculta: --sheet la lee",
    "no figure given": "sin cifra",
    # what was not understood
    "no headings of a table of KPIs on this sheet": "ninguna cabecera de una tabla de indicadores en esta hoja",
    "a second table that is not one of KPIs": "una segunda tabla que no es de indicadores",
    "a second table beside the first: put it on a sheet of its own":
        "una segunda tabla al lado de la primera: ponla en una hoja aparte",
    "the row names no KPI": "la fila no nombra ningún indicador",
    "a formula of the spreadsheet failed": "una fórmula de la hoja falló",
    "a formula without a saved result: open the file in Excel and save it":
        "una fórmula sin resultado guardado: abre el fichero en Excel y guárdalo",
    "the column `{heading}` is not known": "no se conoce la columna `{heading}`",
    "the column has no heading": "la columna no tiene cabecera",
    "nothing tells the period of this figure: --year 2026 says it":
        "nada dice el periodo de esta cifra: --year 2026 lo dice",
    "another figure of the same KPI and period was read before, {value} in {cell}":
        "ya se leyó otra cifra del mismo indicador y periodo, {value} en {cell}",
    "one cell over several periods": "una celda sobre varios periodos",
    "its unit, {sign}, is not that of the other figures, {unit}":
        "su unidad, {sign}, no es la de las demás cifras, {unit}",
    "a target of no period beside targets of periods: these are kept":
        "una meta sin periodo junto a metas de periodos: quedan estas",
    "not a number": "no es un número",
    "a figure of {period} beside finer ones": "una cifra de {period} junto a otras más finas",
    "a total that is neither sum, mean nor last of its row":
        "un total que no es suma, media ni último valor de su fila",
    "the baseline is the target: nothing is left to be done":
        "el punto de partida es la meta: no queda nada por hacer",
    "a weight, but not every KPI of the objective has one: all count the same":
        "un peso, pero no lo tienen todos los indicadores del objetivo: todos cuentan igual",
    "the target is no better than the baseline": "la meta no es mejor que el punto de partida",
    "a year's figure is no baseline of months that add up":
        "la cifra de un año no es punto de partida de meses que se suman",
}
