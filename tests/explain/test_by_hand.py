"""Every number of every example is worked out again from its trace, the results stripped first."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
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


def _of_kpi(found: Scored, given: Json) -> dict[str, object]:
    told: dict[str, object] = {"score": found.score, "attainment": found.attainment, "computed": found.computed,
                               "status": found.status, "planned": found.planned, "age": found.age}
    if found.score is not None or (given["target"] or {}).get("form") != "benchmark":
        told["target"] = found.target  # a benchmark is given where it was used
    if found.score is not None:
        told |= {"on_track_from": found.edges[0], "at_risk_from": found.edges[1]}
    return told


def _computed(by_hand: Evaluator, each: Json) -> Iterator[str]:
    """A computed figure, worked out from its parts."""
    value = by_hand.values.value(each["metric"], each["period"])
    yield from _differ(f"{each['metric']} {each['period']}", {"value": value}, each["result"])


def _inputs(found: Scored, each: Json) -> Iterator[str]:
    """Inputs that are written nowhere: what was declared, and what comes out of that."""
    written = {*_numbers(each["given"]), found.target, found.planned, found.sums}
    words = each["given"]["metric"]["states"].values()
    for item in each["result"]["inputs"]:
        if item["name"] in ("progress", "planned_progress"):
            continue  # shares of the way, from the others
        if not any(_near(item["value"], number) for number in (*written, *words) if number is not None):
            yield f"{each['id']} {item['name']}: {item['value']} is written nowhere"


def _numbers(value: Any) -> Iterator[float]:
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _numbers(each)
    elif isinstance(value, float | int) and not isinstance(value, bool):
        yield value


def differences(told: Json, below: Mapping[str, Evaluator] = MappingProxyType({})) -> list[str]:
    """Where the numbers by hand are not those of the report; `below` are the scorecards below, by hand too."""
    by_hand, trace = Evaluator(stripped(told), below), told["trace"]
    found: list[str] = []
    for each in trace["kpis"]:
        found += _differ(each["id"], _of_kpi(by_hand.kpis[each["id"]], each["given"]), each["result"])
        found += _inputs(by_hand.kpis[each["id"]], each)
        for figure in (*each["given"]["figures"], each["given"].get("first", {}), each["given"].get("benchmark", {})):
            if "of" in figure:
                found += _computed(by_hand, {**figure["of"], "result": figure["result"]})
    for each in trace["values"]:
        if "result" in each:
            found += _computed(by_hand, each)
    rolled: list[tuple[str, Rolled, Json]] = [("index", by_hand.index(), trace["index"]["result"])]
    for each in trace["perspectives"]:
        rolled.append((each["id"], by_hand.perspective(each["id"]), each["result"]))
    for each in trace["objectives"]:
        rolled.append((f"{each['id']} outcome", by_hand.outcome(each["id"]), each["result"]["outcome"]))
        rolled.append((f"{each['id']} drivers", by_hand.drivers(each["id"]), each["result"]["drivers"]))
        if "contributors" in each["result"]:
            rolled.append((f"{each['id']} contributors", by_hand.contributors(each["id"]),
                           each["result"]["contributors"]))
        for one in each["result"].get("contributed", []):
            number = by_hand.contributor(one["id"])
            found += _differ(f"{each['id']} {one['id']}", {"score": number.score, "status": number.status,
                                                           "coverage": number.coverage}, one)
    for where, number, result in rolled:
        found += _differ(where, number._asdict(), result)
    return found


def _results(value: Any) -> Iterator[Json]:
    """The results of a trace, whole."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key == "result":
                yield each
            else:
                yield from _results(each)
    for each in value if isinstance(value, list) else []:
        yield from _results(each)


def left(told: Json) -> list[object]:
    """What of the results can be found in a trace that was stripped of them: words for them, or odd numbers."""
    bare = stripped(told)
    odd = {number for each in _results(told) for number in _numbers(each) if number != round(number, 6)}
    words = {"result", "score", "status", "attainment", "planned", "coverage", "computed", "entry", "provisional",
             "hidden", "overridden", "age", "stale", "lower", "inputs", "contributed"}
    return [*(words & set(_keys(bare))), *(odd & set(_numbers(bare)))]


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from _keys(each)


def falsified(told: Json, find: Callable[[], list[str]]) -> list[str]:
    """The numbers of the results that can be false and nobody finds it."""
    missed = []
    for result in _results(told["trace"]):
        for holder in (result, *(each for each in result.values() if isinstance(each, dict)),
                       *result.get("contributed", [])):
            for key, value in list(holder.items()):
                unused = key in ("on_track_from", "at_risk_from") and result["score"] is None
                if isinstance(value, float | int) and not isinstance(value, bool) and not unused:
                    holder[key] = value + 0.37
                    missed += [f"{key}: {value}"] * (not find())
                    holder[key] = value
    return missed


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


def _told(name: str) -> Json:
    strategy = read(ROOT / "strategies" / name).strategy
    assert strategy is not None
    return document(evaluate(strategy))


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_is_left_of_the_results(name: str) -> None:
    assert left(_told(name)) == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_wrong_input_is_found(name: str) -> None:
    told = _told(name)
    for each in (each for each in told["trace"]["kpis"] if each["result"]["score"]):
        figure = each["given"]["figures"][-1]
        if (kept := figure.get("value")) is not None:  # of a computed one the parts are given
            found: list[str] = []
            for wrong in (kept - abs(kept) - 1, kept + abs(kept) + 1):
                figure["value"] = wrong
                found += differences(told)
            figure["value"] = kept
            assert any(one.startswith(each["id"]) for one in found), each["id"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_any_wrong_result_is_found(name: str) -> None:
    told = _told(name)
    assert falsified(told, lambda: differences(told)) == []


def test_the_evaluator_knows_nothing_of_the_program() -> None:
    tree = ast.parse((HERE / "evaluator.py").read_text(encoding="utf-8"))
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    known = {"__future__", "math", "collections", "datetime", "types", "typing", "tests"}
    assert {name.partition(".")[0] for name in names} == known
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "__import__"]
