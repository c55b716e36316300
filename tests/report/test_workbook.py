"""The workbook, opened by another program: its figures are the scorecard's, its texts are texts."""

from __future__ import annotations

import json
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from bsc.maps.text import wrap
from bsc.model import Status
from bsc.pipeline import Judged, Order, build
from bsc.report.speech.words import words_for
from bsc.report.workbook.workbook import sheet_names
from tests.programs import asked

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ("first", "social-media", "redes-sociales", "public-sector")
ENGLISH = ["Scorecard", "KPIs", "Actuals", "Objectives", "Links", "Initiatives", "Findings",
           "Dictionary", "About"]
SPANISH = ["Cuadro de mando", "KPI", "Datos reales", "Objetivos", "Relaciones", "Iniciativas", "Hallazgos",
           "Diccionario", "Acerca de"]
SOME = ("Breakdowns", "Desgloses")


def written(folder: Path) -> tuple[bytes, Judged]:
    """The workbook of a strategy, and what it was made of."""
    built = build(Order(folder, formats=("xlsx",)))
    assert built.documents is not None, built.judged.findings
    return b"".join(built.documents[0].pieces()), built.judged


@lru_cache(maxsize=4)
def example(name: str) -> tuple[Workbook, Judged]:
    """The workbook of an example."""
    made, judged = written(ROOT / "strategies" / name)
    return load_workbook(BytesIO(made)), judged


def sheet(book: Workbook, at: int) -> Worksheet:
    """A sheet by its place among those that every workbook has."""
    found = [page for page in book.worksheets if page.title not in SOME][at]
    assert isinstance(found, Worksheet)
    return found


def table(page: Worksheet, head: int = 1) -> list[dict[str, Cell]]:
    """The rows of a sheet by the words of its head."""
    rows = list(page.iter_rows())
    names = [str(cell.value) for cell in rows[head - 1]]
    return [{name: cell for name, cell in zip(names, row, strict=True) if isinstance(cell, Cell)}
            for row in rows[head:]]


def known(book: Workbook, at: int, key: str) -> dict[str, dict[str, Cell]]:
    """The rows of a sheet by one of its columns."""
    return {str(row[key].value): row for row in table(sheet(book, at))}


def near(cell: Cell | MergedCell, number: float | None, hundredths: bool = False) -> bool:
    """Whether a cell holds a number; nothing for none."""
    if number is None:
        return not isinstance(cell.value, int | float)
    return cell.value == pytest.approx(number / 100 if hundredths else number)


@pytest.mark.parametrize("name", EXAMPLES)
def test_sheets_stand_in_order_with_heads_that_stay(name: str) -> None:
    book, judged = example(name)
    expected = list(SPANISH if judged.language == "es" else ENGLISH)
    assert [each for each in book.sheetnames if each not in SOME] == expected
    assert [each for each in book.sheetnames if each in SOME] == {
        "social-media": ["Breakdowns"], "redes-sociales": ["Desgloses"]}.get(name, [])
    for at in range(len(expected)):
        page = sheet(book, at)
        assert str(page.freeze_panes) == {0: "B2", 1: "B2", 2: "B3", 3: "B2", 5: "B2", 7: "B2"}.get(at, "A2")
        assert bool(page.auto_filter.ref) == (at != 8)
        assert page.page_setup.orientation == "landscape" and page.page_setup.fitToHeight == 0
        assert page.print_title_rows == ("$1:$2" if at == 2 else "$1:$1")
        footer = page.oddFooter.right if page.oddFooter is not None else None
        assert footer is not None and {"&P", "&N"} <= set(str(footer.text).split())
    assert book.properties.keywords == "bsc"
    assert judged.card is not None and judged.card.as_of is not None
    assert book.properties.created == datetime.combine(judged.card.as_of.last_day, datetime.min.time())


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_kpi_is_as_in_the_scorecard(name: str) -> None:
    book, judged = example(name)
    assert judged.card is not None
    words = words_for(judged.language)
    rows = known(book, 1, words["id"])
    assert list(rows) == [kpi.id for kpi in judged.card.strategy.kpis()]
    for reading in judged.card.readings.values():
        row, shares = rows[reading.kpi.id], reading.kpi.metric.unit == "%"
        actual = reading.actual
        assert near(row[words["actual"]], actual.value if actual else None, shares)
        assert near(row[words["score"]], reading.score, True)
        assert near(row[words["progress"]], reading.attainment, True)
        assert near(row[words["since previous"]], reading.change)
        assert row[words["status"]].value == words.status(reading.status)
        if reading.trace.scale != "between":
            assert near(row[words["target"]], reading.target, shares)
        if reading.status is Status.NO_DATA:
            assert row[words["score"]].value is None
        if actual is not None:
            ends = row[words["period end"]]
            assert ends.is_date and ends.value == datetime.combine(actual.period.last_day, datetime.min.time())


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_rolled_up_number_stands_with_its_status(name: str) -> None:
    book, judged = example(name)
    assert judged.card is not None
    words, card = words_for(judged.language), judged.card
    rows = known(book, 3, words["id"])
    for reading in card.objectives.values():
        row = rows[reading.objective.id]
        assert near(row[words["score"]], reading.outcome.score, True)
        assert near(row[words["drivers"]], reading.drivers.score, True)
        assert row[words["status"]].value == words.status(reading.outcome.status)
    outline = table(sheet(book, 0))
    head, bands = outline[0], {str(row[words["scorecard head"]].value): row for row in outline}
    assert near(head[words["score"]], card.index.score, True)
    for each in card.perspectives:
        row = bands[each.perspective.name]
        assert near(row[words["score"]], each.standing.score, True)
        assert row[words["status"]].value == words.status(each.standing.status)


