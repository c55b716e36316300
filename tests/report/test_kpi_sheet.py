"""What sheet, table and terminal say of a KPI: the same numbers, and where each comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Bsc, bsc, folder
from tests.report.conftest import report_of
from tests.report.dom import Node, parse

__all__ = ["bsc", "folder"]

STRATEGY = """\
strategy: {name: Case, cadence: monthly, as_of: 2026-03}
objectives:
  o:
    name: Sell
    lagging:
      - id: sales
        name: Sales
        aggregate: sum
        target: {total: 1200, over: 2026}
        actuals:
          2026-01: 90
          2026-02: 95

          2026-03: 97
        forecasts: {2026-04: 110, 2026-05: 1200}
      - id: share
        name: Share
        baseline: {value: 10, at: 2025-12}
        target: {reach: 22, by: 2026-12}
        actuals: {2026-03: 12}
      - id: done
        name: Plan
        target: {done_by: 2026-03}
        actuals: {2026-02: "no", 2026-03: "yes"}
      - id: price
        name: Price
        target: {between: [3, 6], within: 3}
        actuals: {2026-03: 7.8}
      - id: noted
        name: Noted
        target: 70
        actuals:
          2026-01: {value: 71, was: 69, restated: 2026-08-14, note: recount}
          2026-02: {value: 70, note: nearly}
          2026-03: 72
"""


@pytest.fixture(params=["en", "es"])
def page(request: pytest.FixtureRequest, tmp_path: Path, cache: Path) -> tuple[str, Node]:
    (tmp_path / "s.yaml").write_text(STRATEGY, encoding="utf-8")
    return request.param, parse(report_of(tmp_path, cache, request.param).html)[0]


def _plain(text: str) -> str:
    return text.replace("\u202f", " ")


def test_the_planned_value_stands_beside_plans_and_totals(page: tuple[str, Node]) -> None:
    language, report = page
    targets = {row.one("a").text: _plain(row.one(cls="tgt").text) for row in report.all("tr", cls="k")}
    word = {"en": "{} planned", "es": "previsto {}"}[language]
    total = "1,200" if language == "en" else "1.200"
    assert targets["Sales"] == total + word.format(300)
    assert targets["Share"] == "22" + word.format(13)
    sheet = _plain(report.one("section", id="k-o/sales").one("dl").text)
    assert f"{total} {word.format(300)}" in sheet and "+97" in sheet


def test_forecasts_are_listed_and_never_scored(page: tuple[str, Node]) -> None:
    language, report = page
    text = _plain(report.one("section", id="k-o/sales").text)
    listed = {"en": "Forecast110 (Apr 2026), 1,200 (May 2026)", "es": "Previsión110 (abr 2026), 1.200 (may 2026)"}
    assert listed[language] in text
    assert "94 %" in text  # 282 of 300 planned


def test_a_yes_by_a_date_tells_what_was_reported(page: tuple[str, Node]) -> None:
    language, report = page
    said = {"en": "Plan: yes (Mar 2026), no (Feb 2026).", "es": "Plan: yes (mar 2026), no (feb 2026)."}
    assert report.one("section", id="k-o/done").one(cls="chart").text == said[language]
    assert {"en": "by Mar 2026", "es": "hasta mar 2026"}[language] in report.one("section", id="k-o/done").text


def test_every_row_used_is_named_and_every_step_told(page: tuple[str, Node]) -> None:
    language, report = page
    made = {row.one("th").text: row for row in report.one("table", cls="made").all("tr") if list(row.all("td"))}
    assert made["Sales"].one(cls="src").text == "s.yaml:11–12, 14"
    assert made["Share"].one(cls="src").text == "s.yaml:20"
    assert made["Plan"].one(cls="src").text == "s.yaml:24"
    formulas = {name: _plain(row.one(cls="fm").text) for name, row in made.items() if name in ("Sales", "Price")}
    word = {"en": "score", "es": "puntuación"}[language]
    # 282 / 300 = 94 %; between at risk from 90 and on track from 100: 60 + 30 * 4 / 10 = 72
    assert formulas["Sales"].endswith(f"{word}: 60 + 30 × (94 − 90) / (100 − 90)")
    assert [_plain(cell.text) for cell in made["Sales"].all("td")][1:3] == ["94 %", "72 %"]
    assert formulas["Price"] == {"en": "1 − (7.8 − 6.0) / 3.0", "es": "1 − (7,8 − 6,0) / 3,0"}[language]


@pytest.mark.parametrize(("language", "said"), [
    ("en", ("300 planned", "by Mar 2026", "3.0…6.0")), ("es", ("previsto 300", "hasta mar 2026", "3,0…6,0"))])
def test_the_terminal_says_the_same(language: str, said: tuple[str, ...], bsc: Bsc, folder: Path) -> None:
    (folder / "case").mkdir()
    (folder / "case" / "s.yaml").write_text(STRATEGY, encoding="utf-8")
    told = _plain(bsc("show", "case", "--language", language, COLUMNS="160").stdout)
    assert all(text in told for text in said)


def test_remarks_of_the_latest_values_are_told_with_their_period(page: tuple[str, Node]) -> None:
    language, report = page
    told = _plain(report.one("section", id="k-o/noted").text)
    restated = {"en": "Note, Jan 2026recount; restated from 69 (14 Aug 2026)",
                "es": "Nota, ene 2026recuento; corregido; antes, 69 (14 ago 2026)".replace("recuento", "recount")}
    assert restated[language] in told
    assert {"en": "Note, Feb 2026nearly", "es": "Nota, feb 2026nearly"}[language] in told
    assert told.index("nearly") < told.index("recount")


DIVIDED = """\
strategy: {name: Case, cadence: monthly}
metrics:
  clicks: {name: Clicks, better: higher, aggregate: sum, actuals: {2026-01: 9, 2026-02: 9, 2026-03: 9, 2026-04: 9}}
  views: {name: Views, better: higher, aggregate: sum, actuals: {2026-01: 90, 2026-02: 0, 2026-03: 0, 2026-04: 60}}
  cost: {name: Cost, better: lower, aggregate: sum, actuals: {2026-02: 8, 2026-04: 8}}
objectives:
  o: {name: Sell, lagging: [{id: rate, better: higher, formula: clicks / views, target: 1}, {metric: clicks, target: 8},
      {id: price, better: lower, formula: cost / clicks, target: 1}]}
"""


@pytest.mark.parametrize(("language", "told"), [
    ("en", ["Feb 2026 … Mar 2026: divided by zero", "Mar 2026: no figure of Cost"]),
    ("es", ["feb 2026 … mar 2026: se dividiría por cero", "mar 2026: falta la cifra de Cost"])])
def test_the_sheet_says_when_a_formula_has_no_value_and_why(tmp_path: Path, language: str, told: list[str]) -> None:
    (tmp_path / "strategy.yaml").write_text(DIVIDED, encoding="utf-8")
    page = parse(report_of(tmp_path, None, language).html)[0]
    rate, clicks, price = page.all("dl", cls="facts")
    assert told[0] in rate.text and told[1] in price.text
    assert not any(each.split(": ")[1] in clicks.text for each in told)
