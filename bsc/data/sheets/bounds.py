"""A workbook before it is opened: a zip whose parts are looked through within bounds, so that it cannot swell."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bsc.data.ask import Trouble
from bsc.source import say

_MOST_PACKED = 64 << 20
_MOST_UNPACKED = 200 << 20
_MOST_PARTS = 5_000
_MOST_CELLS = 5_000_000
_SLACK, _RATIO = 10 << 20, 200
_CHUNK = 1 << 20
_LOCAL = 30  # bytes of a part's own header, before its name
_OVERLAP = 256
_PROTECTED = bytes.fromhex("d0cf11e0a1b11ae1")
_PLACE = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]{0,9})(\d{1,9})["']""")
_TAG = re.compile(rb"<(?:\w+:)?(row|c)[\s/>]")
_NOT_WORKED_OUT = re.compile(rb"</(?:\w+:)?f>(?:<v/>|<v></v>|</(?:\w+:)?c>)")
_AGAIN = say("open it in the spreadsheet program and save it again as .xlsx")


class Looked(NamedTuple):
    """What stands against opening a workbook, and how many of its formulas hold no value."""

    trouble: Trouble | None = None
    empty_formulas: int = 0


class _Swollen(Exception):
    """A part that holds more than it says."""


def looked_through(file: Path, shown: str) -> Looked:
    """Whether a workbook can be opened safely."""
    with file.open("rb") as opened:
        head = opened.read(len(_PROTECTED))
    if head == _PROTECTED:
        message = say("{file} is protected by a password, or in Excel's old form", file=shown)
        return Looked(Trouble("file", message, say("save it as .xlsx without a password")))
    if not head.startswith(b"PK\3\4"):
        return Looked(Trouble("file", say("{file} is no workbook, whatever its name says", file=shown), _AGAIN))
    try:
        with zipfile.ZipFile(file) as zipped:
            parts = zipped.infolist()
        if _too_large(file, parts):
            return Looked(_size(shown))
        formulas = 0
        for part in parts:
            found, cells = _scanned(file, part)
            if cells > _MOST_CELLS:
                return Looked(_size(shown))
            formulas += found
    except _Swollen:
        return Looked(_size(shown))
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, OSError):
        return Looked(Trouble("file", say("{file} is damaged", file=shown), _AGAIN))
    return Looked(empty_formulas=formulas)


def _too_large(file: Path, parts: list[zipfile.ZipInfo]) -> bool:
    packed, unpacked = file.stat().st_size, sum(part.file_size for part in parts)
    return (packed > _MOST_PACKED or len(parts) > _MOST_PARTS or unpacked > _MOST_UNPACKED
            or unpacked > _SLACK + packed * _RATIO)


def _size(shown: str) -> Trouble:
    message = say("{file} is too large for a workbook", file=shown)
    return Trouble("file", message, say("save the sheet as CSV, without the empty cells around the figures"))


def _chunks(file: Path, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The bytes of a part; what its directory says of their number is not trusted."""
    with file.open("rb") as opened:
        opened.seek(part.header_offset)
        header = opened.read(_LOCAL)
        opened.seek(int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little"), 1)
        if part.compress_type == zipfile.ZIP_STORED:
            yield opened.read(part.file_size)
            return
        if part.compress_type != zipfile.ZIP_DEFLATED:
            raise ValueError
        unpack, size = zlib.decompressobj(-zlib.MAX_WBITS), 0
        while not unpack.eof:
            packed = unpack.unconsumed_tail or opened.read(_CHUNK)
            if not packed:
                raise ValueError
            data = unpack.decompress(packed, _CHUNK)
            size += len(data)
            if size > part.file_size:
                raise _Swollen
            yield data


def _scanned(file: Path, part: zipfile.ZipInfo) -> tuple[int, int]:
    """How many formulas hold no value, and how many cells the rectangle around all cells has."""
    rows = columns = formulas = row = cell = 0
    kept = b""
    for data in _chunks(file, part):
        text = kept + data
        for letters, digits in _PLACE.findall(text):
            rows, columns = max(rows, int(digits)), max(columns, _number(letters))
        for tag in _TAG.findall(data):
            row, cell = (row + 1, 0) if tag == b"row" else (row, cell + 1)
            columns = max(columns, cell)
        formulas += len(_NOT_WORKED_OUT.findall(data))
        kept = text[-_OVERLAP:]
    return formulas, max(rows, row, 1) * max(columns, 1)


def _number(letters: bytes) -> int:
    """The number of a column: 1 for A, 27 for AA."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
