"""Which period a heading names: `ene-26`, `Enero 2026`, `01/2026`, `T1`, a date; the year may stand elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from bsc.data.sheets.workbook import Value
from bsc.importing.plain import plain
from bsc.model import Cadence, Period, parse_period
from bsc.model.loose_period import MONTHS

_QUARTER, _HALF = "t|q|trim|trimestre|quarter|qtr", "s|h|sem|semestre|half"
_LONG = "trim|trimestre|quarter|qtr|sem|semestre|half"
_WEEK, _WEEK_WORD = "w|wk|week|cw|semana|sem|s", "week|semana"  # `S1` is a half year, unless `S3` stands beside it
_YEAR = r"(?P<year>(?:19|20|21)\d\d)"
_SHORT = r"(?P<short>\d\d)"
_ORDER = r"(?:er|o|a|st|nd|rd|th|do)?"
_FORMS = [re.compile(form) for form in (
    rf"(?P<word>[a-z]{{3,}})(?: ?(?:de |del )?{_YEAR}| ?{_SHORT})?",
    rf"{_YEAR} (?P<word>[a-z]{{3,}})",
    rf"(?P<month>1[0-2]|0?[1-9]) {_YEAR}",
    rf"{_YEAR} (?P<month>1[0-2]|0[1-9])",
    rf"(?P<part>{_QUARTER}|{_HALF}) ?(?P<number>[1-4])(?: ?(?:de |del )?{_YEAR}| {_SHORT})?",
    rf"(?P<number>[1-4]) ?{_ORDER} ?(?P<part>{_QUARTER}|{_HALF})(?: ?(?:de |del )?{_YEAR}| ?{_SHORT})?",
    rf"{_YEAR} ?(?P<part>{_QUARTER}|{_HALF}) ?(?P<number>[1-4])",
    rf"(?P<roman>iv|i{{1,3}}) (?P<part>{_LONG})(?: ?(?:de |del )?{_YEAR}| {_SHORT})?",
    rf"(?P<part>{_LONG}) (?P<roman>iv|i{{1,3}})(?: ?(?:de |del )?{_YEAR}| {_SHORT})?",
    rf"(?:{_WEEK}) ?(?P<week>[1-4]\d|5[0-3]|0?[1-9])(?: ?(?:de |del )?{_YEAR}| {_SHORT})?",
    rf"{_YEAR} ?(?:{_WEEK}) ?(?P<week>[1-4]\d|5[0-3]|0?[1-9])",
    rf"(?P<week>[1-4]\d|5[0-3]|0?[1-9]) ?(?:a|o|st|nd|rd|th)? ?(?:{_WEEK_WORD})(?: ?(?:de |del )?{_YEAR})?",
    rf"(?:ano |year |ejercicio |fy ?)?{_YEAR}|fy ?{_SHORT}",
)]
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_FIRST_LETTERS = ("efmamjjasond", "jfmamjjasond")


class When(NamedTuple):
    """A stretch of a year: its cadence and number in that year; year 0 where the heading does not tell it."""

    cadence: Cadence
    number: int
    year: int = 0

    def period(self) -> Period:
        """The period, once the year is known; a Mistake where that year has no such week."""
        if self.cadence is Cadence.MONTHLY:
            return parse_period(f"{self.year}-{self.number:02d}")
        if self.cadence is Cadence.YEARLY:
            return parse_period(f"{self.year}")
        if self.cadence is Cadence.WEEKLY:
            return parse_period(f"{self.year}-W{self.number:02d}")
        return parse_period(f"{self.year}-{'Q' if self.cadence is Cadence.QUARTERLY else 'H'}{self.number}")


def when_of(value: Value) -> When | None:
    """The period that a whole cell names."""
    if isinstance(value, date):
        return When(Cadence.MONTHLY, value.month, value.year) if 1900 <= value.year <= 2199 else None
    if isinstance(value, float) and not isinstance(value, bool) and value.is_integer() and 1990 <= value <= 2100:
        return When(Cadence.YEARLY, 1, int(value))
    return _of_text(plain(value)) if isinstance(value, str) else None


def _of_text(text: str) -> When | None:
    for form in _FORMS:
        found = form.fullmatch(text)
        said = {key: word for key, word in found.groupdict().items() if word} if found else {}
        if not said:
            continue
        year = int(said.get("year", 0)) or (2000 + int(said["short"]) if "short" in said else 0)
        if "word" in said:
            month = _month(said["word"])
            if month:
                return When(Cadence.MONTHLY, month, year)
        elif "month" in said:
            return When(Cadence.MONTHLY, int(said["month"]), year)
        elif "part" in said:
            quarter = re.fullmatch(_QUARTER, said["part"])
            number = _ROMAN[said["roman"]] if "roman" in said else int(said["number"])
            if quarter or number <= 2:
                return When(Cadence.QUARTERLY if quarter else Cadence.HALF_YEARLY, number, year)
        elif "week" in said:
            return When(Cadence.WEEKLY, int(said["week"]), year)
        else:
            return When(Cadence.YEARLY, 1, year)
    return None


def _month(word: str) -> int:
    return next((number for name, number in MONTHS.items() if name.startswith(word) or
                 (word in ("sept", "set", "sep") and number == 9)), 0)


def within(text: str) -> tuple[When | None, str]:
    """The period that a heading ends or begins with, and its other words: `Real ene-26`, `Meta 2026`."""
    words = plain(text).split()
    for size in range(min(4, len(words)), 0, -1):
        for part, rest in ((words[-size:], words[:-size]), (words[:size], words[size:])):
            found = _of_text(" ".join(part))
            if found is not None:
                return found, " ".join(rest)
    return None, " ".join(words)


def mentioned(text: str) -> When | None:
    """The narrowest period with a year that stands anywhere in a title: `Resultados a septiembre de 2026`."""
    words = plain(text).split()
    found = [_of_text(" ".join(words[at:at + size])) for size in (4, 3, 2, 1) for at in range(len(words) - size + 1)]
    return min((each for each in found if each is not None and each.year), key=lambda each: each.cadence, default=None)


def years_in(text: str) -> set[int]:
    """The years that a text names; `2025/26` names two.

    >>> sorted(years_in("Curso 2025-26")), years_in("Plan 2026")
    ([2025, 2026], {2026})
    """
    years = {int(each) for each in re.findall(r"(?<!\d)(20[0-9]\d|19[89]\d)(?!\d)", text)}
    for first, second in re.findall(r"(?<!\d)(20\d\d)\s?[-/–]\s?(\d\d)(?!\d)", text):
        if int(second) == (int(first) + 1) % 100:
            years.add(int(first) + 1)
    return years


def initials(row: Sequence[Value]) -> dict[int, When]:
    """Twelve months written by their first letters, by the column."""
    letters = "".join(each.casefold() if isinstance(each, str) and len(each) == 1 else " " for each in row)
    start = next((at for form in _FIRST_LETTERS if (at := letters.find(form)) >= 0), -1)
    return {start + at: When(Cadence.MONTHLY, at + 1) for at in range(12)} if start >= 0 else {}


def weeks(row: Sequence[Value]) -> dict[int, When]:
    """The weeks of a row of headings that each alone may be something else: `S1` beside `S3`, a date in each week."""
    whens = {at: when for at, each in enumerate(row) if isinstance(each, str) and (when := when_of(each)) is not None}
    if any(each.cadence is Cadence.WEEKLY for each in whens.values()):
        return {at: each._replace(cadence=Cadence.WEEKLY) for at, each in whens.items()
                if each.cadence is Cadence.HALF_YEARLY and plain(str(row[at]))[0] == "s"}
    days = {at: each for at, each in enumerate(row) if isinstance(each, date)}
    apart = {later.toordinal() - day.toordinal()
             for day, later in zip(days.values(), list(days.values())[1:], strict=False)}
    if apart != {7}:
        return {}
    return {at: When(Cadence.WEEKLY, day.isocalendar().week, day.isocalendar().year) for at, day in days.items()}
