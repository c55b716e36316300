"""SQLite files: opened to be read only, in a box of their own; values by period come out, and nothing goes in."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from pathlib import Path
from threading import Event, Timer
from urllib.parse import quote

from bsc.data import sql
from bsc.data.ask import Answer, Ask, Trouble
from bsc.data.columns import column_known, near
from bsc.data.slices import Largest, Rows, few_slices, is_tried
from bsc.data.sqlite.days import Dated, dated, period_start
from bsc.data.sqlite.statements import DAYS, grouped, no_number, odd_numbers, ranked, sampled
from bsc.model.origin import Origin
from bsc.source import Said, say

SECONDS = 120.0
_HEAP = 1 << 30
_STEPS = 10_000
_MOST_DATES = 2_000_000
_HEAD = b"SQLite format 3\0"
_MAY = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE, sqlite3.SQLITE_TRANSACTION)
_NEVER = ("load_extension", "readfile", "writefile", "edit", "fts3_tokenizer")
_NOT_GIVEN = ("", "-", "–", "—", "null", "~", "n/a", "#n/a", "n/d", "#n/d", "n.a.", "nan")
_PLAIN = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?")


class _TooLong(Exception):
    """A statement that took longer than a person waits."""


class _Numbers:
    """Texts as numbers; the least one that is none is kept."""

    def __init__(self, decimal: str) -> None:
        self.comma = decimal == "comma"
        self.odd: str | None = None

    def __call__(self, value: object) -> float | None:
        """A cell that is stored as something else than a number."""
        text = value.strip() if isinstance(value, str) else "" if value is None else str(value)
        if text.casefold() in _NOT_GIVEN:
            return None
        pointed = text.replace(".", "").replace(",", ".") if self.comma else text
        if isinstance(value, str) and _PLAIN.fullmatch(pointed):
            return float(pointed)
        self.odd = text if self.odd is None else min(self.odd, text)
        return None


def answer(ask: Ask, file: Path, seconds: float = SECONDS) -> Answer:
    """The values of a table or view; nothing but that file is read on the way."""
    with file.open("rb") as opened:
        if opened.read(len(_HEAD)) != _HEAD:
            message = say("{file} is no SQLite file, or is encrypted", file=ask.origin.file)
            return Answer(troubles=(Trouble("file", message, say("give a file that SQLite wrote")),))
    numbers = _Numbers(ask.origin.decimal)
    try:
        with _box(file, seconds, numbers) as connection:
            found = _answered(ask, connection, numbers)
    except _TooLong:
        message = say("{file} took longer than {seconds} seconds", file=ask.origin.file, seconds=round(seconds))
        return Answer(troubles=(Trouble("file", message, say("keep the years that count")),))
    except MemoryError:
        message = say("{file} needs more memory than it may take", file=ask.origin.file)
        return Answer(troubles=(Trouble("file", message, say("keep the columns and years that count")),))
    except (sqlite3.Error, ValueError, OverflowError) as problem:
        return Answer(troubles=(_unreadable(ask, str(problem)),))
    beside = file.with_name(f"{file.name}-wal")
    if not found.troubles and beside.is_file() and beside.stat().st_size:
        message = say("{file} has changes beside it that are not in it yet; they are not read", file=ask.origin.file)
        note = Trouble("unsaved", message, say("close the program that writes it"))
        return found._replace(notes=(*found.notes, note))
    return found


def opened(origin: Origin, file: Path) -> AbstractContextManager[Callable[[Ask], Answer]]:
    """A file of which several things are asked; it is in a box of its own each time."""
    return nullcontext(lambda ask: answer(ask, file))


@contextmanager
def _box(file: Path, seconds: float, numbers: _Numbers) -> Iterator[sqlite3.Connection]:
    """A connection to a file that is never written to, and that stops when its time is over."""
    over = Event()
    timer = Timer(seconds, over.set)
    timer.daemon = True
    address = f"file:{quote(str(file.resolve()))}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True, check_same_thread=True)) as connection:
        connection.isolation_level = None
        for setting in (f"hard_heap_limit = {_HEAP}", "trusted_schema = OFF", "temp_store = MEMORY",
                        "cell_size_check = ON"):
            connection.execute(f"PRAGMA {setting}").fetchall()
        connection.create_function("bsc_number", 1, numbers)
        connection.set_progress_handler(over.is_set, _STEPS)
        try:
            timer.start()
            yield connection
        except sqlite3.OperationalError:
            if over.is_set():
                raise _TooLong from None
            raise
        finally:
            timer.cancel()


def _allowed(action: int, one: str | None, two: str | None, *_: str | None) -> int:
    """Reading, with functions that reach nothing else, and filling the table of days."""
    if action == sqlite3.SQLITE_FUNCTION:
        return sqlite3.SQLITE_DENY if (two or "").casefold() in _NEVER else sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_INSERT:
        return sqlite3.SQLITE_OK if f"temp.{one}" == DAYS else sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK if action in _MAY else sqlite3.SQLITE_DENY


def _answered(ask: Ask, connection: sqlite3.Connection, numbers: _Numbers) -> Answer:
    connection.execute(f"CREATE TEMP TABLE {DAYS.partition('.')[2]} (raw PRIMARY KEY, day, period) WITHOUT ROWID")
    connection.set_authorizer(_allowed)
    named = [str(row[0]) for row in connection.execute(
        "SELECT name FROM main.sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY 1")]
    table = ask.origin.table or (named[0] if len(named) == 1 else "")
    if table not in named:
        message = say("there is no table `{table}`", table=table)
        if not table:
            message = say("{file} has several tables", file=ask.origin.file) if named else \
                say("{file} has no table", file=ask.origin.file)
        return Answer(troubles=(Trouble("table", message, near(table, named) if table else _name_one(named)),))
    relation = f"main.{sql.name(table)}"
    heads = connection.execute(f"SELECT * FROM {relation} LIMIT 0").description
    troubles = column_known(ask, dict.fromkeys([str(each[0]) for each in heads], ""))
    if troubles:
        return Answer(troubles=tuple(troubles))
    found = _filled(ask, relation, connection)
    if found.troubles:
        return found
    days, troubles = _compared(ask, relation, connection)
    if troubles:
        return Answer(troubles=tuple(troubles))
    for statement in odd_numbers(ask, relation):
        connection.execute(statement).fetchall()
    if numbers.odd is not None:
        return Answer(troubles=(no_number(numbers.odd),))
    said = () if ask.origin.table else (f"`table: {table}`",)
    rows = _rows(ask, relation, connection, days)
    return rows._replace(remarks=said + found.remarks, until=found.until, within=found.within, notes=found.notes)


def _name_one(named: list[str]) -> Said:
    if not named:
        return say("give a file that SQLite wrote")
    return say("add `table:` with one of {tables}", tables=", ".join(named[:12]))


def _filled(ask: Ask, relation: str, connection: sqlite3.Connection) -> Answer:
    """The days of all dates that occur, put where rows can be joined to them; no rows yet."""
    column = f"t.{sql.name(ask.origin.date)}"
    known = _known_days(ask.origin, relation, connection)
    if known.trouble is not None:
        return Answer(troubles=(known.trouble,))
    days = [(value, day, period_start(day, ask.cadence, ask.starts)) for value, day in known.days.items()]
    connection.execute("BEGIN")
    connection.executemany(f"INSERT OR IGNORE INTO {DAYS} VALUES (?, ?, ?)", days)
    connection.execute("COMMIT")
    within = len({(day, period) for _, day, period in days}) > len({period for _, _, period in days})
    remarks = (f"`date_form: {known.form}`",) if known.form else ()
    undated = connection.execute(
        f"SELECT count(*) FROM {relation} t WHERE {column} IS NULL OR trim({column}) = ''").fetchone()[0]
    return Answer(remarks=remarks, until=max((day for _, day, _ in days), default=0), within=within,
                  notes=_undated(undated, ask.origin.file))


def _known_days(origin: Origin, relation: str, connection: sqlite3.Connection) -> Dated:
    """The days of the distinct values of a source's column of dates."""
    column = sql.name(origin.date)
    raw = [row[0] for row in connection.execute(f"SELECT DISTINCT {column} FROM {relation} LIMIT {_MOST_DATES}")]
    if len(raw) < _MOST_DATES:
        return dated(raw, origin)
    message = say("the column `{column}` has too many different dates", column=origin.date)
    return Dated({}, "", Trouble("date", message, say("name a column of days, not of moments")))


