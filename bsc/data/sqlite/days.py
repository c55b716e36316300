"""When a row was, where an engine has no dates of its own: texts, numbers like 20260131, seconds since 1970."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from math import isfinite
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bsc.data.ask import Trouble
from bsc.data.dates import FIRST_YEAR, FORMS, LAST_YEAR, not_a_date, order
from bsc.model import Cadence, FiscalYear, Origin
from bsc.model.period import MONTHS_IN, four_weeks_at, period_at

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"(\d{4})(?:-(\d{2}))?")
_NUMBERED = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})(?:[ T].*)?")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECONDS, _MILLIS, _MOST = 1e8, 1e11, 1e13
_JULIAN, _JULIAN_EPOCH, _DAY = (2_415_020.0, 2_524_600.0), 2_440_587.5, 86_400.0


class Dated(NamedTuple):
    """The days of the distinct values of a column, as ordinals, and the form that was found out."""

    days: dict[object, int]
    form: str = ""
    trouble: Trouble | None = None


def dated(values: Iterable[object], origin: Origin) -> Dated:
    """The day of each value that is given; a value that is no date stands against all."""
    given = [each for each in values if each is not None and not (isinstance(each, str) and not each.strip())]
    numbered = [(each, found) for each in given if isinstance(each, str)
                and (found := _NUMBERED.fullmatch(each.strip())) is not None]
    day_first = min((text for text, found in numbered if int(found[1]) > 12), default=None)
    month_first = min((text for text, found in numbered if int(found[2]) > 12), default=None)
    either = min((text for text, _ in numbered), default=None)
    form, trouble = order(origin.date_form, day_first, month_first, either)
    if trouble is not None:
        return Dated({}, "", trouble)
    zone = ZoneInfo(origin.time_zone) if origin.time_zone else None
    days, odd = {}, []
    for value in given:
        day = _day(value, form, zone)
        if day is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
            odd.append(str(value))
        else:
            days[value] = day.toordinal()
    if odd:
        return Dated({}, "", not_a_date(origin.date, min(odd)))
    return Dated(days, form if numbered and not origin.date_form else "")


def _day(value: object, form: str, zone: ZoneInfo | None) -> date | None:
    try:
        if isinstance(value, str):
            return _of_text(value.strip(), form, zone)
        if isinstance(value, int | float) and isfinite(value):
            return _of_number(value, zone)
    except (ValueError, OverflowError):
        return None
    return None


def _of_text(text: str, form: str, zone: ZoneInfo | None) -> date | None:
    if _ISO.match(text):
        if len(text) == 10:
            return date.fromisoformat(text)
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None and zone is None:
            return moment.date()
        aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
        return aware.astimezone(zone or UTC).date()
    month = _MONTH.fullmatch(text)
    if month is not None:
        return date(int(month[1]), int(month[2] or 1), 1)
    if text.isascii() and text.isdigit() and len(text) == 8:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    numbered = _NUMBERED.fullmatch(text)
    if numbered is None:
        return None
    one, other, year = map(int, numbered.groups())
    return date(year, other, one) if form == FORMS[0] else date(year, one, other)


def _of_number(value: float, zone: ZoneInfo | None) -> date | None:
    """A year, 20260131, seconds or thousandths since 1970, or the days that astronomers count."""
    whole = int(value)
    if value == whole and FIRST_YEAR <= whole <= LAST_YEAR:
        return date(whole, 1, 1)
    if value == whole and FIRST_YEAR <= whole // 10_000 <= LAST_YEAR:
        return date(whole // 10_000, whole // 100 % 100, whole % 100)
    if _JULIAN[0] <= value <= _JULIAN[1]:
        seconds = round((value - _JULIAN_EPOCH) * _DAY)
    elif _SECONDS <= value < _MILLIS:
        seconds = whole
    elif _MILLIS <= value < _MOST:
        seconds = whole // 1000
    else:
        return None
    return (_EPOCH + timedelta(seconds=seconds)).astimezone(zone or UTC).date()


def period_start(day: int, cadence: Cadence, starts: int) -> int:
    """The first day of the house's period that a day lies in, both as ordinals; weeks begin on Monday."""
    if cadence is Cadence.FOUR_WEEKLY:
        return four_weeks_at(day, FiscalYear(starts)).start
    size = MONTHS_IN.get(cadence)
    if size is None:
        return period_at(day, cadence).start
    when, offset = date.fromordinal(day), (starts - 1) % size
    first = (when.year * 12 + when.month - 1 - offset) // size * size + offset
    return date(first // 12, first % 12 + 1, 1).toordinal()
