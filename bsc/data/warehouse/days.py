"""When a row of a database was, as an Ibis expression: its day where the house is, and the period that day lies in."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bsc.data.ask import Trouble
from bsc.data.dates import FIRST_YEAR, LAST_YEAR
from bsc.data.warehouse.terms import Column, Table, clock, library
from bsc.model import Cadence, Origin
from bsc.model.period import MONTHS_IN
from bsc.source import say

_WRITTEN = r"^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])([ T].*)?)?$"
_ZONE = r"[ T].*(Z|[+-][0-9]{2}(:?[0-9]{2})?)$"
_COMPACT = r"^(19|20|21)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$"
_YEAR = r"^(19|20|21)[0-9]{2}$"
_ZONED = ("postgres", "pyspark")
_NO_PATTERNS = ("mssql",)
_EPOCH, _MONDAY = 719_163, 3 + 7 * 200_000  # 1970-01-01 as an ordinal; its day of the week, and never below 0


class When(NamedTuple):
    """The day of a row; `odd` is what stands there if it names no day that may be, as a text."""

    day: Column
    odd: Column


def when(table: Table, origin: Origin, engine: str) -> tuple[When | None, Trouble | None]:
    """The day of each row, and what stands against reading it."""
    column = table[origin.date]
    kind = column.type()
    if kind.is_date():
        return _within(column, column), None
    if kind.is_timestamp():
        return _moment(column, origin, engine)
    if (kind.is_string() or kind.is_integer()) and engine not in _NO_PATTERNS:
        return _text(column, origin.time_zone, engine), None
    message = say("the column `{column}` holds no dates", column=origin.date)
    return None, Trouble("date", message, say("name the column that says when"))


def _within(day: Column, column: Column) -> When:
    """A day of a year that may be."""
    ibis = library()
    known = (day >= date(FIRST_YEAR, 1, 1)) & (day <= date(LAST_YEAR, 12, 31))
    return When(day, ibis.ifelse(known, ibis.null("string"), column.cast("string")))


def _moment(column: Column, origin: Origin, engine: str) -> tuple[When | None, Trouble | None]:
    """A time without a zone is one of Greenwich, where the house names its own zone."""
    zone = origin.time_zone
    if not zone:
        return _within(column.date(), column), None
    if engine in _ZONED:
        return _within(clock(engine, zone, column.cast("timestamp('UTC')")).date(), column), None
    message = say("time zones are worked out in PostgreSQL and Spark only")
    return None, Trouble("time_zone", message, say("name a column of days as `date:`, such as one of a view"))


def _text(column: Column, zone: str, engine: str) -> When:
    """2026-01-31, 2026-01, 2026 or 20260131, as a text or a whole number; a time as that of its zone."""
    ibis, text = library(), column.cast("string").strip()
    compact, year, timed = text.re_search(_COMPACT), text.re_search(_YEAR), text.length() >= 11
    written = text.re_search(_WRITTEN)
    if engine not in _ZONED:
        written = written & ~(text.re_search(_ZONE) if not zone else timed)
    parts = [text.substr(at, size) for at, size in ((0, 4), (4, 2), (6, 2))]
    short = ibis.ifelse(year, text + "-01-01", ibis.ifelse(text.length() <= 7, text + "-01", text.substr(0, 10)))
    whole = ibis.ifelse(compact, parts[0] + "-" + parts[1] + "-" + parts[2], short)
    good, nothing = written | compact | year, ibis.null("string")
    if engine in _ZONED:
        moment = ibis.ifelse(written & timed, text, nothing).cast("timestamp('UTC')")
        day = ibis.ifelse(good & ~(written & timed), whole, nothing).cast("date")
        day = ibis.coalesce(clock(engine, zone or "UTC", moment).date(), day)
    else:
        day = ibis.ifelse(good, whole, nothing).cast("date")
    known = (day >= date(FIRST_YEAR, 1, 1)) & (day <= date(LAST_YEAR, 12, 31))
    return When(day, ibis.ifelse((good & known) | (text.length() <= 0), nothing, text))


def period_of(day: Column, cadence: Cadence, starts: int) -> Column:
    """The period that a day lies in, as a number that `start_of` reads: no engine's calendar is asked."""
    if cadence in (Cadence.DAILY, Cadence.WEEKLY):
        number = day.epoch_days().cast("int64")
        return number if cadence is Cadence.DAILY else number - (number + _MONDAY) % 7
    if cadence is Cadence.FOUR_WEEKLY:
        return _four_weeks(day, starts)
    size = MONTHS_IN[cadence]
    months = day.year().cast("int64") * 12 + day.month().cast("int64") - 1
    return months - (months - (starts - 1) % size + 12) % size


def _four_weeks(day: Column, starts: int) -> Column:
    """Years begin on the Monday of the week that holds the 4th of a month: a day is in the last that had begun."""
    ibis, number, calendar = library(), day.epoch_days().cast("int64"), day.year().cast("int32")
    before, same, after = (_monday(calendar + each, starts) for each in (-1, 0, 1))
    first = ibis.ifelse(number >= after, after, ibis.ifelse(number >= same, same, before))
    gone = number - first
    return first + ibis.least(gone - gone % 28, 12 * 28)


def _monday(year: Column, month: int) -> Column:
    fourth = library().date(year, month, 4).epoch_days().cast("int64")
    return fourth - (fourth + _MONDAY) % 7


def start_of(number: int, cadence: Cadence) -> int:
    """The first day of a period, as an ordinal."""
    if cadence < Cadence.MONTHLY:
        return number + _EPOCH
    return date(number // 12, number % 12 + 1, 1).toordinal()