def test_the_outline_folds_from_perspective_to_kpi() -> None:
    page = sheet(example("social-media")[0], 0)
    levels = {str(page.cell(at, 1).value): page.row_dimensions[at].outlineLevel for at in range(1, page.max_row + 1)}
    assert levels["Financial"] == 0
    assert levels["Achieve valuable business results"] == 1
    assert levels["Qualified interactions"] == 2
    assert page.sheet_properties.outlinePr is not None and page.sheet_properties.outlinePr.summaryBelow is False


def test_numbers_have_the_precision_of_the_report() -> None:
    book, _ = example("social-media")
    rows = known(book, 1, "Id")
    leads = rows["valuable-results/social-lead-conversion"]
    assert leads["Actual"].value == pytest.approx(0.023) and leads["Actual"].number_format == "0.0%"
    assert leads["Score"].number_format == "0%"
    assert rows["paid-reach/ad-budget"]["Target"].number_format == '#,##0" ± 250"'
    assert rows["paid-reach/lifetime-value"]["Target"].value == "“to be agreed with Finance”"
    assert rows["paid-reach/cost-per-lead"]["Since last period"].number_format == "+#,##0.0;-#,##0.0;#,##0.0"


@pytest.mark.parametrize("name", EXAMPLES)
def test_actuals_are_metric_by_period(name: str) -> None:
    book, judged = example(name)
    assert judged.strategy is not None
    words, page = words_for(judged.language), sheet(book, 2)
    ids = next(at for at in range(1, 9) if page.cell(2, at).value == words["id"])
    kinds = next(at for at in range(1, 9) if page.cell(2, at).value == words["kind"])
    days = {at: cell for at, cell in enumerate(page[2], 1) if isinstance(cell, Cell) and cell.is_date}
    for metric in judged.strategy.metrics.values():
        for kind, series in ((words["actual"], metric.actuals), (words["forecast"], metric.forecasts)):
            row = next((at for at in range(3, page.max_row + 1)
                        if (page.cell(at, ids).value, page.cell(at, kinds).value) == (metric.id, kind)), 0)
            assert bool(row) == bool(series or kind == words["actual"])
            cells = [(day.value, page.cell(row, at)) for at, day in days.items()] if row else []
            found = [(day, cell) for day, cell in cells if cell.value is not None]
            assert len(found) == (len(series) if row else 0)
            by_day = sorted(series, key=lambda actual: actual.period) if row else []
            for (day, cell), actual in zip(found, by_day, strict=True):
                assert day == datetime.combine(actual.period.last_day, datetime.min.time())
                assert actual.word == cell.value if actual.value is None else near(
                    cell, actual.value, metric.unit == "%")


def test_objectives_lead_to_their_kpis() -> None:
    book, _ = example("social-media")
    for row in table(sheet(book, 3)):
        link = row["Objective"].hyperlink
        assert link is not None and link.location is not None
        name, _, place = link.location.replace("'", "").partition("!")
        assert book[name][place].value == row["Objective"].value


PAYLOADS = ("=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1+1", "\r=1", "=cmd|' /C calc'!A0", "＝1+1",
            "a\x00b\x07c\x1bd\x0bef", "_x0041_", "x" * 40_000, "😀" * 20_000, '"><f>1</f>', "[a]:*?/\\b'" * 9)


