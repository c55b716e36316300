"""An Excel file as the parts that are read of it, measured before anything is unpacked."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from bsc.source import Mistake, Said, say

MOST_BYTES = 100 << 20
MOST_UNPACKED = 200 << 20
MOST_PARTS = 2_000
_STEEP = 300
_SMALL = 8 << 20
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LEFT_OUT = ("externalLinks", "drawings", "charts", "media", "embeddings", "printerSettings", "theme", "ctrlProps",
             "pivotCache", "pivotTables", "queryTables", "threadedComments", "model", "customData", "activeX")
_AS_XLSX = say("open it and save it as an Excel workbook (.xlsx)")


class Unreadable(Mistake):
    """A file that cannot be read as a workbook; `help` says what to do."""

    def __init__(self, said: Said, help: Said) -> None:
        super().__init__(said)
        self.help = help


class Package(NamedTuple):
    """The parts of a workbook by their name, and what was left in the file: links, macros."""

    parts: dict[str, bytes]
    left: frozenset[str]

    def again(self) -> BytesIO:
        """The parts as a file of their own: nothing else is ever handed on."""
        whole = BytesIO()
        with zipfile.ZipFile(whole, "w") as made:
            for name, content in self.parts.items():
                made.writestr(name, content)
        whole.seek(0)
        return whole


def package_of(path: Path, name: str) -> Package:
    """The parts of an Excel file, called `name` where it is spoken of.

    Unreadable where it is none, or of a size that no workbook has.
    """
    if path.stat().st_size > MOST_BYTES:
        raise _too_large(name)
    with path.open("rb") as file:
        head = file.read(len(_OLD))
        if head == _OLD:
            raise _old(name, head + file.read())
    if not head:
        raise Unreadable(say("{file} is empty", file=name), _AS_XLSX)
    try:
        with zipfile.ZipFile(path) as opened:
            return _unpacked(name, opened)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as problem:
        if isinstance(problem, Unreadable):
            raise
        if not head.startswith(b"PK"):
            raise Unreadable(say("{file} is not an Excel workbook, whatever its ending says", file=name),
                             _AS_XLSX) from None
        raise Unreadable(say("{file} is damaged: it cannot be unpacked", file=name), _AS_XLSX) from None


def _too_large(name: str) -> Unreadable:
    limit = MOST_UNPACKED >> 20
    message = say("{file} is too large for a workbook: it holds more than {limit} MB", file=name, limit=limit)
    return Unreadable(message, say("keep the sheets that count, and save them as a workbook of their own"))


def _old(name: str, content: bytes) -> Unreadable:
    if _ENCRYPTED in content:
        return Unreadable(say("{file} is protected by a password", file=name),
                          say("save a copy without the password"))
    return Unreadable(say("{file} is of the old Excel format (.xls)", file=name), _AS_XLSX)


def _unpacked(name: str, opened: zipfile.ZipFile) -> Package:
    entries = opened.infolist()
    if len(entries) > MOST_PARTS or sum(each.file_size for each in entries) > MOST_UNPACKED:
        raise _too_large(name)
    if any(each.file_size > _SMALL and each.file_size > _STEEP * max(1, each.compress_size) for each in entries):
        raise Unreadable(say("{file} unpacks to far more than it holds, as no workbook does", file=name), _AS_XLSX)
    names = {each.filename for each in entries}
    if len(names) < len(entries):
        raise Unreadable(say("{file} is damaged: it cannot be unpacked", file=name), _AS_XLSX)
    if any(each.flag_bits & 1 for each in entries):
        raise Unreadable(say("{file} is protected by a password", file=name), say("save a copy without the password"))
    if "xl/workbook.xml" not in names:
        raise _foreign(name, names)
    parts = {each.filename: opened.read(each) for each in entries if _is_read(each.filename)}
    left = {"links" for each in names if "externalLinks" in each}
    return Package(parts, frozenset(left | {"macros" for each in names if each.endswith("vbaProject.bin")}))


def _foreign(name: str, names: set[str]) -> Unreadable:
    if "xl/workbook.bin" in names:
        return Unreadable(say("{file} is a binary workbook (.xlsb)", file=name), _AS_XLSX)
    if {"mimetype", "content.xml"} <= names:
        return Unreadable(say("{file} is an OpenDocument file (.ods)", file=name), _AS_XLSX)
    return Unreadable(say("{file} is not an Excel workbook, whatever its ending says", file=name), _AS_XLSX)


def _is_read(name: str) -> bool:
    if name in ("[Content_Types].xml", "_rels/.rels"):
        return True
    folders = PurePosixPath(name).parts
    return (len(folders) > 1 and folders[0] == "xl" and name.endswith((".xml", ".rels"))
            and not any(each in _LEFT_OUT for each in folders[:-1]) and "comments" not in name)
