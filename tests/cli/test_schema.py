"""What an editor says of a strategy: nothing where `bsc` says nothing, and a mark under a misspelt key."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from bsc.cli.schema import schema_text

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted([*(ROOT / "strategies").rglob("*.yaml"), *(ROOT / "templates" / "new").rglob("*.yaml")])
VALIDATOR = Draft202012Validator(json.loads(schema_text()))
EDITORS = yaml.SafeLoader.yaml_implicit_resolvers


class Editor(yaml.SafeLoader):
    """Reads as editors do, by YAML 1.2: a date is a text, and so is `yes`."""

    yaml_implicit_resolvers = {
        first: [each for each in found if not each[0].endswith(("timestamp", "bool"))]
        for first, found in EDITORS.items()
    }


def _keyed(value: object) -> object:
    if isinstance(value, dict):
        return {str(key): _keyed(each) for key, each in value.items()}
    return [_keyed(each) for each in value] if isinstance(value, list) else value


def marks(text: str) -> list[str]:
    """What an editor marks in a text."""
    return [each.message for each in VALIDATOR.iter_errors(_keyed(yaml.load(text, Editor)))]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: "-".join(path.parts[-3:]))
def test_examples_and_skeletons_are_left_alone(path: Path) -> None:
    assert not marks(path.read_text(encoding="utf-8").replace("{{NAME}}", "A name"))


@pytest.mark.parametrize(
    "text",
    [
        "objectives: {a: {lagging: [{id: m, target: {reach: 4, by: 2026-12}}]}}",
        "objectives: {a: {lagging: [{id: m, target: {2026: 4, 2026-Q1: {at_most: 3}}}]}}",
        "objectives: {a: {lagging: [{id: m, target: {total: 9, over: 2026, phasing: {2026-Q1: 20 %}}}]}}",
        "objectives: {a: {cap: none, lagging: [4.1], supports: [{objective: b, counts: no}]}}",
        "strategy: {name: A, cap: 100}",
        "metrics: {m: {actuals: {2026: {value: nearly, about: yes}}}}",
        "report: {organisation: {en: A, es: B}, accent: '#1AF', paper: a4, sections: [map, dictionary]}",
    ],
)
def test_what_the_language_takes_is_left_alone(text: str) -> None:
    assert not marks(text)


@pytest.mark.parametrize(
    "text",
    [
        "strategie: {name: A}",
        "strategy: {nam: A}",
        "strategy: {name: A, cadence: mothly}",
        "perspectives: {a: {objectives: {b: {ownr: Ana}}}}",
        "objectives: {a: {lagging: [{id: m, target: {reech: 4}}]}}",
        "objectives: {a: {lagging: [{id: m, target: {reach: 4, by: 2026-9}}]}}",
        "objectives: {a: {leading: [{outcomeof: b}]}}",
        "metrics: {m: {actuals: {2026-9: 4}}}",
        "metrics: {m: {carry_forward: perhaps}}",
        "report: {accent: blue}",
        "report: {sections: [mapp]}",
    ],
)
def test_a_slip_is_marked(text: str) -> None:
    assert marks(text)
