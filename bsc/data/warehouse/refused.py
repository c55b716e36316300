"""What a database said when it could not answer, in words of ours: never with what the environment keeps."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bsc.data.ask import Trouble
from bsc.data.warehouse.address import EXAMPLE, Address, scrubbed
from bsc.model import Origin
from bsc.source import say

_LONGEST = 160
# What the drivers say, in the order in which it is looked for; the words of libpq, of psycopg and of the sockets.
_LOG_IN = re.compile(r"authentication|no password supplied|role .* does not exist|access denied|unauthori[sz]ed", re.I)
_HOST = re.compile(r"could not translate host name|failed to resolve host|name or service not known|getaddrinfo"
                   r"|unknown host|nodename nor servname|temporary failure in name resolution", re.I)
_REFUSED = re.compile(r"connection refused|could not connect to server|no route to host|network is unreachable", re.I)
_SILENT = re.compile(r"timeout expired|timed out|connection timeout", re.I)
_DATABASE = re.compile(r"database .* does not exist|unknown database|catalog .* not found", re.I)
_UNENCRYPTED = re.compile(r"does not support SSL|SSL is not enabled", re.I)
_ENCRYPTED = re.compile(r"pg_hba\.conf.*(no encryption|SSL off)|requires? (a )?(SSL|TLS|secure)"
                        r"|insecure transport", re.I)
_DROPPED = re.compile(r"server closed the connection|connection (was )?(lost|reset|closed)|terminating connection"
                      r"|the connection is (closed|lost)|consuming input failed|ssl syscall|broken pipe|eof detected",
                      re.I)


def told(problem: Exception, origin: Origin, written: Address, secrets: Mapping[str, str]) -> Trouble | None:
    """What a user can do about it; None if it took too long."""
    code, text = str(getattr(problem, "sqlstate", None) or ""), str(problem)
    if code == "57014":
        return None
    if isinstance(problem, ImportError):
        return _lacking(problem, written)
    if "JAVA_GATEWAY" in text:
        return Trouble("url", say("Spark did not start"), say("install Java 17 or newer, and look at Spark's settings"))
    if code == "42501":
        message = say("the table `{table}` may not be read by this user", table=origin.table)
        return Trouble("table", message, say("ask for the right to select from it"))
    if code in ("22007", "22008") or "CAST_INVALID_INPUT" in text:
        quoted = re.search(r"""(?:: "|value ')([^"']{1,80})["']""", text)
        message = say("the column `{column}` holds texts that are no dates", column=origin.date)
        if quoted:
            message = say("`{text}` is not a date", text=quoted[1])
        return Trouble("date", message, say("write 2026-01-31, 2026-01 or 20260131, or name a column of dates"))
    if code.startswith("57P") or code.startswith("08") or _DROPPED.search(text):
        message = say("the connection broke off while `{table}` was read", table=origin.table)
        return Trouble("table", message, say("try again; nothing was written"))
    return _not_reached(text, written, tuple(secrets)) or _else(problem, origin, bool(code), secrets)


def _not_reached(text: str, address: Address, names: Sequence[str]) -> Trouble | None:
    """By the address as it is written, which names the variables."""
    where = f"{address.host}:{address.port}" if address.port else address.host
    if _DATABASE.search(text):
        message = say("the server has no database of this name")
        return Trouble("url", message, say("mend what stands after the last `/` of the address"))
    if _UNENCRYPTED.search(text):
        message = say("the address asks for an encrypted connection, and the server has none")
        return Trouble("url", message, say("take `sslmode` out of the address, or have the server encrypt"))
    if _ENCRYPTED.search(text):
        message = say("the server takes encrypted connections only")
        return Trouble("url", message, say("add `?sslmode=require` to the address"))
    if _LOG_IN.search(text):
        message = say("the server refuses this user or password")
        help = say("look at the environment variables of the address: {names}", names=", ".join(names))
        return Trouble("url", message, help if names else say("write {example}", example=EXAMPLE))
    if _HOST.search(text):
        return Trouble("url", say("there is no host `{host}`", host=where),
                       say("mend its name, or connect to its network first"))
    if _REFUSED.search(text):
        return Trouble("url", say("nothing answers at {host}", host=where),
                       say("start the database, or mend host and port"))
    if _SILENT.search(text):
        return Trouble("url", say("{host} does not answer in time", host=where),
                       say("connect to its network first, or mend host and port"))
    return None


def _lacking(problem: ImportError, address: Address) -> Trouble:
    message = say("reading a database needs `{name}`, which is not installed", name=problem.name or "ibis")
    extra = "warehouse" if address.engine.startswith("postgres") else address.engine
    return Trouble("url", message, say("run `{command}`", command=f'pip install "bsc[{extra}]"'))


def _else(problem: Exception, origin: Origin, reached: bool, secrets: Mapping[str, str]) -> Trouble:
    """In the words of the server, where it has its own for what went wrong in the table."""
    first = next((line for line in str(problem).splitlines() if line.strip()), type(problem).__name__)
    why = re.sub(r"\s+", " ", scrubbed(first, secrets)).strip()[:_LONGEST]
    if reached:
        message = say("{file} cannot be read: {why}", file=origin.table, why=why)
        return Trouble("table", message, say("name a table, or a view that works when it is asked alone"))
    return Trouble("url", say("the database cannot be asked: {why}", why=why),
                   say("mend the address, or the table that is named"))
