"""The rows of a table: which perspective, objective and KPI each is of, and which rows are none of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bsc.data.sheets.workbook import Value
from bsc.importing.amounts import shown
from bsc.importing.grid import Grid
from bsc.importing.headings import series_of
from bsc.importing.notes import Notes, Unread
from bsc.importing.plain import plain
from bsc.importing.table import Table
from bsc.importing.when import years_in
from bsc.source import Said, say

_TOTAL = re.compile(r"(?:sub ?)?total(?:es|s)?\b|(?:promedio|media|average|mean|suma|sum)\b|(?:gran|grand) total\b")
_NOTE = re.compile(r"\s*(?:\*|nota|note|fuente|source|leyenda|legend|aviso|\(\d\)|actualizad|updated|last update)",
                   re.IGNORECASE)
_OBJECTIVE = re.compile(r"\s*(?:objetivo(?: estrat[eé]gico)?|(?:strategic )?objective|goal)\s*[\d.]*\s*[:.\-–]\s*",
                        re.IGNORECASE)
_PERSPECTIVE = re.compile(r"\s*(?:perspectiva|perspective)\s*[\d.]*\s*[:.\-–]?\s*(?:de (?:la |los |las )?|del? )?",
                          re.IGNORECASE)
_NUMBERED = re.compile(r"\s*(?:\(?\d{1,2}|[IVX]{1,4}|[A-D])\s*[.)\-–:º°]+\s*")
_CLASSIC = re.compile(r"financ|econom|client|customer|ciudadan|citizen|proces|intern|aprendizaje|learning|crecimiento|"
                      r"growth|person|people|stakeholder|sociedad|society")
_TITLE = re.compile(r"scorecard|cuadro|mando|plan\b|seguimiento|informe|report|dashboard|balanced|kpis?\b")
_LONGEST = 120
_SHORT = 5
_ACRONYM = 4


class Line(NamedTuple):
    """A row that is of a KPI: where it hangs, and whether it holds actuals, targets or both by its columns."""

    row: int
    perspective: str
    objective: str
    kpi: str
    series: str = ""


class Above:
    """What the rows above say that the next rows are of."""

    def __init__(self, perspective: str = "") -> None:
        self.perspective = _bare_perspective(perspective)
        self.objective = self.kpi = ""
        self.section_row = -2
        self.deep = False


def lines_of(grid: Grid, table: Table, above: Above, notes: Notes) -> Iterator[Line]:
    """The rows of KPIs; every other row that says something is noted."""
    heads = {each.text for each in table.columns if each.text}
    for row in range(table.head + 1, table.end):
        given = [at for at, value in enumerate(grid.rows[row]) if value is not None]
        if not given:
            continue
        spot, text = grid.spot(row, given[0]), shown(grid.rows[row][given[0]])
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


def band_above(grid: Grid, table: Table) -> int:
    """The row right above the headings where it names the perspective of what follows; -1 where none does."""
    row = table.top - 1
    texts = [each for each in grid.rows[row] if each is not None] if row >= 0 else []
    if len(texts) != 1 or not isinstance(texts[0], str) or table.first("perspective") is not None:
        return -1
    bare = _NUMBERED.sub("", texts[0], 1)
    named = _PERSPECTIVE.match(bare) or _names_a_band(bare) and not _TITLE.search(plain(bare))
    return row if named and not years_in(bare) else -1


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
    text = str(grid.rows[row][at])
    if table.first("perspective") is None and (_PERSPECTIVE.match(_NUMBERED.sub("", text, 1)) or _OBJECTIVE.match(text)
                                               or _names_a_band(text) and _heads_objectives(below)):
        return True
    return (row, at) in grid.wide or column.role != "kpi" or (
        table.first("perspective") is None and any(each is not None for each in below[at + 1:]))


def _names_a_band(text: str) -> bool:
    """Whether a short text is one of the usual perspectives: `Customers`, `Procesos internos`."""
    return len(text.split()) <= _SHORT and bool(_CLASSIC.search(plain(text)))


def _heads_objectives(below: list[Value]) -> bool:
    """Whether a row holds nothing but an objective."""
    texts = {each for each in below if each is not None}
    return len(texts) == 1 and isinstance(next(iter(texts)), str) and bool(_OBJECTIVE.match(str(next(iter(texts)))))


def _section(table: Table, above: Above, row: int, text: str) -> None:
    """A row that heads those below it: a perspective, or an objective in one."""
    objective = _OBJECTIVE.sub("", text) if _OBJECTIVE.match(text) else ""
    follows = row == above.section_row + 1
    above.deep = above.deep or follows
    named = _PERSPECTIVE.match(_NUMBERED.sub("", text, 1)) or _CLASSIC.search(plain(text))
    second = bool(above.perspective) and not named
    deeper = objective or table.first("perspective") is not None or (second and above.deep)
    if table.first("objective") is None and deeper:
        above.objective = objective or text
    else:
        above.perspective, above.objective = _bare_perspective(text), ""
    above.kpi = ""
    above.section_row = row


def _bare_perspective(text: str) -> str:
    bare = _PERSPECTIVE.sub("", _NUMBERED.sub("", text, 1) or text).strip()
    if bare.isupper() and len(bare) > _ACRONYM:
        bare = bare.lower()
    return bare[:1].upper() + bare[1:] if bare else text


def _line(grid: Grid, table: Table, above: Above, row: int) -> Line | None:
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
