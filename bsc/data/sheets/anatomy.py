"""What a workbook's cells are, beside their values: how they are formatted, what failed, how far they reach."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from posixpath import join, normpath
from typing import NamedTuple
from xml.parsers import expat

from bsc.data.sheets.package import Package, Unreadable
from bsc.source import say

MOST_ROWS, MOST_COLUMNS, MOST_CELLS, MOST_ROOM = 200_000, 2_000, 250_000, 2_000_000
_LONGEST_ERROR = 20
Spot = tuple[int, int]
Start = Callable[[str, dict[str, str]], None]
_PERCENT = {9: "%", 10: "%"}
_PLACE = re.compile(r"([A-Za-z]{1,7})([0-9]{1,9})")
_QUOTED = re.compile(r'"([^"]*)"')
_CURRENCY = re.compile(r"\[\$([^\-\]]+)(?:-[^\]]*)?\]|([€$£¥])")
_BRACKETS = re.compile(r"\[[^\]]*\]|\\.|_.|\*.")


class Anatomy(NamedTuple):
    """Of one sheet: the sign that a format shows beside a number, failed formulas, formulas without a result."""

    signs: Mapping[Spot, str]
    failed: Mapping[Spot, str]
    unsaved: frozenset[Spot]


class _Broken(Exception):
    """The XML of a part is not what it should be."""


class Body(NamedTuple):
    """A workbook whose sheets can be looked at one by one."""

    package: Package
    file: str
    parts: Mapping[str, str]
    signs: list[str]

    def anatomy(self, sheet: str) -> Anatomy:
        """The anatomy of a sheet; TooFar where it reaches too far, Unreadable where it is broken."""
        try:
            return _sheet(self.package.parts[self.parts[sheet]], self.signs, sheet)
        except (expat.ExpatError, _Broken, UnicodeDecodeError):
            raise _damaged(self.file) from None


class TooFar(Unreadable):
    """A sheet that is larger than any scorecard; others beside it may be read."""


def body_of(package: Package, file: str) -> Body:
    """A workbook's sheets and formats; Unreadable where it is broken."""
    try:
        return Body(package, file, _sheets(package), _formats(package.parts.get("xl/styles.xml", b"")))
    except (expat.ExpatError, _Broken, UnicodeDecodeError):
        raise _damaged(file) from None


def percentages(package: Package, file: str, sheet: str) -> frozenset[Spot] | None:
    """The cells of a sheet whose format shows them as per cent; None where it reaches too far to be looked through."""
    body = body_of(package, file)
    if "%" not in body.signs or sheet not in body.parts:
        return frozenset()
    try:
        return frozenset(spot for spot, sign in body.anatomy(sheet).signs.items() if sign == "%")
    except TooFar:
        return None


def _damaged(file: str) -> Unreadable:
    return Unreadable(say("{file} is damaged: its sheets cannot be read", file=file),
                      say("open it in Excel and save it again"))


def _walk(content: bytes, start: Start, end: Callable[[str], None] | None = None,
          text: Callable[[str], None] | None = None) -> None:
    """Go through a part; one that declares entities or a type of its own is none of Excel's."""
    parser = expat.ParserCreate()

    def refuse(*_: object) -> None:
        raise _Broken

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda tag, given: start(tag.rpartition(":")[2], given)
    if end is not None:
        parser.EndElementHandler = lambda tag: end(tag.rpartition(":")[2])
    if text is not None:
        parser.CharacterDataHandler = text
    parser.Parse(content, True)


def _sheets(package: Package) -> dict[str, str]:
    """The part of each sheet by its name."""
    targets: dict[str, str] = {}
    found: dict[str, str] = {}

    def relation(tag: str, given: dict[str, str]) -> None:
        if tag == "Relationship" and given.get("TargetMode") != "External":
            targets[given.get("Id", "")] = normpath(join("/xl", given.get("Target", ""))).lstrip("/")

    def sheet(tag: str, given: dict[str, str]) -> None:
        if tag == "sheet":
            part = targets.get(next((value for key, value in given.items() if key.endswith(":id")), ""), "")
            if part in package.parts and "worksheets" in part:
                found[given.get("name", "")] = part

    _walk(package.parts.get("xl/_rels/workbook.xml.rels", b"<none/>"), relation)
    _walk(package.parts["xl/workbook.xml"], sheet)
    return found


