"""Eight houses bring their workbooks: what was written is checked and built with no further edit."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bsc.cli.main import run
from bsc.data.sheets.workbook import workbook_of
from bsc.importing.notes import Spot
from bsc.importing.reading import Wish, drafted
from tests.importing.conftest import Import, figures, strategy_of, text_of
from tests.importing.houses import HOUSES

BANDS = {
    "shop": ["Financiera", "Cliente", "Procesos internos"],
    "clinic": ["Finance", "Patients"],
    "academy": ["Clientes", "Personas"],
    "charity": ["Beneficiaries", "Stakeholders"],
    "factory": ["Procesos", "Personas"],
    "town": ["Ciudadanía", "Economía"],
    "agency": ["Financial", "Customer"],
    "bakery": ["Customer", "Internal processes", "Learning"],
}
LINES = {
    "shop": ["cadence: quarterly", "better: lower", "aggregate: sum", "target: 38", "target: 42000"],
    "clinic": ["cadence: weekly", "target: 90", "target: 500", "unit: GBP"],
    "academy": ["id: encuesta-2", "target: 320", "unit: alumnos"],
    "charity": ["aggregate: sum", 'name: "=HYPERLINK(', "unit: \"£\"", "target: 50"],
    "factory": ["cadence: weekly", "target: {at_most: 5}", "target: {at_least: 98}", "aggregate: mean"],
    "town": ["cadence: quarterly", "target: {2026: 90}", "unit: miles €", "target: {2026: 1850}"],
    "agency": ["target: {2025-11: 40, 2025-12: 40, 2026-01: 42, 2026-02: 42}", "vision: the studio"],
    "bakery": ["cadence: quarterly", "target: {2026: 60}"],
}
FIGURES: dict[str, dict[tuple[str, str], float]] = {
    "shop": {("ventas-por-tienda", "2026-03"): 41250.25, ("satisfaccion-encuesta-trimestral", "2026-Q2"): 8.3,
             ("margen-bruto", "2026-02"): 36.5, ("reclamaciones", "2026-05"): 3},
    "clinic": {("cash-result", "2026-W09"): -1250.5, ("cash-result", "2026-W11"): -80,
               ("cash-result", "2026-W16"): 1020.75, ("patients-who-would-recommend-us", "2026-W11"): 85},
    "academy": {("alumnos-matriculados", "2025-Q4"): 281, ("encuesta", "2026-Q3"): 8.6, ("encuesta-2", "2026-Q3"): 7.6,
                ("tasa-de-abandono-2", "2025-Q4"): 8},
    "charity": {("families-helped", "2026-04"): 150, ("income-from-gifts", "2026-03"): 18_400,
                ("donors-by-standing-order", "2026-01"): 41},
    "factory": {("paradas-no-previstas", "2026-W03"): 7.5, ("piezas-a-la-primera", "2026-W01"): 95.1,
                ("accidentes", "2026-W04"): 2},
    "town": {("citas-resueltas-en-el-dia", "2026-Q2"): 86, ("deuda-viva", "2026-Q1"): 2100.5,
             ("espera-media-en-ventanilla", "2026-06"): 11},
    "agency": {("net-result", "2025-11"): -1.5, ("net-result", "2026-01"): -0.8,
               ("projects-delivered-on-time", "2026-02"): 93},
    "bakery": {("repeat-buyers", "2026-Q3"): 57, ("waste", "2026-Q1"): 380,
               ("bakers-who-can-run-every-oven", "2026-Q2"): 4},
}
SAID = {
    "shop": ["Cuadro!G11", "Cuadro!Q13", "Notas: las ventas"],
    "clinic": ["Weekly 2026!L5"],
    "academy": ["Aux!A1"],
    "charity": ["2026!H5", "2026!I2", "2026!J2"],
    "factory": ["Planta 1!N4", "TOTAL GENERAL"],
    "town": ["2026!L4", "2026!M4", "meta {2026: 1850} · cifras: 2, la última"],
    "agency": ["Scorecard!N8"],
    "bakery": ["Scorecard!I5", "Scorecard!H11", "Waste (kg) ", "target {total: 1200, over: 2026} · figures: 3"],
}


@pytest.mark.parametrize("house", HOUSES.values(), ids=list(HOUSES))
def test_a_house_brings_its_scorecard(house: Callable[[Path], Path], bring: Import, tmp_path: Path) -> None:
    name = house.__name__
    house(tmp_path / f"{name}.xlsx")
    before = sorted(os.listdir())
    shown = bring(f"{name}.xlsx", "--preview", "--output", "out")
    assert shown[0] == 0 and sorted(os.listdir()) == before
    assert bring(f"{name}.xlsx")[1].partition("--output")[0] == shown[1].partition("--output")[0]
    code, said, why = bring(f"{name}.xlsx", "--output", "out")
    assert code == 0, why
    strategy, text, found = strategy_of(tmp_path / "out"), text_of(tmp_path / "out"), figures(tmp_path / "out")
    assert [each.name for each in strategy.perspectives] == BANDS[name]
    assert [line for line in LINES[name] if line not in text] == []
    assert {key: found.get(key) for key in FIGURES[name]} == FIGURES[name]
    assert [each for each in SAID[name] if each not in said] == []
    assert run(["check", "out", "--quiet"]) == 0
    assert run(["build", "out", "--quiet", "--output", "site"]) == 0
    assert (tmp_path / "site" / "index.html").stat().st_size > 50_000


@pytest.mark.parametrize("house", HOUSES.values(), ids=list(HOUSES))
def test_no_number_goes_without_a_word(house: Callable[[Path], Path], tmp_path: Path) -> None:
    book = workbook_of(house(tmp_path / "a.xlsx"))
    draft, notes = drafted(book, Wish("a.xlsx", year=2026))
    told = [each.spot for each in (*notes.left_out, *notes.not_understood, *notes.assumed)]
    rows = {(spot.sheet, spot.row) for spot in told if spot.column == 0}  # a row of totals is told as one
    taken = {figure.spot for kpi in draft.kpis() for figure in
             (*kpi.actuals.values(), *kpi.targets.values(), *filter(None, (kpi.target, kpi.baseline)))}
    numbers = [Spot(sheet.name, row, column) for sheet in book.sheets for row, values in enumerate(sheet.rows)
               for column, value in enumerate(values) if isinstance(value, float)]
    assert [str(each) for each in numbers if each not in taken | set(told) and each[:2] not in rows] == []
