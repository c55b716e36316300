"""Tables of databases and warehouses answered by Ibis: the rows stay where they are, values by period come back."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from threading import Thread
from typing import TYPE_CHECKING

from bsc.data.ask import Answer, Ask, Cell, Row, Trouble
from bsc.data.columns import column_known, near
from bsc.data.value import plain
from bsc.data.warehouse.address import Address, Unset, Variable, address_of, resolved
from bsc.data.warehouse.refused import told
from bsc.model import Cadence
from bsc.source import say

if TYPE_CHECKING:
    from bsc.data.warehouse.connection import Connection
    from bsc.data.warehouse.measures import Sent

SECONDS = 120
_GRACE = 5  # for the server to say itself that it stopped


def answer(ask: Ask, variable: Variable, seconds: float = SECONDS) -> Answer:
    """The values of a table; whatever stands against it is told without a word of the address."""
    written = address_of(ask.origin.url)
    if isinstance(written, Trouble):
        return Answer(troubles=(written,))
    try:
        known, secrets = resolved(written, variable)
    except Unset as unset:
        name = str(unset)
        message = say("the environment variable `{name}` is not set", name=name)
        return Answer(troubles=(Trouble("url", message, say("set it where bsc runs: export {name}=…", name=name)),))
    return _Attempt(ask, written, known, secrets, seconds).in_time()


class _Attempt:
    """One try to get an answer, by somebody who can be left alone with a server that has fallen silent."""

    def __init__(
        self, ask: Ask, written: Address, address: Address, secrets: Mapping[str, str], seconds: float
    ) -> None:
        self._ask, self._written, self._address, self._secrets = ask, written, address, secrets
        self._seconds = seconds
        self._connection: Connection | None = None
        self._answer: Answer | None = None

    def in_time(self) -> Answer:
        """What the server answers, or that it took too long."""
        worker = Thread(target=self._try, daemon=True)
        worker.start()
        worker.join(self._seconds + _GRACE)
        if self._answer is not None:
            return self._answer
        if self._connection is not None:
            self._connection.drop()
            worker.join(1)
        return Answer(troubles=(too_long(self._ask, self._seconds),))

    def _try(self) -> None:
        """The exceptions of drivers hold addresses: none gets further than here."""
        try:
            from bsc.data.warehouse.connection import connected

            with connected(self._address, self._seconds) as self._connection:
                self._answer = _answered(self._ask, self._connection)
        except Exception as problem:
            trouble = told(problem, self._ask.origin, self._written, self._secrets)
            self._answer = Answer(troubles=(trouble or too_long(self._ask, self._seconds),))


def too_long(ask: Ask, seconds: float) -> Trouble:
    """What is said of a server that does not come to an end."""
    message = say("{table} took longer than {seconds} seconds", table=ask.origin.table, seconds=round(seconds))
    return Trouble("table", message, say("add an index on its dates, or name a view with fewer rows"))


def _answered(ask: Ask, connection: Connection) -> Answer:
    from bsc.data.warehouse.connection import Missing
    from bsc.data.warehouse.measures import sent

    try:
        table = connection.table(table_parts(ask.origin.table))
    except Missing as missing:
        message = say("there is no table `{table}`", table=ask.origin.table)
        return Answer(troubles=(Trouble("table", message, near(ask.origin.table, missing.known)),))
    troubles = column_known(ask, dict.fromkeys(table.columns, ""))
    if troubles:
        return Answer(troubles=tuple(troubles))
    questions, troubles = sent(ask, table, connection.engine)
    if questions is None:
        return Answer(troubles=tuple(troubles))
    if questions.odd is not None:
        odd = connection.rows(questions.odd)[0]["text"]
        if odd is not None:
            message = say("`{text}` is not a date", text=str(odd)[:80])
            help = say("write 2026-01-31, 2026-01 or 20260131, or name a column of dates")
            return Answer(troubles=(Trouble("date", message, help, cell=Cell(ask.origin.date, str(odd))),))
    return _read(ask, questions, connection)


def _read(ask: Ask, questions: Sent, connection: Connection) -> Answer:
    from bsc.data.warehouse.days import start_of

    found: dict[tuple[int, str], list[float | None]] = {}
    for numbers, question in questions.questions:
        for row in connection.rows(question):
            key = start_of(_whole(row["p"]), ask.cadence), str(row["s"])
            kept = found.setdefault(key, [None] * len(ask.measures))
            for at in numbers:
                kept[at] = plain(row[f"v{at}"])
    rows = tuple(Row(start, name, tuple(values)) for (start, name), values in sorted(found.items()))
    (span,) = connection.rows(questions.span)
    until = start_of(_whole(span["last"]), Cadence.DAILY) if span["last"] is not None else 0
    return Answer(rows, until=until, within=_whole(span["most"]) > 1)


def _whole(number: object) -> int:
    return number if isinstance(number, int) else 0


def table_parts(table: str) -> list[str]:
    """A table's name and, before it, those of what it lies in; a name with a dot stands in quotes."""
    return next(csv.reader([table], delimiter="."), [])
