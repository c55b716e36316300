"""An Excel workbook as sheets of values; formulas give the results that were saved with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bsc.data.sheets.anatomy import Anatomy, Body, Spot, TooFar, body_of
from bsc.data.sheets.package import Package, Unreadable, package_of
from bsc.source import say

if TYPE_CHECKING:
    import python_calamine as calamine

Value = str | float | bool | date | None


class Area(NamedTuple):
    """Merged cells: first and last row and column, from 0."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(NamedTuple):
    """A sheet from its cell A1: values, merged cells, the sign that a format shows, and what has no value.

    A hidden one that nobody asked for has no rows, nor has one that reaches too far.
    """

    name: str
    hidden: bool
    rows: list[list[Value]]
    merged: tuple[Area, ...] = ()
    signs: Mapping[Spot, str] = {}
    failed: Mapping[Spot, str] = {}
    unsaved: frozenset[Spot] = frozenset()
    too_far: TooFar | None = None


class Workbook(NamedTuple):
    """The sheets of a file, in its order; `left` says what in it is never read: links, macros."""

    sheets: tuple[Sheet, ...]
    left: frozenset[str] = frozenset()


@contextmanager
def opened(package: Package, name: str) -> Iterator[calamine.CalamineWorkbook]:
    """The workbook in a package; Unreadable where its reader cannot go on."""
    import python_calamine as calamine

    try:
        with calamine.CalamineWorkbook.from_filelike(package.again()) as book:
            yield book
    except Unreadable:
        raise
    except BaseException as problem:  # the reader's panics are no Exceptions
        if isinstance(problem, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        raise Unreadable(say("{file} is damaged: its sheets cannot be read", file=name),
                         say("open it in Excel and save it again")) from problem


def workbook_of(path: Path, asked: Sequence[str] = ()) -> Workbook:
    """Read the sheets of a workbook that can be seen, or are asked for; Unreadable says why it cannot be."""
    import python_calamine as calamine

    package = package_of(path, path.name)
    body = body_of(package, path.name)
    wanted = {each.casefold() for each in asked} & {each.casefold() for each in body.parts}
    sheets: list[Sheet] = []
    with opened(package, path.name) as book:
        for about in book.sheets_metadata:
            hidden = about.visible != calamine.SheetVisibleEnum.Visible
            if about.name.casefold() in wanted if wanted else not hidden:
                sheets.append(_sheet(book, about.name, hidden, body))
            else:
                sheets.append(Sheet(about.name, hidden, []))
    return Workbook(tuple(sheets), package.left)


def _sheet(book: calamine.CalamineWorkbook, name: str, hidden: bool, body: Body) -> Sheet:
    if name not in body.parts:
        return Sheet(name, hidden, [])
    try:
        anatomy: Anatomy = body.anatomy(name)
    except TooFar as problem:
        return Sheet(name, hidden, [], too_far=problem)
    read = book.get_sheet_by_name(name)
    rows = [[_value(each) for each in row] for row in read.to_python(skip_empty_area=False)]
    merged = tuple(Area(*top, *bottom) for top, bottom in read.merged_cell_ranges or ())
    return Sheet(read.name, hidden, rows, merged, anatomy.signs, anatomy.failed, anatomy.unsaved)


def _value(given: object) -> Value:
    if isinstance(given, bool):
        return given
    if isinstance(given, int | float):
        return float(given)
    if isinstance(given, datetime):
        return given.date()
    if isinstance(given, date):
        return given
    text = " ".join(str(given).split())
    return text or None
