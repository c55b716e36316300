"""When a row of a database was, as an Ibis expression: its day where the house is, and the period that day lies in."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bsc.data.ask import Trouble
from bsc.data.warehouse.terms import Column, Table, clock, library
from bsc.model import Cadence, Origin
from bsc.model.period import MONTHS_IN
from bsc.source import say

WRITTEN = r"^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])([ T].*)?)?$"
COMPACT = r"^(19|20|21)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$"
_ZONED = ("postgres", "pyspark")
_EPOCH, _MONDAY = 719_163, 3 + 7 * 200_000  # 1970-01-01 as an ordinal; its day of the week, and never below 0


class When(NamedTuple):
    """The day of a row; `text` is a column of texts that must name a day first."""

    day: Column
    text: Column | None = None


def when(table: Table, origin: Origin, engine: str) -> tuple[When | None, Trouble | None]:
    """The day of each row, and what stands against reading it."""
    column = table[origin.date]
    kind = column.type()
    if kind.is_date():
        return When(column), None
    if kind.is_timestamp():
        return _moment(column, origin, engine)
    if kind.is_string() or kind.is_integer():
        return _text(column), None
    message = say("the column `{column}` holds no dates", column=origin.date)
    return None, Trouble("date", message, say("name the column that says when"))


def _moment(column: Column, origin: Origin, engine: str) -> tuple[When | None, Trouble | None]:
    """A time without a zone is one of Greenwich, where the house names its own zone."""
    zone = origin.time_zone
    if not zone:
        return When(column.date()), None
    if engine in _ZONED:
        return When(clock(engine, zone, column.cast("timestamp('UTC')")).date()), None
    message = say("time zones are worked out in PostgreSQL and Spark only")
    return None, Trouble("time_zone", message, say("name a column of days as `date:`, such as one of a view"))


def _text(column: Column) -> When:
    """2026-01-31, 2026-01 or 20260131, as a text or a whole number."""
    ibis, text = library(), column.cast("string").strip()
    compact = text.re_search(COMPACT)
    parts = [text.substr(at, size) for at, size in ((0, 4), (4, 2), (6, 2))]
    whole = ibis.ifelse(compact, parts[0] + "-" + parts[1] + "-" + parts[2],
                        ibis.ifelse(text.length() <= 7, text + "-01", text.substr(0, 10)))
    good = text.re_search(WRITTEN) | compact
    day = ibis.ifelse(good, whole, ibis.null("string")).cast("date")
    return When(day, ibis.ifelse(good | (text.length() <= 0), ibis.null("string"), text))


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
