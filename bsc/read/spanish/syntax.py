"""YAML: what its parser says, and what we say of it."""

from __future__ import annotations

SYNTAX = {
    "a second YAML document begins here": "aquí empieza un segundo documento YAML",
    "put it into a file of its own": "ponlo en un archivo aparte",
    "nested deeper than {levels} levels": "hay más de {levels} niveles anidados",
    "a strategy needs about 8": "a una estrategia le bastan unos 8",
    "a key must be a word, not a list or mapping":
        "una clave tiene que ser una palabra, no una lista ni un grupo de claves",
    "write `key: value`": "escribe `clave: valor`",
    "`{word}` is declared twice; first at line {line}":
        "`{word}` se declara dos veces; la primera, en la línea {line}",
    "keep one, or give the second another name": "deja una o da otro nombre a la segunda",
    "`{word}` is a YAML alias, which strategies do not use":
        "`{word}` es un alias de YAML, que las estrategias no usan",
    "quote the text if it begins with *, else write the value out":
        "entrecomilla el texto si empieza por *; si no, escribe el valor entero",
    "`{word}` is a YAML anchor, which strategies do not use":
        "`{word}` es un ancla de YAML, que las estrategias no usan",
    "quote the text if it begins with &, else remove it":
        "entrecomilla el texto si empieza por &; si no, bórrala",
    "`{word}` is a YAML tag, which strategies do not use":
        "`{word}` es una etiqueta de YAML, que las estrategias no usan",
    "quote the text if it begins with !, else remove the tag":
        "entrecomilla el texto si empieza por !; si no, borra la etiqueta",
    "a tab indents this line; YAML allows spaces only":
        "un tabulador sangra esta línea; YAML solo admite espacios",
    "use two spaces": "usa dos espacios",
    "this quote is never closed": "estas comillas no se cierran nunca",
    "close it at the end of the text": "ciérralas al final del texto",
    "this quote is not closed before line {line}, where another begins":
        "estas comillas no se cierran antes de la línea {line}, donde empiezan otras",
    "close it at the end of its text": "ciérralas al final de su texto",
    "the next quote ends it": "las comillas siguientes las cierran",
    "the quoted text ends here, and more follows": "aquí acaba el texto entre comillas y, sin embargo, la línea sigue",
    "opened here": "se abren aquí",
    "write '' for a ' inside, or put the text between double quotes":
        "escribe '' para un ' en el texto o ponlo entre comillas dobles",
    'write \\" for a " inside, or put the text between single quotes':
        'escribe \\" para unas " en el texto o ponlo entre comillas simples',
    "YAML cannot be read here: {problem}": "el YAML no se entiende aquí: {problem}",
    "a space is missing after this colon": "falta un espacio tras estos dos puntos",
    "write `{key}: {value}`": "escribe `{key}: {value}`",
    "a colon is missing after `{key}`": "faltan los dos puntos tras `{key}`",
    "write `{key}:`": "escribe `{key}:`",
    "this line is indented further than `{key}` above it, which has its value already":
        "esta línea está más sangrada que `{key}`, justo encima, que ya tiene su valor",
    "begin both in the same column": "empieza las dos en la misma columna",
    "this `{bracket}` is not closed before line {line}": "este `{bracket}` no se cierra antes de la línea {line}",
    "`{found}` does not close the `{bracket}` before it": "`{found}` no cierra el `{bracket}` anterior",
    "it opens here": "se abre aquí",
    "put a comma between the entries, or close the bracket":
        "separa las entradas con una coma o cierra las llaves o los corchetes",
    "close it with `{bracket}`": "ciérralo con `{bracket}`",
    "write straight quotes: curly ones are letters to YAML":
        "escribe comillas rectas: para YAML las tipográficas son letras",
    "for an edge write {{at_least: 90}} or {{at_most: 25}}":
        "para un límite escribe {{at_least: 90}} o {{at_most: 25}}",
    "quote a text that contains a colon, or check the indentation":
        "entrecomilla el texto que lleve dos puntos o revisa el sangrado",
    "quote the text: it begins with a character that YAML keeps for itself":
        "entrecomilla el texto: empieza por un carácter que YAML se reserva",
    "check the indentation of this line and the one above, and that quotes and brackets are closed":
        "revisa el sangrado de esta línea y de la anterior, y que comillas y corchetes estén cerrados",
    "close the quote": "cierra las comillas",
    "check the indentation, quotes and brackets near here":
        "revisa aquí cerca el sangrado, las comillas y los corchetes",
    "a character": "un carácter",
    "{character} is not allowed in YAML": "{character} no se admite en YAML",
    "remove the character": "borra el carácter",
    "YAML cuts off `{text}` as a comment": "YAML toma `{text}` por un comentario y lo corta",
    "YAML cuts off `{text}` as a comment, and with it the bracket that closes":
        "YAML toma `{text}` por un comentario y lo corta, junto con el cierre",
    "quote the whole text, or put a space after the # of a comment":
        "entrecomilla todo el texto o, si es un comentario, deja un espacio tras #",
    # the parser's own words
    "begun here": "empieza aquí",
    "this line cannot be read": "la línea no es YAML",
    "mapping values are not allowed in this context": "no cabe otro `clave: valor`",
    "block sequence entries are not allowed in this context": "no cabe una lista con `- `",
    "block collections are not allowed in this context": "no caben líneas sangradas",
    "did not find expected key": "se esperaba una clave",
    "did not find expected '-' indicator": "se esperaba un `- `",
    "did not find expected ',' or ']'": "se esperaba , o ]",
    "did not find expected ',' or '}}'": "se esperaba , o }}",
    "did not find expected node content": "se esperaba un valor",
    "did not find expected <document start>": "se esperaba el comienzo del documento",
    "did not find expected comment or line break": "se esperaba un comentario o el fin de la línea",
    "did not find expected alphabetic or numeric character": "se esperaba una letra o una cifra",
    "could not find expected ':'": "se esperaban dos puntos",
    "found character that cannot start any token": "este carácter no puede empezar un texto",
    "found unexpected end of stream": "el archivo acaba antes de tiempo",
    "found unexpected document indicator": "no cabe el comienzo de otro documento",
    "found unknown escape character": "la barra \\ va seguida de un carácter desconocido",
    "found a tab character that violates indentation": "un tabulador rompe el sangrado",
    "found a tab character where an indentation space is expected":
        "hay un tabulador donde se espera un espacio de sangrado",
    "found undefined tag handle": "la etiqueta que empieza por ! no se conoce",
    "found unknown directive name": "la directiva que empieza por % no se conoce",
    "while parsing a block mapping": "dentro de este grupo de claves",
    "while parsing a block collection": "dentro de esta lista",
    "while parsing a flow mapping": "dentro de estas llaves",
    "while parsing a flow sequence": "dentro de estos corchetes",
    "while parsing a node": "dentro de este valor",
    "while parsing a quoted scalar": "dentro de este texto entre comillas",
    "while scanning a block scalar": "dentro de este texto de varias líneas",
    "while scanning a plain scalar": "dentro de este texto",
    "while scanning a quoted scalar": "dentro de este texto entre comillas",
    "while scanning a simple key": "dentro de esta clave",
    "while scanning a directive": "dentro de esta directiva",
    "while scanning for the next token": "a partir de aquí",
}  # fmt: skip
