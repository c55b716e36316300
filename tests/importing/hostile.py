"""Files that are not what they seem: made by hand, a part at a time."""

from __future__ import annotations

import zipfile
from pathlib import Path

TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"
ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"
ContentType="application/xml"/><Override PartName="/xl/workbook.xml"
ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
ROOT = f"""<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument"
Target="xl/workbook.xml"/></Relationships>"""
BOOK = f"""<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>
<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"""
LINKS = f"""<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/worksheet"
Target="worksheets/sheet1.xml"/></Relationships>"""


def sheet_xml(rows: str, before: str = "", after: str = "") -> str:
    """The XML of a sheet."""
    return f'{before}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def packed(path: Path, sheet: str, **more: str | bytes) -> Path:
    """A workbook of one sheet, and more parts: `xl__x` is xl/x."""
    parts: dict[str, str | bytes] = {"[Content_Types].xml": TYPES, "_rels/.rels": ROOT, "xl/workbook.xml": BOOK,
                                     "xl/_rels/workbook.xml.rels": LINKS, "xl/worksheets/sheet1.xml": sheet}
    parts |= {name.replace("__", "/"): content for name, content in more.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return path


def text(place: str, words: str) -> str:
    """A cell of words."""
    return f'<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>'


def number(place: str, value: str, formula: str = "") -> str:
    """A cell of a number, perhaps the result of a formula; without a value it was never worked out."""
    return f'<c r="{place}">{f"<f>{formula}</f>" if formula else ""}{f"<v>{value}</v>" if value else ""}</c>'


HEAD = f'<row r="1">{text("A1", "Indicador")}{text("B1", "ene-26")}{text("C1", "feb-26")}{text("D1", "mar-26")}</row>'
SALES = f'<row r="2">{text("A2", "Ventas")}{number("B2", "1")}{number("C2", "2")}{number("D2", "3")}</row>'
