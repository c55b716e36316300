"""A workbook becomes a draft: sheet by sheet, row by row, and nothing is dropped without a word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from bsc.data.sheets.anatomy import MOST_COLUMNS
from bsc.data.sheets.workbook import Sheet, Workbook
from bsc.importing.amounts import doubt_of, proof, shown
from bsc.importing.draft import Draft, Kpi, Objective, Perspective
from bsc.importing.figures import Reader
from bsc.importing.grid import Grid, grid_of, turned
from bsc.importing.headings import ENGLISH, SPANISH
from bsc.importing.lines import Above, Line, band_above, lines_of
from bsc.importing.notes import Notes, Question, Spot, Unread
from bsc.importing.plain import plain
from bsc.importing.settled import settle
from bsc.importing.table import Table, name_and_unit, subtotalled, tables_of
from bsc.importing.titles import snapshot_of, take_titles, titles_of
from bsc.importing.when import within
from bsc.importing.years import dated
from bsc.model import Period
from bsc.source import Mistake, say

_OF_SHEET = "sheet: "
_FIGURES = ("actual", "target", "baseline", "total")


class Wish(NamedTuple):
    """What the caller says beside the file: which sheets, the year, the decimal mark; the file's name."""

    file: str
    sheets: tuple[str, ...] = ()
    year: int = 0
    decimal: str = ""


def drafted(book: Workbook, wish: Wish) -> tuple[Draft, Notes]:
    """The strategy of a workbook, and what was noted; a Question where something must be said first."""
    draft, notes = Draft(language="es" if _is_spanish(book) else "en"), Notes()
    try:
        _read_all(book, wish, draft, notes)
    except Question as question:
        question.language = draft.language
        raise
    return draft, notes


def _read_all(book: Workbook, wish: Wish, draft: Draft, notes: Notes) -> None:
    chosen = _chosen(book, wish, notes)
    for sheet in chosen:
        _read_sheet(sheet, wish, draft, notes)
    _name_bands(draft)
    beyond = next((sheet.too_far for sheet in chosen if sheet.too_far is not None), None)
    if beyond is not None and not draft.kpis():
        raise Question(beyond.said, beyond.help)
    if not draft.kpis():
        raise Question(say("no table of KPIs was found in {file}", file=wish.file),
                       say("a row of headings must say what the columns are: indicator, target, months"))
    draft.name = draft.name or _title(wish.file)
    settle(draft, notes)


def _is_spanish(book: Workbook) -> bool:
    """Whether the headings of a workbook are Spanish words."""
    rows = [row for sheet in book.sheets for row in sheet.rows[:60]]
    words = {plain(value) for row in rows for value in row if isinstance(value, str)}
    return len(words & SPANISH) > len(words & ENGLISH)


def _title(file: str) -> str:
    """A name made of the file's."""
    words = re.sub(r"[\s_-]+", " ", file.rpartition(".")[0]).strip() or file
    return words[:1].upper() + words[1:]


def _chosen(book: Workbook, wish: Wish, notes: Notes) -> list[Sheet]:
    """The sheets that are asked for, else all that can be seen."""
    names = {sheet.name.casefold(): sheet for sheet in book.sheets}
    unknown = next((each for each in wish.sheets if each.casefold() not in names), None)
    if unknown is not None:
        raise Question(say("there is no sheet `{sheet}` in {file}", sheet=unknown, file=wish.file),
                       say("there are: {sheets}", sheets=", ".join(sheet.name for sheet in book.sheets)))
    if wish.sheets:
        return [names[each] for each in dict.fromkeys(each.casefold() for each in wish.sheets)]
    for sheet in book.sheets:
        if sheet.hidden:
            why = say("hidden sheet: --sheet reads it")
            notes.left_out.append(Unread(why, Spot(sheet.name, 0, 0), sheet.name))
    return [sheet for sheet in book.sheets if not sheet.hidden]


def _read_sheet(sheet: Sheet, wish: Wish, draft: Draft, notes: Notes) -> None:
    if sheet.too_far is not None:
        notes.not_understood.append(Unread(sheet.too_far.said, Spot(sheet.name, 0, 0), sheet.name))
        return
    grid = grid_of(sheet)
    tables = tables_of(grid)
    if not tables and len(grid.rows) <= MOST_COLUMNS:
        grid = turned(grid)
        tables = tables_of(grid)
    if not tables:
        if grid.rows:
            why = say("no headings of a table of KPIs on this sheet")
            notes.not_understood.append(Unread(why, Spot(sheet.name, 0, 0), sheet.name))
        return
    grid = grid._replace(mark=_mark(grid, tables, wish))
    tables = tables_of(grid) or tables
    titles = [*titles_of(grid, tables[0]), sheet.name, wish.file]
    band = band_above(grid, tables[0])
    take_titles(grid, tables[0].top if band < 0 else band, draft, notes)
    above = Above(next((str(each) for each in grid.rows[band] if each is not None), "") if band >= 0 else "")
    read = [_read_table(grid, table, above, _Task(titles, wish, draft, notes)) for table in tables]
    if any(read):
        draft.sheets.append(sheet.name)


