"""Where a sheet's table is, and what its columns hold."""

from __future__ import annotations

from typing import NamedTuple

from bsc.data.sheets.workbook import Value
from bsc.importing.grid import Grid
from bsc.importing.headings import NAMED, Heading, heading_of, series_of, without_unit
from bsc.importing.plain import plain
from bsc.importing.when import When, initials, weeks, when_of
from bsc.importing.years import turns
from bsc.model import Cadence

_LOOKED_AT = 60
_SAMPLE = 400
_FEW = 2
_UNIT_WORDS = """eur usd gbp euros miles k€ m€ h horas hours días dias days meses months nº no num uds unidades units
    pts puntos points personas people % min minutos minutes kg t kwh mwh km m2 m3 l ratio veces times"""
_UNITS = frozenset(_UNIT_WORDS.split())


class Column(NamedTuple):
    """A column: its place, what it holds, of which period, the unit and the text of its heading."""

    at: int
    role: str
    when: When | None = None
    unit: str = ""
    text: str = ""


class Table(NamedTuple):
    """A table: its first and last row of headings, its columns, and the row that the next one begins with.

    One without columns is of something else than KPIs.
    """

    top: int
    head: int
    columns: tuple[Column, ...]
    end: int

    def first(self, role: str) -> Column | None:
        """The first column of a role that is of no period."""
        return next((each for each in self.columns if each.role == role and each.when is None), None)


def tables_of(grid: Grid) -> list[Table]:
    """The tables of a sheet from top to bottom; none where no row looks like headings."""
    found = _heads_of_first(grid)
    if found is None:
        return []
    top, head, heads = found
    texts = {str(value) for row in grid.looks[top:head + 1] for value in row if value is not None}
    starts: list[int] = []
    for row in range(head + 1, len(grid.rows)):
        if _begins_another(grid.rows[row], texts):
            starts.append(row)
            texts = {str(value) for value in grid.rows[row] if value is not None}
    ends = [*starts, len(grid.rows)]
    columns = [_column(at, [row[at] for row in heads], grid, head) for at in range(grid.width)]
    first = Table(top, head, tuple(_decided(columns, grid, range(head + 1, ends[0]))), ends[0])
    return [first, *(_next_table(grid, start, end) for start, end in zip(starts, ends[1:], strict=True))]


def _begins_another(row: list[Value], heads: set[str]) -> bool:
    """Whether a row is the headings of another table, whose columns are not those above."""
    texts = [each for each in row if isinstance(each, str)]
    given = sum(each is not None for each in row)
    if given <= _FEW or len(texts) < given or set(texts) <= heads:
        return False
    return all(heading_of(each).known for each in texts)


def _next_table(grid: Grid, start: int, end: int) -> Table:
    """The table whose headings a row is; one of other things than KPIs and figures has no columns."""
    heads = _headings(grid.looks[start:start + 1])
    columns = [_column(at, [heads[0][at]], grid, start) for at in range(grid.width)]
    roles = {each.role for each in columns}
    if "kpi" not in roles or not ({"target", "actual", "both"} & roles or any(each.when for each in columns)):
        return Table(start, start, (), end)
    return Table(start, start, tuple(_decided(columns, grid, range(start + 1, end))), end)


def _headings(rows: list[list[Value]]) -> list[list[Heading]]:
    heads = [[heading_of(value) for value in row] for row in rows]
    for row, values in zip(heads, rows, strict=True):
        for at, when in (initials(values) | weeks(values)).items():
            row[at] = Heading("", when)
    return heads


def _heads_of_first(grid: Grid) -> tuple[int, int, list[list[Heading]]] | None:
    """The first and last row of the headings that look most like it, and what they say."""
    heads = _headings(grid.looks[:_LOOKED_AT])
    scores = [_score(row, values) for row, values in zip(heads, grid.looks, strict=False)]
    best = max(scores, default=0)
    if best < 2:
        return None
    top = head = scores.index(best)
    while top > 0 and _belongs(heads[top - 1], grid.looks[top - 1]):
        top -= 1
    while head + 1 < len(heads) and _belongs(heads[head + 1], grid.looks[head + 1]):
        head += 1
    return top, head, heads[top:head + 1]


def _score(row: list[Heading], values: list[Value]) -> int:
    """How much a row looks like headings: the different things that it names, and its periods."""
    periods = {each.when for each in row if each.when is not None and not _is_number(each, values)}
    roles = {each.role for each in row if each.role}
    if not roles & set(NAMED) and len(periods) < 3:
        return 0
    return len(roles) + len(periods)


def _is_number(heading: Heading, values: list[Value]) -> bool:
    """Whether a year is likely a figure: it stands beside numbers that are none."""
    return any(isinstance(each, float) and when_of(each) is None for each in values)


