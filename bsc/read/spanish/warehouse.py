"""Databases and warehouses."""

from __future__ import annotations

WAREHOUSE = {
    # how one is declared
    "the source `{word}` names a table and no database": "la fuente `{word}` nombra una tabla y ninguna base de datos",
    "add `url: {example}`": "añade `url: {example}`",
    "the source `{word}` names a file and a database": "la fuente `{word}` nombra un fichero y una base de datos",
    "make two sources of it": "haz dos fuentes",
    "the source `{word}` does not say which table it is": "la fuente `{word}` no dice qué tabla es",
    "add `table: public.sales`": "añade `table: public.ventas`",
    "`{key}` belongs to files; a database has numbers and dates":
        "`{key}` es propio de los ficheros; una base de datos ya tiene números y fechas",
    "take it out": "quítalo",
    "this is not the address of a database": "esto no es la dirección de una base de datos",
    "write {example}": "escribe {example}",
    "`{word}` is not a kind of database that is read": "`{word}` no es un tipo de base de datos que se pueda leer",
    "a password stands in this address; whoever gets the file could read it":
        "en esta dirección hay una contraseña: la podría leer quien reciba el fichero",
    "write `{name}` in its place, and set that variable where bsc runs":
        "escribe `{name}` en su lugar y define esa variable donde se ejecute bsc",
    "the environment variable `{name}` is not set, or empty":
        "la variable de entorno `{name}` no está definida o está vacía",
    "the port of this address is no number from 1 to 65535":
        "el puerto de esta dirección no es un número del 1 al 65535",
    "set it where bsc runs: export {name}=…": "defínela donde se ejecute bsc: export {name}=…",
    "a Spark address names a host only": "la dirección de Spark solo lleva el nombre de un servidor",
    "write spark://local or spark://host:7077; its settings belong into Spark's own files":
        "escribe spark://local o spark://servidor:7077; sus ajustes van en los ficheros de Spark",
    # reaching it
    "Spark did not start": "Spark no ha arrancado",
    "install Java 17 or newer, and look at Spark's settings":
        "instala Java 17 o posterior y revisa los ajustes de Spark",
    "reading a database needs `{name}`, which is not installed":
        "para leer una base de datos hace falta `{name}`, que no está instalado",
    "run `{command}`": "ejecuta `{command}`",
    "the server has no database of this name": "el servidor no tiene ninguna base de datos con ese nombre",
    "mend what stands after the last `/` of the address": "corrige lo que sigue a la última `/` de la dirección",
    "the server refuses this user or password": "el servidor rechaza este usuario o esta contraseña",
    "look at the environment variables of the address: {names}":
        "revisa las variables de entorno de la dirección: {names}",
    "the address asks for an encrypted connection, and the server has none":
        "la dirección pide una conexión cifrada y el servidor no la ofrece",
    "take `sslmode` out of the address, or have the server encrypt":
        "quita `sslmode` de la dirección o activa el cifrado en el servidor",
    "the server takes encrypted connections only": "el servidor solo acepta conexiones cifradas",
    "add `?sslmode=require` to the address": "añade `?sslmode=require` a la dirección",
    "there is no host `{host}`": "no hay ningún servidor `{host}`",
    "mend its name, or connect to its network first": "corrige su nombre o conéctate antes a su red",
    "nothing answers at {host}": "nada responde en {host}",
    "start the database, or mend host and port": "arranca la base de datos o corrige servidor y puerto",
    "{host} does not answer in time": "{host} no responde a tiempo",
    "connect to its network first, or mend host and port": "conéctate antes a su red o corrige servidor y puerto",
    "the database cannot be asked: {why}": "no se puede consultar la base de datos: {why}",
    "mend the address, or the table that is named": "corrige la dirección o la tabla que se nombra",
    # asking it
    "there is no table `{table}`": "no hay ninguna tabla `{table}`",
    "name a table, or a view that works when it is asked alone":
        "nombra una tabla, o una vista que funcione al consultarla por separado",
    "{file} has no rows with a date": "{file} no tiene filas con fecha",
    "fill it, or name another one": "complétala o nombra otra",
    "the table `{table}` may not be read by this user": "este usuario no puede leer la tabla `{table}`",
    "ask for the right to select from it": "pide permiso de lectura (SELECT)",
    "the column `{column}` holds texts that are no dates": "la columna `{column}` contiene textos que no son fechas",
    "write 2026-01-31, 2026-01 or 20260131, or name a column of dates":
        "escribe 2026-01-31, 2026-01 o 20260131, o nombra una columna de fechas",
    "the column `{column}` holds {kind}, not numbers": "la columna `{column}` contiene {kind}, no números",
    "name a column of numbers": "nombra una columna de números",
    "time zones are worked out in PostgreSQL and Spark only":
        "las zonas horarias solo se calculan en PostgreSQL y Spark",
    "name a column of days as `date:`, such as one of a view":
        "nombra en `date:` una columna de días, por ejemplo la de una vista",
    "the connection broke off while `{table}` was read": "la conexión se cortó mientras se leía `{table}`",
    "try again; nothing was written": "inténtalo de nuevo; no se ha escrito nada",
    "{table} took longer than {seconds} seconds": "{table} ha tardado más de {seconds} segundos",
    "add an index on its dates, or name a view with fewer rows":
        "añade un índice por fecha o nombra una vista con menos filas",
}
