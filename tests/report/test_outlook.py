"""What lies ahead, on the page: always called a forecast, in agreement with itself, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.outlook import Outlook
from bsc.report.outlook.present import SECTIONS, outlook_sections
from bsc.report.speech.words import voice_for
from tests.report.conftest import Report, report_of
from tests.report.dom import Node, parse


def _page(html: str) -> Node:
    return parse(html)[0]


def _rows(page: Node, section: str) -> list[str]:
    found = page.one("section", id=f"outlook-{section}")
    return [row.text for body in found.all("tbody") for row in body.all("tr")]


def test_all_sections_stand_in_their_order(social: Report) -> None:
    part = _page(social.html).one("section", id="outlook")
    found = [each.attrs["id"] for each in part.all("section", cls="ol")]
    assert found == [f"outlook-{key}" for key in SECTIONS]
    assert "as of Sep 2026" in part.one("h2").text


def test_a_forecast_says_that_it_is_one(social: Report, spanish: Report) -> None:
    page = _page(social.html)
    assert "Forecasts at this pace, not actuals" in page.one("section", id="outlook-land").text
    sheet = page.one("section", id="k-valuable-results/social-revenue").text
    assert ("Forecast from Sep 2026At this pace 47.5 by Dec 2026 against 60.0. "
            "The range 45.0…50.0 does not reach the target.") in sheet
    text = _page(spanish.html).one("section", id="outlook-land").text
    assert "Previsiones a este ritmo, no datos reales" in text and "El intervalo no alcanza la meta." in text


def test_the_page_has_a_row_for_every_landing(social: Report) -> None:
    outlook = Outlook(social.past)
    rows = _rows(_page(social.html), "land")
    assert len(rows) == len(outlook.landings)
    assert "The last value is too old to tell." in next(row for row in rows if "Time on site" in row)


def test_both_languages_say_the_same(social: Report, spanish: Report) -> None:
    def shape(report: Report) -> list[tuple[str, list[list[int]]]]:
        sections = outlook_sections(Outlook(report.past), voice_for(report.past.card.strategy, report.language))
        return [(each.key, [[len(row.cells) for row in table.rows] for table in each.tables]) for each in sections]

    assert shape(social) == shape(spanish)


def test_money_says_whom_nobody_funds(council: Report) -> None:
    text = _page(council.html).one("section", id="outlook-money").text
    assert "Off track and funded by nobody: Keep the town clean and green." in text


@pytest.mark.parametrize("figures", ["", ", actuals: {2026-01: 1}"])
def test_without_a_figure_there_is_no_outlook(figures: str, tmp_path: Path, cache: Path) -> None:
    (tmp_path / "s.yaml").write_text("strategy: {name: S}\nobjectives: {o: {lagging: [{id: m, target: 3"
                                     f"{figures}}}]}}}}\n", "utf-8")
    html = report_of(tmp_path, cache).html
    assert ('id="outlook"' in html) is bool(figures)


def test_names_are_escaped(tmp_path: Path, cache: Path) -> None:
    (tmp_path / "s.yaml").write_text(
        'strategy: {name: S}\nobjectives: {o: {name: "<b>O</b>", lagging: [{id: m, name: "<i>M</i>", target: 3, '
        'actuals: {2026-01: 1}}]}}\n'
        'initiatives: {i: {name: "<u>I</u>", objectives: [o], budget: 5, currency: "<s>"}}\n',
        "utf-8")
    part = _page(report_of(tmp_path, cache).html).one("section", id="outlook")
    assert not [each for tag in ("b", "i", "u", "s") for each in part.all(tag) if each.text in ("O", "M", "I")]
    assert "<i>M</i>" in part.text
