"""The scorecards of a family come out by hand from their traces alone, what is contributed from below included."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bsc.cascade import Kindred, work_through
from bsc.pipeline import Order, show
from bsc.read import survey
from bsc.score.family import ALONE
from tests.explain.evaluator import Evaluator, brought_by
from tests.explain.test_by_hand import differences, document, falsified, left, stripped

ROOT = Path(__file__).parents[2]
Json = dict[str, Any]
Family = dict[str, Json]


def told_of(folder: Path, as_of: str = "") -> Family:
    """The traces of a family by id, those at the bottom first."""
    found = survey(folder)
    assert found is not None and not found.findings
    done = work_through(Kindred(found, Order(folder, as_of=as_of)), _document)
    assert all(each.made is not None for each in done)
    return {each.head.id: each.made for each in reversed(done) if each.made is not None}


def _document(order: Order) -> Json:
    judged = show(order)
    assert judged.card is not None and (order.family or ALONE).own
    return document(judged.card)


def unlike(told: Family) -> list[str]:
    """Where the numbers by hand are not those of the reports; who contributes, with what weight, included."""
    by_hand: dict[str, Evaluator] = {}
    found: list[str] = []
    for own, each in told.items():
        below = dict(by_hand)
        by_hand[own] = Evaluator(stripped(each), below)
        found += [f"{own}: {difference}" for difference in differences(each, below)]
        for objective in each["trace"]["objectives"]:
            said = {one["id"]: one["weight"] for one in objective["given"].get("contributors", [])}
            if said != brought_by(below, own, objective["id"]):
                found.append(f"{own}: {objective['id']} has other contributors")
    return found


@pytest.fixture(params=["", "2026-Q1", "2025-Q4"])
def corporate(request: pytest.FixtureRequest) -> Family:
    """The example, now and as it was."""
    return told_of(ROOT / "strategies" / "corporate", request.param)


def test_the_example_comes_out_by_hand(corporate: Family) -> None:
    assert list(corporate)[-1] == "corporate" and len(corporate) >= 3
    given = [one for each in corporate["corporate"]["trace"]["objectives"] for one in each["given"]["contributors"]]
    assert len(given) >= 4
    assert unlike(corporate) == []


def test_nothing_is_left_of_the_results(corporate: Family) -> None:
    for each in corporate.values():
        assert left(each) == []


def test_any_wrong_result_is_found() -> None:
    told = told_of(ROOT / "strategies" / "corporate")
    for each in told.values():
        assert falsified(each, lambda: unlike(told)) == []


@pytest.mark.parametrize("change", [
    lambda told: told["sales"]["trace"]["strategy"].update(weight=3.0),
    lambda told: _kpi(told["service"], "back-by-friday/within-week")["figures"][-1].update(value=90.0),
    lambda told: _objective(told["sales"], "second-bicycle")["contribute_to"][0].update(weight=1.0),
    lambda told: _objective(told["corporate"], "loyal-customers")["contributors"][0].update(weight=1.0),
    lambda told: _objective(told["corporate"], "right-first-time").update(contributors_count=False),
], ids=["weight of a scorecard", "figure below", "weight of a contribution", "weight above", "whether they count"])
def test_a_wrong_input_is_found(change: Callable[[Family], None]) -> None:
    told: Family = json.loads(json.dumps(told_of(ROOT / "strategies" / "corporate")))
    change(told)
    assert any(each.startswith("corporate: ") for each in unlike(told))


def _kpi(told: Json, id: str) -> Json:
    given: Json = next(each["given"] for each in told["trace"]["kpis"] if each["id"] == id)
    return given


def _objective(told: Json, id: str) -> Json:
    given: Json = next(each["given"] for each in told["trace"]["objectives"] if each["id"] == id)
    return given


HOUSE = {
    "top": """\
strategy: {name: Top, roll_up: MODE, contributors: COUNT}
perspectives:
  money: {kind: financial, objectives: {grow: {name: Grow}, save: {name: Save, lagging: [
    {id: saved, baseline: 0, target: 100, weight: 3, actuals: {2026-07: 70, 2026-08: 85}}]}}}
  staff: {kind: learning, objectives: {learn: {name: Learn, contributors: beside, lagging: [
    {id: learned, baseline: 0, target: 100, actuals: {2026-08: 99}}]}}}
""",
    "north": """\
strategy: {name: North, parent: top, weight: 0.5}
objectives:
  sell:
    name: Sell
    contribute_to: [{objective: top/grow, weight: 3}, save]
    lagging: [{id: sales, baseline: 0, target: 100, actuals: {2026-07: 70, 2026-08: 95}}]
  train: {name: Train, contribute_to: learn, lagging: [{id: trained, target: 10, actuals: {2026-05: 1}}]}
""",
    "shop": """\
strategy: {name: Shop, parent: north, weight: 2}
objectives:
  greet:
    name: Greet
    contribute_to: [sell, top/grow, top/save, top/learn]
    lagging: [{id: greetings, baseline: 0, target: 100, actuals: {2026-07: 40, 2026-08: 33.3}}]
""",
}


@pytest.mark.parametrize("mode", ["mean", "worst", "best"])
@pytest.mark.parametrize("counts", ["count", "beside"])
@pytest.mark.parametrize("as_of", ["2026-08", "2026-07", "2026-10"])
def test_three_levels_come_out_by_hand(mode: str, counts: str, as_of: str, tmp_path: Path) -> None:
    for name, text in HOUSE.items():
        (tmp_path / name).mkdir()
        whole = text.replace("MODE", mode).replace("COUNT", counts)
        (tmp_path / name / "strategy.yaml").write_text(whole, encoding="utf-8")
    told = told_of(tmp_path, as_of)
    assert list(told) == ["shop", "north", "top"] and unlike(told) == []
