"""Where figures live outside the YAML: a file or a database with rows that say when, and what is gathered of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from bsc.model.kinds import Aggregate
from bsc.source import NOWHERE, Place

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Origin(NamedTuple):
    """A table of rows by its id: a file within the strategy's folder, and which sheet and cells or table of it; or the
    `table` of the database at `url`.

    A `wide` one has metrics down and periods across: its rows are asked for as columns. An address holds the names of
    what the environment knows, `${PGPASSWORD}`, never what that is.

    What is not declared is found out: the delimiter, the decimal mark (`.` or `,`), the encoding and the order of day
    and month (`day-month-year`, `month-day-year`). `date` names the column that says when; `time_zone` is where the
    house's days begin, for times that carry a zone. `keys` tells where each key was written.
    """

    id: str
    file: str = ""
    date: str = ""
    date_form: str = ""
    decimal: str = ""
    delimiter: str = ""
    encoding: str = ""
    time_zone: str = ""
    sheet: str = ""
    range: str = ""
    table: str = ""
    wide: bool = False
    url: str = ""
    place: Place = NOWHERE
    keys: Mapping[str, Place] = {}

    @property
    def shown(self) -> str:
        """What messages call it."""
        return self.file or self.table


class Condition(NamedTuple):
    """Which rows count: those whose column has one of the values, or lies within the edges.

    Edges that are days, and values of a column of dates or times, are days where the house is.
    """

    column: str
    values: tuple[str, ...] = ()
    at_least: float | date | None = None
    at_most: float | date | None = None
    place: Place = NOWHERE

    @property
    def dated(self) -> bool:
        """Whether its edges are days: those of a column of dates or times, the last one whole."""
        return isinstance(self.at_least, date) or isinstance(self.at_most, date)

    @property
    def days(self) -> tuple[date, ...]:
        """Its values, if each of them is a day: 2026-01-31."""
        if not all(_DAY.fullmatch(each) for each in self.values):
            return ()
        try:
            return tuple(map(date.fromisoformat, self.values))
        except ValueError:
            return ()

    @property
    def edges(self) -> tuple[tuple[str, float | date], ...]:
        """What values are compared with, and how."""
        given = ((">=", self.at_least), ("<=", self.at_most))
        return tuple((sign, edge) for sign, edge in given if edge is not None)


class Gathering(NamedTuple):
    """How a metric is made of rows: a column brought to one value for each period, of all rows or some.

    `by` is a column whose values make a slice each.
    """

    origin: str
    column: str
    aggregate: Aggregate
    where: tuple[Condition, ...] = ()
    by: str = ""
    place: Place = NOWHERE

    def is_all_of(self, other: Gathering) -> bool:
        """Whether this is the other, undivided: what a slice of the other has a share in."""
        mine, its = ([each._replace(place=NOWHERE) for each in one.where] for one in (self, other))
        return not self.by and self[:3] == other[:3] and mine == its
