"""A file as a relation that DuckDB can ask: CSV, TSV, Parquet, JSON lines."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from bsc.data import sql
from bsc.data.ask import Cell, Trouble
from bsc.model.origin import Origin
from bsc.source import say

_DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}
_NAMES = {mark: word for word, mark in _DELIMITERS.items()}
WINDOWS = "windows-1252"
ENCODINGS = {"utf-8": "utf-8", "latin-1": "latin-1", "utf-16": "utf-16", WINDOWS: "cp1252"}
KINDS = {".csv": "csv", ".tsv": "csv", ".txt": "csv", ".parquet": "parquet", ".jsonl": "json", ".ndjson": "json"}
_HEAD = 1 << 16
MAX_CELL = 1 << 20
MAX_COLUMNS = 2_000
_MOST_LOOKED_AT = 2_000_000
_SEPARATOR = re.compile(r"sep=(.)\s*")


class Written(NamedTuple):
    """How a text file is written: its columns, what separates them, its encoding."""

    names: tuple[str, ...]
    delimiter: str
    encoding: str


class Opened(NamedTuple):
    """A text file whose first lines were read: what stands above its headings, and the delimiter if it was found."""

    written: Written
    above: int
    delimiter: str


class Table(NamedTuple):
    """What stands after FROM; `delimiter` is the one that was found out, if it was.

    `above` is how many rows stand above the first one where the table was cut out of a sheet; `types` are those of
    its columns where they are known without asking. `declared` is what the columns' types are added to once they are
    known by all rows.
    """

    relation: str
    written: Written | None = None
    delimiter: str = ""
    above: int = 0
    types: Mapping[str, str] = {}
    declared: str = ""


def kind_of(file: Path) -> str:
    """What a file is by its ending: csv, parquet, json, or nothing."""
    return KINDS.get(file.suffix.casefold(), "")


def table_of(origin: Origin, file: Path) -> tuple[Table | None, Trouble | None]:
    """The relation of a file, by its ending."""
    path, kind = sql.text(str(file.resolve())), kind_of(file)
    if kind == "parquet":
        return Table(f"read_parquet({path})"), None
    if kind == "json":
        with file.open("rb") as opened:
            head = opened.read(_HEAD).lstrip()
        if not head:
            return None, Trouble("file", say("{file} is empty", file=origin.file))
        if head.startswith(b"["):
            message = say("{file} is one array, not JSON lines", file=origin.file)
            return None, Trouble("file", message, say("save it as JSON lines: one object to a line, in a .jsonl file"))
        opened_json = f"read_json({path}, format = 'newline_delimited', maximum_object_size = {MAX_CELL}," \
                      " dateformat = '%Y-%m-%d'"
        return Table(f"{opened_json}, sample_size = -1)", declared=opened_json), None
    if kind != "csv":
        message = say("`{file}` is of no kind that is read", file=origin.file)
        if file.suffix.casefold() == ".json":
            return None, Trouble("file", message, say("save it as JSON lines: one object to a line, in a .jsonl file"))
        return None, Trouble("file", message, say("give CSV, TSV, Parquet, JSON lines (.jsonl), XLSX or SQLite"))
    return _csv(origin, file, path)


def _csv(origin: Origin, file: Path, path: str) -> tuple[Table | None, Trouble | None]:
    opened, trouble = opened_text(origin, file)
    if opened is None:
        return None, trouble
    names, mark, encoding = opened.written
    trouble = headings(list(names))
    if trouble is not None:
        return None, trouble
    columns = ", ".join(f"{sql.text(name)}: 'VARCHAR'" for name in names)
    relation = (f"read_csv({path}, delim = {sql.text(mark)}, quote = '\"', escape = '\"', header = true,"
                f" skip = {opened.above}, columns = {{{columns}}}, auto_detect = false,"
                f" encoding = {sql.text(encoding)}, max_line_size = {MAX_CELL}, strict_mode = true)")
    return Table(relation, opened.written, opened.delimiter, types=dict.fromkeys(names, "VARCHAR")), None


def opened_text(origin: Origin, file: Path) -> tuple[Opened | None, Trouble | None]:
    """How a text file is written, told by its first lines."""
    with file.open("rb") as opened:
        head = opened.read(_HEAD)
    if not head.strip():
        return None, Trouble("file", say("{file} is empty", file=origin.file))
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) and not origin.encoding:
        message = say("{file} is saved as UTF-16", file=origin.file)
        return None, Trouble("file", message, say("save it as UTF-8, or add `encoding: utf-16`"))
    if b"\0" in head and not origin.encoding:
        return None, Trouble("file", say("{file} is a binary file, not text", file=origin.file),
                             say("save it as CSV, in UTF-8"))
    encoding = ENCODINGS.get(origin.encoding, "utf-8")
    whole = head[:head.rfind(b"\n") + 1] or head
    try:
        lines = whole.decode("utf-8-sig" if encoding == "utf-8" else encoding).splitlines()
    except UnicodeDecodeError as problem:
        return None, not_utf8(origin.file, whole.count(b"\n", 0, problem.start) + 1)
    said = _SEPARATOR.fullmatch(lines[0])
    first = lines[1] if said and len(lines) > 1 else lines[0]
    if not first.strip():
        return None, Trouble("file", say("the first line of {file} is empty", file=origin.file),
                             say("begin with the names of the columns"), line=1)
    mark = _DELIMITERS.get(origin.delimiter) or (said[1] if said else "")
    mark = mark or max(",;\t", key=lambda each: len(_parted(first, each)))
    names = tuple(_parted(first, mark))
    endless = _endless_line(file) if len(names) <= MAX_COLUMNS else 0
    if endless:
        return None, never_ends(origin.file, endless)
    found = "" if origin.delimiter or mark == "," or said else _NAMES[mark]
    return Opened(Written(names, mark, encoding), 1 if said else 0, found), None


def _endless_line(file: Path) -> int:
    """The number of a line that is longer than any may be; 0 if there is none. Most of a file is leapt over."""
    with file.open("rb") as opened:
        block = 0
        while start := opened.read(_HEAD):
            if b"\n" not in start and len(start) == _HEAD and b"\n" not in opened.read(MAX_CELL - _HEAD):
                opened.seek(0)
                return sum(opened.read(MAX_CELL).count(b"\n") for _ in range(block)) + 1
            block += 1
            opened.seek(block * MAX_CELL)
    return 0


def never_ends(shown: str, line: int) -> Trouble:
    """What to say of a line that an open quotation mark, or a slip of the export, made endless."""
    message = say("a line of {file} never ends: a quotation mark is open, or it has over {limit} MB", file=shown,
                  limit=MAX_CELL >> 20)
    return Trouble("file", message, say("open it, mend that line, and save it again"), line=line)


def _parted(line: str, mark: str) -> list[str]:
    return next(csv.reader([line], delimiter=mark), [])


def not_utf8(shown: str, line: int) -> Trouble:
    """What to say of a text in another encoding than it should be: Windows-1252 holds all letters of Latin-1."""
    message = say("{file} is not saved as UTF-8", file=shown)
    help = say("save it as UTF-8, or add `encoding: {encoding}`", encoding=WINDOWS)
    return Trouble("file", message, help, line=line)


def headings(names: list[str]) -> Trouble | None:
    """What is wrong with the names of columns."""
    if len(names) > MAX_COLUMNS:
        message = say("more than {limit} columns", limit=MAX_COLUMNS)
        return Trouble("file", message, say("keep the columns that count"), line=1)
    seen: set[str] = set()
    for name in names:
        if not name.strip() or name.casefold() in seen:
            message = say("two columns are called `{column}`", column=name)
            if not name.strip():
                message = say("a column has no name")
            return Trouble("file", message, say("give each column a name of its own in the first line"), line=1)
        seen.add(name.casefold())
    return None


def line_of(written: Written, file: Path, cell: Cell) -> int:
    """The first line that has a text in a column; 0 where it is not found soon."""
    at = written.names.index(cell.column)
    for line, row in rows_of(written, file):
        if len(row) > at and row[at].strip() == cell.text.strip():
            return line
    return 0


def rows_of(written: Written, file: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows of a text file with the lines that they end in, as many as can be looked at soon."""
    encoding = "utf-8-sig" if written.encoding == "utf-8" else written.encoding
    with file.open(encoding=encoding, errors="replace", newline="") as opened:
        reader = csv.reader(opened, delimiter=written.delimiter)
        with suppress(csv.Error):  # a cell of more than 128 kB
            yield from ((reader.line_num, row) for row in islice(reader, _MOST_LOOKED_AT))
