"""`bsc show` end to end."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bsc.cli.terminal import width
from tests.cli.conftest import ROOT, Bsc


@pytest.fixture
def social(folder: Path) -> str:
    shutil.copytree(ROOT / "strategies" / "social-media", folder / "social")
    return "social"


def test_a_row_says_shape_word_and_numbers(bsc: Bsc) -> None:
    told = bsc("show", "first", COLUMNS="130").stdout.replace("\u202f", " ")
    row = next(line for line in told.splitlines() if "Sales" in line)
    assert " ".join(row.split()) == "Sales (€) Lag ▲ At risk 22,300 24,000 72 % 72 % ↗ better"
    assert told.startswith("Corner bakery · As of Sep 2026\n")


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 140])
def test_no_line_is_wider_than_the_terminal(bsc: Bsc, social: str, columns: int) -> None:
    told = bsc("show", social, COLUMNS=str(columns)).stdout
    assert max(map(width, told.splitlines())) <= columns


def test_all_columns_stand_at_80(bsc: Bsc, social: str) -> None:
    told = bsc("show", social, COLUMNS="80").stdout
    assert all(head in told for head in ("Status", "Actual", "Target", "Met", "Score", "Data"))


UNUSUAL = """\
strategy: {name: Unusual}
perspectives:
  all:
    name: All
    objectives:
      answer:
        name: Answer
        lagging:
          - id: time
            name: Answer time
            unit: days
            target: {at_most: 10}
            actuals: {2026-03: {value: 8, known_as: at-most}}
          - {id: days, name: Days lost, unit: days, target: {at_least: 3}}
      later: {name: Later, active: 2027-01..2027-06, lagging: [{id: m, name: M, target: 5, actuals: {2026-03: 3}}]}
  none: {name: Unpeopled}
"""


def test_a_row_says_what_is_known_of_a_value_and_its_unit(bsc: Bsc, folder: Path) -> None:
    (folder / "strategy.yaml").write_text(UNUSUAL, encoding="utf-8")
    told = bsc("show", "strategy.yaml", COLUMNS="130").stdout.replace("\u202f", " ")
    rows = [" ".join(line.split()) for line in told.splitlines()]
    assert "Answer time (days) Lag ● On track ≤ 8 ≤ 10 100 % 100 %" in rows
    assert "Days lost Lag ◌ No data ≥ 3 – –" in rows
    assert "Later □ Not judged –" in rows
    assert told.index("Unpeopled") < told.index("No objectives")
    assert "Unpeopled" not in bsc("show", "strategy.yaml", "--select", "answer").stdout


def test_words_are_quoted_as_the_language_does(bsc: Bsc, social: str) -> None:
    assert "“to be " in bsc("show", social).stdout
    assert "«to be " in bsc("show", social, "--language", "es").stdout


def test_a_strategy_without_objectives_says_so(bsc: Bsc, folder: Path) -> None:
    (folder / "strategy.yaml").write_text("strategy: {name: Bare}\n", encoding="utf-8")
    assert bsc("show", "strategy.yaml").stdout == "No objective is declared yet.\n"


def test_the_head_says_how_much_of_a_move_is_reporting(bsc: Bsc, folder: Path) -> None:
    (folder / "strategy.yaml").write_text(
        """\
strategy: {name: Two}
objectives:
  a: {name: A, lagging: [{id: m, target: 10, baseline: 0, actuals: {2026-01: 5, 2026-02: 6}}]}
  b: {name: B, lagging: [{id: n, target: 10, baseline: 0, actuals: {2026-02: 9}}]}
""",
        encoding="utf-8",
    )
    told = bsc("show", "strategy.yaml", COLUMNS="150").stdout
    assert "↗ +25.0 pts: like for like +10.0; +15.0 because N reports for the first time" in told


def test_as_of_walks_back(bsc: Bsc) -> None:
    assert "As of Jul 2026" in bsc("show", "first", "--as-of", "2026-07").stdout


def test_language_changes_words_and_numbers(bsc: Bsc) -> None:
    told = bsc("show", "first", "--language", "es", COLUMNS="130").stdout
    assert "En riesgo" in told
    assert "22.300" in told


def test_json_has_a_format_and_every_kpi(bsc: Bsc) -> None:
    told = json.loads(bsc("show", "first", "--format", "json").stdout)
    assert told["format"] == 1
    assert [each["metric"] for each in told["kpis"]] == ["sales", "regulars", "empty-shelf", "second-bake"]


def _selected(bsc: Bsc, path: str, *terms: str) -> list[str]:
    asked = [part for term in terms for part in ("--select", term)]
    told = json.loads(bsc("show", path, "--format", "json", *asked).stdout)
    assert {each["objective"] for each in told["kpis"]} <= {each["id"] for each in told["objectives"]}
    return [each["id"] for each in told["objectives"]]


@pytest.mark.parametrize(
    ("terms", "ids"),
    [
        (["win-regulars"], ["win-regulars"]),
        (["+win-regulars"], ["win-regulars", "fresh-bread"]),
        (["win-regulars+"], ["grow-sales", "win-regulars"]),
        (["+win-regulars+"], ["grow-sales", "win-regulars", "fresh-bread"]),
        (["perspective:process"], ["fresh-bread"]),
        (["owner:ana"], ["grow-sales", "win-regulars"]),
        (["status:on-track"], ["win-regulars"]),
        (["+grow-sales,owner:Ana,status:at-risk"], ["grow-sales"]),
        (["perspective:process", "win-regulars"], ["win-regulars", "fresh-bread"]),
        (["perspective:process,owner:Ana"], []),
    ],
)
def test_selection(bsc: Bsc, terms: list[str], ids: list[str]) -> None:
    assert _selected(bsc, "first", *terms) == ids


def test_an_empty_selection_says_so(bsc: Bsc) -> None:
    told = bsc("show", "first", "--select", "perspective:process,owner:Ana")
    assert (told.returncode, told.stdout) == (0, "Nothing matches this selection.\n")


@pytest.mark.parametrize(
    ("term", "hint"),
    [
        ("win-regular", "did you mean win-regulars?"),
        ("status:green", "there are on-track"),
        ("colour:red", "there is no colour:"),
        ("owner:Zoe", "owners are Ana, Luis"),
        ("perspective:proces", "did you mean process?"),
    ],
)
def test_a_term_that_means_nothing_is_wrong_use(bsc: Bsc, term: str, hint: str) -> None:
    told = bsc("show", "first", "--select", term)
    assert told.returncode == 2
    assert hint in told.stderr


def test_a_broken_strategy_says_why(bsc: Bsc) -> None:
    told = bsc("show", "broken")
    assert (told.returncode, told.stdout) == (1, "")
    assert "error[unknown-key]" in told.stderr


def test_texts_cannot_steer_the_terminal(bsc: Bsc, folder: Path) -> None:
    text = (folder / "first" / "strategy.yaml").read_text(encoding="utf-8")
    hostile = text.replace("name: Corner bakery", r'name: "\e[2J\u202eCorner"').replace(
        "Sales, unit", "'S', unit"
    )
    (folder / "first" / "strategy.yaml").write_text(hostile, encoding="utf-8")
    told = bsc("show", "first")
    assert told.stdout.startswith("␛[2J")
    assert "\x1b" not in told.stdout
    assert "\u202e" not in told.stdout
