"""Every number of every example is worked out again from its trace, the results stripped first."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given as any_of
from hypothesis import settings
from hypothesis import strategies as st

from bsc.model import RollUp, Strategy, parse_period
from bsc.read import read
from bsc.report.data.explained import explained
from bsc.report.speech.why import WhySpeech
from bsc.report.speech.words import voice_for
from bsc.score import evaluate
from bsc.score.card import Scorecard
from tests.cases.test_cases import cases, given
from tests.explain.evaluator import Evaluator, Rolled, Scored
from tests.laws.house import strategies

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
EXAMPLES = ("first", "social-media", "redes-sociales", "public-sector")
Json = dict[str, Any]


def document(card: Scorecard) -> Json:
    """The trace of a whole scorecard, as a program would read it."""
    told = explained(None, WhySpeech(card, voice_for(card.strategy, "en")))
    found = json.loads(json.dumps(told))
    assert isinstance(found, dict)
    return found


def stripped(value: Any) -> Any:
    """The same without any result."""
    if isinstance(value, dict):
        return {key: stripped(each) for key, each in value.items() if key != "result"}
    return [stripped(each) for each in value] if isinstance(value, list) else value


def _near(found: object, wanted: object) -> bool:
    if isinstance(found, float | int) and isinstance(wanted, float | int):
        return abs(found - wanted) <= 1e-7 * max(1.0, abs(wanted))
    return found == wanted


def _differ(where: str, found: Mapping[str, object], wanted: Mapping[str, object]) -> Iterator[str]:
    for name, value in found.items():
        if not _near(value, wanted[name]):
            yield f"{where} {name}: by hand {value}, in the report {wanted[name]}"


def _of_kpi(found: Scored, wanted: Json) -> dict[str, object]:
    told: dict[str, object] = {"score": found.score, "attainment": found.attainment, "computed": found.computed,
                               "status": found.status}
    if found.score is not None:
        told |= {"on_track_from": found.edges[0], "at_risk_from": found.edges[1]}
        if wanted["planned"] is not None:
            told["planned"] = found.planned
    return told


def differences(told: Json) -> list[str]:
    """Where the numbers by hand are not those of the report."""
    by_hand, trace = Evaluator(stripped(told)), told["trace"]
    found: list[str] = []
    for each in trace["kpis"]:
        found += _differ(each["id"], _of_kpi(by_hand.kpis[each["id"]], each["result"]), each["result"])
    rolled: list[tuple[str, Rolled, Json]] = [("index", by_hand.index(), trace["index"]["result"])]
    for each in trace["perspectives"]:
        rolled.append((each["id"], by_hand.perspective(each["id"]), each["result"]))
    for each in trace["objectives"]:
        rolled.append((f"{each['id']} outcome", by_hand.outcome(each["id"]), each["result"]["outcome"]))
        rolled.append((f"{each['id']} drivers", by_hand.drivers(each["id"]), each["result"]["drivers"]))
    for where, number, result in rolled:
        found += _differ(where, number._asdict(), result)
    return found


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_come_out_by_hand(name: str) -> None:
    strategy = read(ROOT / "strategies" / name).strategy
    assert strategy is not None
    told = document(evaluate(strategy))
    assert [each["result"]["score"] for each in told["trace"]["kpis"] if each["result"]["score"] is not None]
    assert differences(told) == []


@pytest.mark.parametrize(("name", "as_of"), [
    ("social-media", "2025-03"), ("social-media", "2026-02"), ("social-media", "2026-12"), ("social-media", "2024-10"),
    ("public-sector", "FY2026-Q2"), ("public-sector", "FY2027-Q1"), ("public-sector", "2026-08"),
])
def test_earlier_and_later_periods_come_out_by_hand(name: str, as_of: str) -> None:
    strategy = read(ROOT / "strategies" / name).strategy
    assert strategy is not None
    assert differences(document(evaluate(strategy, parse_period(as_of, strategy.fiscal)))) == []


@pytest.mark.parametrize("case", [case for _, case in cases()], ids=[name for name, _ in cases()])
def test_the_cases_come_out_by_hand(case: dict[str, object], tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text(given(case), encoding="utf-8")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    label = case.get("as_of")
    as_of = parse_period(str(label), strategy.fiscal) if label is not None else None
    assert differences(document(evaluate(strategy, as_of))) == []


@settings(max_examples=60, deadline=None)
@any_of(strategies(), st.sampled_from(RollUp), st.sampled_from(["2026-05", "2026-09", "2026-11"]))
def test_whatever_is_declared_comes_out_by_hand(strategy: Strategy, mode: RollUp, as_of: str) -> None:
    assert differences(document(evaluate(replace(strategy, roll_up=mode), parse_period(as_of)))) == []


def test_nothing_is_left_of_the_results() -> None:
    strategy = read(ROOT / "strategies" / "first").strategy
    assert strategy is not None
    text = json.dumps(stripped(document(evaluate(strategy))))
    for name in ("score", "status", "attainment", "planned", "coverage", "low", "computed", "entry"):
        assert f'"{name}":' not in text.replace('"low": null', "")


def test_a_wrong_number_is_found() -> None:
    strategy = read(ROOT / "strategies" / "first").strategy
    assert strategy is not None
    told = document(evaluate(strategy))
    told["trace"]["kpis"][0]["given"]["figures"][-1]["value"] += 1
    assert differences(told)


def test_the_evaluator_knows_nothing_of_the_program() -> None:
    tree = ast.parse((HERE / "evaluator.py").read_text(encoding="utf-8"))
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert {name.partition(".")[0] for name in names} == {"__future__", "math", "collections", "datetime", "typing"}
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "__import__"]
