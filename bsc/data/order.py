"""Which of day and month comes first in 01/02/2026: told by the whole column, or declared; never guessed."""

from __future__ import annotations

from bsc.data.ask import Trouble
from bsc.source import say

FORMS = ("day-month-year", "month-day-year")


def order(
    declared: str, day_first: str | None, month_first: str | None, either: str | None
) -> tuple[str, Trouble | None]:
    """Which of day and month comes first, told by a number over 12 in the whole column."""
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
