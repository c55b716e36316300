"""Periods: a year, a half, a quarter, a month, four weeks, a week or a day, told by their label."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import lru_cache

from bsc.model import four_weeks
from bsc.model.loose_period import near_period
from bsc.source import Mistake, Said, say


class Cadence(IntEnum):
    """How often a figure is taken; larger is coarser."""

    DAILY = 1
    WEEKLY = 2
    FOUR_WEEKLY = 3
    MONTHLY = 4
    QUARTERLY = 5
    HALF_YEARLY = 6
    YEARLY = 7

    @property
    def word(self) -> str:
        """The name users write, such as `half-yearly`."""
        return self.name.lower().replace("_", "-")


CADENCES = {cadence.word: cadence for cadence in Cadence}
_WEEKS = (Cadence.WEEKLY, Cadence.FOUR_WEEKLY)
MONTHS_IN = {Cadence.MONTHLY: 1, Cadence.QUARTERLY: 3, Cadence.HALF_YEARLY: 6, Cadence.YEARLY: 12}


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """The house's year: the month it starts in, and whether it is named by its first or last day."""

    starts: int = 1
    named_by_end: bool = False


CALENDAR = FiscalYear()


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of days, `start` inclusive and `end` exclusive, both as proleptic ordinals of `date`."""

    end: int
    start: int
    cadence: Cadence
    label: str

    def __str__(self) -> str:
        return self.label

    @property
    def day(self) -> int:
        """The day by which it belongs to a longer period: its last, or of weeks the last Thursday (ISO 8601)."""
        return self.end - (4 if self.cadence in _WEEKS else 1)

    def contains(self, other: Period) -> bool:
        """Whether `other` belongs to this period."""
        return self.start <= other.day < self.end

    @property
    def first_day(self) -> date:
        """The first day of the period."""
        return date.fromordinal(self.start)

    @property
    def last_day(self) -> date:
        """The last day of the period."""
        return date.fromordinal(self.end - 1)


_FORM = re.compile(
    r"(?P<fy>FY)?(?P<year>\d{4})(?:-(?:H(?P<half>[12])|Q(?P<quarter>[1-4])|W(?P<week>\d{2})|P(?P<four>\d{2})"
    r"|(?P<month>\d{2})(?:-(?P<day>\d{2}))?))?"
)


def _months(year: int, month: int, count: int) -> tuple[int, int]:
    """Ordinals of the first day of a month and of the day after `count` months."""
    last = year * 12 + month - 1 + count
    return date(year, month, 1).toordinal(), date(last // 12, last % 12 + 1, 1).toordinal()


def _fiscal(found: dict[str, str], year: int, text: str, fiscal: FiscalYear) -> Period:
    shift = 1 if fiscal.named_by_end and fiscal.starts > 1 else 0
    offset, count, cadence = 0, 12, Cadence.YEARLY
    if found["four"]:
        return _four_weeks(year - shift, fiscal.starts, int(found["four"]), text)
    if found["half"]:
        offset, count, cadence = (int(found["half"]) - 1) * 6, 6, Cadence.HALF_YEARLY
    elif found["quarter"]:
        offset, count, cadence = (int(found["quarter"]) - 1) * 3, 3, Cadence.QUARTERLY
    elif found["month"] or found["week"]:
        raise Mistake(say("a fiscal year has halves, quarters and periods of four weeks only: FY2026-Q1, FY2026-P01"))
    first = (year - shift) * 12 + fiscal.starts - 1 + offset
    start, end = _months(first // 12, first % 12 + 1, count)
    return Period(end, start, cadence, text)


@lru_cache(maxsize=20_000)
def parse_period(text: str, fiscal: FiscalYear = CALENDAR) -> Period:
    """Read a period label; raises Mistake with a message for the user.

    >>> parse_period("2026-Q1").last_day.isoformat()
    '2026-03-31'
    """
    match = _FORM.fullmatch(text)
    if match is None:
        raise Mistake(_advice(text))
    found = match.groupdict()
    year = int(found["year"])
    if not 1900 <= year <= 2200:
        raise Mistake(say("{text} is not a year between 1900 and 2200", text=text))
    if found["fy"]:
        return _fiscal(found, year, text, fiscal)
    if found["four"]:
        return _four_weeks(year, 1, int(found["four"]), text)
    try:
        return _calendar(found, year, text)
    except ValueError:
        raise Mistake(say("{text} does not exist in the calendar", text=text)) from None


def _calendar(found: dict[str, str], year: int, text: str) -> Period:
    if found["half"]:
        start, end = _months(year, int(found["half"]) * 6 - 5, 6)
        return Period(end, start, Cadence.HALF_YEARLY, text)
    if found["quarter"]:
        start, end = _months(year, int(found["quarter"]) * 3 - 2, 3)
        return Period(end, start, Cadence.QUARTERLY, text)
    if found["week"]:
        start = date.fromisocalendar(year, int(found["week"]), 1).toordinal()
        return Period(start + 7, start, Cadence.WEEKLY, text)
    if found["day"]:
        start = date(year, int(found["month"]), int(found["day"])).toordinal()
        return Period(start + 1, start, Cadence.DAILY, text)
    if found["month"]:
        start, end = _months(year, int(found["month"]), 1)
        return Period(end, start, Cadence.MONTHLY, text)
    start, end = _months(year, 1, 12)
    return Period(end, start, Cadence.YEARLY, text)


def _four_weeks(year: int, month: int, number: int, text: str) -> Period:
    if not 1 <= number <= four_weeks.PERIODS:
        raise Mistake(say("{text} does not exist: a year has 13 periods of four weeks, P01 to P13", text=text))
    start, end = four_weeks.stretch_of(year, month, number)
    return Period(end, start, Cadence.FOUR_WEEKLY, text)


def _advice(text: str) -> Said:
    near = near_period(text)
    if near is not None:
        return say("{text} is not a period; write {near}", text=text, near=near)
    return say("{text} is not a period; write 2026, 2026-H1, 2026-Q1, 2026-01, 2026-P01, 2026-W05 or 2026-01-31",
               text=text)


def _label(start: int, cadence: Cadence) -> str:
    day = date.fromordinal(start)
    if cadence is Cadence.DAILY:
        return day.isoformat()
    if cadence is Cadence.WEEKLY:
        iso = day.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}"
    if cadence is Cadence.MONTHLY:
        return f"{day.year:04d}-{day.month:02d}"
    if cadence is Cadence.QUARTERLY:
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if cadence is Cadence.HALF_YEARLY:
        return f"{day.year:04d}-H{(day.month + 5) // 6}"
    return f"{day.year:04d}"


@lru_cache(maxsize=20_000)
def period_at(ordinal: int, cadence: Cadence) -> Period:
    """The calendar period of a cadence that contains a day (given as an ordinal)."""
    day = date.fromordinal(ordinal)
    if cadence is Cadence.DAILY:
        return Period(ordinal + 1, ordinal, cadence, day.isoformat())
    if cadence is Cadence.WEEKLY:
        start = ordinal - day.weekday()
        return Period(start + 7, start, cadence, _label(start, cadence))
    if cadence is Cadence.FOUR_WEEKLY:
        return four_weeks_at(ordinal, CALENDAR)
    size = MONTHS_IN[cadence]
    start, end = _months(day.year, (day.month - 1) // size * size + 1, size)
    return Period(end, start, cadence, _label(start, cadence))


def four_weeks_at(ordinal: int, fiscal: FiscalYear) -> Period:
    """The house's period of four weeks that contains a day."""
    year, number = four_weeks.place_of(ordinal, fiscal.starts)
    label = f"{year}" if fiscal.starts == 1 else f"FY{year + fiscal.named_by_end}"
    return _four_weeks(year, fiscal.starts, number, f"{label}-P{number:02d}")


