"""The rows of a table: which perspective, objective and KPI each is of, and which rows are none of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bsc.data.sheets.workbook import Value
from bsc.importing.amounts import shown
from bsc.importing.grid import Grid
from bsc.importing.headings import heading_of, series_of
from bsc.importing.notes import Notes, Unread
from bsc.importing.plain import plain
from bsc.importing.table import Table
from bsc.source import Said, say

_TOTAL = re.compile(r"(?:sub ?)?total(?:es|s)?\b|(?:promedio|media|average|mean|suma|sum)\b|(?:gran|grand) total\b")
_NOTE = re.compile(r"\s*(?:\*|nota|note|fuente|source|leyenda|legend|aviso|\(\d\)|actualizad|updated|last update)",
                   re.IGNORECASE)
_OBJECTIVE = re.compile(r"\s*(?:objetivo(?: estrat[eé]gico)?|(?:strategic )?objective|goal)\s*[\d.]*\s*[:.\-–]\s*",
                        re.IGNORECASE)
_PERSPECTIVE = re.compile(r"\s*(?:perspectiva|perspective)\s*[\d.]*\s*[:.\-–]?\s*(?:de (?:la |los |las )?|del? )?",
                          re.IGNORECASE)
_CLASSIC = re.compile(r"financ|econom|client|customer|ciudadan|citizen|proces|intern|aprendizaje|learning|crecimiento|"
                      r"growth|person|people|stakeholder|sociedad|society")
_LONGEST = 120
_FEW = 2
_ACRONYM = 4


class Line(NamedTuple):
    """A row that is of a KPI: where it hangs, and whether it holds actuals, targets or both by its columns."""

    row: int
    perspective: str
    objective: str
    kpi: str
    series: str = ""


class _Above:
    """What the rows above say that the next rows are of."""

    def __init__(self) -> None:
        self.perspective = self.objective = self.kpi = ""
        self.section_row = -2
        self.deep = False


def lines_of(grid: Grid, table: Table, notes: Notes) -> Iterator[Line]:
    """The rows of KPIs; every other row that says something is noted."""
    above = _Above()
    heads = {each.text for each in table.columns if each.text}
    second = False
    for row in range(table.head + 1, len(grid.rows)):
        given = [at for at, value in enumerate(grid.rows[row]) if value is not None]
        if not given:
            continue
        spot, text = grid.spot(row, given[0]), shown(grid.rows[row][given[0]])
        second = second or _is_other_table(grid.rows[row], heads)
        if second:
            told = say("a second table with other headings: put it on a sheet of its own")
            notes.not_understood += [Unread(told, grid.spot(row, at), shown(grid.rows[row][at])) for at in given]
            continue
        why = _aside(grid, table, row, given, heads)
        if why is not None:
            notes.left_out.append(Unread(why, spot, text))
        elif len(given) == 1 and _is_section(grid, table, row, given[0]):
            _section(table, above, row, text)
        else:
            line = _line(grid, table, above, row)
            if line is None:
                notes.not_understood.append(Unread(say("the row names no KPI"), spot, text))
            else:
                yield line


def _is_other_table(row: list[Value], heads: set[str]) -> bool:
    """Whether a row is the headings of another table, whose columns are not those above."""
    texts = [each for each in row if isinstance(each, str)]
    known = [each for each in texts if heading_of(each).known]
    return len(known) > _FEW and len(known) == sum(each is not None for each in row) and not set(texts) <= heads


def _aside(grid: Grid, table: Table, row: int, given: list[int], heads: set[str]) -> Said | None:
    """Why a row is left out, if it is: a total, a note, the headings again."""
    values = grid.rows[row]
    texts = [values[at] for at in given if isinstance(values[at], str)]
    if len(texts) > 1 and len(texts) == len(given) and all(each in heads for each in texts):
        return say("the headings again")
    first = next((str(values[at]) for at in given if isinstance(values[at], str)), "")
    name = table.first("kpi")
    label = values[name.at] if name is not None else None
    if any(_TOTAL.match(plain(each)) and (label is None or each == label) and _alone(plain(each))
           for each in (first, label) if isinstance(each, str)):
        return say("totals: bsc works them out")
    if _NOTE.match(first) and len(given) <= 2 and not any(grid.amount(row, at) for at in given[1:]):
        return say("a note under the table")
    if len(given) == 1 and len(first) > _LONGEST:
        return say("a note under the table")
    return None


def _alone(label: str) -> bool:
    """Whether a label is a total of what stands above it, not a KPI such as `Total sales`."""
    words = label.split()
    return len(words) == 1 or words[0] in ("subtotal", "sub") or bool(_CLASSIC.search(label)) or (
        words[-1] in ("general", "perspectiva", "perspective", "bloque", "global", "overall", "total"))


def _is_section(grid: Grid, table: Table, row: int, at: int) -> bool:
    """Whether the only text of a row is a heading of the rows below it, not a KPI without figures."""
    column = table.columns[at]
    if not isinstance(grid.rows[row][at], str):
        return False
    if column.role in ("perspective", "objective"):
        return True
    below = grid.looks[row + 1] if row + 1 < len(grid.looks) else []
    return (row, at) in grid.wide or column.role != "kpi" or (
        table.first("perspective") is None and any(each is not None for each in below[at + 1:]))


def _section(table: Table, above: _Above, row: int, text: str) -> None:
    """A row that heads those below it: a perspective, or an objective in one."""
    objective = _OBJECTIVE.sub("", text) if _OBJECTIVE.match(text) else ""
    follows = row == above.section_row + 1
    above.deep = above.deep or follows
    second = bool(above.perspective) and not _PERSPECTIVE.match(text) and not _CLASSIC.search(plain(text))
    deeper = objective or table.first("perspective") is not None or (second and above.deep)
    if table.first("objective") is None and deeper:
        above.objective = objective or text
    else:
        above.perspective, above.objective = _bare_perspective(text), ""
    above.kpi = ""
    above.section_row = row


def _bare_perspective(text: str) -> str:
    bare = _PERSPECTIVE.sub("", text).strip()
    if bare.isupper() and len(bare) > _ACRONYM:
        bare = bare.lower()
    return bare[:1].upper() + bare[1:] if bare else text


def _line(grid: Grid, table: Table, above: _Above, row: int) -> Line | None:
    perspective, objective, kpi = (_named(grid, table, row, role) for role in ("perspective", "objective", "kpi"))
    if perspective and _bare_perspective(perspective) != above.perspective:
        above.perspective, above.objective, above.kpi = _bare_perspective(perspective), "", ""
    if objective and objective != above.objective:
        above.objective, above.kpi = objective, ""
    column = table.first("series")
    series = series_of(grid.rows[row][column.at]) if column is not None else ""
    if not kpi and (column is not None or table.first("when") is not None):
        kpi = above.kpi
    above.kpi = kpi
    return Line(row, above.perspective, above.objective, kpi, series) if kpi else None


def _named(grid: Grid, table: Table, row: int, role: str) -> str:
    column = table.first(role)
    value: Value = grid.looks[row][column.at] if column is not None else None
    if isinstance(value, float):
        return f"{value:g}"
    return value.strip() if isinstance(value, str) else ""
