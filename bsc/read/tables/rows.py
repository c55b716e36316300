"""A CSV file as rows of located cells, without what a spreadsheet adds around them."""

from __future__ import annotations

import csv
import io
import re
from typing import NamedTuple

from bsc.read.files import File
from bsc.read.scope import Scope
from bsc.read.syntax.harmless import harmless
from bsc.source import Place, Said, say

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}
MAX_COLUMNS = 2_000
_SEPARATOR = re.compile(r"sep=(.)\s*")


class Cell(NamedTuple):
    """A field of the file and where it stands."""

    text: str
    place: Place


Row = list[Cell]


def csv_rows(file: File, delimiter: str, scope: Scope) -> list[Row]:
    """The rows that say something; none when the file cannot be read (then it is reported).

    The empty rows and columns that a spreadsheet writes around a table are left out, and its `sep=;`.
    """
    first = next((line for line in file.text.splitlines() if line.strip()), "")
    said = _SEPARATOR.fullmatch(first)
    mark = DELIMITERS.get(delimiter) or (said[1] if said else max(";\t,", key=first.count))
    rows: list[Row] = []
    try:
        reader = csv.reader(io.StringIO(file.text, newline=""), delimiter=mark, strict=True)
        for fields in reader:
            if len(fields) > MAX_COLUMNS:
                place = Place(file.path, reader.line_num)
                message = say("{columns} columns; the limit is {limit}", columns=len(fields), limit=MAX_COLUMNS)
                scope.found.error("csv", place, message)
                return []
            if any(field.strip() for field in fields) and not fields[0].lstrip().startswith("#"):
                rows.append(_cells(file.path, reader.line_num, fields))
    except csv.Error as problem:
        scope.found.error("csv", Place(file.path, reader.line_num or 1), _unreadable(str(problem)))
        return []
    return _table(rows[1:] if said else rows)


def _unreadable(problem: str) -> Said:
    if "unexpected end" in problem:
        return say("a quote is opened before this line and never closed")
    if "expected after" in problem:
        return say("this line goes on after a closing quote; write \"\" for a quote inside")
    return say("this line cannot be read: {problem}", problem=problem)


def _cells(path: str, line: int, fields: list[str]) -> Row:
    cells: Row = []
    column = 1
    for field in fields:
        lead = len(field) - len(field.lstrip())
        text = harmless(field.strip())
        cells.append(Cell(text, Place(path, line, column + lead, max(1, len(text)))))
        column += len(field) + 1
    return cells


def _table(rows: list[Row]) -> list[Row]:
    """The rows without empty cells beyond the columns that the first row names."""
    if not rows:
        return rows
    head = rows[0]
    while len(head) > 1 and not head[-1].text:
        head.pop()
    for row in rows:
        while len(row) > len(head) and not row[-1].text:
            row.pop()
    return rows
