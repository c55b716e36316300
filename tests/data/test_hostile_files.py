"""Files that mean harm, or are broken: told shortly, in bounded time and memory, nothing read outside of them."""

from __future__ import annotations

import os
import resource
import sqlite3
import struct
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic

import duckdb
import pytest
from openpyxl import Workbook

from bsc.data import Answer, Ask, Measure
from bsc.data.engines import answered
from bsc.model import Aggregate, Cadence, Origin
from bsc.read import read

V = Measure("v", Aggregate.SUM)
SECONDS, MEGABYTES = 20.0, 400.0
NO_OBJECT = "this line of f.jsonl is not a JSON object"
ROWS = b"day,v\n2026-01-01,1\n"


@pytest.fixture(autouse=True)
def _bounded() -> Iterator[None]:
    """No file of this size takes longer than this, or more memory than this."""
    start, before = monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield
    assert monotonic() - start < SECONDS
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 < MEGABYTES


def asked(path: Path, measure: Measure = V, wide: bool = False) -> Answer:
    """What a file answers."""
    found = answered(Ask(Origin("s", path.name, date="day", wide=wide), Cadence.MONTHLY, (measure,)), path)
    for each in (*found.troubles, *found.notes):
        assert len(str(each.message)) < 200 and "\n" not in str(each.message)
        assert str(path.parent) not in str(each.message)
    return found


def told(path: Path, measure: Measure = V, wide: bool = False) -> list[tuple[str, int]]:
    """What stands against a file."""
    found = asked(path, measure, wide)
    assert not found.rows
    return [(str(each.message), each.line) for each in found.troubles]


@pytest.mark.parametrize(("data", "expected"), [
    (b"day," + b",".join(b"c%d" % at for at in range(1_000_000)) + b"\n", "more than 2000 columns"),
    (ROWS + b"2026-01-02," + b"1" * 100_000_000, "a line of f.csv never ends"),
    (b"x" * 100_000_000, "a line of f.csv never ends"),
    (ROWS + b"2026-01-02," + b"1" * 30_000_000 + b"\n" + ROWS[6:] * 1_000_000, "a line of f.csv never ends"),
    (ROWS + b'2026-01-02,"3\n' + b"2026-01-03,4\n" * 200_000, "a line of f.csv never ends"),
    (ROWS + b'2026-01-02,"3\n' + b"2026-01-03,4\n" * 20, "a line of f.csv never ends"),
    (ROWS * 1 + b"2026-01-02,4\n" * 9000 + b"2026-01-02,4\0\n", "is not a number"),
    (ROWS + b"2026-01-02,1e400\n", "`1e400` is not a number"),
    (ROWS + b"2026-01-02,inf\n", "`inf` is not a number"),
    (ROWS + b"2026-01-02," + b"9" * 400 + b"\n", "holds numbers without end"),
    (b"\n\n\n", "f.csv is empty"),
    (b"\n" + ROWS, "the first line of f.csv is empty"),
    (b"sep=", "there is no column `day`"),
    (b'"day\n' + b"x" * 200_000, "there is no column `v`"),
], ids=map(str, range(14)))
def test_texts(tmp_path: Path, data: bytes, expected: str) -> None:
    path = tmp_path / "f.csv"
    path.write_bytes(data)
    assert expected in told(path)[0][0]


@pytest.mark.parametrize(("data", "expected"), [
    (b'{"day":"2026-01-01","v":' + b"[" * 10_000 + b"]" * 10_000 + b"}\n", (NO_OBJECT, 1)),
    (b'{"day":"2026-01-01","v":1}\nhello\n', (NO_OBJECT, 2)),
    (b'{"day":"2026-01-01","v":1}\n{"day":"2026-01-01",\n', (NO_OBJECT, 2)),
    (b'{"day":"2026-01-01","v":1}\n{"day":"' + b"x" * 3_000_000 + b'"}\n', (f"`{'x' * 80}` is not a date", 0)),
    (b'{"day":"2026-01-01","v":1e400}\n', ("the column `v` holds numbers without end", 0)),
    (b'[{"day":"2026-01-01","v":1}]', ("f.jsonl is one array, not JSON lines", 0)),
    (b'{"day":"2026-01-01","v":{"a":1}}\n', ("the column `v` holds no numbers", 0)),
    (b'{"day":"2026-01-01","v":[1,2]}\n', ("the column `v` holds no numbers", 0)),
    (b"", ("f.jsonl is empty", 0)),
])
def test_json_lines(tmp_path: Path, data: bytes, expected: tuple[str, int]) -> None:
    path = tmp_path / "f.jsonl"
    path.write_bytes(data)
    assert told(path) == [expected]


def test_an_array_of_json_is_told_how_to_be_saved(tmp_path: Path) -> None:
    path = tmp_path / "f.json"
    path.write_bytes(b'[{"day":"2026-01-01","v":1}]')
    assert [str(each.help) for each in asked(path).troubles] == [
        "save it as JSON lines: one object to a line, in a .jsonl file"]


