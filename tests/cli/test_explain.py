"""`bsc explain` end to end."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from bsc.cli.terminal import width
from tests.cli.conftest import ROOT, Bsc

PLACE = re.compile(r"^ *\S+:\d+:\d+$")


@pytest.fixture
def social(folder: Path) -> str:
    shutil.copytree(ROOT / "strategies" / "social-media", folder / "social")
    return "social"


def _plain(text: str) -> str:
    return " ".join(text.replace("\u202f", " ").split())


def test_a_kpi_is_told_with_figures_places_formula_and_bands(bsc: Bsc, social: str) -> None:
    told = _plain(bsc("explain", "valuable-results/social-revenue", social, COLUMNS="140").stdout)
    assert "is off track: 47.1 k€ against 60.0, a score of 41 %, 49 points short" in told
    assert "Actual 47.1 (Sep 2026) social/data/actuals.csv:49:24" in told
    assert "Target 60.0 (target of 2026) social/1-financial.yaml:35:24" in told
    assert "Formula (47.1 − 38.0) / (60.0 − 38.0) = 41 %" in told
    assert "Off track: on track from 90 %, at risk from 60 %" in told
    assert "Weight 2 of 4 in “Achieve valuable business results”" in told


def test_an_objective_ends_in_what_nobody_measures(bsc: Bsc, social: str) -> None:
    told = _plain(bsc("explain", "engaging-content", social).stdout)
    assert "“Offer engaging content” is on track at 91 %. Its drivers give way: “Reach a wider audience with paid " \
           "ads” is off track at 39 % since Jan 2026" in told
    assert "the chain ends in “Understand the customer profile” and “Learn the tactics that work for us”, which " \
           "nobody measures" in told
    assert "Achieve valuable business results 47 % effect, 25 % of the index, delay 2 months" in told


@pytest.mark.parametrize("columns", [40, 80, 140])
@pytest.mark.parametrize("id", ["index", "customer", "publish-content", "paid-reach/ad-budget"])
def test_no_line_but_a_place_is_wider_than_the_terminal(bsc: Bsc, social: str, id: str, columns: int) -> None:
    told = bsc("explain", id, social, COLUMNS=str(columns)).stdout
    assert [line for line in told.splitlines() if width(line) > columns and not PLACE.search(line)] == []


def test_without_an_id_all_is_listed_worst_first(bsc: Bsc, social: str) -> None:
    told = bsc("explain", social).stdout.splitlines()
    at = [next(n for n, line in enumerate(told) if line.endswith(f" {id}")) for id in (
        "index", "learning", "paid-reach", "publish-content", "train-team", "engaging-content")]
    assert at == sorted(at)
    assert bsc("explain", social).returncode == 0


@pytest.mark.parametrize(("asked", "said"), [
    ("engaging-contnt", "did you mean engaging-content?"),
    ("bounce-rat", "did you mean"),
    ("R31", "`bsc rules R31`"),
    ("\x1b[31m", "nothing here is called"),
])
def test_a_slip_is_met_with_the_nearest(bsc: Bsc, social: str, asked: str, said: str) -> None:
    told = bsc("explain", asked, social)
    assert told.returncode == 2
    assert said in told.stderr
    assert "\x1b" not in told.stderr


def test_a_name_or_a_metric_is_understood_too(bsc: Bsc, social: str) -> None:
    by_id = bsc("explain", "publish-content/bounce-rate", social).stdout
    assert bsc("explain", "bounce-rate", social).stdout == by_id == bsc("explain", "Bounce rate", social).stdout


def test_an_initiative_and_a_decision_lead_to_their_objective(bsc: Bsc, social: str, folder: Path) -> None:
    from bsc.read import read

    strategy = read(folder / social).strategy
    assert strategy is not None
    initiative = next(iter(strategy.initiatives.values()))
    assert initiative.objectives[0] in bsc("explain", initiative.id, social).stderr
    decision = next(each for review in strategy.reviews for each in review.decisions if each.objective)
    assert decision.objective in bsc("explain", decision.id, social).stderr


def test_as_of_and_language(bsc: Bsc, social: str) -> None:
    told = bsc("explain", "paid-reach", social, "--as-of", "2026-03", "--language", "es").stdout
    assert "Datos a mar 2026" in told
    assert "está en riesgo desde ene 2026, cuando bajó del 91 %: está al 61" in " ".join(told.split())


def test_mistakes_of_the_language_stop_it(bsc: Bsc) -> None:
    told = bsc("explain", "trust", "broken")
    assert told.returncode == 1
    assert "ownr" in told.stderr


def test_nothing_known_yet(bsc: Bsc, folder: Path) -> None:
    (folder / "s.yaml").write_text(
        "strategy: {name: N}\nperspectives: {p: {objectives: {o: {name: O, lagging: [{id: a, target: 5}]}}}}\n")
    assert "no actuals yet" in bsc("explain", "o", "s.yaml").stdout
    assert bsc("explain", "index", "s.yaml").returncode == 0


def test_nothing_declared_yet_is_not_on_track(bsc: Bsc, folder: Path) -> None:
    (folder / "empty.yaml").write_text("strategy: {name: Nothing yet}\n", encoding="utf-8")
    told = bsc("explain", "index", "empty.yaml").stdout
    assert "Nothing is declared in it yet." in told and "on track" not in told


def test_no_line_ends_in_blanks(bsc: Bsc, social: str) -> None:
    told = bsc("explain", "index", social).stdout.splitlines()
    assert "  ◌ Learning and growth" in told and [line for line in told if line != line.rstrip()] == []


def test_as_json_it_carries_sentences_trees_and_trace(bsc: Bsc, social: str) -> None:
    told = json.loads(bsc("explain", "paid-reach", social, "--format", "json").stdout)
    assert told["explains"] == {"kind": "objective", "id": "paid-reach",
                                "name": "Reach a wider audience with paid ads"}
    assert len(told["says"]) == 2
    assert [each["id"] for each in told["why"]["below"]][:2] == ["paid-reach/cost-per-lead", "paid-reach/ad-budget"]
    assert told["rests_on_it"][0]["id"] == "engaging-content"
    assert {each["id"] for each in told["trace"]["objectives"]} == {"paid-reach"}
    whole = json.loads(bsc("explain", social, "--format", "json").stdout)
    assert len(whole["trace"]["kpis"]) > 20


def test_one_period_is_no_course_and_nothing_unseen_is_printed(bsc: Bsc, social: str, folder: Path) -> None:
    (folder / "s.yaml").write_text(
        "strategy: {name: N}\nperspectives: {p: {objectives: {o: {name: O, lagging: "
        "[{id: a, target: 5, actuals: {2026-01: 3}}]}}}}\n")
    assert "is off track at 40 %, 50 points short; “A” weighs most, with 3 against 5." in _plain(
        bsc("explain", "o", "s.yaml").stdout)
    told = bsc("explain", "index", social, "--as-of", "2024-12").stdout
    assert "provisional 12…37" in told


@pytest.mark.parametrize(("aggregate", "value", "told"), [
    ("last", "65", "last of 2 periods"), ("mean", "63", "mean of 2 periods"), ("max", "65", "largest of 2 periods"),
])
def test_of_two_figures_in_one_period_it_is_told_which_counts(
    aggregate: str, value: str, told: str, tmp_path: Path, bsc: Bsc
) -> None:
    (tmp_path / "s.yaml").write_text(
        "strategy: {name: S, cadence: monthly}\nobjectives:\n  o:\n    lagging:\n      - {id: m, target: 60, "
        f"aggregate: {aggregate}, actuals: {{2025-03-14: 61, 2025-03-28: 65}}}}\n", "utf-8")
    shown = bsc("explain", "o/m", "s.yaml").stdout
    assert f"{value} (Mar 2025): {told}" in shown
    assert "61 (14 Mar 2025)" in shown and "65 (28 Mar 2025)" in shown


LOOSE = """strategy: {name: Inn, language: %s}
sources: {stays: {file: stays.csv, date: day}}
metrics:
  nights: {name: Nights, unit: n, source: stays, column: nights, aggregate: sum, by: house, where: {kind: [paid, free]}}
  income: {name: Income, unit: EUR, actuals: {2026-01: 100, 2026-02: 240}}
  rate: {name: Rate, unit: EUR, formula: income / nights}
  empty: {name: Empty}