def _formats(content: bytes) -> list[str]:
    """The sign of each cell format, in the order of the styles."""
    own: dict[int, str] = {}
    signs: list[str] = []
    inside = ""

    def start(tag: str, given: dict[str, str]) -> None:
        nonlocal inside
        if tag in ("cellXfs", "cellStyleXfs"):
            inside = tag
        elif tag == "numFmt":
            own[_number(given.get("numFmtId", ""))] = sign_of(given.get("formatCode", ""))
        elif tag == "xf" and inside == "cellXfs":
            which = _number(given.get("numFmtId", "0"))
            signs.append(own.get(which, _PERCENT.get(which, "")))

    if content:
        _walk(content, start)
    return signs


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise _Broken
    return int(text)


def sign_of(code: str) -> str:
    """What a number format shows beside a number: a percent sign, a currency, a word.

    A percent sign between quotation marks is written behind 71 as it is: Excel multiplies nothing by a hundred.

    >>> sign_of('0.0%'), sign_of('#,##0 [$€-C0A]'), sign_of('0 "days"'), sign_of('0.00'), sign_of('0"%"')
    ('%', '€', 'days', '', '')
    """
    first = code.split(";")[0]
    bare = _QUOTED.sub("", first)
    if "%" in _BRACKETS.sub("", bare):
        return "%"
    currency = _CURRENCY.search(first)
    if currency is not None:
        return (currency[1] or currency[2]).strip()
    return next((word.strip() for word in _QUOTED.findall(first) if word.strip(" %")), "")[:40]


class _Scan:
    """A walk through the cells of a sheet; it ends as soon as the sheet reaches too far."""

    def __init__(self, signs: list[str], name: str) -> None:
        self.known, self.name = signs, name
        self.signs: dict[Spot, str] = {}
        self.failed: dict[Spot, str] = {}
        self.unsaved: set[Spot] = set()
        self.row = self.column = -1
        self.cells = self.wide = 0
        self.kind = self.told = ""
        self.formula = self.result = self.inside = False

    def start(self, tag: str, given: dict[str, str]) -> None:
        """An element begins."""
        if tag == "c":
            self._cell(given)
        elif tag == "row":
            self.row, self.column = (_number(given["r"]) - 1 if "r" in given else self.row + 1), -1
        elif tag == "f":
            self.formula = True
        elif tag == "v":
            self.inside = True

    def _cell(self, given: dict[str, str]) -> None:
        self.row, self.column = _spot(given["r"]) if "r" in given else (self.row, self.column + 1)
        self.cells, self.wide = self.cells + 1, max(self.wide, self.column + 1)
        if (self.row >= MOST_ROWS or self.column >= MOST_COLUMNS or self.cells > MOST_CELLS
                or (self.row + 1) * self.wide > MOST_ROOM):
            raise _too_far(self.name)
        self.kind, self.told = given.get("t", "n"), ""
        self.formula = self.result = self.inside = False
        style = _number(given.get("s", "0"))
        if style < len(self.known) and self.known[style]:
            self.signs[self.row, self.column] = self.known[style]

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "v":
            self.inside, self.result = False, bool(self.told)
        elif tag == "c":
            if self.formula and not self.result and self.kind not in ("str", "inlineStr"):
                self.unsaved.add((self.row, self.column))
            if self.kind == "e":
                self.failed[self.row, self.column] = self.told or "#"

    def text(self, piece: str) -> None:
        """Some of a value."""
        if self.inside and len(self.told) < _LONGEST_ERROR:
            self.told += piece


def _sheet(content: bytes, signs: list[str], name: str) -> Anatomy:
    scan = _Scan(signs, name)
    _walk(content, scan.start, scan.end, scan.text)
    return Anatomy(scan.signs, scan.failed, frozenset(scan.unsaved))


def _spot(place: str) -> Spot:
    found = _PLACE.fullmatch(place)
    if found is None:
        raise _Broken
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1


def _too_far(sheet: str) -> TooFar:
    message = say("the sheet `{sheet}` reaches beyond {columns} columns, {rows} rows or {cells} cells", sheet=sheet,
                  columns=MOST_COLUMNS, rows=MOST_ROWS, cells=MOST_CELLS)
    return TooFar(message, say("keep the sheets that count, and save them as a workbook of their own"))
