"""A wide table, metrics down and periods across, turned: each row becomes a column beside that of the periods."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from bsc.data.ask import Ask, Trouble
from bsc.data.sheets.area import TITLES, Area, Cell, heading, is_empty
from bsc.model import Cadence
from bsc.model.loose_period import near_period
from bsc.model.period import Period, parse_period, period_at, shift
from bsc.source import Mistake, say

PERIOD = "(period)"  # the name of the column of periods; no row is called so
_SHOWN = 5


class Turned(NamedTuple):
    """A table by periods, with the line that each text in a column stood in, and what was left out on the way.

    It tells of all that comes before what is counted after `until`, as the last day of an answer.
    """

    area: Area
    lines: Mapping[tuple[str, str], int]
    notes: tuple[Trouble, ...] = ()
    until: int = 0


_TO_SUNDAY = 4  # from a Thursday back to the last day of the week before
_NOTHING = Turned(Area([]), {})


def turned(area: Area, ask: Ask) -> tuple[Turned, Trouble | None]:
    """The rows of a wide table as columns; of months, quarters and years across, those that were asked for."""
    area = area if ask.origin.range else _below_titles(area)
    spans = _spans(area.rows[0])
    fitting = [span.cadence for span in spans.values() if span.cadence <= ask.cadence]
    if not spans:
        message = say("no heading of {file} is a period", file=ask.origin.file)
        help = say("write 2026-01, 2026-Q1 or a date above its columns, or name its `sheet:` and `range:`")
        return _NOTHING, Trouble("wide", message, help, line=area.first)
    if not fitting:
        coarse = min(spans.values(), key=lambda span: (span.cadence, span.start))
        message = say("`{period}` is longer than the metric's periods, `cadence: {cadence}`", period=coarse.label,
                      cadence=ask.cadence.word)
        help = say("give the metric `cadence: {cadence}`", cadence=coarse.cadence.word)
        return _NOTHING, Trouble("wide", message, help, line=area.first)
    grain = max(fitting)
    kept = [at for at, span in spans.items() if span.cadence is grain]
    starts = [spans[at].start for at in kept]
    twice = next((spans[at] for at in kept if starts.count(spans[at].start) > 1), None)
    if twice is not None:
        message = say("two columns are of {period}", period=twice.label)
        return _NOTHING, Trouble("wide", message, say("leave one out with `range:`"), line=area.first)
    labels = _labels(area, spans, ask)
    found, trouble = _down(area, {at: spans[at] for at in kept}, labels)
    return found._replace(notes=_left_out(area, {*spans, *labels}, ask)), trouble


def _below_titles(area: Area) -> Area:
    """The table from its headings on: the first row with two periods, where titles stand above it."""
    titles = True  # so far; below headings, 2024 and 2025 are amounts and no years
    for at, row in enumerate(area.rows[:TITLES]):
        spans = _spans(row)
        if len(spans) > 1 and (titles or not all(isinstance(row[each], int | float) for each in spans)):
            return Area(area.rows[at:], area.first + at)
        titles = titles and sum(not is_empty(cell) for cell in row[1:]) < 2
    return area


def _spans(row: Sequence[Cell]) -> dict[int, Period]:
    """The periods of headings by their columns; the first column is that of the names."""
    return {at: span for at, cell in enumerate(row) if at and (span := _period(cell)) is not None}


def labels_named(ask: Ask) -> frozenset[str]:
    """The columns by which rows are told apart, if any."""
    return frozenset((ask.by, *(each.column for measure in ask.measures for each in measure.where))) - {""}


def _labels(area: Area, spans: Mapping[int, Period], ask: Ask) -> list[int]:
    """The columns of texts that tell rows of one name apart: by platform, say."""
    named, found = labels_named(ask), []
    for at, cell in enumerate(area.rows[0]):
        told = [row[at] for row in area.rows[1:] if at < len(row) and not is_empty(row[at])]
        if at and at not in spans and not is_empty(cell) and told and all(isinstance(each, str) for each in told) \
                and any(letter.isalpha() for each in told for letter in str(each)):
            found.append(at)
    names = [heading(row[0]).casefold() for row in area.rows[1:] if row and not is_empty(row[0])]
    wanted = any(heading(area.rows[0][at]) in named for at in found)
    return found if wanted or len(set(names)) < len(names) else []


def _down(area: Area, kept: Mapping[int, Period], labels: list[int]) -> tuple[Turned, Trouble | None]:
    """The rows by their names, each a column; those of one name beside one another, by their labels."""
    heads = [PERIOD, *(heading(area.rows[0][at]) for at in labels)]
    series: dict[str, dict[tuple[str, ...], list[Cell]]] = {}
    lines: dict[tuple[str, str], int] = {}
    for number, row in enumerate(area.rows[1:], area.first + 1):
        name = "" if not row or is_empty(row[0]) else heading(row[0])
        if not name or not any(at < len(row) and not is_empty(row[at]) for at in kept):
            continue
        told = tuple(heading(row[at]) if at < len(row) and not is_empty(row[at]) else "" for at in labels)
        folded = {each.casefold(): each for each in (*series, *heads)}
        if folded.get(name.casefold(), name) != name or name in heads or told in series.get(name, {}):
            message = say("two rows are called `{row}`", row=", ".join((name, *filter(None, told))))
            return _NOTHING, Trouble("wide", message, say("leave one out with `range:`, or give it another name"),
                                     line=number)
        cells = [row[at] if at < len(row) else "" for at in kept]
        series.setdefault(name, {})[told] = cells
        for text in ("", *map(heading, cells)):
            lines.setdefault((name, text), number)
    rows: list[list[Cell]] = [[*heads, *series]]
    for told in dict.fromkeys(told for each in series.values() for told in each):
        for place, period in enumerate(kept.values()):
            values = [each[told][place] if told in each else "" for each in series.values()]
            rows.append([date.fromordinal(period.day), *told, *values])
    return Turned(Area(rows, area.first), lines, until=_until(max(kept.values()))), None


def _until(last: Period) -> int:
    """The last day that is told of; of weeks four days before the next Thursday, as a month may lack its last three."""
    weeks = last.cadence in (Cadence.WEEKLY, Cadence.FOUR_WEEKLY)
    return shift(last, 1).day - _TO_SUNDAY if weeks else last.end - 1


def _left_out(area: Area, known: Collection[int], ask: Ask) -> tuple[Trouble, ...]:
    """Columns whose heading is no period: a unit, a total, or a slip of the pen."""
    words = [heading(cell) for at, cell in enumerate(area.rows[0]) if at and at not in known and not is_empty(cell)]
    if not words:
        return ()
    shown = ", ".join(f"`{word[:40]}`" for word in words[:_SHOWN])
    if len(words) == 1:
        message = say("{columns} of {file} is no period and left out", columns=shown, file=ask.origin.file)
    else:
        message = say("{columns} of {file} are no periods and left out", columns=shown, file=ask.origin.file)
    return (Trouble("left-out", message, line=area.first),)


def _period(cell: Cell) -> Period | None:
    """What a heading says: a date is its month, where it is the first or the last of one."""
    if isinstance(cell, date):
        day = cell.date() if isinstance(cell, datetime) else cell
        edge = day.day == 1 or (day.toordinal() < date.max.toordinal()
                                and date.fromordinal(day.toordinal() + 1).day == 1)
        return period_at(day.toordinal(), Cadence.MONTHLY if edge else Cadence.DAILY) if 1900 <= day.year <= 2200 \
            else None
    word = heading(cell)
    near = near_period(word)
    for each in (word, str(near) if near is not None else ""):
        try:
            return parse_period(each) if not each.startswith("FY") else None
        except Mistake:
            continue
    return None