def _belongs(row: list[Heading], values: list[Value]) -> bool:
    """Whether a row beside the headings is one of them: it holds nothing else, and more than one."""
    given = [(head, value) for head, value in zip(row, values, strict=True) if value is not None]
    known = [head for head, _ in given if head.known]
    texts = {str(value) for _, value in given}
    if any(isinstance(value, float) and not head.known for head, value in given):
        return False
    return len(known) > 1 and len(known) * 3 >= len(given) * 2 and (len(texts) > 1 or known[0].when is not None)


def _column(at: int, heads: list[Heading], grid: Grid, head: int) -> Column:
    role = next((each.role for each in reversed(heads) if each.role), "")
    when = min((each.when for each in heads if each.when is not None), key=lambda each: each.cadence, default=None)
    year = next((each.when.year for each in heads if each.when is not None and each.when.year), 0)
    if when is not None:
        when = when._replace(year=when.year or year)
    unit = next((each.unit for each in reversed(heads) if each.unit), "")
    texts = [row[at] for row in grid.looks[head - len(heads) + 1:head + 1] if row[at] is not None]
    text = " ".join(dict.fromkeys(map(str, texts)))
    return Column(at, role, when, unit, text)


def _decided(columns: list[Column], grid: Grid, rows: range) -> list[Column]:
    """The columns once their cells have told what headings leave open."""
    body = rows[:_SAMPLE]
    taken = {each.role for each in columns}
    decided: list[Column] = []
    for each in columns:
        cells = [grid.rows[row][each.at] for row in body if grid.rows[row][each.at] is not None]
        if each.role == "both":
            words = each.when is None and 2 * _numbers(each.at, body, grid) < max(1, len(cells))
            each = each._replace(role="objective" if words and "objective" not in taken else "target")
            taken.add(each.role)
        elif each.role in ("green", "light"):  # from where on a light is green is the target, where nothing else is
            sole = each.role == "green" and not {"target", "both"} & taken
            each = each._replace(role="target" if sole else "status")
        elif each.role in ("", "kind", "frequency") and each.when is None and _all_series(cells):
            each = each._replace(role="series")
        elif each.role in ("", "frequency") and each.when is None and len(cells) > 1 and all(map(when_of, cells)):
            each = each._replace(role="when")
        elif each.when is not None and not each.role:
            each = each._replace(role="actual")
        decided.append(each)
    decided = _without_beside(decided)
    if "kpi" not in taken:
        named = _named_by(decided, body, grid)
        decided = [each._replace(role="kpi") if each == named else each for each in decided]
    return decided


def _without_beside(columns: list[Column]) -> list[Column]:
    """Columns whose headings begin again to the right are of a second table."""
    first = next((each for each in columns if each.role == "kpi"), None)
    again = next((each.at for each in columns if first is not None and each.at > first.at and each.role == "kpi"
                  and plain(each.text) == plain(first.text)), len(columns))
    return [each if each.at < again else each._replace(role="beside", when=None) for each in columns]


def _named_by(columns: list[Column], body: range, grid: Grid) -> Column | None:
    """Where no heading says indicator: the first column of words that nothing else claims, else the objectives."""
    for each in columns:
        words = sum(isinstance(grid.rows[row][each.at], str) for row in body)
        if not each.role and each.when is None and words > _numbers(each.at, body, grid) and words > 0:
            return each
    return next((each for each in columns if each.role == "objective"), None)


def _numbers(at: int, body: range, grid: Grid) -> int:
    return sum(grid.amount(row, at) is not None for row in body)


def _all_series(cells: list[Value]) -> bool:
    kinds = [series_of(each) for each in cells]
    return "actual" in kinds and "target" in kinds and sum(map(bool, kinds)) * 10 >= len(kinds) * 8


def subtotalled(table: Table) -> Table:
    """Quarters between months that run over the end of a year are subtotals; which calendar they follow is not told."""
    columns = list(table.columns)
    for role in ("actual", "target"):
        bare = [each.when for each in columns if each.role == role and each.when is not None and not each.when.year]
        if not turns(bare):
            continue
        columns = [each._replace(role="total" if role == "actual" else "derived", when=None)
                   if each.role == role and each.when is not None and each.when.cadence > Cadence.MONTHLY else each
                   for each in columns]
    return table._replace(columns=tuple(columns))


def name_and_unit(text: str) -> tuple[str, str]:
    """A KPI's name, and the unit in brackets behind it where it is one: a sign, or few letters."""
    name, unit = without_unit(text)
    known = unit.casefold() in _UNITS or (len(unit) <= 4 and any(each in unit for each in "%€$£¥"))
    return (name, unit) if known else (text, "")
