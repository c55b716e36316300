"""Hostile and broken files: a clear message, within bounded time and memory, and nothing is written."""

from __future__ import annotations

import io
import os
import resource
import time
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.importing import books
from tests.importing.conftest import Import, figures, strategy_of, text_of
from tests.importing.hostile import HEAD, SALES, number, packed, sheet_xml, text

SECONDS, MEGABYTES = 20, 900
GOOD = sheet_xml(HEAD + SALES)


def refused(bring: Import, name: str, *words: str, sheet: str = "") -> str:
    """What is said of a file that is refused; in time, with nothing written."""
    before, start = sorted(os.listdir()), time.monotonic()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    code, said, why = bring(name, "--output", "out", "--language", "en", *(["--sheet", sheet] if sheet else []))
    assert code == 1, said + why
    assert said == "" and all(word in why for word in words), why
    assert "Nothing was written." in why
    assert time.monotonic() - start < SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak < MEGABYTES << 10
    assert sorted(os.listdir()) == before
    return why


def test_the_smallest_workbook_is_read(bring: Import, tmp_path: Path) -> None:
    packed(tmp_path / "a.xlsx", GOOD)
    assert bring("a.xlsx", "-o", "out")[0] == 0
    assert figures(tmp_path / "out")["ventas", "2026-03"] == 3


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"metric,period,value\nsales,2026-01,3\n", "is not an Excel workbook"),
        (b"PK\x03\x04" + b"\0" * 100, "is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900, "old Excel format (.xls)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
    ],
)
def test_what_is_no_workbook(bring: Import, tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    refused(bring, "a.xlsx", words)


def test_other_formats_are_named(bring: Import, tmp_path: Path) -> None:
    for parts, words in ((["mimetype", "content.xml"], ".ods"), (["xl/workbook.bin"], ".xlsb"), (["a"], "is not an")):
        with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as made:
            for part in parts:
                made.writestr(part, "x")
        refused(bring, "a.xlsx", words)


def test_half_a_file(bring: Import, tmp_path: Path) -> None:
    whole = books.hotel(tmp_path / "whole.xlsx").read_bytes()
    for at in range(0, len(whole), len(whole) // 7):
        (tmp_path / "a.xlsx").write_bytes(whole[:at])
        refused(bring, "a.xlsx")


def test_bytes_turned_around(bring: Import, tmp_path: Path) -> None:
    whole = bytearray(books.hotel(tmp_path / "whole.xlsx").read_bytes())
    for at in range(40, len(whole), len(whole) // 60):
        broken = bytearray(whole)
        broken[at] ^= 0x55
        (tmp_path / "a.xlsx").write_bytes(broken)
        code, _, why = bring("a.xlsx")
        assert code in (0, 1), (at, why)


def test_bombs(bring: Import, tmp_path: Path) -> None:
    blank = b" " * (30 << 20)
    packed(tmp_path / "steep.xlsx", sheet_xml(HEAD) + blank.decode())
    refused(bring, "steep.xlsx", "unpacks to far more than it holds")
    packed(tmp_path / "large.xlsx", GOOD, **{f"xl__media__{at}.xml": blank for at in range(7)})
    refused(bring, "large.xlsx", "too large for a workbook")
    packed(tmp_path / "many.xlsx", GOOD, **{f"xl__{at}.xml": b"" for at in range(2_100)})
    refused(bring, "many.xlsx", "too large for a workbook")


def test_a_part_that_says_it_is_small(bring: Import, tmp_path: Path) -> None:
    """The directory of the file tells a size; what stands behind it is 60 MB of cells."""
    cells = "".join(number(f"A{row}", "1").join((f'<row r="{row}">', "</row>")) for row in range(1, 40_000))
    packed(tmp_path / "a.xlsx", sheet_xml(cells))
    raw = bytearray((tmp_path / "a.xlsx").read_bytes())
    with zipfile.ZipFile(tmp_path / "a.xlsx") as opened:
        size = opened.getinfo("xl/worksheets/sheet1.xml").file_size
    (tmp_path / "a.xlsx").write_bytes(raw.replace(size.to_bytes(4, "little"), (1_000).to_bytes(4, "little")))
    refused(bring, "a.xlsx", "is damaged")


@pytest.mark.parametrize("place", ["XFD1", "BZZ1", "A1048576", "A999999999", "ZZZZZZZ1", "A0", "1A", ""])
def test_cells_far_away(bring: Import, tmp_path: Path, place: str) -> None:
    packed(tmp_path / "a.xlsx", sheet_xml(HEAD + f'<row>{number(place, "1")}</row>'))
    refused(bring, "a.xlsx")


def test_far_cells_without_places(bring: Import, tmp_path: Path) -> None:
    packed(tmp_path / "a.xlsx", sheet_xml(f"<row>{'<c><v>1</v></c>' * 2_001}</row>"))
    refused(bring, "a.xlsx", "2000 columns")
    packed(tmp_path / "a.xlsx", sheet_xml('<row r="200001"><c><v>1</v></c></row>'))
    refused(bring, "a.xlsx", "200000 rows")


def test_a_sheet_of_data_does_not_stand_against_the_scorecard(bring: Import, tmp_path: Path) -> None:
    for hidden in (True, False):
        book = Workbook()
        books.put(books.sheet_of(book, "CMI"), 1, [["Indicador", "Unidad", "ene-26"], ["Ventas", "h", 3]])
        far = books.sheet_of(book, "Datos")
        far["CZZ1"] = 1
        far.sheet_state = "hidden" if hidden else "visible"
        book.save(tmp_path / "a.xlsx")
        code, said, _ = bring("a.xlsx")
        assert code == 0 and "indicadores: 1" in said and "Datos!A1" in said
    refused(bring, "a.xlsx", "Datos", "2000", sheet="Datos")


def test_entities_are_refused(bring: Import, tmp_path: Path) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    packed(tmp_path / "a.xlsx", sheet_xml(HEAD + SALES, before=laughs))
    refused(bring, "a.xlsx", "is damaged")
    outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    packed(tmp_path / "a.xlsx", sheet_xml(HEAD + SALES.replace("Ventas", "&a;"), before=outside))
    refused(bring, "a.xlsx", "is damaged")


def test_merged_cells_without_end(bring: Import, tmp_path: Path) -> None:
    areas = '<mergeCells>' + '<mergeCell ref="A1:XFD1048576"/>' * 2_000 + "</mergeCells>"
    packed(tmp_path / "a.xlsx", sheet_xml(HEAD + SALES, after=areas))
    start = time.monotonic()
    assert bring("a.xlsx")[0] in (0, 1)
    assert time.monotonic() - start < SECONDS


def test_formulas_count_with_their_saved_results(bring: Import, tmp_path: Path) -> None:
    row = (f'<row r="2">{text("A2", "Ventas")}{number("B2", "7", "1+6")}{number("C2", "", "[1]Otro!A1")}'
           '<c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>')
    packed(tmp_path / "a.xlsx", sheet_xml(HEAD + row), xl__externalLinks__externalLink1="x", xl__vbaProject="x")
    code, said, _ = bring("a.xlsx", "-o", "out")
    assert code == 0
    assert figures(tmp_path / "out") == {("ventas", "2026-01"): 7}
    assert "S!C2" in said and "S!D2" in said and "#DIV/0!" in said
    assert "enlaces" in said


def test_macros_are_left_alone(bring: Import, tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as whole, zipfile.ZipFile(packed(tmp_path / "a.xlsx", GOOD)) as first:
        for name in first.namelist():
            whole.writestr(name, first.read(name))
        whole.writestr("xl/vbaProject.bin", b"evil")
    (tmp_path / "a.xlsm").write_bytes(made.getvalue())
    code, said, _ = bring("a.xlsm", "-o", "out")
    assert code == 0 and "macros" in said
    assert strategy_of(tmp_path / "out").name == "A"


def test_texts_stay_texts(bring: Import, tmp_path: Path) -> None:
    evil = ['"quoted": #1 {x}', "- no\n\nmetrics:\n  x: 1", "=cmd|' /C calc'!A0", "\x1b[31mred\u202e", "null", "a: b",
            "<script>alert(1)</script>", "&anchor *alias !tag", "日本の売上", "%", "x" * 5_000]
    book = Workbook()
    sheet = books.sheet_of(book, "S!'x")
    books.put(sheet, 1, [["Perspectiva", "Objetivo estratégico", "Indicador", "Unidad", "Meta", "ene-26"]])
    for at, each in enumerate(evil):
        shown = each.replace("\x1b", "").replace("\u202e", "\u2066")
        books.put(sheet, 2 + at, [[shown, shown, shown, shown[:30], 5, at]])
        for cell in sheet[2 + at][:4]:
            cell.data_type = "s"
    book.save(tmp_path / "a.xlsx")
    code, said, why = bring("a.xlsx", "-o", "out")
    assert code == 0, why
    assert "\u2066" not in said
    strategy = strategy_of(tmp_path / "out")
    assert len(figures(tmp_path / "out")) == len(evil)
    assert "日本の売上:" in text_of(tmp_path / "out") or '"日本の売上":' in text_of(tmp_path / "out")
    assert len(strategy.perspectives) == len(evil)


def test_what_is_no_file_is_wrong_use(bring: Import, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xlsx")
    for name in ("pipe.xlsx", "none.xlsx", "."):
        assert bring(name)[0] == 2
