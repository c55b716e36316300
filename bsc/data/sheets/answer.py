"""Workbooks, and wide tables of text: their cells are written into a table that DuckDB asks like any other."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from math import isfinite
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bsc.data import sql
from bsc.data.ask import Answer, Ask, Trouble
from bsc.data.columns import near
from bsc.data.files.answer import opened_table
from bsc.data.files.sandbox import SECONDS
from bsc.data.files.tables import Table, Written, headings, opened_text, rows_of
from bsc.data.sheets.anatomy import Spot, percentages
from bsc.data.sheets.area import Area, Cell, area_of, from_heading, heading, is_empty
from bsc.data.sheets.bounds import empty_formulas, reaches_too_far
from bsc.data.sheets.package import Unreadable, package_of
from bsc.data.sheets.wide import PERIOD, labels_named, turned
from bsc.data.sheets.workbook import opened as opened_book
from bsc.model import Cadence, Origin
from bsc.source import say

_TEXT = (".csv", ".tsv", ".txt")
_LARGEST_TEXT = 16 << 20
_EXACT = 1e15


class _Refused(Exception):
    """Cells that cannot be had, and why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(str(trouble.message))
        self.trouble = trouble


def answer(ask: Ask, file: Path, seconds: float = SECONDS) -> Answer:
    """The values of a sheet, or of a wide table."""
    with opened(ask.origin, file, seconds) as asked:
        return asked(ask)


@contextmanager
def opened(origin: Origin, file: Path, seconds: float = SECONDS) -> Iterator[Callable[[Ask], Answer]]:
    """A sheet, or a wide table, of which several things are asked; its cells are read once."""
    with ExitStack() as stack:
        try:
            text = file.suffix.casefold() in _TEXT
            cells = _Cells(_text_rows(origin, file)) if text else _sheet(origin, file)
        except _Refused as refused:
            answer = Answer(troubles=(refused.trouble,))
            yield lambda _: answer
            return
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="bsc-")))
        yield _Book(cells, folder, stack, seconds)


class _Cells(NamedTuple):
    """The cells that a source is about, and what is said of them."""

    area: Area
    remarks: tuple[str, ...] = ()
    notes: tuple[Trouble, ...] = ()


class _Asked(NamedTuple):
    """Cells written into a table; where a wide one was turned, the lines of its columns."""

    ask: Callable[[Ask], Answer]
    lines: Mapping[tuple[str, str], int]
    notes: tuple[Trouble, ...]
    until: int = 0


class _Book:
    """A table of each kind of period and labels that was asked for, if the cells are wide; else one for all."""

    def __init__(self, cells: _Cells, folder: Path, stack: ExitStack, seconds: float) -> None:
        self._cells, self._folder, self._stack, self._seconds = cells, folder, stack, seconds
        self._tables: dict[tuple[Cadence, frozenset[str]] | None, _Asked] = {}

    def __call__(self, ask: Ask) -> Answer:
        """The values that are asked for."""
        key = (ask.cadence, labels_named(ask)) if ask.origin.wide else None
        try:
            if key not in self._tables:
                self._tables[key] = self._table(ask)
        except _Refused as refused:
            return Answer(troubles=(refused.trouble,))
        remarks, (asked, lines, notes, until) = self._cells.remarks, self._tables[key]
        if not ask.origin.wide:
            found = asked(ask)
            return found._replace(remarks=remarks + found.remarks, notes=notes + found.notes)
        found = asked(ask._replace(origin=ask.origin._replace(date=PERIOD)))
        troubles = tuple(_at_row(each, lines) for each in found.troubles)
        return found._replace(troubles=troubles, remarks=remarks + found.remarks, notes=notes, until=until)

    def _table(self, ask: Ask) -> _Asked:
        area, _, notes = self._cells
        lines: Mapping[tuple[str, str], int] = {}
        until = 0
        if ask.origin.wide:
            made, trouble = turned(area, ask)
            if trouble is not None:
                raise _Refused(trouble)
            area, lines, notes, until = made.area, made.lines, notes + made.notes, made.until
        table, path = _written(area, self._folder / f"cells{len(self._tables)}.csv")
        return _Asked(self._stack.enter_context(opened_table(table, path, self._seconds)), lines, notes, until)


def _text_rows(origin: Origin, file: Path) -> Area:
    """The cells of a text file, as texts."""
    if file.stat().st_size > _LARGEST_TEXT:
        message = say("{file} is too large for a wide table", file=origin.file)
        raise _Refused(Trouble("wide", message, say("save it with a row for each period, and leave out `wide:`")))
    opened, trouble = opened_text(origin, file)
    if opened is None:
        raise _Refused(trouble or Trouble("file", say("{file} is empty", file=origin.file)))
    rows = [list[Cell](row) for _, row in rows_of(opened.written, file)][opened.above:]
    area, trouble = area_of(rows, origin.range)
    if trouble is not None:
        raise _Refused(trouble)
    return area._replace(first=area.first + opened.above)


def _at_row(trouble: Trouble, lines: Mapping[tuple[str, str], int]) -> Trouble:
    """At the row of a wide table that the cell stood in."""
    cell = trouble.cell
    return trouble._replace(line=lines.get((cell.column, cell.text)) or lines.get((cell.column, ""), 0) if cell else 0)