def _shift_four_weeks(period: Period, count: int) -> Period:
    """In the year that the period is of: it says its number, and so where its year starts."""
    named, number = period.label.lstrip("FY").split("-P")
    year, month = four_weeks.starting_month(period.start, int(number))
    years, at = divmod(int(number) - 1 + count, four_weeks.PERIODS)
    label = f"{'FY' if period.label.startswith('FY') else ''}{int(named) + years}-P{at + 1:02d}"
    return _four_weeks(year + years, month, at + 1, label)


def shift(period: Period, count: int) -> Period:
    """The period of the same cadence `count` steps later (earlier if negative)."""
    if period.cadence is Cadence.DAILY:
        return period_at(period.start + count, Cadence.DAILY)
    if period.cadence is Cadence.WEEKLY:
        return period_at(period.start + 7 * count, Cadence.WEEKLY)
    if period.cadence is Cadence.FOUR_WEEKLY:
        return _shift_four_weeks(period, count)
    return shift_months(period, count * MONTHS_IN[period.cadence])


@lru_cache(maxsize=20_000)
def shift_months(period: Period, months: int) -> Period:
    """A period of whole months moved by months; fiscal periods keep their length and take a plain label."""
    day = date.fromordinal(period.start)
    first = day.year * 12 + day.month - 1 + months
    size = MONTHS_IN[period.cadence]
    start, end = _months(first // 12, first % 12 + 1, size)
    label = _label(start, period.cadence)
    if (first % 12) % size:
        label = f"{date.fromordinal(start).isoformat()}..{date.fromordinal(end - 1).isoformat()}"
    return Period(end, start, period.cadence, label)


def year_before(period: Period) -> Period:
    """The same period a year earlier (a week: 52 weeks; a day: the same date, the 28th for a leap day)."""
    if period.cadence is Cadence.FOUR_WEEKLY:
        return _shift_four_weeks(period, -four_weeks.PERIODS)
    if period.cadence is Cadence.WEEKLY:
        return shift(period, -52)
    if period.cadence is Cadence.DAILY:
        day = period.first_day
        safe = day.replace(day=28) if (day.month, day.day) == (2, 29) else day
        return period_at(safe.replace(year=day.year - 1).toordinal(), Cadence.DAILY)
    return shift_months(period, -12)
