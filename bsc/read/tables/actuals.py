"""Actuals from CSV: long or wide, comma, semicolon or tab, decimal point or comma; never misread."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bsc.model.actuals import Actual
from bsc.model.loose_period import near_period
from bsc.model.period import Period, parse_period
from bsc.read.files import File
from bsc.read.scope import Scope
from bsc.read.tables.numbers import cell_actual, decimal_mark
from bsc.read.tables.rows import Cell, Row, csv_rows
from bsc.source import Mistake, Place, Said, near_match, say

Observed = tuple[str, Actual, Place]
Units = Mapping[str, str]
Table = tuple[File, str, str]
HEADINGS = {
    "metric": ("metric", "métrica", "metrica", "kpi", "indicator", "indicador"),
    "period": ("period", "periodo", "período", "date", "fecha", "month", "mes"),
    "value": ("value", "valor", "actual", "real"),
    "note": ("note", "nota", "comment", "comentario"),
}
_NAMES = {"metric": say("metric"), "period": say("period"), "value": say("value")}
_FORMS = say("name the columns metric, period, value, note; or metric, and one column for each period")
_COMMA = say("a decimal comma needs semicolons between the columns")


def read_actuals(table: Table, units: Units, scope: Scope) -> Iterator[Observed]:
    """The observations of a file as (metric id, actual, place of the metric's name).

    `units` are those of the metrics: a cell may repeat its metric's sign, `50%` or `1200 €`.
    """
    file, decimal, delimiter = table
    rows = csv_rows(file, delimiter, scope)
    if not rows:
        scope.found.warning("empty", Place(file.path), say("{file} holds no figures", file=file.path))
        return
    head = rows[0]
    names = [_heading(cell.text) for cell in head]
    if "period" in names or "value" in names:
        form, known = _long, all([_has(head, names, name, scope) for name in ("metric", "period", "value")])
    else:
        form, known = _wide, names[0] == "metric" or head[0].text == ""
        if not known:
            message = say("the first column is called `{name}`, not `metric`", name=head[0].text)
            _tell_heading(head[0], "metric", message, scope)
    if not known:
        return
    cells = [cell for row in rows[1:] for cell in row[1:]]
    if form is _long:
        cells = [row[names.index("value")] for row in rows[1:] if len(row) > names.index("value")]
    mark = decimal_mark(cells, file, decimal, scope)
    if mark:
        yield from form(rows, mark, units, scope)


def _heading(text: str) -> str:
    """Which column a heading names: metric, period, value or note; empty where it is none of them."""
    word = text.strip().casefold()
    return next((name for name, words in HEADINGS.items() if word in words), "")


def _has(head: Row, names: list[str], wanted: str, scope: Scope) -> bool:
    if wanted in names:
        return True
    free = [cell for cell, name in zip(head, names, strict=True) if not name]
    place = next((cell for cell in free if _near(cell, wanted)), (free or head)[0])
    _tell_heading(place, wanted, say("no column is called `{name}`", name=_NAMES[wanted]), scope)
    return False


def _near(cell: Cell, wanted: str) -> str:
    return wanted if near_match(cell.text.strip(), list(HEADINGS[wanted])) else ""


def _tell_heading(cell: Cell, wanted: str, message: Said, scope: Scope) -> None:
    near = say("did you mean `{word}`? Else {forms}", word=_NAMES[wanted], forms=_FORMS)
    scope.found.error("csv", cell.place, message, near if _near(cell, wanted) else _FORMS)


def _long(rows: list[Row], mark: str, units: Units, scope: Scope) -> Iterator[Observed]:
    names = [_heading(cell.text) for cell in rows[0]]
    metric, period, value = (names.index(name) for name in ("metric", "period", "value"))
    noted = names.index("note") if "note" in names else None
    for row in rows[1:]:
        if not max(metric, period, value) < len(row) <= len(names):
            message = say("this line has {found} columns, the first line {wanted}", found=len(row), wanted=len(names))
            scope.found.error("csv", row[0].place, message, _COMMA)
            continue
        span, word = _period(row[period], scope), row[metric].text
        note = row[noted].text if noted is not None and len(row) > noted else ""
        actual = cell_actual(row[value], span, mark, units.get(word, ""), scope) if span else None
        if actual is not None:
            yield word, actual._replace(note=note), row[metric].place


def _wide(rows: list[Row], mark: str, units: Units, scope: Scope) -> Iterator[Observed]:
    periods = [_period(cell, scope) if cell.text else None for cell in rows[0][1:]]
    for row in rows[1:]:
        if len(row) - 1 > len(periods):
            found, wanted = len(row) - 1, len(periods)
            message = say("this line has {found} values for {wanted} periods", found=found, wanted=wanted)
            scope.found.error("csv", row[wanted + 1].place, message, _COMMA)
            continue
        unit = units.get(row[0].text, "")
        for head, cell, span in zip(rows[0][1:], row[1:], periods, strict=False):
            if cell.text and not head.text:
                scope.found.error("csv", cell.place, say("the first line names no period for this column"), _FORMS)
            actual = cell_actual(cell, span, mark, unit, scope) if span else None
            if actual is not None:
                yield row[0].text, actual, row[0].place


def _period(cell: Cell, scope: Scope) -> Period | None:
    try:
        return parse_period(cell.text, scope.fiscal)
    except Mistake as mistake:
        kept = say("a spreadsheet keeps 2026-01 as it is in a column formatted as text")
        help = kept if near_period(cell.text) is not None else None
        scope.found.error("period", cell.place, mistake.said, help)
        return None


def unknown_metric(word: str, known: dict[str, object], place: Place, scope: Scope) -> None:
    """Report a CSV row whose metric is not declared."""
    if not word:
        help = say("write the metric's id in its first column")
        scope.found.error("csv", place, say("this row names no metric"), help)
        return
    help = scope.found.nearest(word, known) or say("declare it under `metrics:`, or remove the rows")
    if word in scope.lent:
        help = say("to take it from the catalogue, add `{word}:` under `metrics:`", word=word)
    message = say("no {kind} `{word}` is declared", kind=say("metric"), word=word)
    scope.found.error("unknown-id", place, message, help)