class _Task(NamedTuple):
    """What a sheet's tables are read with: the titles above, what the caller says, and where all goes to."""

    titles: Sequence[str]
    wish: Wish
    draft: Draft
    notes: Notes


def _read_table(grid: Grid, table: Table, above: Above, task: _Task) -> bool:
    """Whether a table has any KPI; what is said of them has gone into the draft."""
    titles, wish, draft, notes = task
    if not table.columns:
        why = say("a second table that is not one of KPIs")
        notes.not_understood += [Unread(why, grid.spot(row, at), shown(value)) for row in range(table.top, table.end)
                                 for at, value in enumerate(grid.rows[row]) if value is not None]
        return False
    table = subtotalled(table)
    periods = _periods(grid, table, titles, wish)
    lines = list(lines_of(grid, table, above, notes))
    if any(not line.objective for line in lines):
        why = say("no column of objectives: a KPI without one stands under one of its own name")
        notes.assumed.append(Unread(why, grid.spot(table.head, 0)))
    reader = Reader(grid, table, periods, snapshot_of(titles, wish.year), notes)
    for line in lines:
        reader.read(line, _kpi(draft, line, grid, table))
    return bool(lines)


def _mark(grid: Grid, tables: Sequence[Table], wish: Wish) -> str:
    """The decimal mark of numbers that were typed as text; a Question where it cannot be told."""
    if wish.decimal:
        return "," if wish.decimal == "comma" else "."
    cells = [(row, column.at, value) for table in tables for column in table.columns if column.role in _FIGURES
             for row in range(table.head + 1, table.end) if isinstance(value := grid.rows[row][column.at], str)]
    cells.sort(key=lambda each: each[:2])
    proofs = {mark: (row, at) for row, at, value in reversed(cells) if (mark := proof(value))}
    if "," in proofs and "." in proofs:
        point, comma = (grid.spot(*proofs[mark]) for mark in ".,")
        message = say("{point} has a decimal point and {comma} a decimal comma", point=str(point), comma=str(comma))
        raise Question(message, say("say it: --decimal comma or --decimal point"), comma)
    doubt = doubt_of(value for _, _, value in cells)
    if doubt is not None and not proofs.keys() & {",", "."}:
        message = say("`{text}` can be read as {whole} or as {parted}", text=doubt.text, whole=doubt.whole,
                      parted=doubt.parted)
        raise Question(message, say("say it: --decimal comma or --decimal point"),
                       grid.spot(*proofs["?"]))
    return "," if "," in proofs else "."


def _periods(grid: Grid, table: Table, titles: Sequence[str], wish: Wish) -> dict[int, Period]:
    """The period of each column that has one."""
    periods: dict[int, Period] = {}
    for role in dict.fromkeys(each.role for each in table.columns):
        columns = [each for each in table.columns if each.role == role and each.when is not None]
        whens = [each.when for each in columns if each.when is not None]
        spots = [grid.spot(table.head, each.at) for each in columns]
        if whens:
            years = dated(whens, spots, titles, wish.year)
            for column, when in zip(columns, years, strict=True):
                with suppress(Mistake):  # a week that its year does not have
                    periods[column.at] = when.period()
    return periods


def _kpi(draft: Draft, line: Line, grid: Grid, table: Table) -> Kpi:
    """The KPI that a row is of: the same one wherever perspective, objective and name are the same."""
    column = table.first("kpi")
    spot = grid.spot(line.row, column.at if column is not None else 0)
    name, unit = name_and_unit(line.kpi)
    own = _OF_SHEET + sheet_band(grid.sheet.name)
    band = draft.perspectives.setdefault(plain(line.perspective) or own, Perspective(line.perspective or own))
    above = line.objective or name
    objective = band.objectives.setdefault(plain(above), Objective(above))
    kpi = objective.kpis.setdefault(plain(name) or name, Kpi(name, spot))
    kpi.unit = kpi.unit or unit
    return kpi


def sheet_band(name: str) -> str:
    """The perspective that a sheet is of by its name; none where that names a period."""
    bare = within(name)[1]
    return "" if not bare or re.fullmatch(r"(?:hoja|sheet|tabla|table|data|datos|cmi|bsc)? ?\d*", bare) else name


def _name_bands(draft: Draft) -> None:
    """Sheets are perspectives where there are several; one alone is none."""
    for band in draft.perspectives.values():
        if band.name.startswith(_OF_SHEET):
            band.name = band.name.removeprefix(_OF_SHEET) if len(draft.perspectives) > 1 else ""
