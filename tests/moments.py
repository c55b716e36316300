"""Rows at times of day where a house's days, months and clocks turn, and what each condition must make of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bsc.data import Answer, Ask, Measure
from bsc.model import Aggregate, Cadence, Condition, Origin

ZONES = ("", "UTC", "Europe/Madrid", "America/Lima", "Pacific/Auckland")
DATES = ("zoned", "clock", "written")
COLUMNS = {"zoned": "TIMESTAMPTZ", "clock": "TIMESTAMP", "written": "VARCHAR", "v": "BIGINT"}
_TURNS = ((2026, 1, 31), (2026, 2, 28), (2026, 3, 29), (2026, 10, 25), (2026, 12, 31), (1969, 12, 31))
_MINUTES = (-361, -300, -121, -120, -61, -60, -30, -1, 0, 1, 59, 60, 61, 119, 120, 299, 300, 660, 719, 720, 780)
_OFFSETS = ("+00:00", "Z", "-05:00", "+05:30", "")


def rows() -> list[tuple[datetime, datetime, str, int]]:
    """Moments about midnights; each counts as a number of its own."""
    found = []
    for at, (turn, minutes) in enumerate((turn, minutes) for turn in _TURNS for minutes in _MINUTES):
        moment = datetime(*turn, tzinfo=UTC) + timedelta(days=1, minutes=minutes)
        found.append((moment, moment.replace(tzinfo=None), _written(moment, _OFFSETS[at % len(_OFFSETS)]), 1 + at))
    return found


def _written(moment: datetime, offset: str) -> str:
    if offset in ("", "Z"):
        return moment.replace(tzinfo=None).isoformat() + offset
    sign, hours, minutes = offset[0], int(offset[1:3]), int(offset[4:])
    ahead = timedelta(hours=hours, minutes=minutes) * (1 if sign == "+" else -1)
    return (moment.replace(tzinfo=None) + ahead).isoformat(" ") + offset


CONDITIONS: dict[str, Callable[[date], bool]] = {
    "from": lambda day: day >= date(2026, 2, 1),
    "until": lambda day: day <= date(2026, 3, 28),
    "between": lambda day: date(2026, 3, 29) <= day <= date(2026, 10, 25),
    "on": lambda day: day in (date(2026, 2, 1), date(2027, 1, 1), date(1970, 1, 1)),
}


def _condition(word: str, column: str) -> Condition:
    return {
        "from": Condition(column, at_least=date(2026, 2, 1)),
        "until": Condition(column, at_most=date(2026, 3, 28)),
        "between": Condition(column, at_least=date(2026, 3, 29), at_most=date(2026, 10, 25)),
        "on": Condition(column, ("2026-02-01", "2027-01-01", "1970-01-01")),
    }[word]


def same(answer: Callable[[Ask], Answer], own: str, tested: str, zone: str, file: str = "") -> None:
    """What an engine makes of the rows is what Python's own calendar makes of them."""
    measures = tuple(Measure("v", Aggregate.SUM, (_condition(word, tested),)) for word in CONDITIONS)
    found = answer(Ask(Origin("s", file, date=own, time_zone=zone), Cadence.MONTHLY, measures))
    assert not found.troubles, [str(each.message) for each in found.troubles]
    here = ZoneInfo(zone or "UTC")
    expected: dict[date, list[float | None]] = {}
    for moment, _, _, value in rows():
        day = moment.astimezone(here).date()
        kept = expected.setdefault(day.replace(day=1), [None] * len(measures))
        for at, holds in enumerate(CONDITIONS.values()):
            if holds(day):
                kept[at] = (kept[at] or 0) + value
    assert {date.fromordinal(row.start): list(row.values) for row in found.rows} == expected
