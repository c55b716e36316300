"""A KPI's definition sheet: read, shown on its sheet and in the dictionary, and written as data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bsc.pipeline import Order, build

SHEET = """
strategy: {name: Bakery, language: LANGUAGE}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - id: visits
            target: 900
            formula: tickets / opening days
            source: The till
            collector: Ana
            tied_to_pay: yes
            review: yearly
            valid_until: 2026-12
            version: 2.0
            unintended: {en: <b>Split</b> tickets, es: Tiques partidos}
            actuals: {2026-06: 890}
"""


def _built(tmp_path: Path, language: str, form: str) -> str:
    file = tmp_path / "strategy.yaml"
    file.write_text(SHEET.replace("LANGUAGE", language), encoding="utf-8")
    documents = build(Order(file, formats=(form,))).documents
    assert documents is not None
    return b"".join(documents[0].pieces()).decode()


@pytest.mark.parametrize(("language", "labels"), [
    ("en", ["How it is worked out", "Data source", "Figures taken by", "Unintended consequences",
            "pay or bonus depends on it", "Definition reviewed", "Valid until", "Version of the definition"]),
    ("es", ["Cómo se calcula", "Fuente de datos", "Recoge los datos", "Efectos no deseados",
            "la retribución o un bono depende de él", "Revisión de la definición", "Válido hasta", "Tiques partidos"]),
])  # fmt: skip
def test_what_is_given_stands_on_the_sheet_and_in_the_dictionary(
    tmp_path: Path, language: str, labels: list[str]
) -> None:
    page = _built(tmp_path, language, "html")
    sheets, _, dictionary = page.partition('id="dictionary"')
    known = sheets.partition('<dl class="known">')[2].partition("</dl>")[0]
    assert [label for label in labels if label not in known] == []
    assert [label for label in labels if label not in dictionary] == []
    assert "<b>Split" not in page
    assert "Limitations" not in known


def test_data_has_what_was_said_and_nothing_else(tmp_path: Path) -> None:
    (metric,) = json.loads(_built(tmp_path, "en", "json"))["strategy"]["metrics"]
    assert metric["definition"] == {
        "collector": "Ana", "tied_to_pay": True, "review": "yearly", "valid_until": "2026-12", "version": "2.0",
        "unintended": "<b>Split</b> tickets"}  # fmt: skip


def test_a_formula_beside_figures_is_no_promise_to_compute(tmp_path: Path) -> None:
    file = tmp_path / "strategy.yaml"
    file.write_text(SHEET.replace("LANGUAGE", "en"), encoding="utf-8")
    assert "not-computed" not in {each.rule for each in build(Order(file, formats=())).judged.findings}
