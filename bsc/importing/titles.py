"""What stands above a table: the strategy's name, vision and mission, the period of a sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bsc.importing.amounts import shown
from bsc.importing.draft import Draft
from bsc.importing.grid import Grid
from bsc.importing.notes import Notes, Unread
from bsc.importing.table import Table
from bsc.importing.when import mentioned, when_of, years_in
from bsc.model import Period, parse_period
from bsc.source import say

_VISION = re.compile(r"\s*(visi[oó]n|misi[oó]n|mission)\s*[:.\-–]\s*(?P<said>.+)", re.I)
_SAID = re.compile(r"[^\W\d_]")


def titles_of(grid: Grid, table: Table) -> list[str]:
    """The texts above a table, from its headings upwards."""
    return [str(value) for row in reversed(grid.rows[:table.top]) for value in row if value is not None]


def snapshot_of(titles: Sequence[str], asked: int) -> Period | None:
    """The period of a sheet that is of one period only; a month before a year."""
    found = [each for each in map(mentioned, titles) if each is not None]
    years = {asked} if asked else next(filter(None, map(years_in, titles)), set())
    if len(years) == 1:
        bare = [each._replace(year=min(years)) for each in map(when_of, titles) if each is not None and not each.year]
        found += bare
    if found:
        return min(found, key=lambda each: each.cadence).period()
    return parse_period(str(min(years))) if len(years) == 1 else None


def take_titles(grid: Grid, end: int, draft: Draft, notes: Notes) -> None:
    """Take the name, vision and mission out of the rows above `end`; what else stands there is noted."""
    for at, row in enumerate(grid.rows[:end]):
        cells = [(column, value) for column, value in enumerate(row) if value is not None]
        for column, value in cells:
            text, spot = shown(value), grid.spot(at, column)
            said = _VISION.match(text)
            if said and said[1].casefold().startswith("vis"):
                draft.vision = draft.vision or said["said"].strip()
            elif said:
                draft.mission = draft.mission or said["said"].strip()
            elif not draft.name and _SAID.search(text) and len(cells) == 1:
                draft.name = text
            elif text != draft.name:
                notes.left_out.append(Unread(say("texts above the table"), spot, text))
