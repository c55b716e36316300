"""Numbers in the cells of a CSV file: with the file's decimal mark, and the sign of the metric's own unit."""

from __future__ import annotations

import re

from bsc.model.actuals import Actual
from bsc.model.period import Period
from bsc.read.files import File
from bsc.read.loose_number import near_number
from bsc.read.numbers import STARTS_LIKE_NUMBER, parse_number
from bsc.read.scope import Scope
from bsc.read.tables.rows import Cell
from bsc.source import say

_PLAIN = re.compile(r"[+-]?[\d.,]*|[^\W\d]+")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:([.,])\d{3})+")
_SPACED = re.compile(r"([+-]?\d{1,3})((?:['’   ]\d{3})+)((?:[.,]\d+)?)")
_SIGN = re.compile(r"(?P<before>[$€£¥]|EUR |USD |GBP )?\s*(?P<bare>[+\-]?[\d.,].*?)\s*(?P<after>[$€£¥%]|EUR|USD|GBP)?")
_IN_BRACKETS = re.compile(r"\(\s*[\d.,]+\s*\)")
_CODES = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥"}
_NOT_GIVEN = frozenset({"", "-", "–", "—", "null", "~", "n/a", "#n/a", "n/d", "#n/d", "n.a."})


def decimal_mark(cells: list[Cell], file: File, declared: str, scope: Scope) -> str:
    """The decimal mark, told by the whole file; an empty text when it cannot be told (reported)."""
    if declared:
        return "," if declared == "comma" else "."
    proof: dict[str, Cell] = {}
    doubt: Cell | None = None
    for cell in cells:
        mark = _proof(_unsigned(cell.text)[0])
        if mark in (".", ","):
            proof.setdefault(mark, cell)
        elif mark == "?" and doubt is None:
            doubt = cell
    if len(proof) == 2:
        point, comma = proof["."], proof[","]
        message = say(
            "`{point}` has a decimal point and `{comma}` (line {line}) a decimal comma",
            point=point.text, comma=comma.text, line=comma.place.line,
        )  # fmt: skip
        scope.found.error("decimal", point.place, message, say("write all numbers of a file alike"))
        return ""
    if not proof and doubt is not None:
        bare = _unsigned(doubt.text)[0]
        whole, parted = re.sub("[.,]", "", bare), bare.replace(",", ".")
        message = say("`{text}` can be read as {whole} or as {parted}", text=doubt.text, whole=whole, parted=parted)
        help = say("declare it: {{file: {file}, decimal: point}} or decimal: comma", file=file.path)
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


def _unsigned(text: str) -> tuple[str, str]:
    """A number without spaces between its thousands, and the % or currency sign beside it."""
    if _PLAIN.fullmatch(text):
        return text, ""
    found = _SIGN.fullmatch(text)
    if found is None:
        return text, ""
    spaced = _SPACED.fullmatch(found["bare"])
    bare = spaced[1] + re.sub(r"\D", "", spaced[2]) + spaced[3] if spaced else found["bare"]
    return bare, (found["before"] or found["after"] or "").strip()


def cell_actual(cell: Cell, period: Period, mark: str, unit: str, scope: Scope) -> Actual | None:
    """What a cell says about a period: a number, a word, or nothing."""
    if cell.text.casefold() in _NOT_GIVEN:
        return None
    text, sign = _unsigned(cell.text)
    looks = STARTS_LIKE_NUMBER.match(text) or _IN_BRACKETS.fullmatch(text)
    if not looks and not text.startswith("#"):
        return Actual(period, None, cell.place, word=cell.text)
    group = "," if mark == "." else "."
    if re.fullmatch(rf"[+-]?\d{{1,3}}(?:\{group}\d{{3}})+(?:\{mark}\d+)?", text):
        text = text.replace(group, "")
    text = text.replace(mark, ".")
    try:
        value = parse_number(text)
    except ValueError:
        _tell(cell, "", scope)
        return None
    if sign and sign != unit and _CODES.get(unit) != sign and _CODES.get(sign) != unit:
        _tell(cell, sign, scope)
        return None
    return Actual(period, value, cell.place)


def _tell(cell: Cell, sign: str, scope: Scope) -> None:
    help = say("write digits only; units belong to the metric")
    near = near_number("-" + cell.text.strip("() ")).fix
    if sign:
        help = say('write the number alone, or give the metric `unit: "{sign}"`', sign=sign)
    elif cell.text.startswith("#"):
        help = say("a formula of the spreadsheet failed here; leave the cell empty where there is no figure")
    elif near is not None and _IN_BRACKETS.fullmatch(cell.text):
        help = say("for a number below zero write {number}", number=near)
    scope.found.error("number", cell.place, say("`{text}` is not a number", text=cell.text), help)