def _compared(ask: Ask, relation: str, connection: sqlite3.Connection) -> tuple[dict[str, str], list[Trouble]]:
    """The day of a row by each column that is compared with days, and cells that are none.

    Values are compared with days if each of them is one, else as they stand.
    """
    known: dict[str, dict[object, int]] = {}
    days, troubles = {ask.origin.date: "m.day"}, []
    for number, measure in enumerate(ask.measures):
        for place, condition in enumerate(measure.where):
            column = condition.column
            if column in days or not (condition.dated or condition.days):
                continue
            found = _known_days(ask.origin._replace(date=column), relation, connection)
            if found.trouble is None:
                known[column] = found.days
                days[column] = f"bsc_day({sql.text(column)}, t.{sql.name(column)})"
            elif condition.dated:
                troubles.append(found.trouble._replace(key="where", measure=number, condition=place))
    connection.create_function("bsc_day", 2, lambda column, value: known[column].get(value))
    return days, troubles


def _undated(count: int, file: str) -> tuple[Trouble, ...]:
    if not count:
        return ()
    return (Trouble("undated", say("rows of {file} without a date: {count}", file=file, count=count),
                    say("they count nowhere; write when they were")),)


def _rows(ask: Ask, relation: str, connection: sqlite3.Connection, days: Mapping[str, str]) -> Answer:
    """The values of all measures; of very many slices, those of the largest and of all others as one."""
    def values(ask: Ask) -> Answer | None:
        if is_tried(ask) and connection.execute(sampled(ask, relation)).fetchone()[0] > ask.most:
            return None
        found = Rows(ask)
        for statement, numbers in grouped(ask, relation, days):
            for start, name, *values in connection.execute(statement):
                trouble = found.add(start, name, numbers, values)
                if trouble is not None:
                    return Answer(troubles=(trouble,))
        return found.answer()

    def largest(ask: Ask) -> Largest:
        found = connection.execute(ranked(ask, relation, days)).fetchall()
        return Largest(tuple(str(row[0]) for row in found), int(found[0][1]) if found else 0)

    return few_slices(ask, values, largest)


def _unreadable(ask: Ask, problem: str) -> Trouble:
    """What the engine could not read, in words of ours."""
    if "prohibited" in problem or "not authorized" in problem or "unsafe use" in problem \
            or "no such function" in problem:
        message = say("`{table}` does more than read", table=ask.origin.table or ask.origin.file)
        return Trouble("table", message, say("name a table, or a view that only selects"))
    if "malformed" in problem or "not a database" in problem or "corrupt" in problem:
        return Trouble("file", say("{file} is damaged", file=ask.origin.file), say("restore it, or export it again"))
    if "no such" in problem:
        message = say("`{table}` looks for what is not there", table=ask.origin.table or ask.origin.file)
        return Trouble("table", message, say("name a table, or a view that only selects"))
    message = say("{file} cannot be read: {why}", file=ask.origin.file, why=" ".join(problem.split())[:120])
    return Trouble("table" if ask.origin.table else "file", message, say("name a table, or a view that only selects"))