def _sheet(origin: Origin, file: Path) -> _Cells:
    """The cells of the sheet that is asked for, formulas as the values that were saved with them."""
    shown = origin.file
    try:
        package = package_of(file, shown)
        if reaches_too_far(package):
            message = say("{file} is too large for a workbook: its cells reach too far", file=shown)
            help = say("save the sheet as CSV, without the empty cells around the figures")
            raise _Refused(Trouble("file", message, help))
        with opened_book(package, shown) as book:
            names = book.sheet_names
            wanted = origin.sheet or (names[0] if names else "")
            rows = book.get_sheet_by_name(wanted).to_python(skip_empty_area=False) if wanted in names else []
        shares = percentages(package, shown, wanted)
    except Unreadable as problem:
        raise _Refused(Trouble("file", problem.said, problem.help)) from None
    if wanted not in names:
        raise _Refused(Trouble("sheet", say("there is no sheet `{sheet}`", sheet=wanted), near(wanted, names)))
    notes = (*_formulas(empty_formulas(package), shown), *_as_shown(rows, shares, shown))
    area, trouble = area_of(rows, origin.range)
    if trouble is not None:
        raise _Refused(trouble)
    if not origin.wide and not origin.range:
        area = from_heading(area, origin.date)
    found = len(names) > 1 and not origin.sheet
    return _Cells(area, (f"`sheet: {wanted}`",) if found else (), notes)


def _as_shown(rows: list[list[Cell]], shares: frozenset[Spot] | None, shown: str) -> tuple[Trouble, ...]:
    """Turn what a sheet shows as 71 % from the 0.71 that it keeps into 71, and say so."""
    if shares is None:
        message = say("{file} is too large for its formats to be looked at: 71 % is read as 0.71", file=shown)
        return (Trouble("percent", message, say("work out the metric with a formula: share * 100")),)
    turned = False
    for row, column in shares:
        cell = rows[row][column] if row < len(rows) and column < len(rows[row]) else ""
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            rows[row][column], turned = float(f"{cell * 100:.12g}"), True
    message = say("cells of {file} that are shown in per cent are read as they are shown: 71 % is 71", file=shown)
    return (Trouble("percent", message),) if turned else ()


def _formulas(count: int, shown: str) -> tuple[Trouble, ...]:
    if not count:
        return ()
    message = say("{file} has formulas without a value, {count} in all; their cells count as empty", file=shown,
                  count=count)
    return (Trouble("formulas", message, say("open it in Excel and save it again")),)


def _written(area: Area, path: Path) -> tuple[Table, Path]:
    """The cells as a file of its own, each column of one type; a line for each row."""
    named = [at for at, cell in enumerate(area.rows[0]) if not is_empty(cell)]
    names = [heading(area.rows[0][at]) for at in named]
    trouble = headings(names)
    if trouble is not None:
        raise _Refused(trouble._replace(line=area.first))
    columns = [[row[at] if at < len(row) else "" for row in area.rows[1:]] for at in named]
    types = [_type(column) for column in columns]
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened, lineterminator="\n", quoting=csv.QUOTE_ALL)
        writer.writerow(names)
        for row in zip(*columns, strict=True):
            writer.writerow([_text(cell, type) for cell, type in zip(row, types, strict=True)])
    wanted = ", ".join(f"{sql.text(name)}: {sql.text(type)}" for name, type in zip(names, types, strict=True))
    relation = (f"read_csv({sql.text(str(path.resolve()))}, delim = ',', quote = '\"', escape = '\"', header = true,"
                f" columns = {{{wanted}}}, auto_detect = false, strict_mode = true)")
    return Table(relation, Written(tuple(names), ",", "utf-8"), above=area.first - 1,
                 types=dict(zip(names, types, strict=True))), path


def _type(cells: list[Cell]) -> str:
    """The type of all cells of a column; text where they differ."""
    given = [cell for cell in cells if not is_empty(cell)]
    kinds = {type(cell) for cell in given}
    if kinds == {bool}:
        return "BOOLEAN"
    if any(isinstance(cell, float) and not isfinite(cell) for cell in given):
        return "VARCHAR"
    if kinds and kinds <= {int, float}:
        whole = all(isinstance(cell, int | float) and _is_whole(cell) for cell in given)
        return "BIGINT" if whole else "DOUBLE"
    if kinds and kinds <= {date, datetime}:
        return "TIMESTAMP" if datetime in kinds else "DATE"
    return "VARCHAR"


def _is_whole(cell: float) -> bool:
    return abs(cell) < _EXACT and cell == int(cell)


def _text(cell: Cell, type: str) -> str:
    """A cell as text: among texts, a number is written so that both decimal marks leave it what it is."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float | int):
        if _is_whole(cell):
            return str(int(cell))
        if type != "VARCHAR" or not isfinite(cell):
            return repr(cell)
        digits, _, power = repr(cell).partition("e")
        whole, _, part = digits.partition(".")
        return f"{whole}{part}e{int(power or 0) - len(part)}"
    if isinstance(cell, datetime):
        return cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    return " ".join(str(cell).splitlines()) if type == "VARCHAR" or not is_empty(cell) else ""
