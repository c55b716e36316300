"""Files, folders and CSV."""

from __future__ import annotations

FILES = {
    # files and folders
    "no YAML file in {folder}; a strategy is one or more *.yaml files":
        "no hay ningún archivo YAML en {folder}; una estrategia es uno o más archivos *.yaml",
    "write one with `bsc new NAME`, or give another folder":
        "escribe uno con `bsc new NOMBRE` o indica otra carpeta",
    "the name of this file holds a character that cannot be printed; it was not read":
        "el nombre de este archivo tiene un carácter que no se puede mostrar; no se ha leído",
    "rename the file": "cambia el nombre del archivo",
    "this link leads out of the strategy's folder; it was not read":
        "este enlace sale de la carpeta de la estrategia; no se ha leído",
    "copy the file into the folder": "copia el archivo a la carpeta",
    "{file} is not a file": "{file} no es un archivo",
    "give the path of a text file": "indica la ruta de un archivo de texto",
    "{file} has {size} MB; the limit is {limit} MB": "{file} ocupa {size} MB; el límite es {limit} MB",
    "{file} has {size} kB; the limit is {limit} kB": "{file} ocupa {size} kB; el límite es {limit} kB",
    "save it smaller: 400 pixels across are enough": "guárdala más pequeña: bastan 400 píxeles de ancho",
    "give the path of a picture": "indica la ruta de una imagen",
    "write pictures/logo.png": "escribe pictures/logo.png",
    "{file} is neither a PNG nor a JPEG picture": "{file} no es una imagen PNG ni JPEG",
    "save it as PNG or JPEG: what counts is what is in the file, not its name":
        "guárdala como PNG o JPEG: cuenta lo que hay en el archivo, no su nombre",
    "{file} is damaged or not whole": "{file} está dañado o incompleto",
    "{file} has the colours of a printing press (CMYK)": "{file} tiene los colores de una imprenta (CMYK)",
    "save it with the colours of a screen (RGB)": "guárdala con los colores de una pantalla (RGB)",
    "save it again": "guárdala de nuevo",
    "{file} has {width} × {height} pixels; the limit is {limit} a side":
        "{file} mide {width} × {height} píxeles; el límite es {limit} por lado",
    "split it into files by perspective, or move figures to CSV":
        "repártelo en un archivo por perspectiva o pasa las cifras a CSV",
    "{file} does not exist": "{file} no existe",
    "the file `{file}` does not exist": "el archivo `{file}` no existe",
    "check the path; it is relative to the strategy's folder":
        "comprueba la ruta: parte de la carpeta de la estrategia",
    "{file} cannot be read: {why}": "{file} no se puede leer: {why}",
    "unknown reason": "motivo desconocido",
    "{file} is saved as UTF-16": "{file} está guardado en UTF-16",
    "{file} is saved as UTF-16 without a mark": "{file} está guardado en UTF-16 sin marca",
    "{file} is a binary file, not text": "{file} es un archivo binario, no de texto",
    "save it as UTF-8 text": "guárdalo como texto UTF-8",
    "save it as UTF-8": "guárdalo en UTF-8",
    "in Excel: Save As, type “CSV UTF-8 (comma delimited)”; elsewhere: save it as UTF-8":
        "en Excel: Guardar como, tipo «CSV UTF-8 (delimitado por comas)»; en otro programa: guárdalo en UTF-8",
    "byte {byte} is not UTF-8; the file may be saved as Windows-1252 or Latin-1":
        "el byte {byte} no es UTF-8; quizá el archivo esté guardado en Windows-1252 o Latin-1",
    "`{path}` is not a path inside the strategy's folder":
        "`{path}` no es una ruta dentro de la carpeta de la estrategia",
    "write data/actuals.csv": "escribe data/actuals.csv",
    "`{path}` leaves the strategy's folder": "`{path}` sale de la carpeta de la estrategia",
    # sections of several files
    "{file} is empty": "{file} está vacío",
    "begin with `strategy:`, or `bsc new`": "empieza con `strategy:` o con `bsc new`",
    "the `strategy:` section is empty": "la sección `strategy:` está vacía",
    "add `name:` to it": "añádele `name:`",
    "no `strategy:` section is given": "falta la sección `strategy:`",
    "add `strategy:` with a `name:`": "añade `strategy:` con un `name:`",
    "`{word}` is not a language of this version": "`{word}` no es un idioma de esta versión",
    "write en, es, es-MX or es-ES": "escribe en, es, es-MX o es-ES",
    "a strategy file holds sections such as `strategy:` and `perspectives:`":
        "un archivo de estrategia se compone de secciones como `strategy:` y `perspectives:`",
    "begin with `strategy:` and indent what belongs to it":
        "empieza con `strategy:` y sangra lo que le pertenece",
    "`{word}` is declared in two files in different forms":
        "`{word}` se declara en dos archivos y de distinta forma",
    "`{word}` is declared twice; first at {place}": "`{word}` se declara dos veces; la primera, en {place}",
    "first declared here": "se declara aquí por primera vez",
    "keep one, or give the second another id": "deja una o da otro id a la segunda",
    "a perspective stands in one file: move its objectives there; metrics may have files of their own":
        "una perspectiva va en un solo archivo: lleva allí sus objetivos; las métricas sí pueden ir en otro",
    "{number} strategies lie below this path": "en esta ruta hay {number} estrategias",
    "another strategy": "otra estrategia",
    "build one of them: {folders}": "genera una de ellas: {folders}",
    # what several kinds of mistakes say
    "did you mean `{word}`?": "¿querías decir `{word}`?",
    "known here: {words}": "aquí se conocen: {words}",
    "{rest} more findings follow; fix these first":
        "hay {rest} hallazgos más; corrige primero los anteriores",
    # CSV
    "{columns} columns; the limit is {limit}": "{columns} columnas; el límite es {limit}",
    "this line cannot be read: {problem}": "esta línea no se puede leer: {problem}",
    "a quote is opened before this line and never closed":
        "antes de esta línea se abren unas comillas que no se cierran",
    'this line goes on after a closing quote; write "" for a quote inside':
        'esta línea sigue tras cerrar las comillas; escribe "" para unas comillas dentro del texto',
    "{file} holds no figures": "{file} no contiene cifras",
    "name the columns metric, period, value, note; or metric, and one column for each period":
        "llama a las columnas métrica, periodo, valor, nota; o métrica, y una columna por periodo",
    "did you mean `{word}`? Else {forms}": "¿querías decir `{word}`? Si no, {forms}",
    "the first column is called `{name}`, not `metric`": "la primera columna se llama `{name}`, no `métrica`",
    "no column is called `{name}`": "ninguna columna se llama `{name}`",
    "period": "periodo",
    "value": "valor",
    "this line has {found} columns, the first line {wanted}":
        "esta línea tiene {found} columnas; la primera, {wanted}",
    "this line has {found} values for {wanted} periods":
        "esta línea tiene {found} valores para {wanted} periodos",
    "a decimal comma needs semicolons between the columns":
        "con coma decimal, separa las columnas con punto y coma",
    "the first line names no period for this column":
        "la primera línea no da ningún periodo a esta columna",
    "a spreadsheet keeps 2026-01 as it is in a column formatted as text":
        "una hoja de cálculo deja 2026-01 como está si la columna tiene formato de texto",
    "this row names no metric": "esta fila no nombra ninguna métrica",
    "write the metric's id in its first column": "escribe el id de la métrica en la primera columna",
    "declare it under `metrics:`, or remove the rows": "declárala en `metrics:` o borra las filas",
    "`{point}` has a decimal point and `{comma}` (line {line}) a decimal comma":
        "`{point}` lleva punto decimal y `{comma}` (línea {line}), coma decimal",
    "write all numbers of a file alike": "escribe igual todos los números de un archivo",
    "`{text}` can be read as {whole} or as {parted}": "`{text}` se puede leer como {whole} o como {parted}",
    "declare it: {{file: {file}, decimal: point}} or decimal: comma":
        "decláralo: {{file: {file}, decimal: point}} o decimal: comma",
    "`{text}` is not a number": "`{text}` no es un número",
    "write digits only; units belong to the metric": "escribe solo cifras; la unidad va en la métrica",
    'write the number alone, or give the metric `unit: "{sign}"`':
        'escribe el número solo o da a la métrica `unit: "{sign}"`',
    "a formula of the spreadsheet failed here; leave the cell empty where there is no figure":
        "aquí falló una fórmula de la hoja de cálculo; deja la celda vacía si no hay cifra",
    "for a number below zero write {number}": "para un número bajo cero escribe {number}",
}  # fmt: skip