def hostile(payload: str) -> dict[str, object]:
    """A strategy that says one thing everywhere."""
    kpi = {"id": "m", "name": payload, "unit": payload, "owner": payload, "question": payload, "source": payload,
           "states": {payload[:99]: 100, "poor": 0}, "baseline": 1, "target": 5,
           "actuals": {"2026-01": {"value": "poor", "note": payload}, "2026-02": payload[:99]}}
    work = {"name": payload, "owner": payload, "status": payload, "currency": payload, "budget": 5,
            "objectives": ["o"], "milestones": [{"what": payload}], "description": payload}
    said = {"name": payload, "description": payload, "owner": payload}
    return {
        "strategy": {**said, "vision": payload, "mission": payload},
        "perspectives": {"p": {"name": payload, "objectives": {
            "o": {**said, "lagging": [kpi, {"id": "w", "target": {"text": payload}}],
                  "leading": [{"outcome_of": "q", "rationale": payload, "evidence": "data"}]},
            "q": said}}},
        "initiatives": {"i": work}, "glossary": {payload[:99]: payload},
        "words": {each: payload for each in ("scorecard", "kpis", "on track", "status", "pts", "provisional",
                                             "page of", "as of")},
    }


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_hostile_texts_stay_texts(payload: str, tmp_path: Path) -> None:
    text = json.dumps(hostile(payload), ensure_ascii="😀" not in payload)
    (tmp_path / "strategy.yaml").write_text(text, encoding="utf-8")
    book = load_workbook(BytesIO(written(tmp_path)[0]))
    cells = [cell for page in book.worksheets if isinstance(page, Worksheet) for row in page.iter_rows()
             for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    texts = [cell for cell in cells if isinstance(cell.value, str)]
    assert all(len(str(cell.value).encode("utf-16-le")) <= 2 * 32_767 for cell in texts)
    for cell in texts:
        if str(cell.value).startswith(("=", "+", "-", "@", "\t", "＝")):
            assert cell.quotePrefix, cell.coordinate
    if len(payload) < 100 and payload.isprintable():
        assert sum(payload == cell.value for cell in texts) > 10


def test_names_of_sheets_are_names_that_a_workbook_takes() -> None:
    found = sheet_names(["[a]:*?/\\b", "x" * 40, "'", "History", "X" * 40, "😀" * 20, "a\x00b"])
    assert found == ["a      b", "x" * 28, "3", "History 4", "X" * 28 + " 5", "😀" * 14,
                     "a␀b"]
    assert all(len(name.encode("utf-16-le")) <= 62 for name in found)


def test_a_strategy_without_figures_has_a_workbook(tmp_path: Path) -> None:
    text = "strategy: {name: Bare}\nobjectives: {a: {name: Something new}}\n"
    (tmp_path / "strategy.yaml").write_text(text, encoding="utf-8")
    book = load_workbook(BytesIO(written(tmp_path)[0]))
    row = table(sheet(book, 3))[0]
    assert row["Status"].value == "No data" and row["Score"].value is None


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A folder of LibreOffice's own."""
    return f"-env:UserInstallation={tmp_path_factory.mktemp('office').as_uri()}"


@pytest.mark.parametrize("name", EXAMPLES)
def test_another_program_prints_it_as_it_stands(name: str, office: str, tmp_path: Path) -> None:
    made, judged = written(ROOT / "strategies" / name)
    (tmp_path / "report.xlsx").write_bytes(made)
    asked("soffice", "--headless", office, "--convert-to", "pdf", "--outdir", str(tmp_path),
          str(tmp_path / "report.xlsx"))
    told = asked("pdftotext", "-layout", str(tmp_path / "report.pdf"), "-")
    words = words_for(judged.language)
    assert judged.strategy is not None and "###" not in told and "#N" not in told
    assert judged.strategy.name in told and words["how to read"] in told
    first = told.partition("\f")[0]
    for each in judged.strategy.objectives.values():
        assert each.name in first
    assert words.say("page of", n=1, m=told.count("\f")) in first


@pytest.mark.parametrize("folder", [*(ROOT / "strategies" / name for name in EXAMPLES),
                                    Path(__file__).parent / "long-words"], ids=lambda folder: folder.name)
def test_rows_are_as_tall_as_their_texts(folder: Path) -> None:
    book = load_workbook(BytesIO(written(folder)[0]))
    for page in book.worksheets[:-1]:
        assert isinstance(page, Worksheet)
        widths = {at: 7 * each.width for each in page.column_dimensions.values()
                  for at in range(each.min or 1, (each.max or 1) + 1)}
        for row in page.iter_rows():
            height = page.row_dimensions[row[0].row or 1].height or 15.0
            for cell in row:
                if not isinstance(cell.value, str) or not isinstance(cell, Cell):
                    continue
                room = widths[cell.column] - 9 * (cell.alignment.indent or 0)
                bold, told = bool(cell.font.b), cell.value.split("\n")
                lines = sum(len(wrap(line, room, 13.33, bold, 99).lines) for line in told)
                assert min(lines, 24) * 12 <= height, (page.title, cell.coordinate, cell.value)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_dictionary_holds_what_is_known_of_each_metric(name: str) -> None:
    book, judged = example(name)
    assert judged.card is not None
    words, metrics = words_for(judged.language), judged.card.strategy.metrics
    rows = known(book, 7, words["id"])
    assert list(rows) == list(metrics)
    fields = {words["not use"]: "not_use", words["collector"]: "collector", words["limitations"]: "limitations"}
    for id, metric in metrics.items():
        assert rows[id][words["metric"]].value == metric.name
        for label, field in fields.items():
            said = getattr(metric.sheet, field)
            assert label in rows[id] if said else rows[id].get(label) is None or rows[id][label].value is None
            assert not said or rows[id][label].value == said


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_field_that_no_metric_has_takes_no_column(name: str) -> None:
    page = sheet(example(name)[0], 7)
    for column in page.iter_cols(min_col=6, max_col=page.max_column - 2):
        assert any(cell.value for cell in column[1:]), column[0].value