perspectives: {team: {objectives: {grow: {name: Grow, lagging: [income]}}}}
"""


@pytest.fixture
def inn(folder: Path) -> str:
    (folder / "inn").mkdir()
    rows = "day,house,kind,nights\n2026-01-31,lake,paid,10\n2026-02-28,lake,paid,4\n2026-02-28,hill,free,8\n"
    (folder / "inn" / "stays.csv").write_text(rows, encoding="utf-8")
    (folder / "inn" / "strategy.yaml").write_text(LOOSE % "en", encoding="utf-8")
    return "inn"


def test_a_metric_that_is_no_kpi_is_explained(bsc: Bsc, inn: str) -> None:
    told = _plain(bsc("explain", "nights", inn, COLUMNS="140").stdout)
    assert told.startswith("Nights · nights · As of Feb 2026 12 (Feb 2026) n. It is no objective's KPI")
    assert "Gathered sum of “nights” in stays.csv, kind paid or free" in told
    assert "Last figures Feb 2026 12 Jan 2026 10 By" in told
    assert told.endswith("By house hill 8 lake 4")
    told = _plain(bsc("explain", "rate", inn, COLUMNS="140").stdout)
    assert "Formula income / nights inn/strategy.yaml:6:3" in told
    assert "Worked out 240 / 12 = 20" in told and "Income 240 inn/strategy.yaml:5:" in told
    told = _plain(bsc("explain", "nights", inn, "--as-of", "2026-01", COLUMNS="140").stdout)
    assert "10 (Jan 2026) n." in told and "Feb" not in told and told.endswith("By house lake 10")
    assert "– . It is" not in (empty := _plain(bsc("explain", "empty", inn).stdout)) and "–. It is" in empty


def test_a_metric_that_is_no_kpi_is_explained_in_spanish_and_as_data(bsc: Bsc, inn: str) -> None:
    told = _plain(bsc("explain", "nights", inn, "--language", "es", COLUMNS="140").stdout)
    assert "No es el KPI de ningún objetivo: nada la evalúa." in told and "Últimas cifras" in told
    data = json.loads(bsc("explain", "rate", inn, "--format", "json").stdout)
    assert data["explains"] == {"kind": "metric", "id": "rate", "name": "Rate"}
    assert data["value"] == {"period": "2026-02", "value": 20.0}
    assert {(each["metric"], each["period"]) for each in data["values"]} == {
        ("rate", "2026-02"), ("income", "2026-02"), ("nights", "2026-02")}
    assert json.loads(bsc("explain", "empty", inn, "--format", "json").stdout)["value"] is None
