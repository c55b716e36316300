"""What authors may write, and what it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.model import Aggregate, Better, Cadence, Role, Strategy
from bsc.model import target as forms
from bsc.read import read


def strategy(folder: Path, text: str, language: str | None = None) -> Strategy:
    (folder / "strategy.yaml").write_text(text, encoding="utf-8")
    result = read(folder, language=language)
    assert result.strategy is not None, result.diagnostics
    return result.strategy


def kpi_target(folder: Path, target: str) -> forms.Target | None:
    text = f"""
strategy: {{name: T}}
perspectives: {{p: {{objectives: {{o: {{lagging: [{{id: m, baseline: 1, target: {target}}}]}}}}}}}}
metrics: {{growth: {{}}}}
"""
    return strategy(folder, text).kpis()[0].target


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("60", forms.Each(60)),
        ('"60"', forms.Each(60)),
        ("{at_least: 90}", forms.AtLeast(90)),
        ("{at_most: 25}", forms.AtMost(25)),
        ("{between: [1, 3], within: 0.5}", forms.Between(1, 3, 0.5)),
        ("{hold: 92, within: 2, off_beyond: 3}", forms.Hold(92, 2, 3)),
        ("{metric: growth, plus: 1}", forms.Benchmark("growth", 1)),
        ("{text: 3 of 5 stars}", forms.Words("3 of 5 stars")),
        ("to be agreed", forms.Words("to be agreed")),
        ("~", None),
    ],
)
def test_target_forms(tmp_path: Path, written: str, meant: forms.Target | None) -> None:
    assert kpi_target(tmp_path, written) == meant


def test_a_phased_total_shares_its_weights(tmp_path: Path) -> None:
    target = kpi_target(tmp_path, "{total: 720, over: 2026, phasing: {2026-Q1: 20 %, 2026-Q2: 80 %}}")
    assert isinstance(target, forms.Total)
    assert [(period.label, share) for period, share in target.phasing] == [("2026-Q1", 0.2), ("2026-Q2", 0.8)]


def test_scalars_stay_what_the_author_typed(tmp_path: Path) -> None:
    made = strategy(
        tmp_path,
        """
strategy: {name: no, vision: 12:30, owner: on}
perspectives: {p: {objectives: {10: {name: 38.10}, 4A: {name: "2026-01"}}}}
""",
    )
    assert (made.name, made.vision, made.owner) == ("no", "12:30", "on")
    assert [o.name for o in made.objectives.values()] == ["38.10", "2026-01"]


def test_texts_by_language_fall_back(tmp_path: Path) -> None:
    text = """
strategy: {name: {en: Growth, es: Crecimiento}, vision: {en: Only English}, language: en}
"""
    assert strategy(tmp_path, text, "es").name == "Crecimiento"
    assert strategy(tmp_path, text, "es").vision == "Only English"
    assert strategy(tmp_path, text).name == "Growth"


def test_links_declared_at_both_ends_merge(tmp_path: Path) -> None:
    made = strategy(
        tmp_path,
        """
strategy: {name: Links}
objectives:
  a: {leading: [{outcome_of: b, delay: 1 quarter}]}
  b: {supports: [{objective: a, rationale: because}, c]}
  c: {}
""",
    )
    assert [(link.cause, link.effect) for link in made.links] == [("b", "a"), ("b", "c")]
    assert made.links[0].rationale == "because"
    assert made.links[0].delay is not None and made.links[0].delay.months == 3
    assert made.tops == ("a", "b", "c")


def test_a_metric_declared_in_place_serves_elsewhere(tmp_path: Path) -> None:
    made = strategy(
        tmp_path,
        """
strategy: {name: Metrics, cadence: quarterly}
perspectives:
  p:
    objectives:
      a: {kpis: [{metric: mentions, target: 4}, mentions-2]}
      b: {lagging: [{id: mentions, better: higher, aggregate: sum, unit: "#", target: 3}], leading: [{id: mentions-2}]}
