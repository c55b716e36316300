"""The report as JSON: by its schema, and in agreement with the scorecard."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from bsc.pipeline import Judged, Order, build
from bsc.report.data.schema import report_schema
from bsc.score import as_json

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ("first", "social-media", "redes-sociales", "public-sector")
SCHEMA = json.loads(report_schema())
Told = dict[str, list[dict[str, object]]]


def written(folder: Path, form: str = "json") -> tuple[str, Judged]:
    """The report of a strategy as JSON, and what it was made of."""
    built = build(Order(folder, formats=(form,)))
    assert built.documents is not None, built.judged.findings
    return b"".join(built.documents[0].pieces()).decode("utf-8"), built.judged


@lru_cache(maxsize=4)
def example(name: str) -> tuple[dict[str, Told], Judged]:
    """The report of an example as data."""
    text, judged = written(ROOT / "strategies" / name)
    return json.loads(text), judged


def marks(told: object) -> list[str]:
    """What the schema finds wrong."""
    return [f"{list(each.absolute_path)}: {each.message}" for each in Draft202012Validator(SCHEMA).iter_errors(told)]


def test_the_schema_is_one_and_is_strict() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for name, found in SCHEMA["$defs"].items():
        assert "description" in found or found.get("type") == "object", name
        assert found.get("type") != "object" or found["additionalProperties"] is False, name


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_are_by_the_schema(name: str) -> None:
    told, _ = example(name)
    assert marks(told) == []
    assert marks({**told, "more": 1}) and marks({key: told[key] for key in told if key != "map"})


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_scorecard_is_that_of_show(name: str) -> None:
    told, judged = example(name)
    assert judged.card is not None
    assert told["scorecard"] == json.loads(json.dumps(as_json(judged.card)))


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_history_ends_in_the_scorecards(name: str) -> None:
    told, judged = example(name)
    assert judged.past is not None
    history, cards = told["history"], judged.past.cards
    labels = [card.as_of.label if card.as_of else None for card in cards]
    assert (str(history["current"]), str(history["periods"])) == (str(judged.past.current), str(labels))
    for kpi in history["kpis"]:
        readings = [card.readings[str(kpi["id"])] for card in cards]
        assert kpi["score"] == [each.score for each in readings]
        assert kpi["status"] == [each.status.value for each in readings]
        assert kpi["actual"] == [each.actual.value if each.actual else None for each in readings]
    for objective in history["objectives"]:
        own = [card.objectives[str(objective["id"])] for card in cards]
        assert objective["score"] == [each.outcome.score for each in own]
        assert objective["drivers"] == [each.drivers.score for each in own]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_strategy_is_whole(name: str) -> None:
    told, judged = example(name)
    assert judged.strategy is not None
    strategy, found = judged.strategy, told["strategy"]
    assert [each["id"] for each in found["objectives"]] == list(strategy.objectives)
    assert [each["id"] for each in found["metrics"]] == list(strategy.metrics)
    kpis = [kpi["id"] for each in found["objectives"] for kpi in _list(each["kpis"])]
    assert kpis == [kpi.id for kpi in strategy.kpis()]
    assert [(each["cause"], each["effect"]) for each in found["links"]] == [
        (link.cause, link.effect) for link in strategy.links]
    for each, metric in zip(found["metrics"], strategy.metrics.values(), strict=True):
        assert [figure["value"] for figure in _list(each["actuals"])] == [actual.value for actual in metric.actuals]
    assert len(told["findings"]) == len(judged.findings)
    named = {figure["period"] for each in found["metrics"] for figure in _list(each["actuals"])}
    assert named <= set(told["periods"])


def _list(found: object) -> list[dict[str, object]]:
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_objective_has_its_place_on_the_map(name: str) -> None:
    told, judged = example(name)
    assert judged.strategy is not None
    (sheet,) = told["map"]["sheets"]
    boxes = _list(sheet["boxes"])
    assert {box["objective"] for box in boxes} == set(judged.strategy.objectives)
    for box in boxes:
        right, low = float(str(box["x"])) + float(str(box["width"])), float(str(box["y"])) + float(str(box["height"]))
        assert 0 < right <= float(str(sheet["width"])) and 0 < low <= float(str(sheet["height"]))
    arrows = {(arrow["cause"], arrow["effect"]) for arrow in _list(sheet["arrows"])}
    assert {(link.cause, link.effect) for link in judged.strategy.links} <= arrows


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_map_alone_says_the_same(name: str) -> None:
    told, _ = example(name)
    alone = json.loads(written(ROOT / "strategies" / name, "map")[0])
    assert alone["links"] == told["strategy"]["links"]
    by_id = {each["id"]: each for each in told["scorecard"]["objectives"]}
    for objective in alone["objectives"]:
        outcome = by_id[objective["id"]]["outcome"]
        assert isinstance(outcome, dict)
        assert (objective["score"], objective["status"]) == (outcome["score"], outcome["status"])
    assert (alone["orphans"], alone["loops"]) == (told["map"]["orphans"], told["map"]["loops"])


TARGETS = ("5", "{each: 5}", "{at_least: 5}", "{at_most: 5}", "{between: [1, 3]}", "{hold: 5, within: 1}",
           "{2026-01: 4, 2026-Q1: {at_most: 3}}", "{reach: 9, by: 2026-12}", "{total: 9, over: 2026}",
           "{total: 9, over: 2026, phasing: {2026-H1: 40 %, 2026-H2: 60 %}}", "{done_by: 2026-12}",
           "{metric: other, plus: 1}", "{text: soon}")


@pytest.mark.parametrize("target", TARGETS)
def test_every_form_of_target_is_by_the_schema(target: str, tmp_path: Path) -> None:
    word = "yes" if "done" in target else "4"
    (tmp_path / "strategy.yaml").write_text(
        "strategy: {name: A}\nmetrics: {other: {name: Other, actuals: {2026-01: 3}}}\nobjectives:\n  a:\n"
        f"    name: Be there\n    lagging: [{{id: m, baseline: 1, target: {target}, actuals: {{2026-01: {word}}}}}]\n",
        encoding="utf-8")
    assert marks(json.loads(written(tmp_path)[0])) == []


def test_hostile_texts_are_whole_and_steer_nothing(tmp_path: Path) -> None:
    name = "a\u202eb\u2028c\x9bd\u200fe \"</script>"
    (tmp_path / "strategy.yaml").write_text(
        json.dumps({"strategy": {"name": name}, "objectives": {"a": {"name": name}}}), encoding="utf-8")
    text, judged = written(tmp_path)
    assert not {"\u202e", "\u2028", "\x9b", "\u200f"} & set(text)
    told = json.loads(text)
    assert judged.strategy is not None and told["strategy"]["name"] == judged.strategy.name
    assert marks(told) == []


def test_a_large_strategy_has_several_maps(tmp_path: Path) -> None:
    many = "".join(f"  o{number}: {{name: Objective {number}}}\n" for number in range(160))
    (tmp_path / "strategy.yaml").write_text(f"strategy: {{name: Many}}\nobjectives:\n{many}", encoding="utf-8")
    told = json.loads(written(tmp_path)[0])
    assert marks(told) == []
    sheets = told["map"]["sheets"]
    assert len(sheets) > 1
    assert len({box["objective"] for sheet in sheets for box in sheet["boxes"]}) == 160
