"""Whatever a sheet holds: it is asked about, or it becomes a strategy that bsc reads without an error."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bsc.data.sheets.workbook import Area, Sheet, Value, Workbook
from bsc.importing.draft import Draft
from bsc.importing.notes import Notes, Question
from bsc.importing.reading import Wish, drafted
from bsc.importing.telling import account
from bsc.importing.written import ACTUALS, actuals_csv, strategy_yaml
from bsc.read import read

WORDS = ["Perspectiva", "Objetivo", "Indicador", "Meta", "Real", "Unidad", "Línea base", "Total", "Estado", "Peso",
         "ene-26", "feb-26", "T1 2026", "2025", "2026", "Tipo", "Sentido", "Meta 2026", "Real 2025", "Ventas", "Quejas",
         "Financiera", "Clientes", "Margen (%)", "lower", "resultado", "≥ 5", "< 3 h", "12,5 %", "n.d.", "a: b #c",
         "null", "0", "-3", "- x", "Objetivo: crecer", "Perspectiva interna", "Nota: x", "😀", "%", "1e5",
         "2026-W03", "S1", "S3", "W53", "FY26", "CLIENTES", "1. PROCESOS", "KPI", "(80)", "1.234,56 €", ""]
HEADS = ["Perspectiva", "Objetivo", "Indicador", "Meta", "Unidad", "Línea base", "Sentido", "Tipo", "ene-26", "feb-26",
         "mar-26", "W05", "S1", "S3", "T1 2026", "2026", "Real 2025", "Total", "Peso", "Meta 2026"]
names: st.SearchStrategy[Value] = st.sampled_from(["Ventas", "Quejas", "Crecer"])
numbers: st.SearchStrategy[Value] = st.sampled_from(
    [0.0, 1.0, -1.0, 5.0, 0.5, 100.0, -30.0, 1e12, 1e-9, 1 / 3, 1e40, 2026.0]
)
cells: st.SearchStrategy[Value] = st.none() | numbers | st.sampled_from(WORDS) | st.booleans()
heads = st.lists(st.sampled_from(HEADS), min_size=3, max_size=9, unique=True)


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """A sheet with headings somewhere above, and anything below."""
    head: list[Value] = [*draw(heads)]
    wide = len(head)
    rows = draw(st.lists(st.lists(cells, min_size=wide, max_size=wide), min_size=1, max_size=6))
    likely = draw(st.lists(st.tuples(*(names if name in HEADS[:3] else numbers for name in head)), max_size=5))
    corner = st.integers(0, 6)
    areas = [Area(top, left, top + draw(corner), left + draw(corner))
             for top, left in draw(st.lists(st.tuples(corner, corner), max_size=2))]
    signs = {(row, column): "%" for row, column in draw(st.lists(st.tuples(corner, corner), max_size=4))}
    name = draw(st.sampled_from(["S", "2026", "Enero 2026"]))
    return Sheet(name, False, [head, *rows, *map(list, likely)], tuple(areas), signs)


def written(draft: Draft, notes: Notes, folder: Path) -> None:
    """A draft as files, as the command writes them."""
    assert account(draft, notes, {}).found
    (folder / "strategy.yaml").write_text(strategy_yaml(draft, "es", "From a test."), encoding="utf-8")
    if draft.periods():
        (folder / "data").mkdir()
        (folder / ACTUALS).write_text(actuals_csv(draft), encoding="utf-8")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(sheets(), min_size=1, max_size=2, unique_by=lambda sheet: sheet.name))
def test_any_sheet_becomes_a_strategy_or_a_question(made: list[Sheet]) -> None:
    try:
        draft, notes = drafted(Workbook(tuple(made)), Wish("a.xlsx"))
    except Question as question:
        assert str(question.said) and str(question.help)
        return
    with TemporaryDirectory() as name:
        written(draft, notes, Path(name))
        found = read(Path(name))
        text = (Path(name) / "strategy.yaml").read_text(encoding="utf-8")
        assert found.strategy is not None, (found.diagnostics, text)
