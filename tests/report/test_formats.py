"""Every KPI is the same in every format, each opened by another program than the one that wrote it."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pypdf import PdfReader

from bsc.pipeline import Order, build, remember
from bsc.report.present.exceptions import agenda_of, telling
from bsc.report.report import Report
from bsc.report.setting import setting_for
from bsc.report.tools import Tools
from bsc.report.view import KpiView
from tests.report.dom import parse

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ("first", "social-media", "redes-sociales", "public-sector")
FORMATS = ("html", "pdf", "pptx", "xlsx", "json", "svg")


@lru_cache(maxsize=1)
def made(name: str, cache: Path) -> dict[str, bytes]:
    """An example in all formats."""
    built = build(Order(ROOT / "strategies" / name, cache=cache, formats=FORMATS, appendix=True))
    assert built.documents is not None
    return {form: b"".join(each.pieces()) for form, each in zip(FORMATS, built.documents, strict=True)}


@lru_cache(maxsize=1)
def presented(name: str, cache: Path) -> Report:
    """What it says, as records."""
    judged = remember(Order(ROOT / "strategies" / name))
    assert judged.past is not None and judged.graph is not None
    return Report(setting_for(judged.past, judged.language), judged.graph, (), Tools(cache))


def kpis(name: str, cache: Path) -> dict[str, KpiView]:
    """The KPIs of an example by id."""
    report = presented(name, cache)
    return {kpi.anchor.removeprefix("k-"): kpi for each in report.objectives.values() for kpi in each.kpis}


def flat(text: str) -> str:
    """A text without spaces and line ends; a hyphen at a line's end is the typesetter's."""
    return re.sub(r"[\s\u2060]", "", re.sub(r"[-\u00ad\u2010]\n", "", text))


def told(kpi: KpiView) -> list[str]:
    """What every format has to say of a KPI."""
    return [flat(text) for text in (kpi.name, kpi.now.actual, kpi.now.score, kpi.now.badge.word)]


@pytest.mark.parametrize("name", EXAMPLES)
def test_numbers_are_those_of_the_scorecard(name: str, cache: Path) -> None:
    scored = {each["id"]: each for each in json.loads(made(name, cache)["json"])["scorecard"]["kpis"]}
    book = load_workbook(BytesIO(made(name, cache)["xlsx"]))
    words = presented(name, cache).setting.voice.words
    rows = list(book.worksheets[1].iter_rows(values_only=True))
    head = [str(each) for each in rows[0]]
    found = {row[head.index("Id")]: dict(zip(head, row, strict=True)) for row in rows[1:]}
    readings = presented(name, cache).setting.card.readings
    assert set(found) == set(scored) == set(readings)
    for key, reading in readings.items():
        exact: dict[str, Any] = scored[key]
        assert exact["score"] == reading.score and exact["status"] == reading.status.value
        assert exact["target"] == reading.target and exact["trace"]["scale"] == reading.trace.scale
        assert str(found[key][words["status"]]).endswith(words.status(reading.status))
        score = found[key][words["score"]]
        assert score == pytest.approx(reading.score / 100) if reading.score is not None else score in (None, "–")
        if reading.actual is not None and reading.actual.value is not None:
            assert exact["actual"]["value"] == reading.actual.value
            hundredths = 100 if reading.kpi.metric.unit == "%" else 1  # a percentage as spreadsheets keep it
            assert found[key][words["actual"]] == pytest.approx(reading.actual.value / hundredths)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_page_says_what_was_judged(name: str, cache: Path) -> None:
    page, _ = parse(made(name, cache)["html"].decode("utf-8"))
    rows = [flat(row.text) for row in page.all("tr", cls="k")]
    for key, kpi in kpis(name, cache).items():
        assert any(all(each in row for each in told(kpi)) for row in rows), key


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_paper_says_what_was_judged(name: str, cache: Path) -> None:
    pages = PdfReader(BytesIO(made(name, cache)["pdf"])).pages
    text = flat("\n".join(page.extract_text() for page in pages))
    for key, kpi in kpis(name, cache).items():
        now = kpi.now
        first = flat(f"{now.actual}{now.mark}{'–' if kpi.worded else now.target}{now.plan}")
        last = flat(f"{now.score}{now.badge.word}")
        assert flat(kpi.name) in text
        assert first + flat(now.progress) + last in text or first + last in text, key


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_slides_say_what_was_judged(name: str, cache: Path) -> None:
    deck = Presentation(BytesIO(made(name, cache)["pptx"]))
    rows = [flat(" ".join(cell.text for cell in row.cells)) for slide in deck.slides for shape in slide.shapes
            if shape.has_table for row in shape.table.rows]
    for key, kpi in kpis(name, cache).items():
        assert any(all(each in row for each in told(kpi)) for row in rows), key


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_objective_has_its_box_on_each_map(name: str, cache: Path) -> None:
    report = presented(name, cache)
    drawn, _ = parse(made(name, cache)["svg"].decode("utf-8"))
    boxes = {box.attrs["data-id"]: flat(box.text) for box in drawn.all("a", cls="box")}
    sheets = json.loads(made(name, cache)["json"])["map"]["sheets"]
    places = {box["objective"] for sheet in sheets for box in sheet["boxes"]}
    assert set(boxes) == places == set(report.objectives)
    for key, objective in report.objectives.items():
        score = flat(objective.now.score).replace("–", "")
        assert score in boxes[key] and flat(objective.name) in boxes[key]


def test_paper_and_slides_show_the_same_chart_of_an_exception(cache: Path) -> None:
    report = presented("social-media", cache)
    told = {each: [report.objectives[each].kpis[at].name for at in telling(report.setting.card.objectives[each])][0]
            for each in agenda_of(report.setting).exceptions}
    assert told == {"valuable-results": "Revenue from social leads", "engaging-content": "Average shares per article",
                    "paid-reach": "Cost per lead"}
