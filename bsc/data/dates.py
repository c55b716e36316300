"""What counts as a date: the years that may be, and which of day and month comes first in 01/02/2026."""

from __future__ import annotations

import re

from bsc.data.ask import Cell, Trouble
from bsc.source import say

FORMS = ("day-month-year", "month-day-year")
FIRST_YEAR, LAST_YEAR = 1900, 2200


def order(
    declared: str, day_first: str | None, month_first: str | None, either: str | None
) -> tuple[str, Trouble | None]:
    """Which of day and month comes first: declared, or told by a number over 12 in the whole column; never guessed."""
    help = say("add `date_form: day-month-year` or `date_form: month-day-year`")
    if day_first is not None and month_first is not None:
        message = say("`{one}` has the day first and `{other}` the month", one=day_first, other=month_first)
        return "", Trouble("date", message, say("write all dates of a file alike, best as 2026-01-31"))
    wrong = month_first if declared == FORMS[0] else day_first if declared == FORMS[1] else None
    if wrong is not None:
        message = say("`{text}` is not a date in the form {form}", text=wrong, form=declared)
        return "", Trouble("date", message, help)
    if either is not None and not declared and day_first is None and month_first is None:
        message = say("`{text}` can be read with the day first or with the month first", text=either)
        return "", Trouble("date", message, help)
    return declared or (FORMS[0] if day_first is not None else FORMS[1]), None


def not_a_date(column: str, text: str) -> Trouble:
    """What to say of a text that names no day between 1900 and 2200."""
    message = say("`{text}` is not a date", text=text[:80])
    help = say("write 2026-01-31, 2026-01, 31/01/2026 or 20260131")
    if re.match(r"\d{4}-\d{2}-\d{2}", text) and not FIRST_YEAR <= int(text[:4]) <= LAST_YEAR:
        help = say("leave it empty where there is none; years go from 1900 to 2200")
    return Trouble("date", message, help, cell=Cell(column, text))