def parquet(path: Path, select: str) -> bytes:
    """The bytes of a Parquet file."""
    duckdb.sql(f"COPY ({select}) TO '{path}' (FORMAT parquet)")
    return path.read_bytes()


def test_parquet(tmp_path: Path) -> None:
    path = tmp_path / "f.parquet"
    good = parquet(path, "SELECT DATE '2026-01-01' AS day, i AS v FROM range(100000) t(i)")
    middle = bytearray(good)
    middle[len(good) // 3:len(good) // 2] = b"\xff" * (len(good) // 2 - len(good) // 3)
    footer = bytearray(good)
    footer[-200:-8] = b"\xff" * 192
    lying = good[:-8] + struct.pack("<I", 0x7FFFFFFF) + b"PAR1"
    for data in (b"", b"hello" * 100, b"PAR1" + b"x" * 99 + b"PAR1", good[:len(good) // 2], bytes(middle),
                 bytes(footer), lying, ROWS):
        path.write_bytes(data)
        assert told(path) == [("f.parquet is no Parquet file, or damaged", 0)]


@pytest.mark.parametrize(("value", "expected"), [
    ("{'a': 1}", "the column `v` holds no numbers"), ("[1, 2]", "the column `v` holds no numbers"),
    ("MAP {'a': 1}", "the column `v` holds no numbers"), ("'x'::BLOB", "the column `v` holds no numbers"),
    ("DATE '2026-01-01'", "the column `v` holds no numbers"), ("INTERVAL 1 DAY", "the column `v` holds no numbers"),
])
def test_columns_of_parquet_that_hold_no_numbers(tmp_path: Path, value: str, expected: str) -> None:
    path = tmp_path / "f.parquet"
    parquet(path, f"SELECT DATE '2026-01-01' AS day, {value} AS v")
    assert told(path) == [(expected, 0)]
    assert asked(path, Measure("v", Aggregate.COUNT)).rows[0].values == (1.0,)
    parquet(path, f"SELECT 1 AS v, {value} AS day")
    if "DATE" not in value:
        assert told(path) == [("the column `day` holds no dates", 0)]


def test_numbers_without_end_in_columns_of_numbers(tmp_path: Path) -> None:
    path, base = tmp_path / "f.parquet", tmp_path / "f.sqlite"
    parquet(path, "SELECT DATE '2026-01-01' AS day, 'inf'::DOUBLE AS v")
    with closing(sqlite3.connect(base)) as made:
        made.execute("CREATE TABLE t AS SELECT '2026-01-01' AS day, 9e999 AS v")
    for each in (path, base):
        assert told(each) == [("the column `v` holds numbers without end", 0)]


def book(path: Path, sheet: str, **more: str) -> Path:
    """A workbook whose one sheet has this XML."""
    made = Workbook()
    made.save(path)
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    parts["xl/worksheets/sheet1.xml"] = (head + sheet + "</sheetData></worksheet>").encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in {**parts, **{name.replace("__", "/"): each.encode() for name, each in more.items()}}.items():
            new.writestr(name, data)
    return path


def cell(place: str, text: str) -> str:
    """A cell of text."""
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


HEAD = f'<row r="1">{cell("A1", "day")}{cell("B1", "v")}</row>'
FIRST = f'<row r="2">{cell("A2", "2026-01-01")}<c r="B2"><v>5</v></c></row>'
TOO_FAR = [("f.xlsx is too large for a workbook: its cells reach too far", 0)]
DAMAGED = [("f.xlsx is damaged: its sheets cannot be read", 0)]
STEEP = [("f.xlsx unpacks to far more than it holds, as no workbook does", 0)]
NOT_WHOLE = "f.xlsx is damaged: it cannot be unpacked"


@pytest.mark.parametrize(("sheet", "expected"), [
    (HEAD + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', TOO_FAR),
    (HEAD + '<row r="2"><c r="BDWGN2"><v>1</v></c></row>' + '<row r="10"/>', TOO_FAR),
    (HEAD + "<row r='1048576'><c   r = 'XFD1048576'><v>1</v></c></row>", TOO_FAR),
    (HEAD + '<row r="2"><c x="&lt;" r="ZZZZZZZZZ999999999"><v>1</v></c></row>', TOO_FAR),
    (HEAD + "<row>" + "<c><v>1</v></c>" * 3_000_000 + "</row>", STEEP),
    (HEAD + "<row><c>" * 50_000, DAMAGED),
    (HEAD + "<row", DAMAGED),
    (HEAD + "<row r='2'>&bomb;</row>", []),
])
def test_sheets_that_swell(tmp_path: Path, sheet: str, expected: list[tuple[str, int]]) -> None:
    path = book(tmp_path / "f.xlsx", sheet)
    found = asked(path)
    assert not found.rows
    assert [(str(each.message), each.line) for each in found.troubles] == expected


def test_a_workbook_with_links_macros_and_pictures_is_only_read(tmp_path: Path) -> None:
    link = '<externalLink><externalBook href="file:///etc/passwd"/></externalLink>'
    path = book(tmp_path / "f.xlsx", HEAD + FIRST + '<row r="3">' + cell("A3", "2026-01-02")
                + '<c r="B3"><f>[1]Sheet1!A1+SUM(WEBSERVICE("http://example.org"))</f><v>37</v></c></row>',
                xl__externalLinks__externalLink1=link, xl__vbaProject="macro" * 100)
    assert [row.values for row in asked(path).rows] == [(42.0,)]


def test_zip_bombs_are_not_opened(tmp_path: Path) -> None:
    path = book(tmp_path / "f.xlsx", HEAD + FIRST)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as zipped, zipped.open("xl/media/x", "w") as part:
        for _ in range(150):
            part.write(b"\0" * (1 << 20))
    assert path.stat().st_size < 1 << 20
    assert told(path) == STEEP


def test_a_part_that_holds_more_than_it_says_is_not_opened(tmp_path: Path) -> None:
    path = book(tmp_path / "f.xlsx", HEAD + FIRST + "<!--" + "x" * 50_000_000 + "-->")
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as zipped:
        size = zipped.getinfo("xl/worksheets/sheet1.xml").file_size
    lie, at = struct.pack("<I", 1000), 0
    while (at := data.find(struct.pack("<I", size), at)) >= 0:
        data[at:at + 4] = lie
    path.write_bytes(data)
    assert told(path) == [(NOT_WHOLE, 0)]


def test_what_only_looks_like_a_workbook(tmp_path: Path) -> None:
    path = book(tmp_path / "f.xlsx", HEAD + FIRST)
    good = path.read_bytes()
    flipped = bytearray(good)
    with zipfile.ZipFile(path) as zipped:
        start = zipped.getinfo("xl/worksheets/sheet1.xml").header_offset + 60
    flipped[start:start + 30] = b"\xff" * 30
    no_workbook = "f.xlsx is not an Excel workbook, whatever its ending says"
    for data, expected in (
        (ROWS, no_workbook), (b"", "f.xlsx is empty"), (good[:len(good) // 2], NOT_WHOLE),
        (bytes(flipped), NOT_WHOLE), (b"PK\3\4" + b"\0" * 100, NOT_WHOLE),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "f.xlsx is of the old Excel format (.xls)"),
    ):
        path.write_bytes(data)
        assert told(path) == [(expected, 0)]
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr("hello.txt", "hello")
    assert told(path) == [(no_workbook, 0)]


@pytest.mark.parametrize("value", ["1e400", "inf", "-1e999"])
def test_numbers_without_end_in_a_sheet(tmp_path: Path, value: str) -> None:
    more = f'<row r="3">{cell("A3", "2026-01-02")}<c r="B3"><v>{value}</v></c></row>'
    (found,) = told(book(tmp_path / "f.xlsx", HEAD + FIRST + more))
    assert found[0].endswith("is not a number") and found[1] == 3


def test_files_that_are_no_files_or_elsewhere_are_not_opened(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "secret"
    (inside / "data.csv").mkdir(parents=True)
    outside.mkdir()
    (outside / "s.csv").write_bytes(ROWS)
    os.mkfifo(inside / "pipe.csv")
    (inside / "link.csv").symlink_to(outside / "s.csv")
    (inside / "folder").symlink_to(outside)
    (inside / "zero.csv").symlink_to("/dev/zero")
    (inside / "loop.csv").symlink_to("loop.csv")
    for file, expected in (
        ("data.csv", "data.csv is not a file"), ("pipe.csv", "pipe.csv is not a file"),
        ("link.csv", "`link.csv` leaves the strategy's folder"),
        ("zero.csv", "`zero.csv` leaves the strategy's folder"),
        ("folder/s.csv", "`folder/s.csv` leaves the strategy's folder"),
        ("../secret/s.csv", "`../secret/s.csv` leaves the strategy's folder"),
        (str(outside / "s.csv"), f"`{outside / 's.csv'}` is not a path inside the strategy's folder"),
        ("loop.csv", "the file `loop.csv` does not exist"), ("https://example.org/a.csv", None), ("a*.csv", None),
    ):
        (inside / "s.yaml").write_text(f"strategy: {{name: T}}\nsources: {{s: {{file: '{file}', date: day}}}}\n"
                                       "metrics: {v: {source: s, column: v, aggregate: sum}}\n", encoding="utf-8")
        for language in ("en", "es"):
            messages = [each.message for each in read(inside, language=language).diagnostics
                        if each.severity.word == "error"]
            assert len(messages) == 1
            if expected and language == "en":
                assert messages == [expected]
