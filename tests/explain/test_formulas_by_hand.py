"""Computed figures are worked out again from what they were made of, the results stripped first."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from bsc.model import parse_period
from bsc.read import read
from bsc.score import evaluate
from tests.explain.test_by_hand import HERE, Json, differences, document, falsified, left

ROWS = "day,platform,likes,followers,new\n" + "".join(
    f"{year}-{month:02}-{day:02},{platform},{likes * month + year % 7},{100 * month + day + year},{month % 3}\n"
    for year in (2025, 2026) for month in range(1, 13) for day in (3, 27)
    for platform, likes in (("x", 2), ("y", 3)))
METRICS = """strategy: {name: Rows, cadence: monthly, fiscal_year: {starts: 4}}
sources: {social: {file: social.csv, date: day}}
metrics:
  likes: {source: social, column: likes, aggregate: sum}
  x-likes: {source: social, column: likes, aggregate: sum, where: {platform: x}}
  followers: {source: social, column: followers}
  new: {source: social, column: new, aggregate: mean}
  plan: {actuals: {2025: 700, 2026: 900}}
  late: {aggregate: sum, actuals: {2026-01: 5, 2026-02: 6}}
"""
FORMULAS = (
    "likes / followers * 100", "x-likes / likes - 1", "(likes - x-likes) / plan", "if(new > 1, likes, -x-likes)",
    "likes if likes > x-likes and not new == 0 else 0", "min(likes, x-likes, 20) + max(new, 2)", "growth(likes)",
    "change(likes) / previous(likes)", "year_ago(likes) + 1", "rolling(likes / followers, 3) * 100",
    "year_to_date(likes)", "growth(rolling(likes, 2))", "year_ago(year_to_date(x-likes))",
    "round(likes / followers, 3)",
    "nps(likes, x-likes, new)", "sum(likes, x-likes, new)", "mean(likes, x-likes)", "abs(new - likes)", "likes / late",
    "likes / (new - new)", "other * 2 - previous(other)", "1e2 * likes", "rate", "rate * 2 + 1", "growth(rate)",
    "rolling(rate, 3)", "year_to_date(other) / likes", "smooth + other", "growth(smooth)", "rolling(smooth, 2)",
    "year_ago(to-date)", "risen * 1", "if(rate > 30, rate, smooth)", "mixed - rate",
)
PARTS = """
  other: {formula: likes + x-likes}
  rate: {formula: likes / followers * 100}
  smooth: {formula: 'rolling(rate, 2) + previous(rolling(likes, 3))'}
  to-date: {formula: year_to_date(likes)}
  risen: {formula: growth(other)}
  mixed: {formula: rate * rate + to-date}
"""


def told(folder: Path, formula: str, cadence: str, as_of: str) -> Json:
    """The trace of a KPI with a formula, and of another that rests on one."""
    (folder / "social.csv").write_text(ROWS, encoding="utf-8")
    metric = f"{PARTS}  kpi: {{cadence: {cadence}, formula: '{formula}'}}\n"
    objectives = "objectives: {all: {name: All, lagging: [{metric: kpi, target: 50, baseline: 1}]}}\n"
    (folder / "strategy.yaml").write_text(METRICS + metric + objectives, encoding="utf-8")
    found = read(folder)
    assert found.strategy is not None, found.diagnostics
    return document(evaluate(found.strategy, parse_period(as_of, found.strategy.fiscal)))


@pytest.mark.parametrize("cadence", ["monthly", "quarterly", "yearly"])
@pytest.mark.parametrize("formula", FORMULAS)
def test_a_computed_actual_comes_out_by_hand(formula: str, cadence: str, tmp_path: Path) -> None:
    for as_of in ("2025-01", "2026-02", "2026-12"):
        trace = told(tmp_path, formula, cadence, as_of)
        assert differences(trace) == []
        assert left(trace) == []


@pytest.mark.parametrize("formula", ["likes / followers * 100", "growth(other)", "year_to_date(x-likes)"])
def test_a_wrong_part_is_found(formula: str, tmp_path: Path) -> None:
    trace = told(tmp_path, formula, "monthly", "2026-05")
    leaves = [each["given"] for each in trace["trace"]["values"] if "value" in each["given"]]
    assert leaves
    for leaf in leaves:
        leaf["value"] += 3
        assert differences(trace) != []
        leaf["value"] -= 3
    assert falsified(trace, lambda: differences(trace)) == []


def test_the_evaluator_of_formulas_knows_nothing_of_the_program() -> None:
    tree = ast.parse((HERE / "formulas.py").read_text(encoding="utf-8"))
    names = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    names += [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    assert not [name for name in names if name.startswith(("bsc", "tests"))]
