"""What the scorecards below bring is in every format, and what is amiss there is in the pack of the one above."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook
from pptx import Presentation
from pypdf import PdfReader

from bsc.report.data.schema import report_schema
from tests.cascade.conftest import Bsc, edit


@pytest.fixture
def loose(house: Path) -> Path:
    """The house with a shop objective that counts for nothing, and a corporate one that nobody counts for."""
    with (house / "shop" / "strategy.yaml").open("a", encoding="utf-8") as file:
        file.write("  dust:\n    name: Dust the shelves\n"
                   "    lagging: [{id: dusted, baseline: 0, target: 100, actuals: {2026-07: 99, 2026-08: 99}}]\n")
    edit(house / "corporate" / "strategy.yaml", ", corporate_only: yes", "")
    return house


def paper(file: Path) -> str:
    """The text of a PDF on one line."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(file.read_bytes())).pages).split())


def slides(file: Path) -> list[str]:
    """The text of each slide, tables by rows."""
    told = []
    for slide in Presentation(str(file)).slides:
        parts: list[str] = []
        for shape in slide.shapes:
            if shape.has_text_frame:
                parts.append(shape.text_frame.text)
            if shape.has_table:
                parts += [" | ".join(cell.text for cell in row.cells) for row in shape.table.rows]
        told.append("\n".join(parts))
    return told


def test_the_paper_tells_who_brings_what(loose: Path, bsc: Bsc) -> None:
    assert bsc("build", "house", "--format", "pdf").code == 0
    told = paper(loose.parent / "build" / "report.pdf")
    below = told[told.index("What the scorecards below bring"):]
    assert "Sell more North 1 50" in below
    assert "Greet everybody Shop 1 50" in below
    assert "No scorecard below contributes to Learn" in below
    assert "Count for no objective above Shop Dust the shelves" in below
    assert "What the scorecards below bring" not in paper(loose.parent / "build" / "shop" / "report.pdf")


def test_the_pack_of_a_healthy_top_names_what_is_off_track_below(house: Path, bsc: Bsc) -> None:
    edit(house / "north" / "strategy.yaml", "2026-08: 95", "2026-08: 100")
    edit(house / "shop" / "strategy.yaml", "[sell, corporate/grow]", "[sell, {objective: corporate/grow, weight: 0.1}]")
    assert bsc("build", "house", "--pack", "--format", "pdf,pptx").code == 0
    told = paper(house.parent / "build" / "pack.pdf")
    said = "No objective is off track or eroding. In the scorecards below, 1 objective is off track or eroding."
    assert told.count(said) == 2  # on the agenda, and where the exceptions are
    assert "Greet everybody still off track Shop Grow" in told
    shown = slides(house.parent / "build" / "pack.pptx")
    (own,) = [each for each in shown if each.startswith("Exceptions in the scorecards below")]
    assert "Greet everybody\nstill off track | Shop | Grow | 50" in own
    assert bsc("build", "house", "--pack", "--language", "es", "-o", "es").code == 0
    assert "En los cuadros de mando inferiores, 1 objetivo no cumple o pierde fuerza." in paper(
        house.parent / "es" / "pack.pdf")


def test_what_erodes_below_is_an_exception_there_and_here(house: Path, bsc: Bsc) -> None:
    falling = "{2026-05: 95, 2026-06: 90, 2026-07: 60, 2026-08: 50}"
    edit(house / "north" / "strategy.yaml", "    lagging:",
         f"    leading: [{{id: calls, baseline: 0, target: 100, actuals: {falling}}}]\n    lagging:")
    bsc("build", "house", "--pack")
    assert "Sell more on track while its drivers give way North Grow" in paper(house.parent / "build" / "pack.pdf")


def test_the_slides_show_the_same(loose: Path, bsc: Bsc) -> None:
    bsc("build", "house", "--format", "pptx")
    shown = slides(loose.parent / "build" / "report.pptx")
    brought = next(each for each in shown if each.startswith("What the scorecards below bring"))
    assert "Greet everybody | Shop | 1 | 50" in brought
    missing = next(each for each in shown if each.startswith("What does not hang together"))
    assert "No scorecard below contributes to | Learn" in missing and "Dust the shelves\nShop" in missing


def test_the_workbook_has_a_sheet_of_it(loose: Path, bsc: Bsc) -> None:
    bsc("build", "house", "--format", "xlsx")
    book = load_workbook(loose.parent / "build" / "report.xlsx")
    rows = [[cell.value for cell in row] for row in book["Scorecards below"].iter_rows(min_row=2)]
    assert ["North", "Sell more", None, 0.95, "On track", 1, "Grow", 1, 0.5, None, "north/sell"] in rows
    assert ["Shop", "Greet everybody", None, 0.5, "Off track", 1, "Grow", 1, 0.5, None, "shop/greet"] in rows
    assert [row[1] for row in rows if row[9] == "Counts for no objective above."] == ["Dust the shelves"]
    assert [row[6] for row in rows if row[9] == "No scorecard below contributes to it."] == ["Learn"]
    own = load_workbook(loose.parent / "build" / "shop" / "report.xlsx")
    assert "Scorecards below" not in own.sheetnames


def test_the_data_have_it(loose: Path, bsc: Bsc) -> None:
    bsc("build", "house", "--format", "json")
    data = json.loads((loose.parent / "build" / "report.json").read_text(encoding="utf-8"))
    Draft202012Validator(json.loads(report_schema())).validate(data)
    assert [(each["id"], each["parent"], each["off_track"]) for each in data["below"]] == [
        ("north", "corporate", 0), ("shop", "north", 1)]
    greet, dust = data["below"][1]["objectives"]
    assert greet["exception"] and not greet["loose"] and greet["score"] == 50
    assert [(each["scorecard"], each["objective"]) for each in greet["contribute_to"]] == [
        ("north", "sell"), ("corporate", "grow")]
    assert dust["loose"] and not dust["exception"]
    assert json.loads(bsc("review", "house", "--format", "json").out)["below"] == data["below"]