""",
    )
    first, second, third, _ = made.kpis()
    assert first.metric is third.metric
    assert (first.role, second.role, third.role) == (Role.UNDECLARED, Role.UNDECLARED, Role.LAGGING)
    assert (first.metric.aggregate, first.metric.better) == (Aggregate.SUM, Better.HIGHER)
    assert first.metric.cadence is Cadence.QUARTERLY
    assert first.id == "a/mentions"


def test_observations_keep_what_is_known_about_them(tmp_path: Path) -> None:
    made = strategy(
        tmp_path,
        """
strategy: {name: Actuals}
metrics:
  m:
    states: {Not met: 0}
    actuals:
      2026-01: {value: 70, about: true, note: nearly 70 %}
      2026-02: {value: 40, known_as: at-most}
      2026-03: {value: 71, was: 69, restated: 2026-08-14}
      2026-04: Not met
      2026-05:
      2026-06: ~
""",
    )
    about, most, restated, word = made.metrics["m"].actuals
    assert about.about and about.note == "nearly 70 %"
    assert most.known_as == "at-most"
    assert (restated.value, restated.was) == (71, 69)
    assert (word.value, word.word) == (None, "Not met")


def test_a_formula_in_words_and_a_column_of_no_source_are_told(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text(
        """
strategy: {name: Words}
metrics: {a: {column: x}, b: {column: y}, c: {formula: subscriptions and trials of the month}}
"""
    )
    result = read(tmp_path)
    assert [(found.rule, found.place.line, found.message) for found in result.diagnostics] == [
        ("not-computed", 3, "no `source:` of `sources:` is named, nothing is gathered (2 times)"),
        ("not-computed", 3, "this formula is words, nothing is worked out"),
    ]
    assert result.strategy is not None and result.strategy.metrics["c"].not_computed == "formula"


def test_wide_csv_with_decimal_commas_equals_long_csv_with_points(tmp_path: Path) -> None:
    texts = {
        "wide": "métrica;2026-01;2026-02\nm;1.234,5;2,25\n",
        "long": "metric,period,value\nm,2026-02,2.25\nm,2026-01,1234.5\n",
        "tabs": "metric\tperiod\tvalue\tnote\nm\t2026-02\t2,25\tpaid\nm\t2026-01\t1234,5\t\n",
    }
    found = []
    for name, text in texts.items():
        folder = tmp_path / name
        folder.mkdir()
        (folder / "data.csv").write_text(text, encoding="utf-8")
        made = strategy(folder, "strategy: {name: CSV, actuals: [data.csv]}\nmetrics: {m: {}}\n")
        found.append([(actual.period.label, actual.value) for actual in made.metrics["m"].actuals])
    assert found == [[("2026-01", 1234.5), ("2026-02", 2.25)]] * 3


def test_fiscal_years_are_named_by_their_end(tmp_path: Path) -> None:
    made = strategy(
        tmp_path,
        """
strategy: {name: Fiscal, fiscal_year: {starts: 7, named_by: end}}
metrics: {m: {actuals: {FY2026-Q1: 1, 2026: 2}}}
""",
    )
    days = [
        (a.period.first_day.isoformat(), a.period.last_day.isoformat()) for a in made.metrics["m"].actuals
    ]
    assert days == [("2025-07-01", "2025-09-30"), ("2026-01-01", "2026-12-31")]


def test_a_kpi_by_its_metric_alone_has_the_metrics_name_and_owner(tmp_path: Path) -> None:
    found = strategy(tmp_path, """
strategy: {name: S}
metrics: {visits: {name: Visits a day, owner: Ana}}
objectives: {o: {name: O, lagging: [visits]}, p: {name: P, lagging: [{metric: visits, owner: Luis}]}}
""")
    assert [(kpi.name, kpi.owner) for kpi in found.kpis()] == [("Visits a day", "Ana"), ("Visits a day", "Luis")]
