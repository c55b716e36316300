"""Figures as a spreadsheet saves them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.read import read

STRATEGY = """
strategy: {name: Figures, actuals: [figures.csv]}
metrics: {rate: {unit: "%"}, sales: {unit: EUR}, visits: {}}
"""


def figures(folder: Path, text: str) -> dict[str, list[tuple[str, float | None, str]]]:
    (folder / "strategy.yaml").write_text(STRATEGY, encoding="utf-8")
    (folder / "figures.csv").write_text(text, encoding="utf-8")
    made = read(folder)
    assert made.strategy is not None, made.diagnostics
    return {
        word: [(each.period.label, each.value, each.note) for each in metric.actuals]
        for word, metric in made.strategy.metrics.items()
    }


@pytest.mark.parametrize(
    ("row", "metric", "value"),
    [
        ("rate;2026-01;50,5%", "rate", 50.5),
        ("rate;2026-01;60 %", "rate", 60),
        ("sales;2026-01;1.200,50 €", "sales", 1200.5),
        ("sales;2026-01;€ 1.200,50", "sales", 1200.5),
        ("sales;2026-01;1 300 EUR", "sales", 1300),
        ("visits;2026-01;-1 300,5", "visits", -1300.5),
    ],
)
def test_a_cell_may_repeat_the_sign_of_its_metric(tmp_path: Path, row: str, metric: str, value: float) -> None:
    assert figures(tmp_path, f"metric;period;value\n{row}\n")[metric] == [("2026-01", value, "")]


@pytest.mark.parametrize("nothing", ["", "-", "n/a", "#N/A", "#N/D"])
def test_a_cell_may_say_that_there_is_nothing(tmp_path: Path, nothing: str) -> None:
    assert figures(tmp_path, f"metric;period;value\nvisits;2026-01;{nothing}\n")["visits"] == []


@pytest.mark.parametrize("metric", ["métrica", "metrica", "Indicador", "KPI", "Metric"])
@pytest.mark.parametrize("period", ["periodo", "Período", "Mes", "fecha"])
def test_headings_may_be_spanish(tmp_path: Path, metric: str, period: str) -> None:
    text = f"{metric};{period};Valor;Nota\nvisits;2026-01;5;lluvia\n"
    assert figures(tmp_path, text)["visits"] == [("2026-01", 5, "lluvia")]


def test_empty_rows_and_columns_around_the_table_are_nothing(tmp_path: Path) -> None:
    long = "sep=;\nmetric;period;value;;\nvisits;2026-01;5;;\n;;;;\n\n;;;;\n"
    wide = "metric;2026-01;2026-02;;\nvisits;5;;;\nrate;;;;\n;;;;\n"
    assert figures(tmp_path, long)["visits"] == [("2026-01", 5, "")]
    assert figures(tmp_path, wide)["visits"] == [("2026-01", 5, "")]
