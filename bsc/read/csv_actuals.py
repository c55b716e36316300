"""Actuals from CSV: long or wide, comma, semicolon or tab, decimal point or comma; never misread."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import NamedTuple

from bsc.model.metric import Actual
from bsc.model.period import Period, parse_period
from bsc.read.files import File
from bsc.read.harmless import harmless
from bsc.read.numbers import STARTS_LIKE_NUMBER, parse_number
from bsc.read.scope import Scope
from bsc.source import Place

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}
_METRIC = frozenset({"metric", "métrica", "metrica", "kpi", "indicador"})
_PERIOD = frozenset({"period", "periodo", "período", "date", "fecha"})
_VALUE = frozenset({"value", "valor", "actual", "real"})
_NOTE = frozenset({"note", "nota"})
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:([.,])\d{3})+")
MAX_COLUMNS = 2_000


class Cell(NamedTuple):
    """A field of the file and where it stands."""

    text: str
    place: Place


Row = list[Cell]
Observed = tuple[str, Actual, Place]


def read_actuals(file: File, decimal: str, delimiter: str, scope: Scope) -> Iterator[Observed]:
    """The observations of a file as (metric id, actual, place of the metric's name)."""
    rows = _rows(file, delimiter, scope)
    if not rows:
        scope.found.warning(
            "empty",
            Place(file.path),
            scope.say(f"{file.path} holds no figures", f"{file.path} no contiene cifras"),
        )
        return
    head = [cell.text.strip().casefold() for cell in rows[0]]
    if any(word in _PERIOD for word in head) and any(word in _VALUE for word in head):
        yield from _long(file, rows, head, decimal, scope)
    elif head[0] in _METRIC or head[0] == "":
        yield from _wide(file, rows, decimal, scope)
    else:
        message = f"the first line of {file.path} does not name its columns"
        help = "write `metric, period, value`, or `metric` and one column for each period"
        scope.found.error("csv", rows[0][0].place, message, help)


def _rows(file: File, delimiter: str, scope: Scope) -> list[Row]:
    first = next((line for line in file.text.splitlines() if line.strip()), "")
    mark = DELIMITERS.get(delimiter) or max(";\t,", key=first.count)
    rows: list[Row] = []
    try:
        reader = csv.reader(io.StringIO(file.text, newline=""), delimiter=mark, strict=True)
        for fields in reader:
            if len(fields) > MAX_COLUMNS:
                place = Place(file.path, reader.line_num)
                scope.found.error("csv", place, f"{len(fields)} columns; the limit is {MAX_COLUMNS}")
                return []
            if any(field.strip() for field in fields) and not fields[0].lstrip().startswith("#"):
                rows.append(_cells(file.path, reader.line_num, fields))
    except csv.Error as problem:
        scope.found.error("csv", Place(file.path, reader.line_num or 1), f"this line cannot be read: {problem}")
        return []
    return rows


def _cells(path: str, line: int, fields: list[str]) -> Row:
    cells: Row = []
    column = 1
    for field in fields:
        lead = len(field) - len(field.lstrip())
        text = harmless(field.strip())
        cells.append(Cell(text, Place(path, line, column + lead, max(1, len(text)))))
        column += len(field) + 1
    return cells


def _long(file: File, rows: list[Row], head: list[str], decimal: str, scope: Scope) -> Iterator[Observed]:
    where = {
        name: _column(head, words)
        for name, words in (("metric", _METRIC), ("period", _PERIOD), ("value", _VALUE), ("note", _NOTE))
    }
    if where["metric"] is None:
        scope.found.error("csv", rows[0][0].place, "no column is called `metric`", "write `metric, period, value`")
        return
    metric, period, value = where["metric"], where["period"] or 0, where["value"] or 0
    mark = _decimal_mark([row[value] for row in rows[1:] if len(row) > value], file, decimal, scope)
    if not mark:
        return
    for row in rows[1:]:
        if not max(metric, period, value) < len(row) <= len(head):
            message = f"this line has {len(row)} columns, the first line {len(head)}"
            scope.found.error("csv", row[0].place, message, "a decimal comma needs semicolons between the columns")
            continue
        span = _period(row[period], scope)
        note = row[where["note"]].text if where["note"] is not None and len(row) > where["note"] else ""
        actual = _value(row[value], span, mark, scope) if span else None
        if actual is not None:
            yield row[metric].text, actual._replace(note=note), row[metric].place


def _column(head: list[str], words: frozenset[str]) -> int | None:
    return next((index for index, name in enumerate(head) if name in words), None)


def _wide(file: File, rows: list[Row], decimal: str, scope: Scope) -> Iterator[Observed]:
    periods = [_period(cell, scope) if cell.text else None for cell in rows[0][1:]]
    cells = [cell for row in rows[1:] for cell in row[1:]]
    mark = _decimal_mark(cells, file, decimal, scope)
    if not mark:
        return
    for row in rows[1:]:
        if len(row) - 1 > len(periods):
            message = f"this line has {len(row) - 1} values for {len(periods)} periods"
            help = "a decimal comma needs semicolons between the columns"
            scope.found.error("csv", row[len(periods) + 1].place, message, help)
            continue
        for cell, span in zip(row[1:], periods, strict=False):
            actual = _value(cell, span, mark, scope) if span else None
            if actual is not None:
                yield row[0].text, actual, row[0].place


def _period(cell: Cell, scope: Scope) -> Period | None:
    try:
        return parse_period(cell.text, scope.fiscal)
    except ValueError as problem:
        scope.found.error("period", cell.place, str(problem))
        return None


def _decimal_mark(cells: list[Cell], file: File, declared: str, scope: Scope) -> str:
    """The decimal mark, told by the whole file; an empty text when it cannot be told (reported)."""
    if declared:
        return "," if declared == "comma" else "."
    proof: dict[str, Cell] = {}
    doubt: Cell | None = None
    for cell in cells:
        mark = _proof(cell.text)
        if mark in (".", ","):
            proof.setdefault(mark, cell)
        elif mark == "?" and doubt is None:
            doubt = cell
    if len(proof) == 2:
        point, comma = proof["."], proof[","]
        message = f"`{point.text}` has a decimal point and `{comma.text}` (line {comma.place.line}) a decimal comma"
        scope.found.error("decimal", point.place, message, "write all numbers of a file alike")
        return ""
    if not proof and doubt is not None:
        digits = re.sub(r"[.,]", "", doubt.text)
        message = f"`{doubt.text}` can be read as {digits} or as {doubt.text.replace(',', '.')}"
        help = f"declare it: {{file: {file.path}, decimal: point}} or decimal: comma"
        scope.found.error("decimal", doubt.place, message, help)
        return ""
    return next(iter(proof), ".")


def _proof(text: str) -> str:
    """Which decimal mark a number proves: `.`, `,`, `?` when it may be either, else nothing."""
    if not text or not (text[0].isdigit() or text[0] in "+-"):
        return ""
    point, comma = text.rfind("."), text.rfind(",")
    if point < 0 and comma < 0:
        return ""
    if point >= 0 and comma >= 0:
        return "." if point > comma else ","
    mark = "." if point >= 0 else ","
    if text.count(mark) > 1:
        return "," if mark == "." else "."
    if _GROUPED.fullmatch(text) and not text.lstrip("+-").startswith("0"):
        return "?"
    return mark


def _value(cell: Cell, period: Period, mark: str, scope: Scope) -> Actual | None:
    if not cell.text or cell.text in ("-", "–", "null", "~"):
        return None
    text = cell.text
    if STARTS_LIKE_NUMBER.match(text):
        group = "," if mark == "." else "."
        if re.fullmatch(rf"[+-]?\d{{1,3}}(?:\{group}\d{{3}})+(?:\{mark}\d+)?", text):
            text = text.replace(group, "")
        text = text.replace(mark, ".")
        try:
            return Actual(period, parse_number(text), cell.place)
        except ValueError:
            message = f"`{cell.text}` is not a number"
            scope.found.error("number", cell.place, message, "write digits only; units belong to the metric")
            return None
    return Actual(period, None, cell.place, word=text)


def unknown_metric(word: str, known: dict[str, object], place: Place, scope: Scope) -> None:
    """Report a CSV row whose metric is not declared."""
    help = scope.found.nearest(word, known) or "declare it under `metrics:`, or remove the rows"
    scope.found.error("unknown-id", place, f"no metric `{word}` is declared", help)
