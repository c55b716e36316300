"""Tables of databases and warehouses answered by Ibis: the rows stay where they are, values by period come back."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from threading import Thread
from typing import TYPE_CHECKING

from bsc.data.ask import Answer, Ask, Cell, Trouble
from bsc.data.columns import column_known, near
from bsc.data.dates import FIRST_YEAR, LAST_YEAR
from bsc.data.slices import Largest, Rows, few_slices
from bsc.data.warehouse.address import Address, Unset, Variable, address_of, resolved
from bsc.data.warehouse.refused import told
from bsc.model import Cadence
from bsc.source import say

if TYPE_CHECKING:
    from bsc.data.warehouse.connection import Connection
    from bsc.data.warehouse.measures import Compared, Sent
    from bsc.data.warehouse.terms import Table

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
        message = say("the environment variable `{name}` is not set, or empty", name=name)
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
    (first,) = connection.rows(questions.odd)
    troubles = [_no_day(each, str(first[f"t{at}"])) for at, each in enumerate(questions.compared)
                if first[f"t{at}"] is not None]
    if troubles:
        return Answer(troubles=tuple(troubles))
    found = _largest_read(ask, table, connection) if questions.largest is not None else \
        _read(ask, questions, connection)
    return found._replace(notes=_undated(_whole(first["u"]), ask.origin.table))


def _largest_read(ask: Ask, table: Table, connection: Connection) -> Answer:
    """Of very many slices, the largest and all others as one."""
    from bsc.data.warehouse.measures import sent

    def values(ask: Ask) -> Answer | None:
        questions, _ = sent(ask, table, connection.engine)
        return None if questions is None else _read(ask, questions, connection)

    def largest(ask: Ask) -> Largest | None:
        questions, _ = sent(ask, table, connection.engine)
        rows = connection.rows(questions.largest) if questions is not None and questions.largest is not None else []
        return Largest(tuple(str(row["s"]) for row in rows), _whole(rows[0]["n"]) if rows else 0)

    return few_slices(ask, values, largest)


def _no_day(compared: Compared, text: str) -> Trouble:
    message = say("`{text}` is not a date", text=text[:80])
    help = say("write 2026-01-31, 2026-01 or 20260131, or name a column of dates")
    year = re.match(r"[0-9]{4}(?=-)", text)
    if year and not FIRST_YEAR <= int(year[0]) <= LAST_YEAR or text.endswith("infinity"):
        help = say("leave it empty where there is none; years go from 1900 to 2200")
    return Trouble("date" if compared.measure is None else "where", message, help, compared.measure,
                   compared.condition, Cell(compared.column, text))


def _undated(count: int, table: str) -> tuple[Trouble, ...]:
    if not count:
        return ()
    return (Trouble("undated", say("rows of {file} without a date: {count}", file=table, count=count),
                    say("they count nowhere; write when they were")),)


def _read(ask: Ask, questions: Sent, connection: Connection) -> Answer:
    from bsc.data.warehouse.days import start_of

    found = Rows(ask)
    spans: dict[int, tuple[int, int]] = {}
    for numbers, question in questions.questions:
        for row in connection.rows(question):
            start, first, last = start_of(_whole(row["p"]), ask.cadence), _whole(row["f"]), _whole(row["l"])
            before = spans.get(start, (first, last))
            spans[start] = min(before[0], first), max(before[1], last)
            trouble = found.add(start, None if row["s"] is None else str(row["s"]), numbers,
                                [row[f"v{at}"] for at in numbers])
            if trouble is not None:
                return Answer(troubles=(trouble,))
    until = max((start_of(last, Cadence.DAILY) for _, last in spans.values()), default=0)
    return found.answer()._replace(until=until, within=any(first < last for first, last in spans.values()))


def _whole(number: object) -> int:
    return number if isinstance(number, int) else 0


def table_parts(table: str) -> list[str]:
    """A table's name and, before it, those of what it lies in; a name with a dot stands in quotes."""
    return next(csv.reader([table], delimiter="."), [])
