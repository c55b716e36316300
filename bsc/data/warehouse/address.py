"""The address of a database as it is written: `${NAME}` stands for what only the environment knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from bsc.data.ask import Trouble
from bsc.source import near_match, say

Variable = Callable[[str], str | None]

ENGINES = {"postgresql": "postgres", "postgres": "postgres", "spark": "pyspark", "trino": "trino",
           "bigquery": "bigquery", "snowflake": "snowflake", "mysql": "mysql", "mssql": "mssql",
           "clickhouse": "clickhouse"}
_LAST_PORT = 65_535
EXAMPLE = "postgresql://${PGUSER}:${PGPASSWORD}@localhost:5432/shop"
_SHAPE = re.compile(
    r"(?P<engine>[A-Za-z][A-Za-z0-9+.\-]*)://(?:(?P<user>[^:@/?#]*)(?::(?P<password>[^@/?#]*))?@)?"
    r"(?P<host>\[[^\]]*\]|[^:@/?#]*)(?::(?P<port>[^:@/?#]*))?(?:/(?P<path>[^@?#]*))?(?:\?(?P<query>[^#]*))?")
_NAME = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")
_SECRET = re.compile(r"pass|pwd|token|secret|key|credential", re.IGNORECASE)
_WRITTEN = re.compile(r"(?<!http)(?<!https)(?P<before>:/{1,2}[^\s:@/]*:)(?P<word>\S+)@")
_PARAMETER = re.compile(rf"(?P<name>[?&][^=&\s]*(?:{_SECRET.pattern})[^=&\s]*=)(?P<word>[^&\s\"',}}]+)", re.IGNORECASE)


def nothing_set(name: str) -> str | None:
    """The environment of somebody who gives none."""
    return None


class Address(NamedTuple):
    """The parts of an address; with `${NAME}` in them as it is written, without once they are known."""

    engine: str
    user: str = ""
    password: str = ""
    host: str = ""
    port: str = ""
    path: str = ""
    query: tuple[tuple[str, str], ...] = ()


class Unset(Exception):
    """A variable that the environment does not have, or has nothing in."""


def address_of(url: str) -> Address | Trouble:
    """The parts of an address, or why it is none; the text itself is never said again: it may hold a password."""
    from urllib.parse import parse_qsl, unquote

    found = _SHAPE.fullmatch(url)
    if found is None:
        return Trouble("url", say("this is not the address of a database"), say("write {example}", example=EXAMPLE))
    engine = found["engine"].casefold()
    if engine not in ENGINES:
        near = near_match(engine, ENGINES, 0.6)
        help = say("did you mean `{word}`?", word=near) if near else say("known here: {words}",
                                                                            words=", ".join(ENGINES))
        return Trouble("url", say("`{word}` is not a kind of database that is read", word=engine[:40]), help)
    query = tuple(parse_qsl(found["query"] or "", keep_blank_values=True))
    secrets = [found["password"] or "", *(value for name, value in query if _SECRET.search(name))]
    if any(_NAME.sub("", each) for each in secrets):
        return Trouble("url", say("a password stands in this address; whoever gets the file could read it"),
                       say("write `{name}` in its place, and set that variable where bsc runs", name="${PGPASSWORD}"))
    if engine == "spark" and (found["user"] or found["path"] or query):
        return Trouble("url", say("a Spark address names a host only"),
                       say("write spark://local or spark://host:7077; its settings belong into Spark's own files"))
    if not _port_may_be(found["port"] or ""):
        return Trouble("url", say("the port of this address is no number from 1 to 65535"),
                       say("write {example}", example=EXAMPLE))
    user, password, host, port, path = (unquote(found[name] or "")
                                        for name in ("user", "password", "host", "port", "path"))
    return Address(engine, user, password, host, port, path, query)


def _port_may_be(port: str) -> bool:
    """Whether it is a port, or what only the environment knows."""
    return not _NAME.sub("", port) if "$" in port or not port else port.isascii() and port.isdigit() and 1 <= int(
        port[:6]) <= _LAST_PORT


def resolved(address: Address, variable: Variable) -> tuple[Address, Mapping[str, str]]:
    """The address with what the environment says, and what must never be shown, by its name."""
    secrets: dict[str, str] = {}

    def known(found: re.Match[str]) -> str:
        value = variable(found[1])
        if not value:
            raise Unset(found[1])
        secrets[found[1]] = value
        return value

    said = partial(_NAME.sub, known)
    query = tuple((name, said(value)) for name, value in address.query)
    return Address(address.engine, said(address.user), said(address.password), said(address.host), said(address.port),
                   said(address.path), query), secrets


def veiled(text: str) -> str:
    """A text with the passwords of all addresses in it made unreadable; nothing else moves."""
    if ":/" not in text:
        return text
    hidden = _WRITTEN.sub(lambda found: f"{found['before']}{_stars(found['word'])}@", text)
    return _PARAMETER.sub(lambda found: found["name"] + _stars(found["word"]), hidden)


def _stars(word: str) -> str:
    return word if not _NAME.sub("", word) else "*" * len(word)


def scrubbed(text: str, secrets: Mapping[str, str]) -> str:
    """A text of somebody else's without what must not be shown."""
    for name, value in sorted(secrets.items(), key=lambda each: -len(each[1])):
        if value:
            text = text.replace(value, f"${{{name}}}")
    return text
