"""Years of thirteen periods of four weeks, as trade and logistics count them; one of 53 weeks gives the last a fifth.

Such a year begins on the Monday of the ISO week that holds the 4th day of the month in which the house's year starts:
in January it is the ISO year. Days are proleptic ordinals of `date`; a year is named here by the one it starts in.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

PERIODS = 13
_DAYS = 28


@lru_cache(maxsize=2_000)
def first_monday(year: int, month: int) -> int:
    """The day on which the year begins that starts in a month.

    >>> date.fromordinal(first_monday(2026, 1)).isoformat()
    '2025-12-29'
    """
    fourth = date(year, month, 4)
    return fourth.toordinal() - fourth.weekday()


def stretch_of(year: int, month: int, number: int) -> tuple[int, int]:
    """The first day of a period, and the day after its last."""
    first = first_monday(year, month)
    start = first + (number - 1) * _DAYS
    return start, first_monday(year + 1, month) if number == PERIODS else start + _DAYS


@lru_cache(maxsize=50_000)
def place_of(day: int, month: int) -> tuple[int, int]:
    """The year and the number of the period that a day lies in, where years start in a month."""
    year = date.fromordinal(day).year + 1
    while first_monday(year, month) > day:
        year -= 1
    return year, min((day - first_monday(year, month)) // _DAYS + 1, PERIODS)


def counted(end: int, month: int) -> int:
    """How many periods had ended before a day since year 0, where years start in a month."""
    year, number = place_of(end, month)
    return year * PERIODS + number - 1


def starting_month(start: int, number: int) -> tuple[int, int]:
    """The year and the month that the year starts in to which a period of some number belongs."""
    sunday = date.fromordinal(start - (number - 1) * _DAYS + 6)  # of the week that holds the 4th
    return sunday.year, sunday.month
