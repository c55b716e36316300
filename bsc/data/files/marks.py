"""How a file writes its numbers: a decimal point or a decimal comma, told by the whole file and never guessed."""

from __future__ import annotations

import re
from typing import NamedTuple

import duckdb

from bsc.data import sql
from bsc.data.ask import Cell, Trouble
from bsc.source import Said, say

_NOT_GIVEN = ("", "-", "–", "—", "null", "~", "n/a", "#n/a", "n/d", "#n/d", "n.a.", "nan")
_GROUPED_POINT = r"^[+-]?\d{1,3}([,'’   ]\d{3})+(\.\d+)?$"
_GROUPED_COMMA = r"^[+-]?\d{1,3}([.'’   ]\d{3})+(,\d+)?$"
# What proves a mark: a lone point that no group of thousands explains, two groups, or both marks in their order.
_POINT = (r"^[+-]?(\d+\.(\d{1,2}|\d{4,})|0\d*\.\d+|\d{4,}\.\d+|\.\d+|\d+\.\d+[eE][+-]?\d+"
          r"|\d{1,3}((,\d{3}){2,}|(,\d{3})+\.\d+))$")
_COMMA = r"^[+-]?(\d+,(\d{1,2}|\d{4,})|0\d*,\d+|\d{4,},\d+|,\d+|\d{1,3}((\.\d{3}){2,}|(\.\d{3})+,\d+))$"
_EITHER = r"^[+-]?[1-9]\d{0,2}[.,]\d{3}$"
_LONGEST = 100
_WHOLE = r"^[+-]?(\d+|\d{1,3}(['’   ]\d{3})+)$"


class Marked(NamedTuple):
    """The decimal mark of a file, and whether it was found out rather than declared; the columns of digits alone."""

    mark: str
    found: bool
    whole: frozenset[str] = frozenset()


def bare(column: str) -> str:
    """A cell without blanks around it, or the sign of a currency or a percentage; NULL where nothing is given."""
    trimmed = f"trim(regexp_replace(trim({column}), '^[$€£¥]\\s*|\\s*[$€£¥%]$', ''))"
    missing = ", ".join(map(sql.text, _NOT_GIVEN))
    return f"CASE WHEN lower(trim({column})) IN ({missing}) THEN NULL ELSE {trimmed} END"


def number(column: str, mark: str) -> str:
    """A cell as a number, by a file's decimal mark."""
    group = "," if mark == "." else "."
    plain = f"regexp_replace({bare(column)}, '[''’   \\{group}]', '', 'g')"
    pointed = plain if mark == "." else f"replace({plain}, ',', '.')"
    return f"CAST({pointed} AS DOUBLE)"


def decimal_mark(
    connection: duckdb.DuckDBPyConnection, relation: str, columns: list[str], declared: str
) -> tuple[Marked, Trouble | None]:
    """The mark that the cells of some columns are written with, and what stands against reading them."""
    known, columns = columns, _not_whole(connection, relation, columns)
    alone = frozenset(known).difference(columns)
    if declared or not columns:
        return Marked(declared or ".", False, alone), _strange(connection, relation, columns, declared or ".")
    point, comma, either = (_first(connection, relation, columns, each) for each in (_POINT, _COMMA, _EITHER))
    if point is not None and comma is not None:
        message = say("`{point}` has a decimal point and `{comma}` a decimal comma", point=point.text, comma=comma.text)
        return Marked("", False), Trouble("decimal", message, say("write all numbers of a file alike"), cell=comma)
    if point is None and comma is None and either is not None:
        whole, parted = re.sub("[.,]", "", either.text), either.text.replace(",", ".")
        message = say("`{text}` can be read as {whole} or as {parted}", text=either.text, whole=whole, parted=parted)
        return Marked("", False), Trouble("decimal", message, say("add `decimal: point` or `decimal: comma`"),
                                          cell=either)
    mark = "," if comma is not None else "."
    return Marked(mark, comma is not None, alone), _strange(connection, relation, columns, mark)


def _not_whole(connection: duckdb.DuckDBPyConnection, relation: str, columns: list[str]) -> list[str]:
    """The columns that hold more than whole numbers: of digits alone nothing else need be asked."""
    if not columns:
        return []
    tests = ", ".join(f"bool_and(regexp_full_match({sql.name(each)}, '([+-]?[0-9]+)?'))" for each in columns)
    found = connection.execute(f"SELECT {tests} FROM {relation}").fetchone() or ()
    return [each for each, whole in zip(columns, found, strict=True) if whole is False]


def _strange(connection: duckdb.DuckDBPyConnection, relation: str, columns: list[str], mark: str) -> Trouble | None:
    """A cell that is no number in a file of one decimal mark."""
    grouped = _GROUPED_POINT if mark == "." else _GROUPED_COMMA
    allowed = rf"{_WHOLE}|{grouped}|^[+-]?(\d+\{mark}?\d*|\{mark}\d+)([eE][+-]?\d{{1,2}})?$"
    bad = _first(connection, relation, columns, allowed, negate=True)
    return None if bad is None else Trouble("column", say("`{text}` is not a number", text=bad.text[:80]), _digits(),
                                            cell=bad)


def _digits() -> Said:
    return say("write digits only; units belong to the metric")


def _first(
    connection: duckdb.DuckDBPyConnection, relation: str, columns: list[str], pattern: str, *, negate: bool = False
) -> Cell | None:
    """The least cell that a pattern fits, or does not fit: the same one in whatever order the rows are read."""
    if not columns:
        return None
    tests = [f"regexp_matches({bare(sql.name(each))}, {sql.text(pattern)})" for each in columns]
    if negate:
        tests = [f"(NOT {test} OR length({sql.name(each)}) > {_LONGEST})"
                 for test, each in zip(tests, columns, strict=True)]
    cells = ", ".join(f"min(CASE WHEN {test} THEN {sql.name(each)} END)"
                      for test, each in zip(tests, columns, strict=True))
    found = connection.execute(f"SELECT {cells} FROM {relation}").fetchone() or ()
    return min((Cell(column, text) for column, text in zip(columns, found, strict=True) if text is not None),
               key=lambda cell: cell.text, default=None)
