"""What reading asks of a table, and what comes back: values by period, or what stands against it."""

from __future__ import annotations

from typing import NamedTuple

from bsc.model import Aggregate, Cadence
from bsc.model.origin import Condition, Origin
from bsc.source import Said


class Measure(NamedTuple):
    """One column brought to one value for each period; a `count` without a column counts rows."""

    column: str
    aggregate: Aggregate
    where: tuple[Condition, ...] = ()


class Ask(NamedTuple):
    """Measures of one table, by the periods of one cadence, and by the values of a column if one is named.

    `starts` is the month in which the house's year starts: quarters, halves and years are its own. Of more than the
    `most` slices the largest are told, and all others as one; `only` are the names of those, once they are known.
    """

    origin: Origin
    cadence: Cadence
    measures: tuple[Measure, ...]
    by: str = ""
    starts: int = 1
    most: int = 0
    only: tuple[str, ...] = ()


class Row(NamedTuple):
    """The values of one period (its first day, as an ordinal) and slice, one for each measure; None for no value."""

    start: int
    slice: str
    values: tuple[float | None, ...]


class Cell(NamedTuple):
    """A text in a column of a table."""

    column: str
    text: str


class Trouble(NamedTuple):
    """What is wrong: with a key of the source, with a measure (by its number), or with a cell or line of the file.

    `key` is the key that the mistake belongs to: file, sheet, range, table, date, decimal, column, where, by.
    """

    key: str
    message: Said
    help: Said | None = None
    measure: int | None = None
    condition: int | None = None
    cell: Cell | None = None
    line: int = 0


class Answer(NamedTuple):
    """Rows in order of period and slice; `troubles` if there are none to be had.

    `remarks` are the keys that were found out, as they would be written. `until` is the last day of all rows, as an
    ordinal; `within` if some period has rows of more than one day. `notes` tell what is odd and stops nothing; their
    key is the rule: repeated, undated, formulas, unsaved, left-out. Where there are more slices than were wanted,
    `slices` is their number and `rest` tells of those that are in no row.
    """

    rows: tuple[Row, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    remarks: tuple[str, ...] = ()
    until: int = 0
    within: bool = False
    notes: tuple[Trouble, ...] = ()
    rest: tuple[Row, ...] = ()
    slices: int = 0
