"""Periods and days as people of a language write them."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bsc.model import Cadence, Delay, Period

_ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SPANISH = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic")
_LONG = {"day": ("day", "days", "día", "días"), "week": ("week", "weeks", "semana", "semanas"),
         "month": ("month", "months", "mes", "meses"), "quarter": ("quarter", "quarters", "trimestre", "trimestres"),
         "year": ("year", "years", "año", "años")}
_SHORT = {"day": ("d", "d", "día", "días"), "week": ("wk", "wk", "sem.", "sem."),
          "month": ("mo", "mo", "mes", "meses"), "quarter": ("qtr", "qtr", "trim.", "trim."),
          "year": ("yr", "yr", "año", "años")}


class Dates(NamedTuple):
    """How one language writes dates."""

    spanish: bool = False

    def month(self, number: int) -> str:
        """The short name of a month, from 1."""
        return (_SPANISH if self.spanish else _ENGLISH)[number - 1]

    def day(self, day: date) -> str:
        """A day: 14 Oct 2026."""
        return f"{day.day} {self.month(day.month)} {day.year}"

    def period(self, period: Period) -> str:
        """A period by name: Sep 2026, Q3 2026, T3 2026.

        >>> from bsc.model import parse_period
        >>> Dates(spanish=True).period(parse_period("2026-Q3"))
        'T3 2026'
        """
        label, first = period.label, period.first_day
        if ".." in label:
            return f"{self.day(first)} … {self.day(period.last_day)}"
        if label.startswith("FY"):
            year, _, part = label[2:].partition("-")
            house = f"{'EF' if self.spanish else 'FY'} {year}"
            return f"{self._part(part)} {house}" if part else house
        if period.cadence is Cadence.DAILY:
            return self.day(first)
        if period.cadence is Cadence.MONTHLY:
            return f"{self.month(first.month)} {first.year}"
        year, _, part = label.partition("-")
        return f"{self._part(part)} {year}" if part else year

    def brief(self, period: Period) -> str:
        """A period in a table's head: Sep 26, Q3 26."""
        text = self.period(period)
        return f"{text[:-4]}{text[-2:]}" if text[-4:].isdigit() and len(text) > 4 else text

    def delay(self, delay: Delay, short: bool = False) -> str:
        """A delay in words (2 months), or short enough for the map (2 mo)."""
        words = (_SHORT if short else _LONG).get(delay.unit)
        if words is None:
            return f"{delay.count} {delay.unit}"
        return f"{delay.count} {words[(2 if self.spanish else 0) + (delay.count != 1)]}"

    def _part(self, part: str) -> str:
        if not self.spanish:
            return f"{part[0]}{int(part[1:])}"
        names = {"Q": "T", "H": "S", "W": "sem. ", "P": "P"}
        return f"{names[part[0]]}{int(part[1:])}"
