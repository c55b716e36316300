"""What lies ahead, on the page: always called a forecast, in agreement with itself, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.outlook import Outlook
from bsc.read import read
from bsc.report.outlook.present import SECTIONS, outlook_sections
from bsc.report.speech.landing import landing_text, speech_of
from bsc.report.speech.words import voice_for
from bsc.score import history
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
    assert ("Forecast from Sep 2026At this pace 47.5 in Dec 2026 against 60.0. "
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


LINE = "{2026-01: 10, 2026-02: 12, 2026-03: 14, 2026-04: 16, 2026-05: 18, 2026-06: 20}"


@pytest.mark.parametrize(("kpi", "english", "spanish"), [
    ("better: higher, target: 30", "At this pace 32 by Dec 2026 against 30. The whole range 32…32 reaches the target.",
     "A este ritmo, 32 en dic 2026 frente a 30. Todo el intervalo 32…32 alcanza la meta."),
    ("aggregate: sum, better: higher, target: {total: 260, over: 2026}",
     "At this pace 252 in all of 2026 against 260. The range 252…252 does not reach the target.",
     "A este ritmo, 252 en todo 2026 frente a 260. El intervalo 252…252 no alcanza la meta."),
    ("aggregate: sum, target: {at_most: 30}",
     "At this pace 32 in Dec 2026 against ≤ 30. The whole range 32…32 is over the limit.",
     "A este ritmo, 32 en dic 2026 frente a ≤ 30. Todo el intervalo 32…32 supera el límite."),
    ("better: lower, target: {at_most: 40}",
     "At this pace 32 by Dec 2026 against ≤ 40. The whole range 32…32 keeps to the limit.",
     "A este ritmo, 32 en dic 2026 frente a ≤ 40. Todo el intervalo 32…32 respeta el límite."),
    ("target: {between: [30, 40]}",
     "At this pace 32 by Dec 2026 against 30…40. The whole range 32…32 lies within the target.",
     "A este ritmo, 32 en dic 2026 frente a 30…40. Todo el intervalo 32…32 queda dentro de la meta."),
    ("target: {hold: 20, within: 2}",
     "At this pace 32 by Dec 2026 against 18…22. The whole range 32…32 lies outside the target.",
     "A este ritmo, 32 en dic 2026 frente a 18…22. Todo el intervalo 32…32 queda fuera de la meta."),
])
def test_each_kind_of_target_has_its_own_words(kpi: str, english: str, spanish: str, tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text(f"strategy: {{name: S, cadence: monthly}}\nobjectives:\n"
                                     f"  o: {{lagging: [{{id: m, {kpi}, actuals: {LINE}}}]}}\n", "utf-8")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    past = history(strategy)
    for language, told in (("en", english), ("es", spanish)):
        (landing,) = Outlook(past).landings.values()
        assert landing_text(landing, speech_of(landing, voice_for(strategy, language))) == told


def test_targets_of_months_and_of_years_stand_apart(council: Report) -> None:
    """A row is of one kind: the proposals of quarters, those of the year, and what has no number."""
    part = _page(council.html).one("section", id="outlook-targets")
    titles = [each.text for each in part.all("h4")]
    assert titles == ["Quarter by quarter", "The year as a whole", "No number to propose"]
    rows = [[row.text for body in table.all("tbody") for row in body.all("tr")] for table in part.all("table")]
    assert any("Permits decided" in row and "permits, in the year" in row for row in rows[1])
    assert any("To be held within 6.0…10.0" in row for row in rows[2])


def test_a_budget_to_hold_is_told_as_one(social: Report, spanish: Report) -> None:
    for report, told in ((social, "To be held within 8,750…9,250: that stays unless another range is agreed."),
                         (spanish, "Debe mantenerse en 8.750…9.250: así sigue, salvo que se acuerde otro margen.")):
        assert any(told in row for row in _rows(_page(report.html), "targets"))


def test_money_without_a_budget_is_not_told_as_overspent(tmp_path: Path) -> None:
    """Two currencies are never added; one initiative of three objectives counts a third in each."""
    ids = "abc"
    objectives = "".join(f"  {id}: {{lagging: [{{id: m{id}, target: 10, actuals: {{2026-06: 1}}}}]}}\n" for id in ids)
    (tmp_path / "s.yaml").write_text(
        f"strategy: {{name: S, cadence: monthly}}\nobjectives:\n{objectives}initiatives:\n"
        "  three: {name: Three, objectives: [a, b, c], budget: 900, spent: 300, currency: EUR}\n"
        "  dollars: {name: Dollars, objectives: [a], budget: 700, spent: 900, currency: USD}\n"
        "  spent: {name: Spent, objectives: [b], spent: 40, currency: EUR}\n", "utf-8")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    (section,) = outlook_sections(Outlook(history(strategy)), voice_for(strategy, "en"), ["money"])
    initiatives, served, _ = ([[cell.text for cell in row.cells] for row in table.rows] for table in section.tables)
    assert [row[1:4] for row in initiatives] == [["€900", "€300", "€600"], ["$700", "$900", "−$200"], ["–", "€40", "–"]]
    assert [row.note for row in section.tables[0].rows] == ["", "Overspent by $200.", "No budget is declared."]
    assert [row[2:] for row in served] == [["€300 · $700", "€100 · $900", "€200 · −$200"], ["€300", "€140", "€160"],
                                           ["€300", "€100", "€200"]]
    assert "In all €560 of €900 left. In all −$200 of $700 left." in section.lead
