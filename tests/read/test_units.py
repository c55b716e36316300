"""Units that do not go together are reported at their place in the formula, shares of 1 under `%` are pointed out."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.formula import unit_of, unit_slips
from bsc.read import read
from bsc.read.catalogue import catalogue_names, definitions
from tests.read.test_sources import reading

ROOT = Path(__file__).resolve().parents[2]
PARTS = """
  cost: {unit: €, aggregate: sum, actuals: {2026-01: 10, 2026-02: 30}}
  likes: {unit: likes, aggregate: sum, actuals: {2026-01: 10, 2026-02: 30}}
"""


def told(folder: Path, metrics: str, language: str | None = None) -> list[tuple[str, int, str]]:
    """What is said of units: severity, column, message."""
    result = reading(folder, metrics, language=language)
    return [(each.severity.word, each.place.column, each.message) for each in result.diagnostics
            if each.rule == "units"]


def test_apples_and_euros_are_reported_at_their_place(tmp_path: Path) -> None:
    assert told(tmp_path, PARTS + "  mixed: {formula: 2 * (cost + likes)}\n") == [
        ("warning", 25, "€ and likes do not add up or compare")]
    assert told(tmp_path, PARTS + "  mixed: {formula: 2 * (cost + likes)}\n", "es") == [
        ("warning", 25, "€ y likes no se suman ni se comparan")]


def test_the_metrics_own_unit_is_held_against_the_formula(tmp_path: Path) -> None:
    assert told(tmp_path, PARTS + '  share: {unit: "%", formula: likes / likes}\n') == [
        ("warning", 31, "`share` is in %, its formula gives a share of 1")]
    assert told(tmp_path, PARTS + '  share: {unit: "%", formula: likes / likes * 100}\n') == []


@pytest.mark.parametrize(("values", "found"), [
    ("{2026-01: 0.85, 2026-02: 0.9, 2026-03: 0.8}", True), ("{2026-01: 0.85, 2026-02: 0.9}", False),
    ("{2026-01: 0.85, 2026-02: 0.9, 2026-03: 1.2}", False), ("{2026-01: 0, 2026-02: 1, 2026-03: 0}", False),
    ("{2026-01: 85, 2026-02: 90, 2026-03: 80}", False),
])
def test_shares_of_one_under_per_cent_are_pointed_out(values: str, found: bool, tmp_path: Path) -> None:
    said = told(tmp_path, f'  done: {{unit: "%", actuals: {values}}}\n')
    assert said == [("info", 16, "all figures of `done` lie between 0 and 1, its unit is %")] * found


@pytest.mark.parametrize(("formula", "found"), [
    ("part / whole", True), ("part / whole * 100", False), ("100 * part / whole", False), ("part - 0 * whole", False),
    ("1e2 * part / whole", False),
])
def test_a_formula_of_unknown_units_that_lacks_its_hundred_is_pointed_out(
    formula: str, found: bool, tmp_path: Path
) -> None:
    parts = "  part: {actuals: {2026-01: 0.5, 2026-02: 0.6, 2026-03: 0.7}}\n" \
            "  whole: {actuals: {2026-01: 90, 2026-02: 80, 2026-03: 70}}\n"
    said = told(tmp_path, f'{parts}  done: {{unit: "%", formula: {formula}}}\n')
    assert said == [("info", 16, "all figures of `done` lie between 0 and 1, its unit is %")] * found


@pytest.mark.parametrize(("target", "figures", "found"), [
    ("0.85", "{2026-01: 82}", True), ("{at_most: 0.85}", "{2026-01: 82, 2026-02: 12}", True),
    ("{at_most: 0.85}", "{2026-01: 2, 2026-02: 1.5}", False),
    ("0.85", "{2026-01: 0.8}", False), ("85", "{2026-01: 82}", False),
    ("{reach: 0.4, by: 2026-12}", "{2026-01: 19}", True),
])
def test_a_target_that_is_a_share_of_one_beside_per_cent_is_pointed_out(
    target: str, figures: str, found: bool, tmp_path: Path
) -> None:
    said = told(tmp_path, f'  done: {{unit: "%", actuals: {figures}}}\n'
                          f"objectives: {{o: {{kpis: [{{metric: done, target: {target}}}]}}}}\n")
    assert [each[2].split(",")[0] for each in said] == [
        f"the target of `done` is {target.strip('{}').split(', ')[0].split(' ')[-1]} %"] * found


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_catalogue_has_nothing_to_report(language: str) -> None:
    known = {id: each for name in catalogue_names() for id, each in definitions(name).items()}
    units = {id: unit_of(each.text("unit", language)) for id, each in known.items()}
    for id, each in known.items():
        if "formula" in each.keys:
            slips = unit_slips(each.text("formula"), units, units[id], id)
            assert [slip.message.told({}) for slip in slips] == [], id


@pytest.mark.parametrize("name", ["first", "social-media", "redes-sociales", "public-sector"])
def test_the_examples_have_nothing_to_report(name: str) -> None:
    assert [each for each in read(ROOT / "strategies" / name).diagnostics if each.rule == "units"] == []
