"""A connection to a database through Ibis: how each engine is reached, and how long it may take."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import NamedTuple

from bsc.data.warehouse.address import ENGINES, Address
from bsc.data.warehouse.spark import nothing_left, session_at
from bsc.data.warehouse.terms import Backend, Reached, Table, library

_CONNECT = 10  # seconds for a server to say that it is there
_MOST_TABLES = 2_000
_NOT_THERE = re.compile(  # of Spark
    r"^\s*\[((TABLE_OR_VIEW|SCHEMA|CATALOG)_NOT_FOUND|REQUIRES_SINGLE_PART_NAMESPACE|PARSE_SYNTAX_ERROR)")
_LOG_IN = ("user", "password", "host", "port")
_WORDS = {"trino": ("user", "auth", "host", "port"), "bigquery": ("", "", "project_id", ""),
          "snowflake": ("user", "password", "account", "port"), "mysql": _LOG_IN, "mssql": _LOG_IN,
          "clickhouse": _LOG_IN}
_PLACES = {"trino": ("database", "schema"), "bigquery": ("dataset_id",), "snowflake": ("database", "schema"),
           "mysql": ("database",), "mssql": ("database",), "clickhouse": ("database",)}


class Missing(Exception):
    """There is no such table; the ones that are there are `known`."""

    def __init__(self, known: Iterable[str]) -> None:
        super().__init__()
        self.known = tuple(known)


class Connection(NamedTuple):
    """A database that can be asked; `engine` is Ibis' name for its kind."""

    backend: Backend
    engine: str

    def table(self, parts: list[str]) -> Table:
        """A table by its name and what it lies in."""
        place = tuple(parts[:-1])
        database = place[0] if len(place) == 1 else place or None
        try:
            return self.backend.table(parts[-1], database=database)
        except Exception as problem:
            if type(problem).__name__ != "TableNotFound" and not _NOT_THERE.search(str(problem)):
                raise
            raise Missing(self._known(place, database)) from None

    def _known(self, place: tuple[str, ...], database: str | tuple[str, ...] | None) -> list[str]:
        """The tables beside one that is not there; where there are none, what tables lie in."""
        named = []
        with suppress(Exception):
            tables = sorted(self.backend.list_tables(database=database))[:_MOST_TABLES]
            named = [".".join((*place, each)) for each in tables]
        if not named:
            with suppress(Exception):
                own = f"{self.backend.current_database}." if place else ""
                named = [own + each for each in sorted(self.backend.list_tables())[:_MOST_TABLES]]
        return named

    def drop(self) -> None:
        """Leave a server that does not answer; who waits for it is told."""
        with suppress(Exception):
            import socket

            with socket.socket(fileno=os.dup(self.backend.con.fileno())) as line:
                line.shutdown(socket.SHUT_RDWR)

    def rows(self, question: Table) -> list[Mapping[str, object]]:
        """What a question is answered with."""
        return self.backend.to_pyarrow(question).to_pylist()


@contextmanager
def connected(address: Address, seconds: float) -> Iterator[Connection]:
    """A connection for as long as it is used."""
    engine = ENGINES[address.engine]
    if engine == "pyspark":  # a session is one for the whole process, and slow to start
        with nothing_left():
            yield Connection(library().pyspark.connect(session_at(address.host, address.port)), engine)
        return
    backend = _postgres(address, seconds) if engine == "postgres" else _other(address, engine)
    try:
        yield Connection(backend, engine)
    finally:
        with suppress(Exception):
            backend.disconnect()


def _postgres(address: Address, seconds: float) -> Backend:
    limit = f"-c statement_timeout={round(seconds * 1000)} -c default_transaction_read_only=on"
    given = {"host": address.host, "port": int(address.port) if address.port else 5432, "user": address.user,
             "password": address.password, "database": address.path}
    own = {"options": limit, "connect_timeout": _CONNECT, "application_name": "bsc"}
    known = {name: value for name, value in given.items() if value}
    return library().postgres.connect(**{**dict(address.query), **known, **own})


def _other(address: Address, engine: str) -> Backend:
    """By the words that each has for the parts of an address; Ibis' own reading leaves `%40` in a user's name."""
    known = {word: part for word, part in zip(_WORDS[engine], address[1:5], strict=True) if word and part}
    places = dict(zip(_PLACES[engine], address.path.split("/", 1) if address.path else (), strict=False))
    port = {"port": int(address.port)} if address.port else {}
    own: dict[str, object] = {}
    if engine == "snowflake":
        own["create_object_udfs"] = False  # it would make a database of its own there
    if engine == "trino" and address.password:  # taken over a line that nobody reads only
        own["host"] = f"https://{address.host}"
    reached: Reached = getattr(library(), engine)
    return reached.connect(**{**dict(address.query), **known, **places, **port, **own})
