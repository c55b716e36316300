"""`bsc outlook` end to end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from bsc.cli.terminal import width
from tests.cli.conftest import ROOT, Bsc

SOCIAL = str(ROOT / "strategies" / "social-media")


def test_it_says_where_a_kpi_will_land_and_that_this_is_a_forecast(bsc: Bsc) -> None:
    told = " ".join(bsc("outlook", SOCIAL, "--section", "land", COLUMNS="120").stdout.split())
    assert "Forecasts at this pace, not actuals" in told
    assert "Revenue from social leads 47.1 +0.14 47.5 45.0…50.0 60.0" in told
    assert "The range does not reach the target. 2026 as a whole: 548.6 against 720.0." in told


@pytest.mark.parametrize("columns", [40, 60, 80, 140])
def test_no_line_is_wider_than_the_terminal(bsc: Bsc, columns: int) -> None:
    told = bsc("outlook", SOCIAL, COLUMNS=str(columns)).stdout
    assert max(map(width, told.splitlines())) <= columns


def test_spanish_numbers_and_words(bsc: Bsc) -> None:
    told = bsc("outlook", SOCIAL, "--language", "es", "--section", "land", COLUMNS="120").stdout
    assert "45,0…50,0 60,0" in " ".join(told.split())


def test_a_strategy_with_mistakes_is_refused(bsc: Bsc) -> None:
    told = bsc("outlook", "broken")
    assert told.returncode == 1 and "ownr" in told.stderr and not told.stdout


def test_targets_are_yaml_that_reads(bsc: Bsc) -> None:
    told = bsc("outlook", SOCIAL, "--targets", "--format", "yaml").stdout
    found = yaml.safe_load(told)
    assert found["brand-interaction/public-comments"] == {"target": {2024: {"each": 1000}, 2027: {"each": 1150}}}
    assert "# Public comments (" in told and "# paid-reach/ad-budget" in told


def test_no_name_leaves_its_comment(bsc: Bsc, folder: Path) -> None:
    (folder / "n.yaml").write_text("strategy: {name: N}\nobjectives: {o: {lagging: [{id: m, name: \"M\\nx: 1\", "
                                   "target: 3, actuals: {2026-01: 1}}]}}\n")
    told = bsc("outlook", "n.yaml", "--targets", "--format", "yaml").stdout
    assert list(yaml.safe_load(told)) == ["o/m"]


def test_only_targets_are_yaml(bsc: Bsc) -> None:
    told = bsc("outlook", SOCIAL, "--section", "money", "--format", "yaml")
    assert told.returncode == 2 and "--targets --format yaml" in told.stderr


def test_json_has_the_sections_asked_for(bsc: Bsc) -> None:
    told = json.loads(bsc("outlook", SOCIAL, "--format", "json", "--section", "land").stdout)
    assert list(told["outlook"]) == ["land"] and told["format"] == 1
    revenue = next(each for each in told["outlook"]["land"] if each["kpi"] == "valuable-results/social-revenue")
    assert revenue["forecast"]["chance"] == "short" and revenue["forecast"]["at"] in told["periods"]


def test_money_names_what_nobody_funds(bsc: Bsc) -> None:
    told = " ".join(bsc("outlook", str(ROOT / "strategies" / "public-sector"), "--section", "money").stdout.split())
    assert "Off track and funded by nobody: Keep the town clean and green." in told
    assert "Off track, and all its initiatives are over." in told


def test_a_strategy_without_figures_says_so(bsc: Bsc, folder: Path) -> None:
    (folder / "bare.yaml").write_text("strategy: {name: Bare}\nobjectives: {o: {lagging: [{id: m, target: 3}]}}\n")
    told = bsc("outlook", "bare.yaml").stdout
    for text in ("No KPI with a target in figures has an actual yet.", "No initiative has money declared.",
                 "No KPI with a target has figures yet.", "No link is declared.", "Nothing has a score yet."):
        assert text in told
    told = bsc("outlook", "bare.yaml", "--targets", "--format", "yaml").stdout
    assert told == "# No KPI with a target has figures yet.\n"
